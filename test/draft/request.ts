import { askOf } from '../../src/assess/local/ask.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Turn } from '../../src/domain/conversation.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { DraftRequest } from '../../src/draft/drafter.ts';
import { ENTRIES } from './entries.ts';
import type { RealisticMessage } from './realistic-messages.ts';

/** The person who will press send. */
export const SENDER = 'Noor';

/** A request to answer one message of Robin's, with what the local assessor would make the ask. */
export function requestFor(text: string, changes: Partial<DraftRequest> = {}): DraftRequest {
  const turns = [turnOf(text, 'customer', 'Robin')];
  return {
    conversation: { turns },
    assessment: assessmentOf(turns),
    knowledge: [],
    policy: defaultPolicy,
    sender: SENDER,
    ...changes,
  };
}

/** A request to answer a message of the collection. */
export function requestOf(message: RealisticMessage): DraftRequest {
  const { name, text, before = [], signals = [], entry } = message;
  const [style, mood, urgency] = message.tags;
  const earlier = before.map((line, index) =>
    index % 2 === 0 ? turnOf(line, 'customer', name) : turnOf(line, 'agent', SENDER),
  );
  const turns = [...earlier, turnOf(text, 'customer', name)];
  return requestFor(text, {
    conversation: { turns },
    assessment: {
      ...assessmentOf(turns),
      style,
      mood,
      urgency,
      signals: signals.map((kind) => ({ kind, quote: text, turn: turns.length - 1 })),
    },
    knowledge: entry === undefined ? [] : [ENTRIES[entry]],
  });
}

function turnOf(text: string, who: Turn['who'], author: string): Turn {
  return { id: `${author}/${text.length}`, who, author, text, at: null };
}

function assessmentOf(turns: readonly Turn[]): Assessment {
  return {
    turn: turns.length - 1,
    language: 'en',
    urgency: 'P3',
    style: null,
    mood: 'calm',
    intensity: 0.2,
    risk: 0.2,
    churn: 'none',
    public: 'none',
    signals: [],
    reasons: [],
    ask: askOf(turns),
    assessor: 'local',
  };
}
