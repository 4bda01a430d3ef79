import { defaultPolicy } from '../../src/domain/policy.ts';
import type { DraftRequest } from '../../src/draft/drafter.ts';
import type { DraftAnswer } from '../../src/prompts/draft.ts';
import { RENT, RENT_ANSWER } from './model.ts';

/** A reply to `RENT` is wanted; one entry of the knowledge base fits. */
export const RENT_REQUEST: DraftRequest = {
  conversation: RENT,
  assessment: { ...RENT_ANSWER, turn: 2, assessor: 'local' },
  knowledge: [
    {
      id: 'double-charge',
      title: 'Charged twice',
      answer: 'A second charge is returned within 3 banking days.',
      steps: ['open a return in the payments console'],
      questions: [],
      score: 0.8,
    },
  ],
  policy: {
    ...defaultPolicy,
    grants: [
      { role: 'lead', kind: 'other', what: 'a credit of 100 euros' },
      { role: 'agent', kind: 'other', what: 'a credit of 20 euros' },
    ],
  },
  sender: 'Noor',
};

/** What a well-behaved model drafts for it. */
export const RENT_DRAFT: DraftAnswer = {
  acknowledgement: 'Your March rent of 640 euros was taken twice and the second 640 are not back.',
  apology: 'I am sorry that the Tuesday we promised has passed.',
  claims: [{ text: 'A second charge is returned within 3 banking days.', source: 'double-charge' }],
  steps: [{ what: 'open the return myself', owner: 'Noor', when: 'within 1 hour' }],
  questions: [],
  nextUpdate: 'within 1 hour',
  text: 'Your March rent of 640 euros was taken twice. I open the return myself within 1 hour.',
};
