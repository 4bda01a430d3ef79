import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { Drafted, JudgedConversation, JudgedText } from './contract.ts';
import { jsonIn, runCommand, startCommand } from './run-command.ts';

const TEXT = '{"id":1,"text":"Where is my parcel? It is a week late."}\n';
const CONVERSATION = `${JSON.stringify({
  id: 'b',
  turns: [
    { who: 'customer', text: 'Where is my parcel? It is a week late.', t_offset_s: 0 },
    { who: 'agent', text: 'Sorry!', t_offset_s: 60 },
    { who: 'customer', text: 'I am leaving. I will never buy from you again.', t_offset_s: 90 },
  ],
})}\n`;

/** How a process ended. */
function ended(child: ReturnType<typeof startCommand>): Promise<number | null> {
  const { promise, resolve } = Promise.withResolvers<number | null>();
  child.on('close', resolve);
  return promise;
}

describe('npm run assess', () => {
  it('answers each line as promised, and says of a bad one where it is', async () => {
    const { code, stdout, stderr } = await runCommand('assess', {
      input: `${TEXT}oops\n\n${CONVERSATION}`,
    });

    const [first = '', second = ''] = stdout.trimEnd().split('\n');
    expect(JudgedText.parse(JSON.parse(first))).toMatchObject({ id: 1, assessor: 'local' });
    expect(JudgedConversation.parse(JSON.parse(second)).id).toBe('b');
    expect(jsonIn(stderr)).toEqual([
      { error: 'The line is not JSON, or only the beginning of it.', line: 2 },
    ]);
    expect(stderr).toContain('2 lines, 4 messages');
    expect(code).toBe(1);
  });

  it('uses the encoder where it is wanted', async () => {
    const { code, stdout } = await runCommand('assess', { args: ['--encoder', 'on'], input: TEXT });

    expect(code).toBe(0);
    expect(JudgedText.parse(JSON.parse(stdout)).assessor).toBe('local+use');
  });

  it('answers a line before the next one is there', async () => {
    const child = startCommand('assess', {});
    const answers = Promise.withResolvers<string>();
    child.stdout.once('data', (chunk) => answers.resolve(String(chunk)));

    child.stdin.write(TEXT);
    const answer = await answers.promise;
    child.stdin.end();

    expect(JSON.parse(answer)).toMatchObject({ id: 1 });
    expect(await ended(child)).toBe(0);
  });

  it('ends quietly when its output is closed early', async () => {
    const child = startCommand('assess', {});
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());

    child.stdin.end(TEXT.repeat(20_000));
    const errors = await text(child.stderr);

    expect(await ended(child)).toBe(0);
    expect(errors).not.toContain('EPIPE');
    expect(jsonIn(errors)).toEqual([]);
  });

  it('answers nothing with nothing', async () => {
    expect(await runCommand('assess')).toMatchObject({ code: 0, stdout: '' });
  });

  it('reads nothing when no model is configured and one is asked for', async () => {
    const { code, stdout, stderr } = await runCommand('assess', {
      args: ['--assessor', 'openai'],
      input: TEXT,
    });

    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^No model is configured\. Set OPENAI_API_KEY/);
  });

  it('answers by itself, and says why, when the model cannot be reached', async () => {
    const { code, stdout, stderr } = await runCommand('assess', {
      args: ['--assessor', 'openai'],
      env: { OPENAI_BASE_URL: 'http://127.0.0.1:9/v1', HEED_MODEL_TIMEOUT_SECONDS: '5' },
      input: TEXT,
    });

    expect(code).toBe(0);
    expect(JudgedText.parse(JSON.parse(stdout)).assessor).toBe('local');
    expect(stderr).toContain('could not be reached. The local answer stands for 1 message.');
  });

  it('follows the policy of the settings file, and reads nothing when that cannot be used', async () => {
    const cwd = temporaryFolder();
    const settings = join(cwd, 'settings.json');
    const env = { HEED_DATA: cwd };
    writeFileSync(settings, '{"policy":{"escalate":{"risk":1,"urgency":"none","signals":[]}}}');
    const deaf = await runCommand('assess', { env, input: CONVERSATION });
    writeFileSync(settings, '{"policy":{"escalate":{"risk":2}}}');
    const broken = await runCommand('assess', { env, input: CONVERSATION });

    expect(JudgedConversation.parse(JSON.parse(deaf.stdout)).pings).toEqual([]);
    expect(broken).toMatchObject({ code: 2, stdout: '' });
    expect(broken.stderr).toContain('settings.json:1:');
  });
});

describe('npm run draft', () => {
  it('drafts for the latest message, and says why where it does not', async () => {
    const german = { id: 'de', text: 'Wo bleibt mein Paket? Ich warte seit einer Woche darauf.' };
    const { code, stdout } = await runCommand('draft', {
      input: `${TEXT}${CONVERSATION}${JSON.stringify(german)}\n`,
    });

    const drafts = jsonIn(stdout).map((line) => Drafted.parse(line));
    expect(code).toBe(0);
    expect(drafts.map(({ id, draft }) => [id, typeof draft])).toEqual([
      [1, 'string'],
      ['b', 'string'],
      ['de', 'object'],
    ]);
    expect(drafts[0]?.citations).toMatchObject([{ id: 'late-delivery' }]);
    expect(drafts[2]).toMatchObject({ why: expect.stringContaining('German') });
  });

  it('has nothing to answer where no customer has written', async () => {
    const { code, stderr } = await runCommand('draft', { input: '{"id":1,"turns":[]}' });

    expect(code).toBe(1);
    expect(jsonIn(stderr)).toEqual([
      { error: 'No customer has written here, so there is nothing to answer.', line: 1 },
    ]);
  });
});

describe('npm run replay', () => {
  function fileOf(content: string): string {
    const file = join(temporaryFolder(), 'talks.jsonl');
    writeFileSync(file, content);
    return file;
  }

  it('plays a conversation with the call in it, in the colours that are wanted', async () => {
    const file = fileOf(TEXT + CONVERSATION);
    const args = [file, '--id', 'b'];

    const plain = await runCommand('replay', { args });
    const colored = await runCommand('replay', { args, env: { FORCE_COLOR: '1' } });

    expect(plain.code).toBe(0);
    expect(plain.stdout).toContain('b · 3 turns');
    expect(plain.stdout).toContain('the customer needs you');
    expect(plain.stdout).not.toContain('\u001b');
    expect(colored.stdout).toContain('\u001b[');
  });

  it('ends with 1, and names file and line, when one cannot be used', async () => {
    const file = fileOf(`oops\n${TEXT}`);

    const { code, stdout, stderr } = await runCommand('replay', { args: [file] });

    expect(code).toBe(1);
    expect(stdout).toContain('1 · 1 turn');
    expect(stderr).toBe(`${file}:1: The line is not JSON, or only the beginning of it.\n`);
  });

  it('reads nothing when called with a flag that is not there', async () => {
    expect(await runCommand('replay', { args: ['file', '--quick'] })).toEqual({
      code: 2,
      stdout: '',
      stderr: "Unknown option '--quick'. --help shows what there is.\n",
    });
  });
});

describe.each(['assess', 'draft', 'replay', 'doctor'])('npm run %s -- --help', (name) => {
  it('says how it is called, with what, and how it ends', async () => {
    const { code, stdout, stderr } = await runCommand(name, { args: ['--help'] });

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain(`npm run -s ${name}`);
    for (const part of ['Usage:', 'Options:', 'Exit codes:', 'Example:'])
      expect(stdout).toContain(part);
  });
});
