import { isOfWorkspace } from '../domain/address.ts';
import { type Author, personAt } from '../domain/person.ts';
import type { Settings } from '../domain/settings.ts';

/** True where somebody may be told of the cases of a channel: whoever is on no roster is told of those of their own workspace. */
export function mayRead(
  { id }: Pick<Author, 'id'>,
  channel: string,
  { roster }: Pick<Settings, 'roster'>,
): boolean {
  return personAt(id, roster) !== undefined || isOfWorkspace(channel, id);
}
