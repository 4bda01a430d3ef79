import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { EVAL_HELP } from '../../src/cli/eval-help.ts';
import { configuredModel } from '../../src/cli/eval-model.ts';
import { helpText } from '../../src/cli/usage.ts';
import { DEFAULT_MODEL, loadConfig } from '../../src/config.ts';
import { completionOf, completionWith, RENT_ANSWER } from '../fakes/model.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server.ts';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { runCommand, startCommand } from './run-command.ts';

const Asked = z.object({ messages: z.array(z.object({ content: z.string() })) });
const ANSWER = {
  ...RENT_ANSWER,
  signals: [],
  reasons: [{ turn: 0, quote: 'row', why: 'said so' }],
};
const ROWS = 12;

type Say = (completion: object) => void;

/** What the model was asked, and what it does about each, counted from 1. */
const questions: string[] = [];
let answer: (say: Say, count: number) => void;

function answers(say: Say): void {
  say(completionWith(ANSWER));
}

let server: ModelServer;
let env: ModelServer['env'];
let folder: string;
let keep: string;

beforeAll(async () => {
  server = await startModelServer((question, say) => {
    questions.push(Asked.parse(question).messages.at(-1)?.content ?? '');
    answer(say, questions.length);
  });
  env = server.env;
});
afterAll(() => server.close());

beforeEach(() => {
  questions.length = 0;
  answer = answers;
  folder = temporaryFolder();
  keep = join(folder, 'kept', 'answers.jsonl');
  const rows = Array.from({ length: ROWS }, (_, id) => ({
    id: `m${id}`,
    lang: 'en',
    source: 'made up',
    text: `This is row ${id}.`,
    labels: { urgency_1_7: 1 + (id % 7) },
    mapped: { urgency: 'P3', needsReply: id % 2 === 0 },
  }));
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(join(folder, 'urgency.mooc.dev.jsonl'), lines);
});

function argsOf(...more: string[]): string[] {
  return [
    '--data',
    folder,
    '--only',
    'urgency.mooc',
    '--assessor',
    'openai',
    '--keep',
    keep,
    ...more,
  ];
}

function run(args = argsOf(), more: Record<string, string> = {}) {
  return runCommand('eval', { args, env: { ...env, ...more } });
}

function keptLines(): string[] {
  return existsSync(keep) ? readFileSync(keep, 'utf8').trimEnd().split('\n').filter(Boolean) : [];
}

const PRICES = { HEED_MODEL_INPUT_PRICE: '1', HEED_MODEL_OUTPUT_PRICE: '10' };

/** Each test starts the command as a process of its own, twice at most. */
describe('npm run eval with a model', { timeout: 90_000 }, () => {
  it('measures it, says before what is to be asked, after what it took, and keeps the answers', async () => {
    const { code, stdout, stderr } = await run(argsOf(), PRICES);

    expect(code).toBe(0);
    expect(stderr).toMatch(/^12 rows with 12 messages; the answers to 0 are kept in /);
    expect(stderr).toMatch(
      /To ask: 12 messages, about [\d,]+ tokens in and 4,200 out. About \$0\.\d+/,
    );
    expect(stderr).toContain('24,000 tokens in and 3,600 out, $0.0600');
    expect(stdout).toContain('| metric | Heed, openai:small |');
    expect(stdout).toContain(
      'The model answered every time. 12 answers, 0 of them kept from before',
    );
    expect(questions).toHaveLength(ROWS);
    expect(JSON.parse(keptLines()[0] ?? '')).toMatchObject({
      set: 'urgency.mooc',
      turn: 0,
      model: 'openai:small',
      assessment: { urgency: 'P2', assessor: 'openai:small' },
    });
    expect(readFileSync(keep, 'utf8')).not.toMatch(/This is row|help desk/);
  });

  it('goes on after a kill where it stopped, and asks nothing twice that was answered', async () => {
    answer = (say, count) => {
      if (count <= 5) answers(say);
    };
    const child = startCommand('eval', { args: argsOf(), env });
    await vi.waitFor(() => expect(keptLines()).toHaveLength(5), { timeout: 60_000 });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    const answered = keptLines().map((line) => JSON.parse(line).row);
    appendFileSync(keep, '{"set":"urgency.mooc","ro');
    questions.length = 0;
    answer = answers;

    const { code, stdout, stderr } = await run();

    expect(code).toBe(0);
    expect(stderr).toContain('the answers to 5 are kept');
    expect(stdout).toContain('12 answers, 5 of them kept from before');
    expect(questions).toHaveLength(ROWS - 5);
    for (const row of answered) {
      expect(questions.join('\n')).not.toContain(`This is row ${row.slice(1)}.`);
    }
    expect(new Set(keptLines().map((line) => JSON.parse(line).row)).size).toBe(ROWS);
  });

  it('asks nothing the second time, tells the same, and says how to have the cost counted', async () => {
    const first = await run();
    questions.length = 0;

    const second = await run();

    const table = (stdout: string) => stdout.slice(stdout.indexOf('### '));
    expect(table(second.stdout)).toBe(table(first.stdout));
    expect(questions).toEqual([]);
    expect(first.stderr).toContain('The cost is not known: set HEED_MODEL_INPUT_PRICE');
    expect(first.stdout).toContain('the cost is not known (set HEED_MODEL_INPUT_PRICE');
  });

  it('stops in order before it costs too much, keeps what it has, and goes on with more', async () => {
    const stopped = await run(argsOf('--max-cost', '0.035'), PRICES);
    const kept = keptLines().length;
    const rest = await run(argsOf('--max-cost', '1'), PRICES);

    expect(stopped.code).toBe(1);
    expect(stopped.stderr).toContain('could go over --max-cost');
    expect(stopped.stdout).toContain('nothing is said of `urgency.mooc`');
    expect(kept).toBeGreaterThan(0);
    expect(kept * 0.005).toBeLessThanOrEqual(0.035);
    expect(rest.code).toBe(0);
    expect(questions).toHaveLength(ROWS);
  });

  it('counts and names the answers that are not the model’s own', async () => {
    answer = (say, count) => {
      if (count % 4 !== 0) answers(say);
      else say(completionOf({ refusal: 'No.' }));
    };

    const { code, stdout } = await run();

    expect(code).toBe(0);
    expect(stdout).toContain(
      'In 3 of 12 assessments the model did not answer (3 × The model refused)',
    );
    expect(keptLines()).toHaveLength(ROWS - 3);
  });

  it('refuses without a model, and begins nothing', async () => {
    const { code, stderr } = await runCommand('eval', { args: argsOf() });

    expect(code).toBe(2);
    expect(stderr).toContain('No model is configured.');
    expect(existsSync(keep)).toBe(false);
  });
});

describe('EVAL_HELP', () => {
  it('explains keeping, cost and customers’ words', () => {
    const help = helpText(EVAL_HELP);

    expect(help).toContain('--keep FILE');
    expect(help).toContain('--max-cost USD');
    expect(help).toContain('these are customers’ words');
  });

  it('names a folder for answers that git leaves alone', () => {
    const { dataFolder } = loadConfig({});

    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain(`${dataFolder}/`);
  });
});

describe('configuredModel', () => {
  it('limits no cost that it cannot know', () => {
    const config = loadConfig({ OPENAI_API_KEY: 'k' });

    expect(() => configuredModel(config, 1)).toThrow('--max-cost needs to know what');
    expect(configuredModel(config, undefined).name).toBe(DEFAULT_MODEL);
  });
});
