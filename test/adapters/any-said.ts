import fc from 'fast-check';
import { type Assessment, Mood, Style, Trend, Urgency } from '../../src/domain/assessment.ts';
import type { Channel } from '../../src/domain/channel.ts';
import type { Form } from '../../src/domain/form.ts';
import { ActionName } from '../../src/domain/message.ts';
import type { Brief, Card, ListedCase } from '../../src/domain/shown.ts';
import { anyFieldForm, anyRosterEntry } from './field-forms.ts';
import { type Said, type SayingPlaces, sayingsAt } from './sayings.ts';
import { stranger } from './strangers.ts';

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const time = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(Number.NaN, 1e300, -1));
const reason = fc.record({ quote: stranger, why: stranger, turn: fc.nat(9) });
const citation = fc.record({ id: stranger, title: stranger });
const actions = fc.shuffledSubarray([...ActionName.options]);
const commitment = fc
  .record({
    id: fc.constant('promise-1'),
    at: time,
    kind: fc.constantFrom('update' as const, 'deed' as const, 'open' as const),
    state: fc.constantFrom('standing' as const, 'kept' as const, 'broken' as const),
    what: stranger,
    by: stranger,
    when: stranger,
    due: fc.option(time),
  })
  .chain((one) =>
    fc
      .option(time, { nil: undefined })
      .map((keptAt) => (keptAt === undefined ? one : { ...one, keptAt })),
  );
const choices = few(fc.record({ value: stranger, label: stranger }), 140);

function few<T>(one: fc.Arbitrary<T>, most = 8): fc.Arbitrary<T[]> {
  return fc.array(one, { maxLength: most });
}

const assessment: fc.Arbitrary<Assessment> = fc.record({
  turn: fc.nat(9),
  language: fc.constant('en'),
  urgency: fc.constantFrom(...Urgency.options),
  style: fc.option(fc.constantFrom(...Style.options)),
  mood: fc.constantFrom(...Mood.options),
  intensity: chance,
  risk: chance,
  churn: fc.constantFrom('none', 'low', 'high'),
  public: fc.constantFrom('none', 'low', 'high'),
  signals: fc.constant([]),
  reasons: fc.oneof(
    few(reason),
    reason.map((one) => Array.from({ length: 300 }, () => one)),
  ),
  ask: stranger,
  assessor: stranger,
});

const draft = fc.record({
  id: fc.constant('case-1/draft/2/7'),
  text: stranger,
  citations: few(citation, 30),
  unsupported: few(stranger),
  stale: fc.boolean(),
});

const leadsAndKind = {
  kind: fc.constantFrom('staff' as const, 'help' as const, 'customers' as const),
  leads: few(stranger),
  watched: fc.boolean(),
  cards: fc.constant('always' as const),
  muted: fc.boolean(),
};

/** What is in it where it happens: everything else can be any text. */
interface Places extends SayingPlaces {
  readonly thread: string;
  /** A conversation on another platform, and what leads there. */
  readonly elsewhere: { readonly channel: string; readonly url: string };
}

/** Where a case is: here, elsewhere with a link or without, or nowhere that is known. */
function anyPlace({ shop, thread, elsewhere }: Places) {
  const { channel } = elsewhere;
  return fc.oneof(
    fc.constant({ channel: shop, thread }),
    fc.constant({ channel, thread: '1.2' }),
    fc.constant({ channel, thread: '1.2', url: elsewhere.url }),
  );
}

function anyCard(places: Places): fc.Arbitrary<Card> {
  const same = fc.constantFrom({}, { same: true as const });
  const earlier = fc
    .tuple(
      fc.record({
        case: fc.constant('case-2'),
        at: time,
        ask: stranger,
        state: fc.constantFrom('open' as const, 'closed' as const),
        handledBy: stranger,
      }),
      same,
      anyPlace(places),
    )
    .map(([one, mark, place]) => ({ ...one, ...mark, ...place }));
  return fc.record({
    customer: stranger,
    ask: stranger,
    assessment: fc.option(assessment),
    trend: fc.constantFrom(...Trend.options),
    risks: few(chance, 40),
    draft: fc.option(draft),
    notes: few(stranger),
    earlier: few(earlier),
    promises: few(commitment),
    mayGrant: few(stranger),
    granted: few(stranger),
    state: fc.constantFrom('open' as const, 'closed' as const),
    takenBy: fc.option(stranger),
    snoozedUntil: fc.option(time),
    actions,
  });
}

