import { type Adjustment, Head } from '../../domain/learning/adjustment.ts';
import type { HeadReport } from '../../domain/learning/fit-head.ts';
import type { Score } from '../../domain/learning/score.ts';
import {
  adjustmentInWords,
  countsInWords,
  headInWords,
  outcomeInWords,
} from '../../domain/learning/words.ts';
import { hasMoved, type Relearned } from '../../learning/relearn.ts';

/** What a fit has come to: what it was learned from, a line for each part, and what is in force. */
export function renderFit(
  workspace: string,
  relearned: Relearned,
  { isDry }: { readonly isDry: boolean },
): string {
  const { counts, heads, adjustment } = relearned;
  const rows = Head.options.map((head) => [
    head,
    outcomeInWords(heads[head]),
    heldBack(heads[head]),
    headInWords(head, adjustment),
  ]);
  return [
    `${workspace}: ${countsInWords(counts)}.`,
    ...aligned([['', 'what became of it', 'held back: right, log-loss', 'now'], ...rows]),
    endOf(workspace, hasMoved(relearned), isDry),
  ].join('\n');
}

function endOf(workspace: string, isMoved: boolean, isDry: boolean): string {
  if (!isMoved) return 'Nothing has moved.';
  if (isDry) return 'Nothing was changed: this was a dry run.';
  return `In force within a minute. To take it back: npm run recalibrate -- --undo --workspace ${workspace}`;
}

/** What an undo has come to. */
export function renderUndo(workspace: string, adjustment: Adjustment, isDry: boolean): string {
  const done = isDry
    ? 'the latest fit would be taken back (this was a dry run)'
    : 'the latest fit was taken back';
  const after = 'Nights leave it so until npm run recalibrate is run again.';
  return `${workspace}: ${done}. ${adjustmentInWords(adjustment)} ${after}`;
}

/** "41 cases: 0.61 → 0.66, 1.21 → 1.04"; without the second where nothing was fitted. */
function heldBack({ outcome, before, after }: HeadReport): string {
  if (before.count === 0) return 'none';
  const isFitted = outcome === 'adopted' || outcome === 'worse';
  const number = (name: keyof Score) =>
    isFitted ? `${before[name].toFixed(2)} → ${after[name].toFixed(2)}` : before[name].toFixed(2);
  return `${before.count}: ${number('right')}, ${number('logLoss')}`;
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]?.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
