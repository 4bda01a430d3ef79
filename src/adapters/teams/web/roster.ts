import type { BotFramework, Place } from '../bot-framework.ts';
import { type MemberFacts, readMember } from './member-facts.ts';

/** Who is in a conversation. */
export interface Roster {
  /** Each once, also where several teams let them in. At most a thousand. */
  readonly members: readonly MemberFacts[];
  /** False where there are more, or the pages have no end. */
  readonly isWhole: boolean;
}

/** Ours: a channel of staff is no bigger. */
const MOST_MEMBERS = 1_000;

/** Ours, against pages that never end. Teams gives fifty members a page at least, where it has them. */
const MOST_PAGES = 40;

/** Reads the roster page by page. Rejects with `ConnectorError`. */
export async function readRoster(
  framework: Pick<BotFramework, 'members'>,
  place: Place,
): Promise<Roster> {
  const found = new Map<string, MemberFacts>();
  let from: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const { members, next } = await framework.members(place, from);
    for (const member of members) add(found, readMember(member, place.tenant));
    if (found.size > MOST_MEMBERS) break;
    if (next === undefined) return { members: [...found.values()], isWhole: true };
    from = next;
  }
  return { members: [...found.values()].slice(0, MOST_MEMBERS), isWhole: false };
}

/** Whom nothing identifies is somebody else each time. Where one is told of twice and differently, the less trusted telling stands. */
function add(found: Map<string, MemberFacts>, member: MemberFacts): void {
  const key = member.aadObjectId ?? member.user ?? `?${found.size}`;
  const known = found.get(key);
  if (known === undefined || known.isFull || known.isBot) found.set(key, member);
}
