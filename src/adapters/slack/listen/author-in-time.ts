import type { Author } from '../../../domain/person.ts';
import type { Time } from '../../../engine/engine.ts';
import { inTime } from '../../patience.ts';
import type { AuthorHint } from '../parse/parse.ts';
import { type People, unknownAuthor } from '../web/people.ts';

/**
 * How long Slack may take to say who somebody is, in milliseconds: with the 2 s that an answer at once may take, the 3 s are kept in
 * which a command must be acknowledged.
 */
const AUTHOR_WITHIN = 900;

/**
 * Who did something, where others wait for it meanwhile. A Slack that is slow to tell must not make them wait: who is not known in
 * time counts as a customer (fail closed), and is looked up again when the event is completed. Never rejects.
 */
export function authorInTime(
  { people, time }: { readonly people: People; readonly time: Time },
  team: string,
  hint: AuthorHint,
): Promise<Author> {
  return inTime(time, AUTHOR_WITHIN, people.author(team, hint), () => unknownAuthor(team, hint));
}
