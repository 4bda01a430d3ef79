import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { diagnose } from '../../../src/cli/doctor/diagnose.ts';
import type { Finding } from '../../../src/cli/doctor/finding.ts';
import { loadConfig } from '../../../src/config.ts';
import { completionWith } from '../../fakes/model.ts';
import { startModelServer } from '../../fakes/model-server.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

const KNOWLEDGE = new URL('../../../knowledge', import.meta.url).pathname;

/** What doctor finds on a machine with these variables, by what it is about. */
async function find(
  env: Record<string, string> = {},
  { probe = false, nodeVersion = '24.21.0' } = {},
) {
  const all = {
    HEED_DATA: temporaryFolder(),
    HEED_KNOWLEDGE: KNOWLEDGE,
    HEED_ENCODER: 'off',
    ...env,
  };
  const findings = await diagnose({ load: () => loadConfig(all), nodeVersion, probe });
  return (about: string): Finding[] => findings.filter((one) => one.about === about);
}

/** A data folder with these settings. */
function dataWith(settings: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'settings.json'), settings);
  return folder;
}

describe('what doctor says of the machine', () => {
  it('is content where nothing is set up', async () => {
    const found = await find();

    const abouts = [
      'Node',
      'data folder',
      'settings',
      'knowledge',
      'encoder',
      'model',
      'Slack',
      'Teams',
    ];
    expect(abouts.map((about) => found(about)[0]?.state)).toEqual([
      'fine',
      'fine',
      'note',
      'fine',
      'note',
      'note',
      'note',
      'note',
    ]);
    expect(found('Slack')[0]?.text).toContain('the terminal');
    expect(found('Teams')[0]).toMatchObject({
      text: 'Not configured; npm start opens the terminal.',
      fix: 'To connect it, follow docs/teams.md.',
    });
  });

  it('speaks of the terminal only where neither platform is configured', async () => {
    const found = await find({ HEED_TEAMS_PLAYGROUND: 'on' });

    expect(found('Slack')[0]?.text).toBe('Not configured.');
    expect(found('Teams')[0]).toMatchObject({
      state: 'better',
      text: expect.stringContaining('HEED_TEAMS_PLAYGROUND is on'),
    });
  });

  it('refuses a Node that is too old', async () => {
    const found = await find({}, { nodeVersion: '22.18.0' });

    expect(found('Node')).toMatchObject([
      { state: 'broken', text: expect.stringContaining('22.18.0') },
    ]);
  });

  it('tells what is wrong with the environment, and nothing that depends on it', async () => {
    const found = await find({ LOG_LEVEL: 'loud' });

    expect(found('environment')).toMatchObject([
      { state: 'broken', text: expect.stringMatching(/^LOG_LEVEL must be one of/) },
    ]);
    expect(found('data folder')).toEqual([]);
  });

  it('does not make the data folder: the first start does', async () => {
    const folder = join(temporaryFolder(), 'not', 'yet');

    const found = await find({ HEED_DATA: folder });

    expect(found('data folder')).toMatchObject([
      { state: 'fine', text: `${folder} is not there yet; the first start makes it.` },
    ]);
  });

  it('says who is on call, and that a group takes Slack', async () => {
    const settings = {
      roster: [{ id: 'slack:T1/TOM', name: 'Tom', role: 'agent' }],
      rotas: [
        {
          ...{ name: 'nights', kind: 'turns', people: ['slack:T1/TOM'] },
          ...{ starts: '2026-01-05T09:00', timeZone: 'Europe/Berlin' },
        },
        { name: 'payments', kind: 'calendar', source: 'payments.ics' },
        { name: 'billing', kind: 'slack-group', group: 'slack:T1/S1' },
      ],
    };

    const found = await find({ HEED_DATA: dataWith(JSON.stringify(settings)) });

    expect(found('on call')).toMatchObject([
      { state: 'fine', text: 'nights: Tom.' },
      { state: 'broken', text: expect.stringContaining('There is no file "payments.ics"') },
      { state: 'broken', text: expect.stringContaining('Connect Slack') },
    ]);
  });

  it('refuses a data folder that is a file', async () => {
    const file = join(dataWith('{}'), 'settings.json');

    const found = await find({ HEED_DATA: file });

    expect(found('data folder')).toMatchObject([
      { state: 'broken', text: `${file} cannot be used (ENOTDIR).` },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('refuses a data folder it may not write to', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);

    expect((await find({ HEED_DATA: folder }))('data folder')[0]?.state).toBe('broken');
  });

  it('counts the case documents that were set aside', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'terminal', 'damaged'), { recursive: true });
    writeFileSync(join(folder, 'terminal', 'damaged', 'open-1.json'), '');

    const found = await find({ HEED_DATA: folder });

    expect(found('data folder')[1]).toMatchObject({
      state: 'better',
      text: 'A case document was found damaged and set aside.',
      fix: expect.stringContaining(join(folder, 'terminal', 'damaged')),
    });
  });
});

