import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { forHttp, originOf, readManifest } from '../../../src/adapters/slack/manifest.ts';
import {
  COMMAND,
  EVENTS,
  OPTIONAL_SCOPES,
  SCOPES,
  SHORTCUTS,
} from '../../../src/adapters/slack/permissions.ts';

const root = new URL('../../../', import.meta.url);
const text = readFileSync(new URL('manifest.json', root), 'utf8');
const HOST = 'https://heed.example.com';

/** What the tests look at. */
const Shown = z.looseObject({
  features: z.looseObject({
    slash_commands: z.array(
      z.looseObject({
        command: z.string(),
        should_escape: z.literal(true),
        url: z.string().optional(),
      }),
    ),
    shortcuts: z.array(
      z.object({
        name: z.string(),
        type: z.string(),
        callback_id: z.string(),
        description: z.string(),
      }),
    ),
  }),
  oauth_config: z.object({
    scopes: z.object({ bot: z.array(z.string()) }).strict(),
    redirect_urls: z.array(z.string()).optional(),
  }),
  settings: z.looseObject({
    event_subscriptions: z.object({
      bot_events: z.array(z.string()),
      request_url: z.string().optional(),
    }),
    interactivity: z.object({ is_enabled: z.literal(true), request_url: z.string().optional() }),
  }),
});

const socket = readManifest(text);
const http = forHttp(socket, HOST);

describe.each([
  ['Socket Mode', socket],
  ['HTTP', http],
])('the manifest for %s', (_mode, manifest) => {
  const shown = Shown.parse(manifest);

  it('is valid by Slack’s own schema', () => {
    const validate = manifestValidator();

    validate(JSON.parse(JSON.stringify(manifest)));

    expect(validate.errors).toBeNull();
  });

  it('subscribes to the events that are listened to, and to no other', () => {
    const { bot_events: events } = shown.settings.event_subscriptions;

    expect(events.toSorted()).toEqual(Object.keys(EVENTS).toSorted());
  });

  it('asks for the scopes that have a reason, and for no other', () => {
    expect(shown.oauth_config.scopes.bot.toSorted()).toEqual(Object.keys(SCOPES).toSorted());
  });

  it('has the command and the shortcuts that are answered, with names that fit', () => {
    expect(shown.features.slash_commands.map((one) => one.command)).toEqual([COMMAND]);
    expect(shown.features.shortcuts.map((one) => [one.type, one.callback_id])).toEqual([
      ['message', SHORTCUTS.message],
      ['global', SHORTCUTS.global],
    ]);
    for (const { name } of shown.features.shortcuts) expect(name.length).toBeLessThanOrEqual(24);
  });
});

describe('the manifest for Socket Mode', () => {
  it('names no address', () => {
    expect(text).not.toContain('https://');
    expect(socket.settings).toMatchObject({ socket_mode_enabled: true });
  });

  it('is refused where it is not ours', () => {
    expect(() => readManifest('{}')).toThrow(z.ZodError);
  });
});

describe('the manifest for HTTP', () => {
  it('leads everything to one path, and back from an installation', () => {
    const { features, oauth_config: oauth, settings } = Shown.parse(http);
    const url = `${HOST}/slack/events`;

    expect(features.slash_commands[0]?.url).toBe(url);
    expect(settings.event_subscriptions.request_url).toBe(url);
    expect(settings.interactivity.request_url).toBe(url);
    expect(oauth.redirect_urls).toEqual([`${HOST}/slack/oauth_redirect`]);
    expect(settings).toMatchObject({ socket_mode_enabled: false });
  });

  it('leaves the other as it was', () => {
    forHttp(socket, HOST);

    expect(socket).toEqual(JSON.parse(text));
  });
});

describe('Slack’s schema', () => {
  it('refuses what it does not know', () => {
    const validate = manifestValidator();

    expect(validate({ ...socket, surprise: true })).toBe(false);
    expect(validate({ ...socket, display_information: { name: 'x'.repeat(36) } })).toBe(false);
  });
});

describe('what is asked for', () => {
  it('is enough for every event', () => {
    for (const [event, { scopes }] of Object.entries(EVENTS)) {
      expect(Object.keys(SCOPES), event).toEqual(expect.arrayContaining([...scopes]));
    }
  });

  it('is enough for every call to the Web API, and nothing of it is left unused', () => {
    const calls = callsIn(new URL('src/adapters/slack/', root));
    const needed = calls.flatMap((call) => METHODS[call] ?? [`no scope is known for ${call}`]);
    const heard = Object.values(EVENTS).flatMap((event) => event.scopes);

    const asked = needed.filter((scope) => !Object.hasOwn(OPTIONAL_SCOPES, scope));

    expect(new Set(['commands', ...asked, ...heard])).toEqual(new Set(Object.keys(SCOPES)));
  });
});

describe('the address that Slack is to call', () => {
  it.each([
    ['https://heed.example.com', 'https://heed.example.com'],
    ['https://heed.example.com/', 'https://heed.example.com'],
    [' https://HEED.example.com:8443 ', 'https://heed.example.com:8443'],
  ])('%s is taken', (address, origin) => {
    expect(originOf(address)).toEqual({ origin });
  });

  it.each([
    ['', /^That is not a web address\. Write it as in/],
    ['heed.example.com', /^That is not a web address\./],
    ['https://', /^That is not a web address\./],
    ['ftp://heed.example.com', /^That is not a web address\./],
    ['http://heed.example.com', /^Slack calls only https addresses\./],
    ['https://heed.example.com/slack/events', /^Give the host alone/],
    ['https://heed.example.com/?a=1', /^Give the host alone/],
    ['https://heed.example.com/#a', /^Give the host alone/],
    ['https://user:secret@heed.example.com', /^Leave name and password out/],
    ['https://localhost:3000', /^Slack cannot reach an address of your own machine\./],
    ['https://127.0.0.1', /^Slack cannot reach an address of your own machine\./],
    ['https://[::1]', /^Slack cannot reach an address of your own machine\./],
    [`https://${'a.'.repeat(1500)}com`, /^That is too long\./],
  ])('"%s" is answered in a sentence', (address, problem) => {
    expect(originOf(address)).toEqual({ problem: expect.stringMatching(problem) });
  });
});

const history = ['channels:history', 'groups:history'];
const membership = ['channels:read', 'groups:read'];

/** Scopes a bot needs for each method, as docs.slack.dev/reference/methods has them. */
const METHODS: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': history,
  'conversations.info': membership,
  'conversations.members': membership,
  'conversations.open': ['im:write'],
  'conversations.replies': history,
  'oauth.v2.access': [],
  'usergroups.users.list': ['usergroups:read'],
  'users.info': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

/** Every method of the Web API that the code calls. */
function callsIn(folder: URL): string[] {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(CALL)].map(
      ([, method]) => method ?? '',
    ),
  );
  return [...new Set(found)].toSorted();
}

const CALL =
  /\.((?:admin|apps|auth|blocks|bots|canvases|chat|conversations|dnd|emoji|files|oauth|pins|reactions|team|usergroups|users|views)(?:\.[a-z]\w*){1,2})\(/g;

function manifestValidator() {
  const schema = readFileSync(
    new URL('test/fixtures/slack/manifest.schema.2.0.0.json', root),
    'utf8',
  );
  return new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(schema),
  );
}
