import type { Notice } from '../../../domain/outgoing.ts';
import { clean } from '../../clean.ts';
import { type AdaptiveCard, card, line } from './card-elements.ts';
import { fitText } from './fitted.ts';
import { caseElements, plainCase } from './render-list.ts';
import {
  CUT_NOTE,
  type Look,
  SUBTLE,
  say,
  summaryOf,
  type TeamsMessage,
  words,
} from './render-parts.ts';
import { NAME } from './render-words.ts';
import { sentences } from './sentences.ts';

/** How many cases a notice lists: what fits on a screen, and into a message. */
const MOST_CASES = 10;

/** Words for one person, with the cases they asked for, under the name of the channel they are about. */
export function renderNotice(notice: Notice, look: Look): TeamsMessage {
  const { text, cases = [] } = notice;
  const draw = (shown: string) => noticeCard(notice, shown, look);
  const { drawn, isCut } = fitText(clean(text), '\n… (cut here)', draw);
  return {
    summary: summaryOf([text, ...cases.slice(0, MOST_CASES).map(plainCase)].join('. ')),
    card: drawn,
    entities: [],
    feedback: false,
    ...(isCut ? { degraded: CUT_NOTE } : {}),
  };
}

function noticeCard({ about, cases = [] }: Notice, text: string, look: Look): AdaptiveCard {
  const more = cases.length - MOST_CASES;
  const place = about === undefined ? undefined : look.nameOf(about.channel);
  return card([
    ...(place === undefined ? [] : line(words(place, NAME, { weight: 'Bolder' }))),
    ...sentences(text),
    ...cases.slice(0, MOST_CASES).flatMap((one) => caseElements(one, look)),
    ...(more > 0 ? line([say(`and ${more} more`, SUBTLE)]) : []),
  ]);
}
