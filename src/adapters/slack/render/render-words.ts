import type { RichTextElement } from '@slack/types';
import type { Assessment, Reason, Trend } from '../../../domain/assessment.ts';
import type { Commitment } from '../../../domain/promises/commitment.ts';
import { MOOD_WORDS, STYLE_WORDS, URGENCY_WORDS } from '../../../domain/wording.ts';
import { capital, percent } from '../../card-words.ts';
import { cleanLine, isSeen } from '../../clean.ts';
import { dots, sparkline, trendWords } from '../../meters.ts';
import { promiseLineOf } from '../../promise-line.ts';
import { timeToken } from './escape.ts';
import { cut } from './limits.ts';
import { bold, inert, say } from './render-parts.ts';
import { textElements } from './rich-links.ts';

/** Weights of a stranger's words where they share a message with others. Ours: what is read at a glance. */
export const NAME = 80;
const QUOTE = 200;
const WHY = 120;

/** `Risk 61% ↗ rising ▂▄▆`. */
export function riskElements(
  risk: number,
  trend: Trend,
  risks: readonly number[],
): RichTextElement[] {
  const curve = sparkline(risks);
  return [
    ...say('Risk '),
    ...textElements(percent(risk), { bold: true }),
    ...say(` ${trendWords(trend)}${curve === '' ? '' : `  ${curve}`}`),
  ];
}

/** `P2 blocked, or money or a near date at stake`. */
export function urgencyElements({ urgency }: Pick<Assessment, 'urgency'>): RichTextElement[] {
  return [...bold(urgency, NAME), ...say(` ${URGENCY_WORDS[urgency]}`)];
}

/** How they write, and what that asks of the answer. */
export function styleElements({ style }: Pick<Assessment, 'style'>): RichTextElement[] {
  if (style === null) return say('Style not clear yet');
  return [...bold(capital(style), NAME), ...say(`: ${STYLE_WORDS[style]}`)];
}

/** How they feel, how strongly, and what that asks of the answer. */
export function moodElements({ mood, intensity }: Assessment): RichTextElement[] {
  const strength = mood === 'calm' ? '' : `\u00a0${dots(intensity)}`;
  return [...bold(mood, NAME), ...say(`${strength}: ${MOOD_WORDS[mood]}`)];
}

/** A customer's own words, and what they show. */
export function reasonElements({ quote, why }: Reason): RichTextElement[] {
  if (!isSeen(quote)) return [];
  return [
    ...textElements(`“${cut(cleanLine(quote), QUOTE)}”`, { italic: true }),
    ...say(` — ${cut(cleanLine(why), WHY)}`),
  ];
}

/** What was promised by whom, when it is due, and whether it was kept; in mrkdwn. */
export function promiseLine(promise: Commitment, now: number): string {
  const style = { time: timeToken, strong: (words: string) => `*${words}*` };
  const { mark, verb, what, when, end } = promiseLineOf(promise, now, style);
  const named = when === '' ? '' : `, ${inert(when, 40)}`;
  return `${mark}${inert(promise.by, 50)}${verb}${inert(what, 140)}${named}${end}`;
}

/** `You may give: a courier today · 10% off`. */
export function grantLine(grants: readonly string[], who: string): string {
  const all = grants.filter(isSeen).slice(0, 5);
  return all.length === 0
    ? ''
    : `${who} may give: ${all.map((grant) => inert(grant, 80)).join(' · ')}`;
}
