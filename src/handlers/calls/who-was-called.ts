import type { Ping } from '../../domain/call.ts';
import type { Case, Clock } from '../../domain/case.ts';
import { personAt } from '../../domain/person.ts';
import type { Moment } from '../desk.ts';

/** The clocks without those of calls. */
export function withoutCallClocks({ clocks }: Pick<Case, 'clocks'>): Clock[] {
  return clocks.filter(({ kind }) => kind !== 'climb' && kind !== 'call');
}

/** Everybody whom a call has reached, by their ids on the roster. */
export function calledBy({ lead, others }: Pick<Ping, 'lead' | 'others'>): readonly string[] {
  return lead === '' ? others : [lead, ...others];
}

/** True where the call was for the person with this address. */
export function isCalled(
  address: string,
  ping: Ping,
  { settings }: Pick<Moment, 'settings'>,
): boolean {
  const person = personAt(address, settings.roster);
  const addresses = person === undefined ? [address] : [person.id, address];
  return calledBy(ping).some((id) => addresses.includes(id));
}
