import type { Assessment, Reason, Trend } from '../../../domain/assessment.ts';
import type { Commitment } from '../../../domain/promises/commitment.ts';
import { MOOD_WORDS, STYLE_WORDS, URGENCY_WORDS } from '../../../domain/wording.ts';
import { capital, percent } from '../../card-words.ts';
import { isSeen } from '../../clean.ts';
import { dots, sparkline, trendWords } from '../../meters.ts';
import { promiseLineOf } from '../../promise-line.ts';
import type { TextRun } from './card-elements.ts';
import { joined, SUBTLE, say, words } from './render-parts.ts';
import { timeWords } from './times.ts';

/** Characters of a stranger's words where they share a message with others. Ours: what is read at a glance. */
export const NAME = 80;
const QUOTE = 200;
const WHY = 120;

/** From here on a risk is shown in red. Ours: about where a lead is called. */
const HIGH = 0.5;

/** Red is the one colour that can be read on a card of Teams in every theme; amber is yellow on white there. */
const RED = { color: 'Attention' } as const;

/** `P2 blocked, or money or a near date at stake`. */
export function urgencyRuns({ urgency }: Pick<Assessment, 'urgency'>): TextRun[] {
  const color = urgency === 'P1' ? RED : {};
  return [say(urgency, { weight: 'Bolder', ...color }), say(` ${URGENCY_WORDS[urgency]}`)];
}

/** `Risk 61% ↗ rising ▂▄▆`. */
export function riskRuns(risk: number, trend: Trend, risks: readonly number[]): TextRun[] {
  const curve = sparkline(risks);
  const color = risk >= HIGH ? RED : {};
  return [
    say('Risk '),
    say(percent(risk), { weight: 'Bolder', ...color }),
    say(` ${trendWords(trend)}${curve === '' ? '' : ` \u00a0${curve}`}`),
  ];
}

/** How they write, and what that asks of the answer. */
export function styleRuns({ style }: Pick<Assessment, 'style'>): TextRun[] {
  if (style === null) return [say('Style not clear yet')];
  return [say(capital(style), { weight: 'Bolder' }), say(`: ${STYLE_WORDS[style]}`)];
}

/** How they feel, how strongly, and what that asks of the answer. */
export function moodRuns({ mood, intensity }: Assessment): TextRun[] {
  const strength = mood === 'calm' ? '' : `\u00a0${dots(intensity)}`;
  return [say(capital(mood), { weight: 'Bolder' }), say(`${strength}: ${MOOD_WORDS[mood]}`)];
}

/** A customer's own words, and what they show. */
export function reasonRuns({ quote, why }: Reason): TextRun[] {
  const quoted = words(quote, QUOTE, { italic: true });
  if (quoted.length === 0) return [];
  const shown = words(why, WHY);
  const end = shown.length === 0 ? [] : [say(' — '), ...shown];
  return [say('“', { italic: true }), ...quoted, say('”', { italic: true }), ...end];
}

/** What was promised by whom, when it is due, and whether it was kept; in red once it is overdue. */
export function promiseRuns(promise: Commitment, now: number): TextRun[] {
  const plain = { time: timeWords, strong: (text: string) => text };
  const { standing, mark, verb, what, when, end } = promiseLineOf(promise, now, plain);
  const style = standing === 'overdue' ? ({ size: 'Small', ...RED } as const) : SUBTLE;
  return [
    ...(mark === '' ? [] : [say(mark, style)]),
    ...words(promise.by, 50, style),
    say(verb, style),
    ...words(what, 140, style),
    ...(when === '' ? [] : words(`, ${when}`, 40, style)),
    ...(end === '' ? [] : [say(end, style)]),
  ];
}

/** `You may give: a courier today · 10% off`. */
export function grantRuns(grants: readonly string[]): TextRun[] {
  const all = grants.filter(isSeen).slice(0, 5);
  if (all.length === 0) return [];
  const shown = all.map((grant) => words(grant, 80, SUBTLE));
  return [say('You may give: ', SUBTLE), ...joined(shown, SUBTLE)];
}
