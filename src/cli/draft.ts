import { DESK_HELP, readDeskFlags } from './desk-flags.ts';
import { INPUT_HELP, LINE_EXIT_CODES } from './formats.ts';
import { runCommand } from './run.ts';

const OUTPUT_HELP = `
One line of JSON for each line read, in the same order: the reply to the customer's latest message.
{"id","style","mood","lang","draft","steps":[{"what","owner","when"}],"citations":[{"id","title"}],"assessor"}
"draft" is null when none is offered, and "why" then says why. Nothing is sent anywhere.
A line that cannot be answered becomes {"error","line"} on stderr.`;

await runCommand({
  help: {
    about:
      'Drafts replies from the knowledge base and the policy, in the way each customer likes to be answered.',
    usage: 'npm run -s draft -- [options] < IN.jsonl > OUT.jsonl',
    options: DESK_HELP,
    parts: [
      ['Input', INPUT_HELP],
      ['Output', OUTPUT_HELP.trim()],
    ],
    exitCodes: LINE_EXIT_CODES,
    example: `echo '{"id":1,"text":"Where is my parcel? It is late."}' | npm run -s draft`,
  },
  async run(args) {
    const flags = readDeskFlags(args);
    // What judges takes a second to load: help, and what is wrong with a flag, do not wait for it.
    const { answerStdin } = await import('./answer-stdin.ts');
    const { draftInput } = await import('./draft-output.ts');
    return answerStdin(flags, { drafts: true, answer: draftInput });
  },
});