function anyBrief({ lee }: Places): fc.Arbitrary<Brief> {
  const id = fc.oneof(fc.constant(lee), stranger);
  return fc.record({
    lead: id,
    leadName: stranger,
    others: few(fc.record({ id, name: stranger }), 12),
    group: stranger,
    routing: fc.record({
      why: few(stranger),
      passed: few(fc.record({ name: stranger, why: stranger })),
    }),
    calledBefore: few(stranger),
    customer: stranger,
    ask: stranger,
    urgency: fc.oneof(fc.constantFrom(...Urgency.options), stranger),
    risk: chance,
    whyNow: stranger,
    evidence: few(reason),
    story: few(stranger, 20),
    promises: few(commitment),
    mayGrant: few(stranger),
    firstMove: stranger,
    draft: fc.option(stranger),
    actions,
  });
}

function anyListed(places: Places): fc.Arbitrary<ListedCase> {
  const listed = fc.record({
    case: fc.constant('case-1'),
    customer: stranger,
    ask: stranger,
    urgency: fc.option(stranger),
    risk: chance,
    trend: fc.constantFrom(...Trend.options),
    takenBy: fc.option(stranger),
    isHeld: fc.constantFrom(true as const, undefined),
  });
  return fc.tuple(listed, anyPlace(places)).map(([one, place]) => ({ ...one, ...place }));
}

function anyFormAt({ shop }: Places): fc.Arbitrary<Form> {
  const chosen = fc.constantFrom(...(['snooze', 'merge', 'split', 'pass-on'] as const));
  return fc.oneof(
    stranger.map((text): Form => ({ name: 'edit', draft: 'case-1/draft/2/7', text })),
    stranger.map((text): Form => ({ name: 'copy', text })),
    fc.record({
      name: fc.constant('wrong-tag' as const),
      urgency: stranger,
      style: stranger,
      mood: stranger,
    }),
    fc.tuple(chosen, choices).map(([name, all]): Form => ({ name, choices: all })),
    fc.constant<Form>({ name: 'not-needed' }),
    anyFieldForm,
    fc.record({
      name: fc.constant('set-up' as const),
      channel: fc.constant(shop),
      kind: stranger,
      staffChannel: stranger,
      staffChannels: choices,
      watched: fc.boolean(),
      cards: stranger,
      leads: few(stranger),
      people: choices,
    }),
  );
}

function anyChannel({ shop }: Places): fc.Arbitrary<Channel> {
  const id = fc.oneof(fc.constant(shop), stranger);
  return fc.record({ id, staffChannel: stranger, ...leadsAndKind });
}

/** Anything that Heed may say, whatever strangers wrote into it. */
export interface AnySaid {
  readonly message: fc.Arbitrary<Said<'card' | 'ping' | 'notice' | 'reply'>>;
  readonly form: fc.Arbitrary<Said<'form'>>;
  readonly home: fc.Arbitrary<Said<'home'>>;
}

export function anySaidAt(places: Places): AnySaid {
  const { cardPosted, pingSent, notice, reply, formOpened, homeShown } = sayingsAt(places);
  const [brief, listed, about] = [anyBrief(places), anyListed(places), anyPlace(places)];
  const cases = fc.option(few(listed, 30), { nil: undefined });
  return {
    message: fc.oneof(
      fc.tuple(anyCard(places), about).map(([one, at]) => ({ ...cardPosted(one), about: at })),
      fc.tuple(brief, about).map(([one, at]) => ({ ...pingSent(one), about: at })),
      fc
        .tuple(brief, stranger, about)
        .map(([one, outcome, at]) => ({ ...pingSent(one, outcome), about: at })),
      fc.tuple(stranger, cases).map(([text, all]) => notice(text, all)),
      fc.tuple(stranger, stranger).map(([text, name]) => reply(text, name)),
    ),
    form: anyFormAt(places).map(formOpened),
    home: fc
      .record({
        myCases: few(listed, 40),
        myPings: few(listed, 40),
        channels: few(anyChannel(places), 60),
        people: few(anyRosterEntry, 40),
        missing: few(stranger),
      })
      .map(homeShown),
  };
}
