import type { KnownBlock, RichTextElement } from '@slack/types';
import type { Assessment } from '../../../domain/assessment.ts';
import type { CardPosted } from '../../../domain/outgoing.ts';
import type { Card, EarlierCase } from '../../../domain/shown.ts';
import {
  grantedLines,
  isAnswered,
  light,
  mostTellingFirst,
  ON_CARD,
  SAME_THING,
  watchWords,
} from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { elsewhereWords, linkOf } from '../../elsewhere.ts';
import { promisesShown } from '../../promise-line.ts';
import { dayToken, linkToken, timeToken } from './escape.ts';
import { cut } from './limits.ts';
import {
  bold,
  conversationToken,
  inert,
  type Look,
  paragraph,
  quoted,
  rich,
  say,
} from './render-parts.ts';
import {
  grantLine,
  moodElements,
  NAME,
  promiseLine,
  reasonElements,
  riskElements,
  styleElements,
  urgencyElements,
} from './render-words.ts';

/** The weight of what they ask, at most, and of what was given. */
export const ASK = 400;
const GRANTED = 200;

/** Who it is, what waiting costs them, how likely they are lost, and how to write to them. */
export function headBlocks(card: Card): KnownBlock[] {
  const { assessment } = card;
  const name = bold(card.customer, NAME);
  if (assessment === null) {
    return rich(paragraph([[...say('⚪ '), ...name], say('Reading …')]));
  }
  const title = [...say(`${light(assessment.urgency)} `), ...name, ...say(' · ')];
  return rich(
    paragraph([
      [...title, ...urgencyElements(assessment)],
      riskLine(card, assessment),
      [...styleElements(assessment), ...say(' · '), ...moodElements(assessment)],
    ]),
  );
}

function riskLine({ trend, risks }: Card, assessment: Assessment): RichTextElement[] {
  const watch = watchWords(assessment);
  const end = watch === '' ? [] : [...say(' · '), ...bold(watch, NAME)];
  return [...riskElements(assessment.risk, trend, risks), ...end];
}

/** Where it is, whose it is, who judged it; in mrkdwn. */
export function stateLine({ about, card }: CardPosted, look: Look): string {
  const { takenBy, snoozedUntil, assessment } = card;
  const verb = card.state === 'closed' ? 'had' : 'has';
  return [
    conversationToken(about, look),
    takenBy === null ? '' : `*${inert(takenBy, NAME)}* ${verb} it`,
    snoozedUntil === null ? '' : `put aside until ${timeToken(snoozedUntil)}`,
    assessment === null ? '' : `judged by ${inert(assessment.assessor, NAME)}`,
  ]
    .filter(isSeen)
    .join(' · ');
}

/** What they want, and in their own words why it is what it is. */
export function askBlocks(card: Card): KnownBlock[] {
  const reasons = isAnswered(card) ? [] : (card.assessment?.reasons ?? []);
  const more = reasons.length - ON_CARD.reasons;
  const why = reasons
    .slice(0, ON_CARD.reasons)
    .map((reason, index) =>
      more > 0 && index === ON_CARD.reasons - 1
        ? [...reasonElements(reason), ...say(` (and ${more} more)`)]
        : reasonElements(reason),
    );
  return rich([...paragraph([bold(card.ask, ASK)]), ...quoted(why)]);
}

/** Promises, earlier cases, what was given and what may be; in mrkdwn. */
export function historyLines(card: Card, look: Look): string[] {
  const { promises, earlier, mayGrant } = card;
  const more = earlier.length - ON_CARD.earlier;
  return [
    ...promisesShown(promises, ON_CARD.promises).map((promise) => promiseLine(promise, look.now)),
    ...mostTellingFirst(earlier)
      .slice(0, ON_CARD.earlier)
      .map((one) => earlierLine(one, look)),
    more > 0 ? `and ${more} earlier` : '',
    ...grantedLines(card).map((line) => inert(line, GRANTED)),
    grantLine(mayGrant, 'You'),
  ];
}

function earlierLine(one: EarlierCase, look: Look): string {
  const url = linkOf(one, look);
  const topic = isSeen(one.ask) ? cut(clean(one.ask), 120) : 'no words';
  const what = url === undefined ? inert(topic, 120) : linkToken(url, topic);
  const facts = [
    url === undefined ? elsewhereWords(one.channel, 'slack') : '',
    one.state === 'open' ? '*open*' : '',
  ].filter(isSeen);
  const same = one.same ? `, *${SAME_THING}*` : '';
  const end = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `Earlier, ${dayToken(one.at)}${same}: ${what}${end}`;
}
