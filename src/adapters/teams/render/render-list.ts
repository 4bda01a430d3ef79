import type { ListedCase } from '../../../domain/shown.ts';
import { HELD_WORDS, light, percent } from '../../card-words.ts';
import { cleanLine, isSeen } from '../../clean.ts';
import { elsewhereWords, linkOf, OPEN_CONVERSATION } from '../../elsewhere.ts';
import { trendWords } from '../../meters.ts';
import { box, type CardElement, line, type TextRun } from './card-elements.ts';
import { cut } from './limits.ts';
import { joined, type Look, openUrl, SUBTLE, say, words } from './render-parts.ts';
import { NAME } from './render-words.ts';

/** A case on a list: how urgent, who and what, how likely to be lost, and whose it is; all of it leads to the conversation. On one's own list everybody knows whose. */
export function caseElements(one: ListedCase, look: Look, isOwn = false): CardElement[] {
  const [open] = openUrl(linkOf(one, look), OPEN_CONVERSATION);
  const away = open === undefined ? elsewhereWords(one.channel, 'teams') : '';
  const urgency = one.urgency === null ? [say('reading …', SUBTLE)] : words(one.urgency, NAME);
  const title = joined([urgency, nameRuns(one, open !== undefined)]);
  const risk = [say(`risk ${percent(one.risk)} ${trendWords(one.trend)}`, SUBTLE)];
  const held = one.isHeld ? [say(`⏳ ${HELD_WORDS}`, SUBTLE)] : [];
  const facts = joined(
    [risk, isOwn ? [] : ownerRuns(one), held, words(away, NAME, SUBTLE)],
    SUBTLE,
  );
  return box(
    [
      ...line([say(`${light(one.urgency)} `), ...title]),
      ...line(words(one.ask, 200), { spacing: 'None' }),
      ...line(facts, { spacing: 'None' }),
    ],
    { separator: true, spacing: 'Small', ...(open === undefined ? {} : { selectAction: open }) },
  );
}

function nameRuns({ customer }: ListedCase, isLink: boolean): TextRun[] {
  const color = isLink ? ({ color: 'Accent' } as const) : {};
  return words(isSeen(customer) ? customer : 'Customer', NAME, { weight: 'Bolder', ...color });
}

function ownerRuns({ takenBy }: ListedCase): TextRun[] {
  return takenBy === null
    ? [say('nobody has it', SUBTLE)]
    : words(`${takenBy} has it`, NAME, SUBTLE);
}

/** The same as plain text. */
export function plainCase({ urgency, risk, customer, ask }: ListedCase): string {
  const what = isSeen(ask) ? `: ${cut(cleanLine(ask), 120)}` : '';
  return `${urgency ?? 'not judged'} · risk ${percent(risk)} · ${cleanLine(customer)}${what}`;
}
