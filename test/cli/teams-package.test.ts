import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fakes/temporary-folder.ts';
import { runCommand } from './run-command.ts';

const APP = '11111111-2222-3333-4444-555555555555';

async function packed(...flags: string[]) {
  const file = join(temporaryFolder(), 'acme.zip');
  const { code, stderr } = await runCommand('teams-package', {
    args: ['--app-id', APP, '--out', file, ...flags],
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return readFile(file);
}

describe('npm run teams:package', () => {
  it('packs the three files that Teams wants, at the root', async () => {
    const flags = [
      '--version',
      '2.1.0',
      '--developer',
      'Acme',
      '--website',
      'https://acme.example/',
    ];

    const files = unzipSync(await packed(...flags));

    expect(Object.keys(files).toSorted()).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()))).toMatchObject({
      version: '2.1.0',
      id: APP,
      developer: {
        name: 'Acme',
        websiteUrl: 'https://acme.example',
        privacyUrl: 'https://acme.example/privacy',
        termsOfUseUrl: 'https://acme.example/terms',
      },
      bots: [{ botId: APP }],
      composeExtensions: [{ botId: APP }],
      webApplicationInfo: { id: APP },
    });
  });

  it('packs the same archive from the same answers', async () => {
    const first = await packed();
    const second = await packed();

    expect(first.equals(second)).toBe(true);
  });

  it.each([
    [[], /^--app-id is missing, and MicrosoftAppId is not set/],
    [['--app-id', 'heed'], /^The app id is no GUID/],
    [
      ['--app-id', APP, '--website', 'acme'],
      /^Teams would not take this manifest: \/developer\/websiteUrl/,
    ],
    [
      ['--app-id', APP, '--developer', 'x'.repeat(33)],
      /^Teams would not take this manifest: \/developer\/name/,
    ],
    [['--app-id', APP, '--out', '/dev/null/x.zip'], /cannot be written\. Name another file/],
  ])('refuses %o in a sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await runCommand('teams-package', { args });

    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
