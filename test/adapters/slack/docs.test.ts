import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  APP_TOKEN_SCOPE,
  COMMAND,
  EVENTS,
  SCOPES,
} from '../../../src/adapters/slack/permissions.ts';
import { subcommandIn } from '../../../src/domain/subcommand.ts';

const page = new URL('../../../docs/slack.md', import.meta.url);
const text = readFileSync(page, 'utf8');
const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
const manifest = readFileSync(new URL('../../../manifest.json', import.meta.url), 'utf8');

describe('docs/slack.md', () => {
  it('gives each scope with the reason that the code has for it', () => {
    for (const [scope, reason] of Object.entries(SCOPES)) {
      expect(text).toContain(`| \`${scope}\` | ${reason} |`);
    }
    expect(text.match(/^\| `[a-z_]+(?::[a-z]+)?` \| .*$/gm)?.length).toBeGreaterThanOrEqual(10);
    expect(text).toContain(`\`${APP_TOKEN_SCOPE}\``);
  });

  it('names each event', () => {
    for (const event of Object.keys(EVENTS)) expect(text).toContain(`\`${event}\``);
  });

  it('counts them right', () => {
    expect([Object.keys(SCOPES).length, Object.keys(EVENTS).length]).toEqual([10, 12]);
    expect(text).toContain('ten scopes and twelve events');
  });

  it('names each subcommand there is, and none that there is not', () => {
    const shown = [...text.matchAll(/`\/triage ([a-z #]+)`/g)].map(([, words = '']) => words);
    const commands = shown.filter((words) => !words.includes('with my order'));

    expect(commands).toEqual(
      expect.arrayContaining(['watch', 'unwatch', 'mute', 'unmute', 'help', 'here is staff']),
    );
    for (const words of commands) {
      expect(subcommandIn({ text: words, channels: {} }), words).toBeDefined();
    }
  });

  it('names each variable of the environment that Slack needs', () => {
    const variables = [...example.matchAll(/^((?:SLACK|HEED_SECRET|HEED_EMOJI)_?\w*|PORT)=/gm)];

    expect(variables.length).toBeGreaterThan(8);
    for (const [, name] of variables) expect(text).toContain(`\`${name}\``);
  });

  it('calls shortcuts and command as the manifest does', () => {
    for (const name of ['Triage message', 'New support case', COMMAND]) {
      expect(manifest).toContain(`"${name}"`);
      expect(text).toContain(name);
    }
  });

  it('leads nowhere that is not there', () => {
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(
      ([, target = '']) => target,
    );

    expect(targets.length).toBeGreaterThan(4);
    for (const target of targets) expect(existsSync(new URL(target, page)), target).toBe(true);
  });
});
