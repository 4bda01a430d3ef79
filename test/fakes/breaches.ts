import type { Outgoing } from '../../src/domain/outgoing.ts';
import type { Settings } from '../../src/domain/settings.ts';

/**
 * What is wrong with saying this, by rule 1 of the design; nothing when all is well. Written apart from the code that keeps the rule:
 * doors are those of the person they are named for, `answer:<name>`.
 */
export function breachesOf(outgoing: Outgoing, settings: Settings): string[] {
  const { channels, roster } = settings;
  const names = roster.map((person) => `answer:${person.name}`);
  const staffPlaces = channels.filter((one) => one.kind === 'staff').map((one) => one.id);
  const people = roster.map((person) => person.id);
  if (outgoing.audience === 'customer') {
    if (outgoing.kind !== 'reply') return breachesInPublic(outgoing, settings);
    const { approvedBy } = outgoing;
    return [
      ...(people.includes(approvedBy.id) ? [] : [`a reply approved by ${approvedBy.name}`]),
      ...(staffPlaces.includes(outgoing.to) ? ['a reply where no customer reads'] : []),
    ];
  }
  const isSafe = [...names, ...staffPlaces, ...people].includes(outgoing.to);
  return isSafe || isDirections(outgoing) ? [] : [`a ${outgoing.kind} for staff at ${outgoing.to}`];
}

/** The one line for a full member who is not on the roster: whom to ask. It is about no case. */
function isDirections(outgoing: Outgoing): boolean {
  if (outgoing.kind !== 'notice' || outgoing.case !== '' || outgoing.cases !== undefined)
    return false;
  return /^Heed works for the support team: ask [\w ]+ to put you on it\.$/.test(outgoing.text);
}

type InPublic = Extract<Outgoing, { kind: 'mention' | 'greeting' }>;

/** Only where colleagues ask may somebody be called by name, and only somebody of ours. */
function breachesInPublic(outgoing: InPublic, { channels, roster }: Settings): string[] {
  if (outgoing.kind === 'greeting') return [];
  const isHelp = channels.some((one) => one.id === outgoing.to && one.kind === 'help');
  const isOurs = roster.some((person) => person.id === outgoing.person);
  return [
    ...(isHelp ? [] : [`a mention at ${outgoing.to}`]),
    ...(isOurs ? [] : [`a mention of ${outgoing.person}`]),
  ];
}
