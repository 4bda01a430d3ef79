import { Assessment } from '../src/domain/assessment.ts';
import type { Brief, Card } from '../src/domain/shown.ts';

/** A made-up afternoon at a made-up company, for the pictures in the documentation. */
export const NOW = Date.UTC(2026, 10, 20, 17, 4);

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Where it happens, by the names that one platform gives its channels and people. */
export interface Places {
  /** Where the team is among itself. */
  readonly desk: string;
  /** Where the customer writes. */
  readonly brewline: string;
  /** Where colleagues ask. */
  readonly help: string;
  readonly lee: string;
  readonly ana: string;
  /** The thread that the case is in, and an older one, as the platform counts them. */
  readonly thread: string;
  readonly earlierThread: string;
}

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

/** What is drafted for the customer. */
export const DRAFT = [
  'You were told noon, and it is five: that was our miss.',
  '',
  '1. Ana is resetting the two readers from our side now, done by 17:45.',
  '2. If one still shows “E-41”, a courier brings a spare tonight, before 21:00.',
  '3. You hear from me at 17:45 either way.',
  '',
  'Which of the two stands at the front till?',
].join('\n');

const PROMISES: Card['promises'] = [
  {
    ...{ id: 'promise-1', what: 'send the log of the readers', when: 'by 10', kind: 'deed' },
    ...{ by: 'Bo', at: NOW - 8 * HOUR, state: 'kept', due: NOW - 7 * HOUR - 4 * MINUTE },
  },
  {
    ...{ id: 'promise-2', what: 'have the readers reset', when: 'by noon', kind: 'deed' },
    ...{ by: 'Ana', at: NOW - 7 * HOUR, state: 'broken', due: NOW - 5 * HOUR - 4 * MINUTE },
  },
  {
    ...{ id: 'promise-3', what: 'looking into error E-41', when: '', kind: 'open' },
    ...{ by: 'Ana', at: NOW - HOUR, state: 'standing', due: NOW + HOUR - 4 * MINUTE },
  },
];

/** The case on its card. */
export function sampleCard({ brewline, earlierThread }: Places): Card {
  return {
    customer: 'Robin Ellery (Brewline)',
    ask: judgement.ask,
    assessment: judgement,
    trend: 'rising',
    risks: [0.12, 0.2, 0.38, 0.61],
    draft: {
      id: 'b51f/draft/4/12',
      text: DRAFT,
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
        channel: brewline,
        thread: earlierThread,
        same: true,
      },
    ],
    promises: PROMISES,
    granted: ['Ana granted a replacement (a spare reader by courier)'],
    mayGrant: ['a spare reader by courier', 'one month of fees'],
    state: 'open',
    takenBy: null,
    snoozedUntil: null,
    actions: [
      ...(['send', 'edit', 'copy', 'escalate', 'take'] as const),
      ...(['wrong-tag', 'snooze', 'merge', 'split', 'close'] as const),
      ...(['call-back', 'grant', 'kept', 'log'] as const),
    ],
  };
}

/** What the lead is told about it. */
export function sampleBrief(lead: string, { customer, promises }: Card): Brief {
  return {
    lead,
    leadName: 'Lee',
    routing: {
      why: ['looks after card readers', 'on call'],
      passed: [
        { name: 'Tom', why: 'was asked already' },
        { name: 'Mo', why: 'is off until Mon 09:00' },
      ],
    },
    calledBefore: ['Tom: No answer in 15 minutes; Lee was called'],
    customer,
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
    promises,
    mayGrant: ['a spare reader by courier', 'three months of fees', 'a technician tonight'],
    firstMove:
      'Own the missed promise by name, say what happened, and give a new time that you control.',
    draft: DRAFT,
    actions: ['have-it', 'pass-on', 'not-needed'],
  };
}
