import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { LabelledConversation, LabelledMessage } from '../corpus.ts';
import { POOL, readDraws, TUNED } from '../public-sets.ts';
import type { Finding } from './broken.ts';
import { copiedRuns, type SharedRun, sharedRuns } from './shared-runs.ts';
import { leakTable } from './tells.ts';

/** What a comparison with public sets brought. */
export interface Comparison {
  readonly report: string;
  readonly findings: readonly Finding[];
}

/** How many of the longest shared runs are written out. */
const SHOWN = 12;

/** Compares everything in the corpus, agents' turns too, with the sets in a folder: nothing may be copied from them. */
export function compareWith(
  folder: string,
  messages: readonly LabelledMessage[],
  conversations: readonly LabelledConversation[],
): Comparison {
  const turns = conversations.flatMap(({ id, turns }) =>
    turns.map(({ text }, index) => ({ id: `${id}:${index}`, text })),
  );
  const runs = sharedRuns([...messages, ...turns], folder);
  const rows = copiedRuns(runs).map(
    ({ id, outside, words }) => `${id} (as ${outside}: "${words}")`,
  );
  return {
    report: [runsReport(runs), realShapes(folder)].filter((part) => part !== '').join('\n\n'),
    findings: rows.length === 0 ? [] : [{ what: 'runs of eight words and more shared', rows }],
  };
}

function runsReport(runs: readonly SharedRun[]): string {
  const lengths = [...Map.groupBy(runs, ({ length }) => length)];
  const counts = lengths.map(([length, all]) => `${all.length} of ${length} words`).join(', ');
  const longest = runs.slice(0, SHOWN).map(({ id, outside, words, length }) => {
    return `- ${length} words: "${words}" (${id}; ${outside})`;
  });
  return [`shared runs: ${counts === '' ? 'none' : counts}; the longest:`, ...longest].join('\n');
}

/** What the shape of real messages tells of their urgency, for comparison; nothing where the set is not in the folder. */
function realShapes(folder: string): string {
  if (!existsSync(join(folder, POOL))) return '';
  const [drawn = []] = readDraws(folder, [TUNED]);
  const real = drawn.map(({ text, label }) => ({ ...label, text }));
  return `The shape of real messages, for comparison:\n\n${leakTable([['drawn-1', real]])}`;
}
