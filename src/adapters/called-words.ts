import type { RoutingNote } from '../domain/routing/routing-note.ts';
import type { Brief } from '../domain/shown.ts';
import { capital } from './card-words.ts';
import { isSeen } from './clean.ts';

/** How many are named of all who are called at once; the rest are counted. Ours. */
const MOST_CALLED = 5;

/** How many are named of those who were passed over, and how many calls of before are told. Ours: a call is read at a glance. */
const MOST_PASSED = 3;
const MOST_BEFORE = 3;

/**
 * How many of each a call shows in Slack and Teams. The story has a limit of its own where it is written; this one holds whatever
 * comes.
 */
export const IN_CALL = { lines: 7, quotes: 3, promises: 3 } as const;

/** Somebody who is called. */
export interface Called {
  /** Their address. */
  readonly id: string;
  readonly name: string;
}

/** Everybody a call is for, whom it names, and how many more there are. */
export function calledIn({ lead, leadName, others = [] }: Brief): {
  readonly named: readonly Called[];
  readonly more: number;
} {
  const all = [{ id: lead, name: leadName }, ...others];
  return { named: all.slice(0, MOST_CALLED), more: Math.max(0, all.length - MOST_CALLED) };
}

/** The group they are called as; empty where it is none. */
export function groupWords({ group }: Brief): string {
  return group !== undefined && isSeen(group) ? group : '';
}

/** True where not one person is meant, but whoever of them answers first. */
export function isForSeveral(brief: Brief): boolean {
  return groupWords(brief) !== '' || (brief.others ?? []).length > 0;
}

/** Who is called, as plain text: "Lee", "Lee, Bo +3", "night on call: Lee, Bo". */
export function calledText(brief: Brief): string {
  const { named, more } = calledIn(brief);
  const names = named.map(({ name }) => name).filter(isSeen);
  const all = `${names.join(', ')}${more > 0 ? ` +${more}` : ''}`;
  return [groupWords(brief), all].filter(isSeen).join(': ');
}

/** What became of a call, and whose it was. */
export function outcomeText(brief: Brief, outcome: string): string {
  const were = (brief.others ?? []).length > 0 ? 'were' : 'was';
  return `${calledText(brief)} ${were} called about ${brief.customer}: ${outcome}`;
}

/** Why the one who is called: "looks after billing, writes German". Empty where nothing is said. */
export function whyThemText({ routing }: Brief): string {
  return (routing?.why ?? []).filter(isSeen).join(', ');
}

/** Why not the others: "Not Tom, who is off until Mon 09:00; not Mo, who is an agent; +2". Empty where nobody was passed over. */
export function passedText({ routing }: Brief): string {
  const passed = routing?.passed.filter(({ name }) => isSeen(name)) ?? [];
  const more = passed.length - MOST_PASSED;
  const named = passed.slice(0, MOST_PASSED).map(notThem);
  return capital([...named, ...(more > 0 ? [`+${more}`] : [])].join('; '));
}

function notThem({ name, why }: RoutingNote['passed'][number]): string {
  return isSeen(why) ? `not ${name}, who ${why}` : `not ${name}`;
}

/** Who was called before this and what came of it, the latest few, oldest first. */
export function calledBeforeLines({ calledBefore = [] }: Brief): string[] {
  return calledBefore.filter(isSeen).slice(-MOST_BEFORE);
}
