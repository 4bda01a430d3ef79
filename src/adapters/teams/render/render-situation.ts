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
import { isSeen } from '../../clean.ts';
import { elsewhereWords, linkOf, OPEN_CONVERSATION } from '../../elsewhere.ts';
import { promisesShown } from '../../promise-line.ts';
import type { OpenUrl } from './card-actions.ts';
import { box, type CardElement, line, type TextRun } from './card-elements.ts';
import { joined, type Look, openUrl, SUBTLE, say, words } from './render-parts.ts';
import {
  grantRuns,
  moodRuns,
  NAME,
  promiseRuns,
  reasonRuns,
  riskRuns,
  styleRuns,
  urgencyRuns,
} from './render-words.ts';
import { dayWords, timeWords } from './times.ts';

/** Characters of what they ask, at most, and of what was given. Ours. */
export const ASK = 400;
const GRANTED = 200;

/** Who it is, what waiting costs them, how likely they are lost, and how to write to them. */
export function headElements({ customer, assessment, trend, risks }: Card): CardElement[] {
  const name = words(customer, NAME, { weight: 'Bolder', size: 'Large' });
  if (assessment === null) {
    return [...line([say('⚪ '), ...name]), ...line([say('Reading …', SUBTLE)])];
  }
  const watch = words(watchWords(assessment), NAME, { weight: 'Bolder', color: 'Attention' });
  return [
    ...line([say(`${light(assessment.urgency)} `), ...name]),
    ...line(urgencyRuns(assessment), { spacing: 'Small' }),
    ...line(joined([riskRuns(assessment.risk, trend, risks), watch]), { spacing: 'Small' }),
    ...line(joined([styleRuns(assessment), moodRuns(assessment)]), { spacing: 'Small' }),
  ];
}

/** Where it is, whose it is, until when it sleeps, and who judged it. */
export function stateElements({ about, card }: CardPosted, look: Look): CardElement[] {
  const { takenBy, snoozedUntil, assessment, state } = card;
  const owner = takenBy === null ? [] : words(takenBy, NAME, { ...SUBTLE, weight: 'Bolder' });
  const verb = state === 'closed' ? ' had it' : ' has it';
  const parts = [
    conversationRuns(about, look),
    owner.length === 0 ? [] : [...owner, say(verb, SUBTLE)],
    snoozedUntil === null ? [] : words(`put aside until ${timeWords(snoozedUntil)}`, NAME, SUBTLE),
    assessment === null ? [] : words(`judged by ${assessment.assessor}`, NAME, SUBTLE),
  ];
  return line(joined(parts, SUBTLE), { spacing: 'Small' });
}

type About = CardPosted['about'];

/** The button that leads to a conversation; none where no way is known. */
export function conversationButtons(about: About, look: Look): OpenUrl[] {
  if (about === undefined) return [];
  return openUrl(linkOf(about, look), OPEN_CONVERSATION);
}

/** Where no way to a conversation is known, the name of its channel, or of its platform. */
export function conversationRuns(about: About, look: Look): TextRun[] {
  if (about === undefined || conversationButtons(about, look).length > 0) return [];
  const name = look.nameOf(about.channel);
  const away = elsewhereWords(about.channel, 'teams');
  return words(name === undefined ? away : `in ${name}`, NAME, SUBTLE);
}

/** What they want, and in their own words why it is what it is. */
export function askElements(card: Card): CardElement[] {
  const reasons = isAnswered(card) ? [] : (card.assessment?.reasons ?? []);
  const more = reasons.length - ON_CARD.reasons;
  const why = reasons
    .slice(0, ON_CARD.reasons)
    .flatMap((reason) => line(reasonRuns(reason), { spacing: 'Small' }));
  const rest = more > 0 ? line([say(`and ${more} more`, SUBTLE)], { spacing: 'None' }) : [];
  return [
    ...line(words(card.ask, ASK, { weight: 'Bolder' }), { separator: true }),
    ...why,
    ...rest,
  ];
}

/** Promises, earlier cases, what was given and what may be. */
export function historyElements(card: Card, look: Look): CardElement[] {
  const { promises, earlier, mayGrant } = card;
  const more = earlier.length - ON_CARD.earlier;
  const promised = promisesShown(promises, ON_CARD.promises).flatMap((promise) =>
    line(promiseRuns(promise, look.now), CLOSE),
  );
  return box(
    [
      ...promised,
      ...mostTellingFirst(earlier)
        .slice(0, ON_CARD.earlier)
        .flatMap((one) => earlierElements(one, look)),
      ...(more > 0 ? line([say(`and ${more} earlier`, SUBTLE)], CLOSE) : []),
      ...grantedLines(card).flatMap((text) => line(words(text, GRANTED, SUBTLE), CLOSE)),
      ...line(grantRuns(mayGrant), CLOSE),
    ],
    { spacing: 'Small' },
  );
}

const CLOSE = { spacing: 'None' } as const;

/** All of it leads to that conversation. */
function earlierElements(one: EarlierCase, look: Look): CardElement[] {
  const { at, ask, state, same, channel } = one;
  const [open] = openUrl(linkOf(one, look), 'Open the earlier conversation');
  const style = open === undefined ? SUBTLE : ({ size: 'Small', color: 'Accent' } as const);
  const topic = isSeen(ask) ? words(ask, 120, style) : [say('no words', style)];
  const day = [dayWords(at)].filter(isSeen).map((one) => `, ${one}`);
  const away = open === undefined ? elsewhereWords(channel, 'teams') : '';
  const facts = [away, state === 'open' ? 'open' : ''].filter(isSeen).join(', ');
  const end = facts === '' ? [] : [say(` (${facts})`, { ...SUBTLE, weight: 'Bolder' })];
  const mark = same ? [say(`, ${SAME_THING}`, { ...SUBTLE, weight: 'Bolder' })] : [];
  const runs = [
    say(`Earlier${day.join('')}`, SUBTLE),
    ...mark,
    say(': ', SUBTLE),
    ...topic,
    ...end,
  ];
  return box(line(runs), { ...CLOSE, ...(open === undefined ? {} : { selectAction: open }) });
}
