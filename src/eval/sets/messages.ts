import type { Assessment } from '../../domain/assessment.ts';
import type { Judged } from '../judge.ts';
import { measureCareful } from '../measures/careful.ts';
import { measureChurn } from '../measures/churn.ts';
import { isSpoken, measureLanguage, measureLanguages } from '../measures/language.ts';
import {
  measureComplaints,
  measureEmotions,
  measurePoliteness,
  measureSentiment,
} from '../measures/mood.ts';
import { measureMooc, measureMozilla } from '../measures/urgency.ts';
import type { ResultRow } from '../result.ts';
import type { MessageRow } from '../rows.ts';
import { isLabelled } from './draws.ts';
import type { MessageSet } from './set.ts';

type Measure = (
  rows: readonly MessageRow[],
  heed: readonly Judged<Assessment>[],
) => readonly ResultRow[];

function withLanguage(measure: Measure): Measure {
  return (rows, heed) => [...measure(rows, heed), ...measureLanguage(rows, heed)];
}

/** The sets of single messages: what readers of ours have labelled first, then urgency, then mood. */
export const MESSAGE_SETS: readonly MessageSet[] = [
  {
    name: 'twcs.careful',
    file: 'pool.twcs.dev.jsonl',
    also: ['tweetsumm_dev.jsonl'],
    layout: 'messages',
    rows: Number.POSITIVE_INFINITY,
    holds: isLabelled,
    measure: measureCareful,
    measures: 'real messages of customers, labelled by careful readers of ours',
    source:
      'Customer Support on Twitter (thoughtvector, on Kaggle), from a sample of weirui828/human-loop, and first messages of TweetSumm; the labels, by id, are in training/labels',
    caution:
      'The lines between the levels of urgency were drawn on draw 1; what helps was tried out on draw 2; draw 3 was measured before, between and after the last changes, and nothing was chosen on it. The second readers labelled without seeing the labels of the first, and are measured against them as a judge is. Where Heed leaves the style open, it counts as wrong.',
  },
  {
    name: 'language',
    file: 'sentiment.umsab_multilingual.dev.jsonl',
    also: ['emotion.brighter_multilingual.dev.jsonl', 'churn.swisscom.dev.jsonl'],
    layout: 'messages',
    rows: Number.POSITIVE_INFINITY,
    holds: isSpoken,
    measure: measureLanguages,
    measures: 'telling the language of short messages, for the languages that Heed has phrases for',
    source: 'the rows of sentiment.umsab, emotion.brighter and churn.swisscom in these languages',
    caution:
      'None of them holds Dutch. Some twenty of the 300 German rows of sentiment.umsab are in another language, or in none.',
  },
  {
    name: 'urgency.mooc',
    file: 'urgency.mooc.dev.jsonl',
    layout: 'messages',
    measure: measureMooc,
    measures: 'urgency of course forum posts, coded 1 to 7 by two trained coders',
    source: 'github.com/pcla-code/forum-posts-urgency (doi 10.5281/zenodo.8115790)',
    caution: 'Their urgency is "needs an answer of the teacher", ours is the cost of waiting.',
  },
  {
    name: 'urgency.mozilla',
    file: 'urgency.mozilla.dev.jsonl',
    layout: 'messages',
    measure: measureMozilla,
    measures: 'severity of bug reports, from their titles',
    source: 'Bugzilla titles, github.com/dastal/Data_Science_for_Software_Engineering',
    caution: 'Severity was set by the reporters and is noisy.',
  },
  {
    name: 'complaint.tweets',
    file: 'complaint.tweets.dev.jsonl',
    layout: 'messages',
    measure: measureComplaints,
    measures: 'complaint or not',
    source: 'github.com/danielpreotiuc/complaints-social-media (ACL 2019)',
    caution: 'Many of the other tweets are not addressed to a company at all.',
  },
  {
    name: 'churn.swisscom',
    file: 'churn.swisscom.dev.jsonl',
    layout: 'messages',
    measure: withLanguage(measureChurn),
    measures: 'says that they leave, English and German',
    source: 'github.com/swisscom/churn-intent-DE',
  },
  {
    name: 'sentiment.airline',
    file: 'sentiment.airline.dev.jsonl',
    layout: 'messages',
    measure: measureSentiment,
    measures: 'negative against neutral or positive',
    source: 'Twitter US Airline Sentiment (CrowdFlower, on Kaggle)',
  },
  {
    name: 'sentiment.umsab',
    file: 'sentiment.umsab_multilingual.dev.jsonl',
    layout: 'messages',
    rows: 1200,
    measure: withLanguage(measureSentiment),
    measures: 'negative against neutral or positive in eight languages; telling the language',
    source: 'UMSAB, github.com/cardiffnlp/xlm-t',
    caution: 'Heed knows phrases in seven languages; Arabic and Hindi are not among them.',
  },
  {
    name: 'emotion.goemotions',
    file: 'emotion.goemotions.dev.jsonl',
    layout: 'messages',
    measure: measureEmotions,
    measures: 'four groups of moods',
    source: 'GoEmotions, github.com/google-research/google-research/tree/master/goemotions',
    caution: 'Comments on Reddit, not customers.',
  },
  {
    name: 'emotion.tweeteval',
    file: 'emotion.tweeteval.dev.jsonl',
    layout: 'messages',
    measure: measureEmotions,
    measures: 'angry against pleased',
    source: 'TweetEval, github.com/cardiffnlp/tweeteval (SemEval-2018 task 1)',
    caution: 'Tweets to nobody in particular, not customers.',
  },
  {
    name: 'emotion.brighter',
    file: 'emotion.brighter_multilingual.dev.jsonl',
    layout: 'messages',
    rows: 1200,
    measure: withLanguage(measureEmotions),
    measures: 'four groups of moods in ten languages; telling the language',
    source: 'BRIGHTER, SemEval-2025 task 11 track A',
    caution: 'Not customers; half of the languages are ones Heed has no phrases for.',
  },
  {
    name: 'politeness.stanford',
    file: 'politeness.stanford.dev.jsonl',
    layout: 'messages',
    measure: measurePoliteness,
    measures: 'whether bad mood goes with low politeness of real requests',
    source: 'Stanford Politeness Corpus in ConvoKit (Danescu-Niculescu-Mizil et al., ACL 2013)',
    caution: 'Politeness is not mood: a weak relation is the right answer.',
  },
];
