import { clean, isSeen } from '../../clean.ts';
import { type CardElement, line, type TextRun } from './card-elements.ts';
import { inert } from './inert.ts';
import { say } from './render-parts.ts';

const DONE = 'Done.';

/** Heed's words to one person, a block a line. Commands between backticks stand out; everything else is as it is. */
export function sentences(text: string): CardElement[] {
  const lines = clean(text).split('\n').filter(isSeen);
  return (lines.length === 0 ? [DONE] : lines).flatMap((one) =>
    line(codeRuns(one), { spacing: 'Small' }),
  );
}

/** A line in which commands between backticks stand out. */
export function codeRuns(text: string, style: Omit<TextRun, 'type' | 'text'> = {}): TextRun[] {
  return text
    .split('`')
    .map((part, index) =>
      say(inert(part), index % 2 === 1 ? { ...style, fontType: 'Monospace' } : style),
    )
    .filter((run) => run.text !== '');
}
