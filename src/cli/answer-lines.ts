import { Readable, type Writable } from 'node:stream';
import { type JsonLine, readJsonLines } from '../json-lines.ts';
import { Input } from './input.ts';
import { createLineWriter } from './line-writer.ts';
import { createProgress } from './progress.ts';

/** One line cannot be answered; `message` says why and quotes nothing of it. */
export class LineError extends Error {
  override readonly name = 'LineError';
}

/** What becomes of a line of input. */
export interface Answer {
  /** Written as one line of JSON. */
  readonly output: object;
  /** How many messages it held. */
  readonly messages: number;
  /** Why a model did not speak, once for each time. */
  readonly fellBack: readonly string[];
}

export interface AnswerLinesOptions {
  readonly input: AsyncIterable<Uint8Array | string>;
  readonly output: Writable;
  readonly errors: Writable & { isTTY?: boolean };
  /** How many lines are worked on at once. Their order stays. */
  readonly atOnce: number;
  /** In milliseconds, for the speed. */
  now(): number;
  answer(input: Input): Promise<Answer>;
}

type Answered = { readonly line: number } & (
  | { readonly answer: Answer }
  | { readonly error: string }
);

/**
 * Answers each line of `input` with a line of `output`. A line that cannot be answered becomes `{"error","line"}` on `errors`, and the
 * rest goes on. Resolves with the exit code: 1 if there was such a line. Ends early, and quietly, when nobody reads the output any more.
 */
export async function answerLines(options: AnswerLinesOptions): Promise<0 | 1> {
  const { input, output, errors, atOnce, now } = options;
  const progress = createProgress(errors, now);
  const writer = createLineWriter(output);
  const fellBack: string[] = [];
  let code: 0 | 1 = 0;
  const lines = Readable.from(readJsonLines(input, Input));
  const answered: AsyncIterable<Answered> = lines.map(
    (line: JsonLine<Input>) => answerLine(line, options),
    { concurrency: atOnce },
  );
  for await (const { line, ...result } of answered) {
    if ('error' in result) {
      code = 1;
      progress.say(JSON.stringify({ error: result.error, line }));
      continue;
    }
    fellBack.push(...result.answer.fellBack);
    progress.answered(result.answer.messages);
    if (!(await writer.write(JSON.stringify(result.answer.output)))) break;
  }
  for (const remark of countEach(fellBack)) progress.say(remark);
  progress.finish();
  return code;
}

async function answerLine(
  read: JsonLine<Input>,
  { answer }: AnswerLinesOptions,
): Promise<Answered> {
  const { line } = read;
  if ('error' in read) return { line, error: read.error };
  try {
    return { line, answer: await answer(read.value) };
  } catch (error) {
    if (error instanceof LineError) return { line, error: error.message };
    // Only the kind of error: its message may hold a customer's words.
    const kind = error instanceof Error ? error.name : typeof error;
    return { line, error: `Heed failed on this line (${kind}). Please report it.` };
  }
}

function countEach(reasons: readonly string[]): string[] {
  const counts = Map.groupBy(reasons, (reason) => reason);
  return [...counts].map(
    ([reason, { length }]) =>
      `${reason} The local answer stands for ${length} ${length === 1 ? 'message' : 'messages'}.`,
  );
}
