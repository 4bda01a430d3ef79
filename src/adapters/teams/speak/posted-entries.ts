import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Outgoing } from '../../../domain/outgoing.ts';

/** Something that Heed said in a conversation, or has begun to say there. */
export const Entry = z.object({
  /** Made of `Outgoing.id`: the same for each attempt at it. */
  mark: z.string(),
  /** What it was; `whisper`: a line for one person alone. */
  kind: z.string(),
  audience: z.enum(['staff', 'customer']),
  /** Empty where it is about no case. */
  case: z.string(),
  /** The draft that it shows. */
  draft: z.string().optional(),
  /** When it was begun, in milliseconds since 1970. */
  at: z.number(),
  /** The message that its thread begins with. */
  thread: z.string().optional(),
  /** What it said, as `wordingOf` has it. */
  wording: z.string(),
  /** `begun`: it is not known whether it arrived. `refused`: it surely did not. */
  state: z.enum(['begun', 'refused', 'posted']),
  /** Teams' id of the message, where it is posted and Teams named it. */
  activity: z.string().optional(),
});
export type Entry = z.infer<typeof Entry>;

/** What a posted message is about. */
export interface About {
  /** Empty where it is about no case. */
  readonly case: string;
  /** The draft that it shows, where it shows one. */
  readonly draft?: string;
}

/** What is known of something before it is posted. */
export type Said = Omit<Entry, 'state' | 'activity' | 'at' | 'wording'>;

/** How many are kept for one conversation. Ours: at some three hundred bytes each. */
export const MOST_ENTRIES = 1_000;

/** The mark of a thing to say: the same for each attempt at it, and telling nothing about the case. */
function markOf({ id }: Pick<Outgoing, 'id'>): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

export function saidOf(outgoing: Outgoing): Said {
  const { kind, audience } = outgoing;
  const thread = 'thread' in outgoing ? outgoing.thread : undefined;
  return {
    ...{ mark: markOf(outgoing), kind, audience, ...aboutOf(outgoing) },
    ...(thread === undefined ? {} : { thread }),
  };
}

export function aboutOf(outgoing: Outgoing): About {
  const draft = outgoing.kind === 'card' ? outgoing.card.draft?.id : undefined;
  return { case: outgoing.case, ...(draft === undefined ? {} : { draft }) };
}

/**
 * The entries with this one at their end; the oldest go where they are too many. What may have arrived under the same mark stays known
 * beside it.
 */
export function withEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const others = entries.filter(({ mark, state }) => mark !== entry.mark || state !== 'refused');
  return [...others, entry].slice(-MOST_ENTRIES);
}

/** What is known of the thing with this mark: where it is posted, or else what became of the latest attempt. */
export function entryOf(entries: readonly Entry[], mark: string): Entry | undefined {
  const own = entries.filter((entry) => entry.mark === mark);
  return own.find(({ state }) => state === 'posted') ?? own.at(-1);
}

/** The latest attempt at the thing with this mark is posted, also where it was looked for in vain meanwhile. */
export function withArrival(
  entries: readonly Entry[],
  mark: string,
  activity: string | undefined,
): readonly Entry[] {
  const latest = entries.findLast((entry) => entry.mark === mark && entry.state !== 'posted');
  const named = activity === undefined ? {} : { activity };
  return edited(entries, (entry) =>
    entry === latest ? { ...entry, state: 'posted', ...named } : entry,
  );
}

/** No attempt at the thing with this mark has arrived. */
export function withRefusal(entries: readonly Entry[], mark: string): readonly Entry[] {
  return edited(entries, (entry) =>
    entry.mark === mark && entry.state === 'begun' ? { ...entry, state: 'refused' } : entry,
  );
}

/** A message stands there, and is about this from now on. */
export function withMessage(
  entries: readonly Entry[],
  activity: string,
  said: Said,
  at: number,
): readonly Entry[] {
  const known = entries.find((entry) => entry.activity === activity);
  if (known === undefined)
    return withEntry(entries, { ...said, at, wording: '', state: 'posted', activity });
  if (known.case === said.case && known.draft === said.draft) return entries;
  const { draft: _, ...rest } = known;
  const draft = said.draft === undefined ? {} : { draft: said.draft };
  return edited(entries, (entry) =>
    entry === known ? { ...rest, case: said.case, ...draft } : entry,
  );
}

/** A message is gone. */
export function without(entries: readonly Entry[], activity: string): readonly Entry[] {
  const left = entries.filter((entry) => entry.activity !== activity);
  return left.length === entries.length ? entries : left;
}

/** The entries with what `edit` makes of each; the same ones where that changes nothing. */
function edited(entries: readonly Entry[], edit: (entry: Entry) => Entry): readonly Entry[] {
  const next = entries.map(edit);
  return next.every((entry, index) => entry === entries[index]) ? entries : next;
}
