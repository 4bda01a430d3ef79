import { clean, isSeen } from '../../clean.ts';
import { type CardElement, line } from './card-elements.ts';
import { inert } from './inert.ts';
import { say } from './render-parts.ts';

/**
 * A stranger's words as they were laid out. Each line is a block of its own: inside a block, phones show some line breaks as none and
 * number lists anew.
 */
export function passages(text: string, before = ''): CardElement[] {
  const lines = clean(text).trim().split('\n');
  return lines.flatMap((one, index) => {
    if (!isSeen(one)) return [];
    const isFirst = index === 0 || !isSeen(lines[index - 1] ?? '');
    const runs = [say(inert(index === 0 ? before + one : one))];
    return line(runs, { spacing: isFirst ? 'Small' : 'None' });
  });
}