describe('what doctor says of the desk', () => {
  it('names file, line and reason of settings that cannot be used', async () => {
    const folder = dataWith('{\n  "channels": [{ "id": "a", "kind": "shop" }]\n}');

    const [finding] = (await find({ HEED_DATA: folder }))('settings');

    expect(finding?.state).toBe('broken');
    expect(finding?.text).toMatch(/settings\.json:2:\d+: channels\[0\]\.kind: /);
    expect(finding?.fix).toBe('Correct the file and save it.');
  });

  it('misses a staff channel and a lead where customers write, and neither where only staff does', async () => {
    const settings = {
      channels: [
        { id: 'slack:T/C1', kind: 'customers' },
        { id: 'slack:T/C2', kind: 'staff' },
      ],
    };
    const folder = dataWith(JSON.stringify(settings));

    const found = await find({ HEED_DATA: folder });

    expect(found('channels').map(({ state, text }) => [state, text])).toEqual([
      ['better', 'slack:T/C1 has no paired staff channel, so its cards have nowhere to go.'],
      ['better', 'slack:T/C1 has nobody on its ladder, so nobody is called.'],
    ]);
    expect(found('settings')).toMatchObject([
      { state: 'fine', text: expect.stringContaining('2 channels, 0 people') },
    ]);
  });

  it('names every problem of the knowledge base', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'late.md'), '---\nid: late\n---\nIt comes.\n');

    const [finding] = (await find({ HEED_KNOWLEDGE: folder }))('knowledge');

    expect(finding?.state).toBe('broken');
    expect(finding?.text).toContain('late.md:');
  });

  it('misses knowledge where there is none', async () => {
    expect((await find({ HEED_KNOWLEDGE: temporaryFolder() }))('knowledge')[0]?.state).toBe(
      'better',
    );
  });
});

describe('what doctor says of the model', () => {
  const server = { OPENAI_BASE_URL: 'http://user:hidden@127.0.0.1:9/v1', OPENAI_MODEL: 'small' };

  it('never shows a key or a password', async () => {
    const found = await find({ ...server, OPENAI_API_KEY: 'sk-hidden' }, { probe: true });

    expect(JSON.stringify(found('model'))).not.toContain('hidden');
    expect(found('model')[0]?.text).toContain('small at 127.0.0.1:9');
  });

  it('doubts that another server knows the model of OpenAI', async () => {
    const found = await find({ OPENAI_BASE_URL: server.OPENAI_BASE_URL });

    expect(found('model')).toMatchObject([
      { state: 'better', fix: expect.stringContaining('OPENAI_MODEL') },
    ]);
  });

  it('does not ask it unless told to', async () => {
    expect((await find(server))('model')[0]?.state).toBe('fine');
  });

  it('says so when it cannot be reached', async () => {
    const found = await find(server, { probe: true });

    expect(found('model')).toMatchObject([
      { state: 'broken', text: expect.stringContaining('could not be reached') },
    ]);
  });

  it('asks it one short question', async () => {
    const asked: unknown[] = [];
    const { env, close } = await startModelServer((question, say) => {
      asked.push(question);
      say(completionWith({ ready: true }));
    });
    onTestFinished(close);

    const [finding] = (await find(env, { probe: true }))('model');

    const { host } = new URL(env.OPENAI_BASE_URL);
    expect(finding).toMatchObject({ state: 'fine', text: `small at ${host} answers.` });
    expect(asked).toHaveLength(1);
  });
});
