import type { Assessor } from '../../src/assess/assessor.ts';
import { Assessment } from '../../src/domain/assessment.ts';
import type { Conversation } from '../../src/domain/conversation.ts';

/** An assessment of nothing in particular, with what a test cares about. */
export function assessmentWith(given: Partial<Assessment> = {}): Assessment {
  return Assessment.parse({
    turn: 0,
    language: 'en',
    urgency: 'P4',
    style: null,
    mood: 'calm',
    intensity: 0,
    risk: 0,
    churn: 'none',
    public: 'none',
    signals: [],
    reasons: [],
    ask: '',
    assessor: 'marked',
    ...given,
  });
}

export interface MarkedAssessor extends Assessor {
  /** What it was shown, in order. */
  readonly shown: readonly Conversation[];
}

/** Says what the last message is marked with: `risk=0.7`, `urgency=P1`, `mood=angry`, `churn=high`, `language=de`. */
export function createMarkedAssessor(): MarkedAssessor {
  const shown: Conversation[] = [];
  return {
    name: 'marked',
    shown,
    async assess(conversation) {
      shown.push(conversation);
      const turn = conversation.turns.length - 1;
      return { assessment: { ...marked(conversation.turns[turn]?.text ?? ''), turn } };
    },
    async stop() {},
  };
}

function marked(text: string): Assessment {
  const marks = new Map([...text.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]));
  return Assessment.parse({
    ...assessmentWith(),
    ...Object.fromEntries(marks),
    risk: Number(marks.get('risk') ?? 0),
    intensity: marks.has('mood') ? 0.5 : 0,
  });
}
