import { parseArgs } from 'node:util';
import { startEncoder } from '../src/assess/local/encoder.ts';
import { loadTrained } from '../src/assess/local/weights.ts';
import { table } from '../src/eval/markdown.ts';
import { playCalls, readConversations } from './learning-calls.ts';
import { curveRows, type Run } from './learning-curve.ts';
import { playMessages, readMessages } from './learning-messages.ts';
import { loadConversationRows, loadMessageRows } from './learning-rows.ts';

/**
 * `npm run bench:learning -- --messages FILE [--conversations FILE] [--runs 20] [--encoder off]`: how much better a desk is judged after 30, 100
 * and 300 corrections. FILE may be a folder. Messages that the weights were trained on have hardly anything to teach.
 */
const { values } = parseArgs({
  options: {
    messages: { type: 'string' },
    conversations: { type: 'string' },
    runs: { type: 'string', default: '20' },
    encoder: { type: 'string', default: 'on' },
  },
});
if (values.messages === undefined && values.conversations === undefined) {
  process.stderr.write(
    'Usage: npm run bench:learning -- [--messages FILE] [--conversations FILE] [--runs 20] [--encoder off]\nWhat the files hold, docs/operating.md says under "Learning from the desk".\n',
  );
  process.exit(2);
}

/** Of the mistakes, how many a desk corrects: all, and every other one while it answers the rest as they stand. */
const DILIGENCE = [1, 0.5] as const;

const runs = Array.from({ length: Number(values.runs) }, (_, index) => index + 1);
const encoder = values.encoder === 'off' ? undefined : await startEncoder();
const trained = loadTrained();
if (values.messages !== undefined) await curveOfMessages(values.messages);
if (values.conversations !== undefined) await curveOfCalls(values.conversations);
await encoder?.stop();

async function curveOfMessages(path: string): Promise<void> {
  const rows = loadMessageRows(path);
  process.stderr.write(`Reading ${rows.length} messages…\n`);
  const messages = await readMessages(rows, trained, encoder);
  for (const diligence of DILIGENCE) {
    const played: Run[] = [];
    for (const seed of runs) played.push(await playMessages(messages, seed, diligence));
    const which = diligence === 1 ? 'every mistake' : 'every other mistake';
    print(`${rows.length} messages, a desk that corrects ${which}`, played);
  }
}

async function curveOfCalls(path: string): Promise<void> {
  const rows = loadConversationRows(path);
  process.stderr.write(`Reading ${rows.length} conversations…\n`);
  const conversations = await readConversations(rows, encoder);
  const lost = rows.filter(({ outcome }) => outcome.escalated).length / rows.length;
  for (const share of [lost, lost / 3]) {
    const played: Run[] = [];
    for (const seed of runs) played.push(await playCalls(conversations, seed, share));
    const percent = Math.round(100 * share);
    print(`${rows.length} conversations, a desk that loses ${percent} % of its customers`, played);
  }
}

function print(title: string, played: readonly Run[]): void {
  const { head, body } = curveRows(played);
  process.stdout.write(`${title}, ${played.length} runs:\n\n${table(head, body)}\n\n`);
}
