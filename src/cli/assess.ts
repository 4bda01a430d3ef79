import { DESK_HELP, readDeskFlags } from './desk-flags.ts';
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
  async run(args) {
    const flags = readDeskFlags(args);
    // What judges takes a second to load: help, and what is wrong with a flag, do not wait for it.
    const { answerStdin } = await import('./answer-stdin.ts');
    const { assessInput } = await import('./assess-output.ts');
    return answerStdin(flags, { drafts: false, answer: assessInput });
  },
});
