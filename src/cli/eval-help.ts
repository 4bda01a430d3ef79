import { GOAL_SETS } from '../eval/goals.ts';
import { HEADLINE } from '../eval/sets/conversations.ts';
import { filesOf, ROWS } from '../eval/sets/set.ts';
import { SETS } from '../eval/sets.ts';
import { KEEP_FILE } from './eval-flags.ts';
import type { Help } from './usage.ts';

const MODEL = [
  '--assessor openai asks the model of the environment (.env.example): OpenAI, Azure OpenAI or any compatible server. Before the first',
  'question it says how many messages there are, how many tokens that is, and what it costs where HEED_MODEL_INPUT_PRICE and',
  'HEED_MODEL_OUTPUT_PRICE are set. Every answer is kept at once, a line each; a run that was cut off goes on where it stopped when the',
  'same command is given again, and asks nothing twice. Another model or another prompt is asked anew. Answers that failed are not',
  'kept: the local judgement stands in for them, and the report says how often.',
  'Kept answers quote the messages they judge: these are customers’ words. Treat the file as you treat the data sets, and keep it out',
  'of git; the data folder is.',
].join('\n');

/** What `npm run eval -- --help` says. */
export const EVAL_HELP: Help = {
  about:
    'Scores how well Heed judges on public data sets, beside simple baselines on the same rows, and writes docs/evaluation.md.',
  usage: 'npm run eval -- --data DIR [options]',
  options: [
    ['--data DIR', 'the folder with the sets; those that are not in it are named'],
    ['--only SET', 'this set alone; may be given several times'],
    ['--goals', `the sets that the goals are measured on: ${GOAL_SETS.join(', ')}`],
    [
      '--limit N',
      `at most N rows of each set, also of ${HEADLINE.name}, which is taken whole (${ROWS})`,
    ],
    ['--encoder on|off|both', 'with the sentence encoder, without, or side by side (both)'],
    ['--assessor local|openai', 'who judges: this machine (the default), or the configured model'],
    ['--keep FILE', `where the model’s answers are kept (${KEEP_FILE} in the data folder)`],
    ['--max-cost USD', 'ends the run before the model has cost more; what was answered is kept'],
  ],
  parts: [
    [
      'Sets',
      SETS.map((set) => `${set.name} (${filesOf(set).join(', ')}): ${set.measures}`).join('\n'),
    ],
    ['A model', MODEL],
    [
      'Output',
      'Markdown tables on stdout, progress on stderr. docs/evaluation.md is written by a full run alone: with --only, --goals,\n--limit, --encoder or --assessor it stays as it is.',
    ],
  ],
  exitCodes: [
    [0, 'measured'],
    [
      1,
      'a file is damaged, none of the sets is in the folder, or the run had to stop before its end',
    ],
    [2, 'called in a way that is not understood, or not configured'],
  ],
  example: 'npm run eval -- --data ~/sets --only tweetsumm --encoder off',
};
