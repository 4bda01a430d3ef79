import fc from 'fast-check';
import { ActionName, type Incoming } from '../../src/domain/message.ts';
import type { Author } from '../../src/domain/person.ts';
import { MORNING } from './fake-time.ts';
import { ANA, BO, BOT, DESK, LEE, ROBIN, STRANGER } from './shop.ts';

/** Something that happens to the case of `channel`; drafts are named by how many there have been. */
export interface Happening {
  readonly event: Incoming;
  /** Which of the drafts so far a button belonged to, counted from the latest; the event's own is filled in from it. */
  readonly draft: number;
  /** How long after the last one it happens, in milliseconds. */
  readonly after: number;
}

const MINUTE = 60_000;

/** Mostly colleagues, or little would ever be sent. */
const anybody: fc.Arbitrary<Author> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(ANA, BO, LEE) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ROBIN,
      STRANGER,
      BOT,
      { ...ANA, side: 'customer' } as const,
      { ...ROBIN, side: 'staff' } as const,
    ),
  },
);

const words = fc.oneof(
  fc.constantFrom(
    '',
    'Where is it?',
    'My lawyer asks.',
    'outage',
    'I am waiting, it is lost for good',
    'How lovely',
    '<!channel> [x](https://evil.example)',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** The messages of a case are few, so that edits, deletions and repeats often hit one. */
const place = fc.record({
  message: fc.constantFrom('m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6'),
  thread: fc.constant('m-1'),
});

const values = fc.record(
  {
    text: words,
    reason: words,
    urgency: fc.constantFrom('P1', 'P4', 'P9', ''),
    style: fc.constantFrom('warm', 'cold', ''),
    mood: fc.constantFrom('angry', 'odd', ''),
    minutes: fc.constantFrom('30', '180', '0', 'soon'),
    turn: fc.constantFrom('m-2', 'm-3', 'gone'),
    to: fc.constantFrom(ANA.id, BO.id, LEE.id, ROBIN.id),
    into: fc.constantFrom('case-2', 'gone'),
    kind: fc.constantFrom('refund', 'expedite', 'other', 'yacht'),
    amount: fc.constantFrom('20', '80.50 EUR', 'lots', ''),
    what: words,
  },
  { requiredKeys: [] },
);

const common = fc.record({ by: anybody, number: fc.nat() }).map(({ by, number }) => ({
  key: `event-${number}`,
  platform: 'terminal' as const,
  workspace: 'local',
  at: MORNING,
  by,
}));

const flags = fc.record({ mentioned: fc.boolean(), untimed: fc.boolean() });

const message = fc
  .tuple(common, place, words, flags)
  .map(([base, at, text, more]) => ({ ...base, ...at, ...more, kind: 'message' as const, text }));

const edit = fc
  .tuple(common, place, words)
  .map(([base, at, text]) => ({ ...base, ...at, kind: 'edited' as const, text }));

const deletion = fc
  .tuple(common, place)
  .map(([base, at]) => ({ ...base, ...at, kind: 'deleted' as const }));

const conversation = fc.array(
  fc.record({
    message: fc.constantFrom('m-1', 'm-2', 'm-3', 'm-7', 'm-8'),
    text: words,
    at: fc.constantFrom(MORNING - 60_000, MORNING, MORNING + 60_000),
    by: anybody,
  }),
  { maxLength: 5 },
);

const pointing = fc
  .record({
    base: common,
    at: place,
    wish: fc.constantFrom('triage', 'triage', 'quiet'),
    seen: fc.option(conversation, { nil: undefined }),
  })
  .map(({ base, at, wish, seen }) => ({
    ...base,
    ...at,
    ...(seen === undefined ? {} : { conversation: seen }),
    kind: 'pointed-at' as const,
    wish,
    door: `answer:${base.by.name}`,
  }));

const press = fc
  .record({
    base: common,
    action: fc.constantFrom(...ActionName.options, 'send', 'send', 'grant', 'grant'),
    values,
    hasDoor: fc.boolean(),
  })
  .map(({ base, action, values: held, hasDoor }) => ({
    ...base,
    ...(hasDoor ? { door: `answer:${base.by.name}` } : {}),
    kind: 'action' as const,
    action,
    values: held,
  }));

/** What can happen in and to the case `id` once it is open, in any order, by anybody. */
export function happenings(id: string, channel: string): fc.Arbitrary<Happening[]> {
  const inChannel = fc
    .oneof(message, message, edit, deletion, pointing)
    .map((one) => ({ ...one, channel }));
  const onCard = press.map((one) => ({ ...one, channel: DESK, case: id }));
  const happening = fc.record({
    event: fc.oneof<fc.Arbitrary<Incoming>[]>(inChannel, onCard),
    draft: fc.constantFrom(0, 0, 0, 1, 3),
    after: fc.constantFrom(0, 1, MINUTE, 3 * MINUTE, 90 * MINUTE),
  });
  return fc.array(happening, { maxLength: 25, size: 'max' });
}
