import { Assessment } from '../src/domain/assessment.ts';
import { CustomerAddress, StaffAddress } from '../src/domain/audience.ts';
import type { Brief, Card, Home, ListedCase, Outgoing } from '../src/domain/outgoing.ts';

/** A made-up afternoon at a made-up company, for the pictures in docs/slack.md. */
export const NOW = Date.UTC(2026, 10, 20, 17, 4);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const DESK = 'slack:T0HEED/C0DESK';
const BREWLINE = 'slack:T0HEED/C0BREWLINE';
const LEAD = 'slack:T0HEED/U0LEE';

const judgement = Assessment.parse({
  turn: 4,
  language: 'en',
  urgency: 'P2',
  style: 'hurried',
  mood: 'frustrated',
  intensity: 0.6,
  risk: 0.61,
  churn: 'low',
  public: 'none',
  signals: [{ kind: 'promise_broken', quote: 'you said by noon', turn: 4 }],
  reasons: [
    { quote: 'you said by noon and it is five', why: 'a promise of ours was missed', turn: 4 },
    { quote: 'third time I am writing about this', why: 'they had to come back', turn: 4 },
    { quote: 'Doors open at 7 tomorrow', why: 'something hangs on this hour', turn: 2 },
  ],
  ask: 'Can somebody get the card readers working before we open tomorrow?',
  assessor: 'openai:gpt-5-mini',
});

const draft = [
  'You were told noon, and it is five: that was our miss.',
  '',
  '1. Ana is resetting the two readers from our side now, done by 17:45.',
  '2. If one still shows “E-41”, a courier brings a spare tonight, before 21:00.',
  '3. You hear from me at 17:45 either way.',
  '',
  'Which of the two stands at the front till?',
].join('\n');

const card: Card = {
  customer: 'Robin Ellery (Brewline)',
  ask: judgement.ask,
  assessment: judgement,
  trend: 'rising',
  risks: [0.12, 0.2, 0.38, 0.61],
  draft: {
    id: 'b51f/draft/4/12',
    text: draft,
    citations: [
      { id: 'readers', title: 'Card readers: error E-41' },
      { id: 'spares', title: 'Spare devices by courier' },
    ],
    unsupported: ['Ana is resetting the two readers'],
    stale: false,
  },
  notes: ['They have waited long enough: offer a call-back, or a time when they will hear.'],
  earlier: [
    {
      case: 'a1',
      at: NOW - 9 * DAY,
      ask: 'Reader at the front till loses its connection',
      state: 'closed',
      channel: BREWLINE,
      thread: '1762600000.000100',
    },
  ],
  promises: [
    { what: 'readers reset', by: 'Ana', when: 'by noon', due: NOW - 5 * HOUR - 4 * MINUTE },
  ],
  mayGrant: ['a spare reader by courier', 'one month of fees'],
  state: 'open',
  takenBy: null,
  snoozedUntil: null,
  actions: [
    'send',
    'edit',
    'copy',
    'escalate',
    'take',
    'wrong-tag',
    'snooze',
    'merge',
    'split',
    'close',
  ],
};

const brief: Brief = {
  lead: LEAD,
  leadName: 'Lee',
  customer: 'Robin Ellery (Brewline)',
  ask: judgement.ask,
  urgency: 'P2',
  risk: 0.61,
  whyNow: 'a promise was missed today, and they open at 7 tomorrow',
  evidence: judgement.reasons.slice(0, 2),
  story: [
    'Robin Ellery: Both readers show E-41 since this morning.',
    'Ana: Sorry about that! I will have them reset by noon.',
    'Robin Ellery: Doors open at 7 tomorrow, we cannot run on cash.',
    'Robin Ellery: you said by noon and it is five. third time I am writing about this',
  ],
  promises: card.promises,
  mayGrant: ['a spare reader by courier', 'three months of fees', 'a technician tonight'],
  firstMove:
    'Own the missed promise by name, say what happened, and give a new time that you control.',
  draft,
  actions: ['have-it', 'pass-on', 'not-needed'],
};

const staff = { audience: 'staff', case: 'b51f', to: StaffAddress.parse(DESK) } as const;
const about = { channel: BREWLINE, thread: '1763650000.000200' };

