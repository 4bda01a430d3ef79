import type { Assessment, Reason, Urgency } from '../../domain/assessment.ts';
import type { Card } from '../../domain/shown.ts';
import { BUTTON_WORDS, MOOD_WORDS, STYLE_WORDS, URGENCY_WORDS } from '../../domain/wording.ts';
import type { Button } from './buttons.ts';
import { field, fill, flow, wrap, wrapStyled } from './layout.ts';
import { isRoomy, type Look, type Paint } from './look.ts';
import { bar, decimal, dots, riskPaint, sparkline, trendWords } from './meters.ts';
import { printableLine } from './printable.ts';

/** The colour of an urgency. */
export function urgencyPaint(urgency: string, look: Look): Paint {
  const { colors } = look;
  const paints: Record<Urgency, Paint> = {
    P1: colors.red,
    P2: colors.yellow,
    P3: colors.cyan,
    P4: colors.green,
  };
  return Object.entries(paints).find(([name]) => name === urgency)?.[1] ?? colors.cyan;
}

/** The tags of a card: urgency, style, mood and risk, each with what it means. */
export function tagRows(card: Card, assessment: Assessment, width: number, look: Look): string[] {
  const { colors } = look;
  const { urgency, style, mood } = assessment;
  const strong = (text: string) => colors.bold(urgencyPaint(urgency, look)(text));
  const styleName = style ?? 'not clear yet';
  return [
    ...tag('urgency', strong(urgency), URGENCY_WORDS[urgency], width, look),
    ...tag('style', colors.bold(styleName), style === null ? '' : STYLE_WORDS[style], width, look),
    ...tag('mood', moodWords(assessment, look), MOOD_WORDS[mood], width, look),
    ...field('risk', (room) => riskRows(card, assessment, room, look), width, look),
  ];
}

/** Columns in which the names of tags stand, so that what they mean begins at one edge. */
const TAG_NAME = 18;

function tag(label: string, name: string, meaning: string, width: number, look: Look): string[] {
  return field(
    label,
    (room) => {
      if (!isRoomy(look)) return wrapStyled(`${name}  ${look.colors.dim(meaning)}`, room);
      const lines = wrapStyled(look.colors.dim(meaning), room - TAG_NAME);
      return lines.map((line, index) => fill(index === 0 ? name : '', TAG_NAME) + line);
    },
    width,
    look,
  );
}

/** A mood and how strongly it is felt: `frustrated ●●●○○`. */
export function moodWords({ mood, intensity }: Assessment, look: Look): string {
  const name = look.colors.bold(mood);
  return mood === 'calm' ? name : `${name} ${look.colors.dim(dots(intensity))}`;
}

/** Cells of the risk bar, with and without room for more. */
const BAR = 24;
const SHORT_BAR = 10;

function riskRows(card: Card, { risk }: Assessment, width: number, look: Look): string[] {
  const { colors } = look;
  const paint = riskPaint(risk, colors);
  const value = colors.bold(paint(decimal(risk)));
  const cells = isRoomy(look) ? BAR : SHORT_BAR;
  const items = [
    bar(risk, cells, look),
    `${value} ${paint(trendWords(card.trend))}`,
    sparkline(card.risks),
  ];
  return flow(
    items.filter((item) => item !== ''),
    width,
  );
}

/** Quotes in the customer's own words, each with what it shows. */
export function reasonRows(reasons: readonly Reason[], width: number, look: Look): string[] {
  return reasons.flatMap(({ quote, why }) => {
    const words = look.colors.italic(`“${printableLine(quote)}”`);
    return wrapStyled(`${words} ${look.colors.dim(`— ${printableLine(why)}`)}`, width);
  });
}

/** A draft as it would be sent, what it rests on, and what to look at twice. */
export function draftRows(
  draft: NonNullable<Card['draft']>,
  customer: string,
  width: number,
  look: Look,
): string[] {
  const sources = draft.citations.map(({ title }) => printableLine(title)).join(', ');
  const warnings = [
    ...(draft.stale ? [`${customer} has written since this was drafted.`] : []),
    ...draft.unsupported.map((claim) => `Nothing supports this: ${claim}`),
  ];
  const facts = [
    ...field('rests on', (room) => (sources === '' ? [] : wrap(sources, room)), width, look),
    ...warningRows(warnings, width, look),
  ];
  return [...wrap(draft.text, width), ...(facts.length > 0 ? ['', ...facts] : [])];
}

/** Lines that should be read before anything is pressed. */
export function warningRows(warnings: readonly string[], width: number, look: Look): string[] {
  return warnings.flatMap((warning) =>
    wrap(warning, width - 2).map((line, index) =>
      look.colors.yellow(`${index === 0 ? '!' : ' '} ${line}`),
    ),
  );
}

/** The buttons with the numbers that press them: `[1] send  [2] edit`. */
export function buttonRows(buttons: readonly Button[], width: number, look: Look): string[] {
  const { colors } = look;
  const items = buttons.map(
    ({ number, action }) => `${colors.bold(colors.cyan(`[${number}]`))} ${BUTTON_WORDS[action]}`,
  );
  return flow(items, width);
}
