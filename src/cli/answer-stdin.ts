import type { Desk } from '../handlers/desk.ts';
import { type Answer, answerLines } from './answer-lines.ts';
import type { readDeskFlags } from './desk-flags.ts';
import type { Input } from './input.ts';
import { createPlayedDesk } from './played-desk.ts';
import type { ExitCode } from './run.ts';

/** A model is asked about so many lines at once: enough to hide its slowness, few enough for its limits. Ours. */
const MODEL_LINES = 4;

export interface AnswerStdinOptions {
  readonly drafts: boolean;
  answer(input: Input, desk: Desk): Promise<Answer>;
}

/** Answers the lines on stdin with lines on stdout, by the desk that the flags ask for. */
export async function answerStdin(
  { config, assessor }: ReturnType<typeof readDeskFlags>,
  { drafts, answer }: AnswerStdinOptions,
): Promise<ExitCode> {
  const { stdin, stdout, stderr } = process;
  const tell = (line: string) => void (stderr.isTTY && stderr.write(`${line}\n`));
  const played = await createPlayedDesk(config, { assessor, drafts, tell });
  if (stdin.isTTY) tell('Waiting for JSON lines. Ctrl-D ends, --help tells more.');
  try {
    return await answerLines({
      input: stdin,
      output: stdout,
      errors: stderr,
      // On this machine lines would only wait for each other.
      atOnce: assessor === 'openai' ? MODEL_LINES : 1,
      now: () => performance.now(),
      answer: (input) => answer(input, played.desk),
    });
  } finally {
    await played.stop();
  }
}
