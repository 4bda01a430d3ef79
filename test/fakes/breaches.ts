import type { Outgoing } from '../../src/domain/outgoing.ts';
import type { Settings } from '../../src/domain/settings.ts';

/**
 * What is wrong with saying this, by rule 1 of the design; nothing when all is well. Written apart from the code that keeps the rule:
 * doors are those of the person they are named for, `answer:<name>`.
 */
export function breachesOf(outgoing: Outgoing, { channels, roster }: Settings): string[] {
  const names = roster.map((person) => `answer:${person.name}`);
  const staffPlaces = channels.filter((one) => one.kind === 'staff').map((one) => one.id);
  const people = roster.map((person) => person.id);
  if (outgoing.audience === 'customer') {
    const { kind, approvedBy } = outgoing;
    return [
      ...(kind === 'reply' ? [] : [`a ${kind} for a customer`]),
      ...(people.includes(approvedBy.id) ? [] : [`a reply approved by ${approvedBy.name}`]),
      ...(staffPlaces.includes(outgoing.to) ? ['a reply where no customer reads'] : []),
    ];
  }
  const isSafe = [...names, ...staffPlaces, ...people].includes(outgoing.to);
  return isSafe ? [] : [`a ${outgoing.kind} for staff at ${outgoing.to}`];
}
