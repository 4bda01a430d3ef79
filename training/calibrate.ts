import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Calibration, loadTrained } from '../src/assess/local/weights.ts';
import { linesOf } from './lines.ts';
import { readEarly, readLineMessages } from './public-sets.ts';
import { riskLine } from './risk-line.ts';
import { startKeptEncoder } from './vectors.ts';

/**
 * `npm run calibrate -- --data DIR`: draws the lines that turn chances into tags, and fits how risk scores become chances, to development
 * sets of real conversations and messages. A handful of numbers a variant; no weight is learned from these sets.
 */
const { values } = parseArgs({ options: { data: { type: 'string' } } });
if (values.data === undefined) {
  process.stderr.write(
    'Usage: npm run calibrate -- --data DIR (see docs/evaluation.md for the sets and where to find them)\n',
  );
  process.exit(2);
}
const folder = values.data;
const [messages, conversations] = [readLineMessages(folder), readEarly(folder)];
const shipped = loadTrained();
const encoder = await startKeptEncoder();
const found: Partial<Calibration> = {};
for (const [name, using] of [
  ['encoder', encoder],
  ['ngrams', undefined],
] as const) {
  const say = (text: string) => process.stderr.write(`\r${name}: ${text}        `);
  const lines = await linesOf(messages, shipped.weights, using, say);
  const risk = await riskLine(conversations, withLines(name, lines), using, say);
  found[name] = { ...lines, risk: risk.line };
  process.stdout.write(`\n${name}: ${risk.report}; lines ${JSON.stringify(lines)}\n`);
}
await encoder?.stop();
const file = new URL('../src/assess/local/weights/calibration.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(Calibration.parse(found))}\n`);

/** Risk depends on how grave a text is read, and so on these lines. */
function withLines(name: 'encoder' | 'ngrams', lines: Awaited<ReturnType<typeof linesOf>>) {
  const { weights, calibration } = shipped;
  return {
    weights,
    calibration: { ...calibration, [name]: { ...calibration[name], ...lines } },
  };
}
