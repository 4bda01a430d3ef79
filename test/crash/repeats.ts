import type { Case } from '../../src/domain/case.ts';
import type { Post } from './stage.ts';

/**
 * What was posted once more than it was decided: by its mark where the platform keeps one, and by what it is about: a case has one card,
 * a message for each call, and a reply for each that somebody sent.
 */
export function repeatsAmong(posts: readonly Post[], cases: readonly Case[]): Post[] {
  const byMark = posts.filter(({ mark }) => mark !== undefined);
  const extra = new Set([
    ...beyond(
      byMark,
      ({ mark }) => mark ?? '',
      () => 1,
    ),
    ...beyond(ofKind(posts, 'card'), aboutOf, (id) => 1 + cardsDropped(caseWith(id, cases))),
    ...beyond(ofKind(posts, 'call'), aboutOf, (id) => callsOf(caseWith(id, cases))),
    ...beyond(ofKind(posts, 'reply'), aboutOf, (thread) => repliesIn(thread, cases)),
  ]);
  return [...extra];
}

function ofKind(posts: readonly Post[], kind: Post['kind']): Post[] {
  return posts.filter((post) => post.kind === kind);
}

function aboutOf({ about }: Post): string {
  return about;
}

/** The posts of each name that come after the first so many. */
function beyond(
  posts: readonly Post[],
  nameOf: (post: Post) => string,
  allowed: (name: string) => number,
): Post[] {
  const groups = [...Map.groupBy(posts, nameOf)];
  return groups.flatMap(([name, group]) => group.slice(allowed(name)));
}

function caseWith(id: string, cases: readonly Case[]): Case | undefined {
  return cases.find((one) => one.id === id);
}

/** A card that Heed could not update, and said so, is posted anew. */
function cardsDropped(one: Case | undefined): number {
  const dropped = one?.timeline.filter(({ what, note }) => what === 'not sent' && note === 'card');
  return dropped?.length ?? 0;
}

function callsOf(one: Case | undefined): number {
  return one?.pings.filter(({ lead }) => lead !== '').length ?? 0;
}

function repliesIn(thread: string, cases: readonly Case[]): number {
  const there = cases.filter((one) => one.thread === thread);
  return there.flatMap(({ timeline }) => timeline).filter(({ what }) => what === 'sent').length;
}
