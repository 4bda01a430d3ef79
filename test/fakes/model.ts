import type { Conversation, Turn } from '../../src/domain/conversation.ts';
import type { AssessAnswer } from '../../src/prompts/assess.ts';

type Line = readonly [who: Turn['who'], text: string];

/** A conversation from its lines, a minute apart. */
export function conversationOf(...lines: readonly Line[]): Conversation {
  return {
    turns: lines.map(([who, text], index) => ({
      id: `m${index}`,
      who,
      author: who === 'agent' ? 'Noor' : 'Ines',
      text,
      at: 1_700_000_000_000 + index * 60_000,
    })),
  };
}

/** A customer whose rent was taken twice, and who had to come back about it. */
export const RENT = conversationOf(
  ['customer', 'My March rent of 640 euros was taken twice from my account.'],
  ['agent', 'Sorry to hear that! The money is back by Tuesday.'],
  ['customer', 'It is Thursday and the second 640 euros are still not back. Who do I talk to?'],
);

/** What a well-behaved model says about `RENT`. */
export const RENT_ANSWER: AssessAnswer = {
  language: 'en',
  ask: 'Get the second 640 euros back',
  reasons: [{ turn: 2, quote: 'still not back', why: 'the promised date has passed' }],
  signals: [
    { turn: 2, quote: 'It is Thursday', kind: 'promise_broken' },
    { turn: 0, quote: 'taken twice', kind: 'money' },
  ],
  urgency: 'P2',
  style: 'matter-of-fact',
  mood: 'frustrated',
  intensity: 0.4,
  churn: 'none',
  public: 'none',
  risk: 0.55,
};

interface CompletionParts {
  readonly content?: string | null;
  readonly refusal?: string;
  readonly finishReason?: string;
  readonly usage?: Readonly<Record<string, unknown>>;
}

/** A chat completion as a server sends it. */
export function completionOf(parts: CompletionParts): Record<string, unknown> {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1_700_000_000,
    model: 'small',
    choices: [
      {
        index: 0,
        finish_reason: parts.finishReason ?? 'stop',
        message: {
          role: 'assistant',
          content: parts.content ?? null,
          refusal: parts.refusal ?? null,
        },
      },
    ],
    usage: parts.usage ?? { prompt_tokens: 2000, completion_tokens: 300, total_tokens: 2300 },
  };
}

/** A completion whose content is this value as JSON. */
export function completionWith(value: unknown): Record<string, unknown> {
  return completionOf({ content: JSON.stringify(value) });
}