export const CARD: Extract<Outgoing, { kind: 'card' }> = {
  ...staff,
  kind: 'card',
  id: 'card',
  about,
  card,
};

export const CLOSED_CARD: Extract<Outgoing, { kind: 'card' }> = {
  ...CARD,
  card: {
    ...card,
    state: 'closed',
    draft: null,
    takenBy: 'Lee',
    notes: ['Lee has sent a reply.', 'Closed by Lee: both readers work again.'],
    actions: [],
  },
};

export const ANSWERED_CARD: Extract<Outgoing, { kind: 'card' }> = {
  ...CARD,
  card: {
    ...card,
    draft: null,
    takenBy: 'Lee',
    notes: ['Lee has sent a reply.'],
    actions: ['escalate', 'wrong-tag', 'snooze', 'merge', 'split', 'close'],
  },
};

export const PING: Extract<Outgoing, { kind: 'ping' }> = {
  ...staff,
  kind: 'ping',
  id: 'ping',
  about,
  brief,
};

export const ANSWERED_PING = { ...PING, outcome: 'Lee has it.' };

export const EDIT: Extract<Outgoing, { kind: 'form' }> = {
  ...staff,
  kind: 'form',
  id: 'edit',
  form: { name: 'edit', draft: 'b51f/draft/4/12', text: draft },
};

export const SET_UP: Extract<Outgoing, { kind: 'form' }> = {
  ...staff,
  kind: 'form',
  id: 'set-up',
  form: {
    name: 'set-up',
    channel: BREWLINE,
    kind: 'customers',
    staffChannel: DESK,
    staffChannels: [{ value: DESK, label: '#support-desk' }],
    watched: true,
    cards: 'when-needed',
    leads: [LEAD],
    people: [
      { value: LEAD, label: 'Lee' },
      { value: 'slack:T0HEED/U0ANA', label: 'Ana' },
    ],
  },
};

const robin: ListedCase = {
  case: 'b51f',
  customer: card.customer,
  ask: judgement.ask,
  urgency: 'P2',
  risk: 0.61,
  trend: 'rising',
  takenBy: null,
  channel: BREWLINE,
  thread: about.thread,
};

const others: ListedCase[] = [
  {
    ...robin,
    case: 'c2',
    customer: 'Sam Osei (Northgate)',
    ask: 'Where do I change the VAT number on the invoices?',
    urgency: 'P4',
    risk: 0.07,
    trend: 'steady',
    takenBy: 'Ana',
  },
  {
    ...robin,
    case: 'c3',
    customer: 'Mika Laine (Fjordhus)',
    ask: 'Since the update the export stops at row 5,000; is there a way round it?',
    urgency: 'P3',
    risk: 0.28,
    trend: 'falling',
    takenBy: 'Ana',
  },
];

export const QUEUE: Extract<Outgoing, { kind: 'notice' }> = {
  ...staff,
  kind: 'notice',
  id: 'queue',
  text: '3 open here, most at risk first:',
  cases: [robin, ...others.toSorted((left, right) => right.risk - left.risk)],
};

const home: Home = {
  myPings: [robin],
  myCases: others.map((one) => ({ ...one, takenBy: 'Lee' })),
  channels: [
    { id: DESK, kind: 'staff', leads: [LEAD], watched: false, cards: 'always', muted: false },
    {
      id: BREWLINE,
      kind: 'customers',
      staffChannel: DESK,
      leads: [LEAD],
      watched: true,
      cards: 'when-needed',
      muted: false,
    },
    {
      id: 'slack:T0HEED/C0HELP',
      kind: 'help',
      leads: [],
      watched: true,
      cards: 'when-needed',
      muted: false,
    },
  ],
  missing: ['#ask-support has no staff channel yet: its cards go to whoever asks, alone.'],
};

export const HOME: Extract<Outgoing, { kind: 'home' }> = {
  ...staff,
  kind: 'home',
  id: 'home',
  home,
};

export const REPLY: Extract<Outgoing, { kind: 'reply' }> = {
  kind: 'reply',
  audience: 'customer',
  id: 'reply',
  case: 'b51f',
  to: CustomerAddress.parse(BREWLINE),
  thread: about.thread,
  text: `${draft}\n\nMore on the error: [what E-41 means](https://help.brewline.example/e-41).`,
  approvedBy: { id: LEAD, name: 'Lee' },
};
