import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { inTime } from '../../patience.ts';
import type { AuthorHint } from '../parse/parsed.ts';
import { type People, unknownAuthor } from '../web/people.ts';
import type { Origin } from './tell.ts';

/**
 * How long Teams may take to say who somebody is, in milliseconds. Ours: with it a button is answered within two and a half seconds,
 * and a conversation is not held up.
 */
const AUTHOR_WITHIN = 900;

/**
 * Who did something, where others wait for it meanwhile. A Teams that is slow to tell must not make them wait: who is not known in
 * time counts as a customer (fail closed), and is looked up again when the event is completed. Never rejects.
 */
export function authorInTime(
  { people, time }: { readonly people: Pick<People, 'author'>; readonly time: Time },
  { tenant, conversation }: Origin,
  hint: AuthorHint,
): Promise<Author> {
  const asked = people.author(tenant, hint, conversation);
  return inTime(time, AUTHOR_WITHIN, asked, () => unknownAuthor(tenant, hint));
}
