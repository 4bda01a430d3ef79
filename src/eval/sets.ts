import { measurePairs } from './measures/urgency.ts';
import { CONVERSATION_SETS, HEADLINE } from './sets/conversations.ts';
import { MESSAGE_SETS } from './sets/messages.ts';
import type { EvaluationSet, IdSet, PairSet } from './sets/set.ts';

/** Polite customers with serious harm. */
const SERIOUS: IdSet = {
  name: 'calm_but_serious',
  file: 'calm_but_serious_dev.json',
  also: [HEADLINE.file],
  layout: 'ids',
  measures: 'polite customers of tweetsumm with serious harm: each must rank high',
  source: 'ids of conversations of TweetSumm, picked by a reader',
  caution: 'Seven conversations: an anecdote each, not a rate.',
};

/** One issue told angrily and calmly. */
const UMBRAGE: PairSet = {
  name: 'umbrage_pairs',
  file: 'umbrage_pairs_dev.jsonl',
  layout: 'pairs',
  measure: measurePairs,
  measures: 'the same urgency for an angry sentence and its civil twin',
  source: 'ParaDetox, github.com/s-nlp/paradetox (Logacheva et al., ACL 2022)',
  caution:
    'Few of the sentences are a request; about one pair in ten is flawed. Always saying P4 would score 100 %.',
};

/** The sets that `npm run eval` knows, in the order of the report. */
export const SETS: readonly EvaluationSet[] = [
  HEADLINE,
  SERIOUS,
  UMBRAGE,
  ...CONVERSATION_SETS,
  ...MESSAGE_SETS,
];
