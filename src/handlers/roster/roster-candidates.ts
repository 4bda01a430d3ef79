import type { Choice } from '../../domain/form.ts';
import { type Author, addressesOf } from '../../domain/person.ts';
import { staffChannelsOf } from '../../domain/set-up.ts';
import type { FrontDesk } from '../front-desk.ts';

/**
 * Who could be put on the roster, by their names: whoever reads a staff channel of the asker's workspace and is not on it yet. Nobody where
 * the platform does not tell.
 */
export async function candidatesFor({ id }: Author, desk: FrontDesk): Promise<Choice[]> {
  const settings = desk.settings();
  const told = await Promise.allSettled(
    staffChannelsOf(id, settings).map((channel) => desk.readers(channel.id)),
  );
  const staff = told.flatMap((one) => (one.status === 'fulfilled' ? one.value.staff : []));
  const known = new Set(settings.roster.flatMap(addressesOf));
  const names = new Map(
    staff
      .filter((one) => one.side === 'staff' && !known.has(one.id))
      .map((one) => [one.id, one.name === '' ? one.id : one.name] as const),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((left, right) => left.label.localeCompare(right.label));
}
