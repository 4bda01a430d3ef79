import type { Judged, TurnByTurn } from '../judge.ts';
import { measureEarly } from '../measures/early.ts';
import { measurePings } from '../measures/pings.ts';
import { measureFalseAlarmsPerHour } from '../measures/pings-per-hour.ts';
import type { ResultRow } from '../result.ts';
import type { ConversationRow } from '../rows.ts';
import type { ConversationSet } from './set.ts';

function measureHeadline(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  return [...measureEarly(rows, heed), ...measurePings(rows, heed)];
}

function measureTimed(
  rows: readonly ConversationRow[],
  heed: readonly Judged<TurnByTurn>[],
): ResultRow[] {
  return [...measureFalseAlarmsPerHour(rows, heed), ...measurePings(rows, heed)];
}

/** The headline: the set that Heed is built for. */
export const HEADLINE: ConversationSet = {
  name: 'tweetsumm',
  file: 'tweetsumm_dev.jsonl',
  layout: 'conversations',
  rows: Number.POSITIVE_INFINITY,
  measure: measureHeadline,
  measures: 'early escalation in real customer care, 77 brands: the headline',
  source:
    'TweetSumm, github.com/guyfe/Tweetsumm (Feigenblat et al., Findings of EMNLP 2021); the escalation labels come from one careful reader and are not part of it',
};

/** The other sets of conversations, the nearest to customer service first. */
export const CONVERSATION_SETS: readonly ConversationSet[] = [
  {
    name: 'cdp_timed',
    file: 'cdp_timed_dev.jsonl',
    layout: 'conversations',
    measure: measureTimed,
    measures: 'false alarms per hour of conversation, with real times',
    source: 'github.com/IBM/twitter-customer-care-document-prediction',
    caution: 'Two of the conversations escalate: recall on them means nothing.',
  },
  {
    name: 'cga_wiki',
    file: 'cga_wiki_dev.jsonl',
    layout: 'conversations',
    rows: 150,
    measure: measureEarly,
    measures: 'early warning of personal attacks between Wikipedia editors',
    source:
      'Conversations Gone Awry, CGA-WIKI in ConvoKit (Zhang et al., ACL 2018; Chang and Danescu-Niculescu-Mizil, EMNLP 2019)',
    caution: 'Peers who quarrel, not customers: nobody serves anybody.',
  },
  {
    name: 'cga_cmv',
    file: 'cga_cmv_dev.jsonl',
    layout: 'conversations',
    rows: 150,
    measure: measureEarly,
    measures: 'early warning of removed comments on ChangeMyView',
    source: 'Conversations Gone Awry, CGA-CMV in ConvoKit (the same papers)',
    caution: 'Peers who debate, not customers.',
  },
  {
    name: 'github_incivility',
    file: 'github_incivility_dev.jsonl',
    layout: 'conversations',
    rows: 60,
    measure: measureEarly,
    measures: 'early warning of insults in locked issue threads',
    source: 'github.com/vcu-swim-lab/incivility-dataset',
    caution: 'Every thread was locked in the end, the calm ones too.',
  },
  {
    name: 'uss',
    file: 'uss_dev.jsonl',
    layout: 'conversations',
    rows: 100,
    measure: measureEarly,
    measures: 'early warning of a majority rating of 2 or less',
    source: 'github.com/sunnweiwei/user-satisfaction-simulation (Sun et al., SIGIR 2021)',
    caution: 'Crowd workers playing customers of a booking service: weak.',
  },
  {
    name: 'betold',
    file: 'betold_dev.jsonl',
    layout: 'conversations',
    rows: 150,
    measure: measureEarly,
    measures: 'early warning of hang-ups in calls with a phone bot',
    source: 'github.com/telepathylabsai/BETOLD_dataset',
    caution:
      'It holds the names of intents and no words, and Heed reads words: nothing but the course of the call is left to it.',
  },
];
