import type { FitnessContext } from '../../src/domain/fitness.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { Reply } from '../../src/domain/reply.ts';

/** What Robin wrote, and what a good reply to it is held against. */
export const CONTEXT: FitnessContext = {
  asked: 'My order 48213 has not come, and I paid 64.90 euros for it.',
  heard: 'My order 48213 has not come, and I paid 64.90 euros for it.',
  sources: new Map([['late', 'A trace takes two working days. See https://shop.example/trace.']]),
  policy: defaultPolicy,
};

export function replyOf(changes: Partial<Reply> = {}): Reply {
  return {
    acknowledgement: 'Your order 48213 has not come.',
    apology: null,
    claims: [{ text: 'A trace takes two working days.', source: 'late' }],
    steps: [{ what: 'trace it with the carrier', owner: 'Noor', when: 'within 4 hours' }],
    questions: [],
    nextUpdate: 'within 4 hours',
    ...changes,
  };
}

/** The text of a good reply, with one more sentence. */
export function textWith(more = ''): string {
  return `Your order 48213 has not come. A trace takes two working days. Within 4 hours I will trace it with the carrier. ${more}`.trim();
}
