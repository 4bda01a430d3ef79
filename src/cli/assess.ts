import { answerStdin } from './answer-stdin.ts';
import { assessInput } from './assess-output.ts';
import { DESK_HELP } from './desk-flags.ts';
import { INPUT_HELP, LINE_EXIT_CODES } from './formats.ts';
import { runCommand } from './run.ts';

const OUTPUT_HELP = `
One line of JSON for each line read, in the same order.
For a text:          {"id","lang","urgency","style","mood","intensity","risk","churn","public","signals","reasons","assessor"}
For a conversation:  {"id","scores","turns","pings"}; a score is the risk at that turn, from it and the turns before it
docs/assess-format.md says what each field means. A line that cannot be judged becomes {"error","line"} on stderr.`;

await runCommand({
  help: {
    about:
      'Judges support messages and conversations: urgency, style, mood, risk, each with the words that show it.',
    usage: 'npm run -s assess -- [options] < IN.jsonl > OUT.jsonl',
    options: DESK_HELP,
    parts: [
      ['Input', INPUT_HELP],
      ['Output', OUTPUT_HELP.trim()],
    ],
    exitCodes: LINE_EXIT_CODES,
    example: `echo '{"id":1,"text":"My card was charged twice."}' | npm run -s assess`,
  },
  run: (args) => answerStdin(args, { drafts: false, answer: assessInput }),
});
