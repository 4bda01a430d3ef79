import fc from 'fast-check';
import type { Look } from '../../../../src/adapters/slack/render/render.ts';
import { type Assessment, Mood, Style, Trend, Urgency } from '../../../../src/domain/assessment.ts';
import { CustomerAddress, StaffAddress } from '../../../../src/domain/audience.ts';
import type { Form } from '../../../../src/domain/form.ts';
import { ActionName } from '../../../../src/domain/message.ts';
import type { Brief, Card, Home, ListedCase, Outgoing } from '../../../../src/domain/outgoing.ts';
import * as samples from '../../terminal/samples.ts';

export const NOW = Date.UTC(2026, 10, 20, 17, 4);

/** Links to conversations lead to a host of their own, so that a stranger's link cannot be taken for one. */
export const look: Look = {
  now: NOW,
  link: (channel, thread) =>
    `https://ours.slack.com/archives/${channel.split('/')[1]}/p${thread ?? ''}`,
};

const staff = {
  audience: 'staff',
  id: 'id-1',
  case: 'case-1',
  to: StaffAddress.parse('slack:T1/C1'),
} as const;
const customer = {
  audience: 'customer',
  id: 'id-1',
  case: 'case-1',
  to: CustomerAddress.parse('slack:T1/C2'),
} as const;

export type Said<K extends Outgoing['kind']> = Extract<Outgoing, { kind: K }>;

export function sampleAssessment(changes: Partial<Assessment> = {}): Assessment {
  const reasons = [{ quote: 'it did not come', why: 'a promise was missed', turn: 2 }];
  return samples.sampleAssessment({ reasons, ...changes });
}

export function sampleDraft(changes: Partial<samples.OfferedDraft> = {}): samples.OfferedDraft {
  const text = 'Hello Robin,\n\n1. I will ask the carrier within an hour.';
  return samples.sampleDraft({ id: 'case-1/draft/2/7', text, ...changes });
}

/** Every button that a card can have, in its order. */
const ACTIONS: ActionName[] = [
  ...(['send', 'edit', 'copy', 'escalate', 'take'] as const),
  ...(['wrong-tag', 'snooze', 'merge', 'split', 'close'] as const),
];

/** A customer whose card has something of everything. */
export function sampleCard(changes: Partial<Card> = {}): Card {
  const [assessment, draft] = [sampleAssessment(), sampleDraft()];
  return samples.sampleCard({ assessment, draft, actions: ACTIONS, ...changes });
}

export function cardPosted(changes: Partial<Card> = {}): Said<'card'> {
  return {
    ...staff,
    kind: 'card',
    about: { channel: 'slack:T1/C2', thread: '1.2' },
    card: sampleCard(changes),
  };
}

export function sampleBrief(changes: Partial<Brief> = {}): Brief {
  return {
    lead: 'slack:T1/U7',
    leadName: 'Lee',
    customer: 'Robin',
    ask: 'Could you ask the carrier, please?',
    urgency: 'P2',
    risk: 0.61,
    whyNow: 'a promise was missed',
    evidence: [{ quote: 'it did not come', why: 'a broken promise', turn: 2 }],
    story: ['Robin: where is it?', 'Ana: on its way.'],
    promises: [],
    mayGrant: ['a courier today'],
    firstMove: 'Own the missed promise by name.',
    draft: 'Hello Robin, a courier brings it today.',
    actions: ['have-it', 'pass-on', 'not-needed'],
    ...changes,
  };
}

export function pingSent(changes: Partial<Brief> = {}, outcome?: string): Said<'ping'> {
  return {
    ...staff,
    kind: 'ping',
    about: { channel: 'slack:T1/C2' },
    brief: sampleBrief(changes),
    ...(outcome === undefined ? {} : { outcome }),
  };
}

export function listedCase(changes: Partial<ListedCase> = {}): ListedCase {
  return {
    case: 'case-1',
    customer: 'Robin',
    ask: 'Where is it?',
    urgency: 'P2',
    risk: 0.42,
    trend: 'rising',
    takenBy: null,
    channel: 'slack:T1/C2',
    thread: '1.2',
    ...changes,
  };
}

export function formOpened(form: Form): Said<'form'> {
  return { ...staff, kind: 'form', form };
}

export function homeShown(changes: Partial<Home> = {}): Said<'home'> {
  return {
    ...staff,
    kind: 'home',
    home: { myCases: [], myPings: [], channels: [], missing: [], ...changes },
  };
}

export function notice(text: string, cases?: ListedCase[]): Said<'notice'> {
  return { ...staff, kind: 'notice', text, ...(cases === undefined ? {} : { cases }) };
}

export function reply(text: string, name = 'Lee'): Said<'reply'> {
  return { ...customer, kind: 'reply', text, approvedBy: { id: 'slack:T1/U7', name } };
}

export function mention(person: string): Said<'mention'> {
  return { ...customer, kind: 'mention', person };
}

export function greeting(watched: boolean): Said<'greeting'> {
  return { ...customer, case: '', kind: 'greeting', channelKind: 'customers', watched };
}

