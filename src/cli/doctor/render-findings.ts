import { fill, wrap } from '../../adapters/terminal/layout.ts';
import type { Look, Paint } from '../../adapters/terminal/look.ts';
import type { Finding } from './finding.ts';

/** Columns in front of what is said: a mark, and what it is about. */
const MARGIN = 15;

const MARKS: Record<Finding['state'], string> = { fine: '✓', note: '·', better: '!', broken: '✗' };

/** A line or more for each finding, and at the end whether Heed can run. */
export function renderFindings(findings: readonly Finding[], look: Look): string[] {
  const count = findings.filter(({ state }) => state === 'broken').length;
  const verdict =
    count === 0
      ? 'Heed can run.'
      : `Heed cannot run as it should: ${count === 1 ? 'one thing' : `${count} things`} to mend.`;
  return [...findings.flatMap((one) => renderFinding(one, look)), '', look.colors.bold(verdict)];
}

function renderFinding({ state, about, text, fix }: Finding, look: Look): string[] {
  const { colors } = look;
  const width = look.width - MARGIN;
  const paint = paintOf(state, look);
  const lines = [
    ...wrap(text, width),
    ...(fix === undefined ? [] : wrap(`→ ${fix}`, width).map(colors.dim)),
  ];
  const start = `${paint(MARKS[state])} ${colors.bold(fill(about, MARGIN - 2))}`;
  return lines.map((line, index) => (index === 0 ? start : ' '.repeat(MARGIN)) + line);
}

function paintOf(state: Finding['state'], { colors }: Look): Paint {
  return { fine: colors.green, note: colors.dim, better: colors.yellow, broken: colors.red }[state];
}
