import { DESK } from '../../../src/adapters/terminal/settings.ts';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import type { Brief, Card } from '../../../src/domain/shown.ts';

/** A polite customer who had to come back about a late parcel. */
export function sampleAssessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    turn: 2,
    language: 'en',
    urgency: 'P2',
    style: 'warm',
    mood: 'anxious',
    intensity: 0.6,
    risk: 0.42,
    churn: 'none',
    public: 'none',
    signals: [],
    reasons: [{ quote: 'it did not come', why: 'something we promised has not happened', turn: 2 }],
    ask: 'Could you ask the carrier, please?',
    assessor: 'local',
    ...changes,
  };
}

export type OfferedDraft = NonNullable<Card['draft']>;

export function sampleDraft(changes: Partial<OfferedDraft> = {}): OfferedDraft {
  return {
    id: 'draft-1',
    text: 'Hello Robin,\n\n1. I will ask the carrier within an hour.\n2. I will write to you by noon.',
    citations: [{ id: 'late', title: 'Late parcels' }],
    unsupported: [],
    stale: false,
    ...changes,
  };
}

export function sampleCard(changes: Partial<Card> = {}): Card {
  return {
    customer: 'Robin',
    ask: 'Could you ask the carrier, please?',
    assessment: sampleAssessment(),
    trend: 'rising',
    risks: [0.12, 0.42],
    draft: sampleDraft(),
    notes: [],
    earlier: [],
    promises: [],
    mayGrant: [],
    state: 'open',
    takenBy: null,
    snoozedUntil: null,
    actions: ['send', 'edit', 'escalate', 'take', 'wrong-tag', 'close'],
    ...changes,
  };
}

export function sampleBrief(changes: Partial<Brief> = {}): Brief {
  return {
    lead: 'terminal:local/lee',
    leadName: 'Lee',
    customer: 'Robin',
    ask: 'Could you ask the carrier, please?',
    urgency: 'P2',
    risk: 0.61,
    whyNow: 'a promise was missed and their question was passed over',
    evidence: [{ quote: 'it did not come', why: 'a broken promise', turn: 2 }],
    story: ['Robin: where is it?', 'Ana: on its way.'],
    promises: [],
    mayGrant: ['a courier today'],
    firstMove: 'Own the missed promise by name.',
    draft: null,
    actions: ['have-it', 'not-needed'],
    ...changes,
  };
}

type CardPosted = Extract<Outgoing, { kind: 'card' }>;
type PingSent = Extract<Outgoing, { kind: 'ping' }>;

const desk = { audience: 'staff', case: 'case-1', to: StaffAddress.parse(DESK) } as const;

export function cardPosted(id: string, card: Card = sampleCard(), replaces?: string): CardPosted {
  return { ...desk, kind: 'card', id, card, ...(replaces === undefined ? {} : { replaces }) };
}

export function pingSent(id: string, brief: Brief = sampleBrief()): PingSent {
  return { ...desk, kind: 'ping', id, brief };
}
