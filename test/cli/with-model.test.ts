import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { completionWith, RENT, RENT_ANSWER } from '../fakes/model.ts';
import { RENT_DRAFT } from '../fakes/model-draft.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server.ts';
import { Drafted, JudgedConversation } from './contract.ts';
import { runCommand } from './run-command.ts';

const Asked = z.object({
  model: z.string(),
  response_format: z.object({ json_schema: z.object({ name: z.enum(['assess', 'draft']) }) }),
});

const asked: string[] = [];

/** It answers every question about the rent the same, and keeps in mind what it was asked for. */
let server: ModelServer;
let env: ModelServer['env'];

beforeAll(async () => {
  server = await startModelServer((question, say) => {
    const { name } = Asked.parse(question).response_format.json_schema;
    asked.push(name);
    say(completionWith(name === 'assess' ? RENT_ANSWER : { ...RENT_DRAFT, claims: [] }));
  });
  env = server.env;
});
afterAll(() => server.close());

const turns = RENT.turns.map(({ who, text }) => ({ who, text }));
const input = Array.from({ length: 6 }, (_, id) => `${JSON.stringify({ id, turns })}\n`).join('');
const args = ['--assessor', 'openai'];

describe('a configured model', () => {
  it('judges every turn that is heard, and drafts nothing for assess', async () => {
    asked.length = 0;

    const { code, stdout } = await runCommand('assess', { args, env, input });

    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JudgedConversation.parse(JSON.parse(line)));
    expect(code).toBe(0);
    expect(lines.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(lines[0]?.scores).toEqual([0.55, null, 0.55]);
    expect(lines[0]?.turns.map((turn) => turn?.assessor)).toEqual([
      'openai:small',
      undefined,
      'openai:small',
    ]);
    expect(asked).toEqual(Array(12).fill('assess'));
  });

  it('cannot put words into mouths: what nobody has said yet is left out', async () => {
    const { stdout } = await runCommand('assess', { args, env, input });

    const [first = ''] = stdout.split('\n');
    const [opening, , last] = JudgedConversation.parse(JSON.parse(first)).turns;
    expect(opening?.signals).toEqual([{ kind: 'money', quote: 'taken twice' }]);
    expect(opening?.reasons).toEqual([]);
    expect(last?.signals).toHaveLength(2);
  });

  it('is not asked unless somebody says so', async () => {
    asked.length = 0;

    const { stdout } = await runCommand('assess', { env, input });

    expect(stdout).not.toContain('openai');
    expect(asked).toEqual([]);
  });

  it('judges and drafts once for draft', async () => {
    asked.length = 0;

    const { code, stdout } = await runCommand('draft', {
      args,
      env,
      input: input.split('\n')[0] ?? '',
    });

    const draft = Drafted.parse(JSON.parse(stdout));
    expect(code).toBe(0);
    expect(draft).toMatchObject({ assessor: 'openai:small', draft: RENT_DRAFT.text });
    expect(asked.toSorted()).toEqual(['assess', 'draft']);
  });
});
