import type { CaseSummary } from '../../domain/case-summary.ts';
import { summarise } from '../../domain/case-summary.ts';
import type { CommandGiven } from '../../domain/message.ts';
import { unbroken } from '../../domain/one-line.ts';
import type { Settings } from '../../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';

/** How many cases of a channel are looked through for the latest, or for a thread's. Ours. */
const LATEST = 200;

/** How many cases are looked through for a name, latest opened first. Ours: what is older is asked for by its id. */
const LOOKED_THROUGH = 2_000;

/** The channel and those whose staff channel it is. */
export function channelsAt(channel: string, { channels }: Settings): string[] {
  const paired = channels.filter((one) => one.staffChannel === channel).map((one) => one.id);
  return [...new Set([channel, ...paired])];
}

/** The case of the thread in which that is asked; elsewhere the one in which something happened last. None where there is none. */
export async function latestHere(
  { channel, thread }: Pick<CommandGiven, 'channel' | 'thread'>,
  desk: FrontDesk,
): Promise<CaseSummary[]> {
  const found: CaseSummary[] = [];
  for (const each of channelsAt(channel, desk.settings()))
    for await (const one of desk.cases({ channel: each, order: 'recent', limit: LATEST }))
      if (isMeant(one, channel, thread)) found.push(one);
  return found.toSorted((left, right) => lastMoveAt(right) - lastMoveAt(left)).slice(0, 1);
}

function isMeant(one: CaseSummary, channel: string, thread: string | undefined): boolean {
  if (one.mergedInto !== undefined) return false;
  return thread === undefined || (one.channel === channel && one.thread === thread);
}

function lastMoveAt({ lastHeardAt, closedAt, recentCalls }: CaseSummary): number {
  return Math.max(lastHeardAt, closedAt ?? 0, ...recentCalls.map(({ at }) => at));
}

/** The case of that id, or else those of customers of that name: of just that name where there are any, else of names with it. */
export async function casesNamed(which: string, desk: FrontDesk): Promise<CaseSummary[]> {
  const own = isId(which) ? await desk.read(which) : undefined;
  if (own !== undefined) return [summarise(own)];
  const name = folded(which);
  const found: CaseSummary[] = [];
  for await (const one of desk.cases({ order: 'recent', limit: LOOKED_THROUGH }))
    if (one.mergedInto === undefined && folded(one.customerName ?? '').includes(name))
      found.push(one);
  const exact = found.filter(({ customerName }) => folded(customerName ?? '') === name);
  return exact.length > 0 ? exact : found;
}

function isId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

/** Without accents, case and runs of space: names are typed as they sound. */
export function folded(name: string): string {
  return unbroken(name.normalize('NFKD').replace(/\p{M}/gu, '')).toLowerCase();
}