/** What somebody could write to fool Slack or us, or to break a limit. */
const TRAPS = [
  '<!channel>',
  '<!here|here>',
  '<!subteam^S1>',
  '<@U666>',
  '<#C666|desk>',
  '<https://evil.example|https://bank.example>',
  '[https://bank.example](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '<script>alert(1)</script>',
  '&lt;!channel&gt;',
  '&amp;lt;@U666&amp;gt;',
  '<!date^1^{date}^x>',
  '*_~`',
  '```',
  '> ',
  '\u202egnp.exe',
  '\u200b\u200d\ufeff',
  '\u0000\u001b[2J',
  '\ud800',
  '"\\\n',
  '👩‍👩‍👧 مرحبا 你好',
  '',
];

/** Any text at all, traps among it, now and then far too long. */
export const stranger: fc.Arbitrary<string> = fc
  .tuple(
    fc.array(fc.oneof(fc.constantFrom(...TRAPS), fc.string({ unit: 'binary', maxLength: 30 })), {
      maxLength: 5,
    }),
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(1) },
      { weight: 1, arbitrary: fc.constantFrom(40, 3_000) },
    ),
  )
  .map(([parts, times]) => parts.join(' ').repeat(times).slice(0, 100_000));

const chance = fc.double({ min: 0, max: 1, noNaN: true });
const time = fc.oneof(fc.integer({ min: 0, max: 4e12 }), fc.constantFrom(Number.NaN, 1e300, -1));
const reason = fc.record({ quote: stranger, why: stranger, turn: fc.nat(9) });
const citation = fc.record({ id: stranger, title: stranger });
const commitment = fc.record({
  what: stranger,
  by: stranger,
  when: stranger,
  due: fc.option(time),
});
const place = { channel: fc.constant('slack:T1/C2'), thread: fc.constant('1.2') };

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

const actions = fc.shuffledSubarray([...ActionName.options]);

const card: fc.Arbitrary<Card> = fc.record({
  customer: stranger,
  ask: stranger,
  assessment: fc.option(assessment),
  trend: fc.constantFrom(...Trend.options),
  risks: few(chance, 40),
  draft: fc.option(
    fc.record({
      id: fc.constant('case-1/draft/2/7'),
      text: stranger,
      citations: few(citation),
      unsupported: few(stranger),
      stale: fc.boolean(),
    }),
  ),
  notes: few(stranger),
  earlier: few(
    fc.record({
      case: fc.constant('case-2'),
      at: time,
      ask: stranger,
      state: fc.constantFrom('open' as const, 'closed' as const),
      ...place,
    }),
  ),
  promises: few(commitment),
  mayGrant: few(stranger),
  state: fc.constantFrom('open' as const, 'closed' as const),
  takenBy: fc.option(stranger),
  snoozedUntil: fc.option(time),
  actions,
});

const brief: fc.Arbitrary<Brief> = fc.record({
  lead: fc.oneof(fc.constant('slack:T1/U7'), stranger),
  leadName: stranger,
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

const listed: fc.Arbitrary<ListedCase> = fc.record({
  case: fc.constant('case-1'),
  customer: stranger,
  ask: stranger,
  urgency: fc.option(stranger),
  risk: chance,
  trend: fc.constantFrom(...Trend.options),
  takenBy: fc.option(stranger),
  ...place,
});

const choices = few(fc.record({ value: stranger, label: stranger }), 140);

/** Any message that Heed may post, whatever strangers wrote into it. */
export const anyMessage: fc.Arbitrary<Said<'card' | 'ping' | 'notice' | 'reply'>> = fc.oneof(
  card.map((one) => cardPosted(one)),
  brief.map((one) => pingSent(one)),
  fc.tuple(brief, stranger).map(([one, outcome]) => pingSent(one, outcome)),
  fc
    .tuple(stranger, fc.option(few(listed, 30), { nil: undefined }))
    .map(([text, cases]) => notice(text, cases)),
  fc.tuple(stranger, stranger).map(([text, name]) => reply(text, name)),
);

/** Any form, whatever strangers wrote into it. */
export const anyForm: fc.Arbitrary<Said<'form'>> = fc
  .oneof(
    stranger.map((text): Form => ({ name: 'edit', draft: 'case-1/draft/2/7', text })),
    stranger.map((text): Form => ({ name: 'copy', text })),
    fc.record({
      name: fc.constant('wrong-tag' as const),
      urgency: stranger,
      style: stranger,
      mood: stranger,
    }),
    choices.map((all): Form => ({ name: 'snooze', choices: all })),
    choices.map((all): Form => ({ name: 'merge', choices: all })),
    choices.map((all): Form => ({ name: 'split', choices: all })),
    choices.map((all): Form => ({ name: 'pass-on', choices: all })),
    fc.constant<Form>({ name: 'not-needed' }),
    fc.record({
      name: fc.constant('set-up' as const),
      channel: fc.constant('slack:T1/C2'),
      kind: stranger,
      staffChannel: stranger,
      staffChannels: choices,
      watched: fc.boolean(),
      cards: stranger,
      leads: few(stranger),
      people: choices,
    }),
  )
  .map(formOpened);

/** Any home page. */
export const anyHome: fc.Arbitrary<Said<'home'>> = fc
  .record({
    myCases: few(listed, 40),
    myPings: few(listed, 40),
    channels: few(
      fc.record({
        id: fc.oneof(fc.constant('slack:T1/C2'), stranger),
        kind: fc.constantFrom('staff' as const, 'help' as const, 'customers' as const),
        staffChannel: stranger,
        leads: few(stranger),
        watched: fc.boolean(),
        cards: fc.constant('always' as const),
        muted: fc.boolean(),
      }),
      60,
    ),
    missing: few(stranger),
  })
  .map(homeShown);
