import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.ts';

const MANIFEST = readFileSync(new URL('../../manifest.json', import.meta.url), 'utf8');

describe('npm run slack:manifest', () => {
  it('prints the manifest for Socket Mode as it stands in the repository', async () => {
    const { code, stdout, stderr } = await runCommand('slack-manifest', {});

    expect(stdout).toBe(MANIFEST);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  it('prints the one for HTTP', async () => {
    const args = ['--url', 'https://heed.example.com'];

    const { code, stdout } = await runCommand('slack-manifest', { args });

    expect(JSON.parse(stdout)).toMatchObject({
      settings: {
        socket_mode_enabled: false,
        interactivity: { request_url: 'https://heed.example.com/slack/events' },
      },
    });
    expect(code).toBe(0);
  });

  it.each([
    [['--url', 'http://heed.example.com'], /^--url: Slack calls only https addresses\. Write/],
    [['--url'], /^Option '--url <value>' argument missing\./],
    [['heed.example.com'], /^Unexpected argument 'heed\.example\.com'/],
  ])('refuses %o in a sentence', async (args, sentence) => {
    const { code, stdout, stderr } = await runCommand('slack-manifest', { args });

    expect(stderr).toMatch(sentence);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });

  it('says how it is called', async () => {
    const { code, stdout } = await runCommand('slack-manifest', { args: ['--help'] });

    expect(stdout).toContain('npm run -s slack:manifest -- [options]');
    expect(code).toBe(0);
  });
});
