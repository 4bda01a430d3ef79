import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkSlack } from '../../../src/cli/doctor/check-slack.ts';
import { loadConfig } from '../../../src/config.ts';
import { SECRETS } from '../../fakes/slack/app-methods.ts';
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/fake-slack.ts';
import { slackSettings } from '../../fakes/slack/open-adapter.ts';
import {
  ANA,
  BACK_ROOM,
  DESK,
  ELSEWHERE,
  GIL,
  HELP,
  inShop,
  LEE,
  openShopIn,
  SHOP,
  SHOP_SCOPES,
  SHOP_TEAM,
} from '../../fakes/slack/shop.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

async function openShop(): Promise<FakeSlack> {
  const slack = await startFakeSlack();
  onTestFinished(slack.close);
  openShopIn(slack);
  return slack;
}

/** What doctor finds in this shop, a line for each finding: state, subject, text. */
async function find(
  slack: FakeSlack,
  { env = {}, settings = slackSettings }: { env?: Record<string, string>; settings?: unknown } = {},
): Promise<string[]> {
  const HEED_DATA = temporaryFolder();
  writeFileSync(join(HEED_DATA, 'settings.json'), JSON.stringify(settings));
  const config = loadConfig({
    HEED_DATA,
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: 'xoxb-T0SHOP',
    SLACK_APP_TOKEN: SECRETS.appToken,
    ...env,
  });
  if (config.slack === undefined) throw new Error('Slack is not configured.');
  const findings = await checkSlack(config, config.slack);
  return findings.map(({ state, about, text }) => `${state} ${about}: ${text}`);
}

describe('what doctor says of Slack', () => {
  it('is content with a shop where everything is in order', async () => {
    const found = await find(await openShop());

    expect(found).toEqual([
      'fine Slack: The bot token works in shop (T0SHOP).',
      'fine events: Socket Mode: the app token works, and Slack gives a connection.',
      `fine scopes: All ${SHOP_SCOPES.length} that Heed uses.`,
      `fine channels: #desk (${DESK}): staff, and nobody else reads it.`,
      `fine channels: #back (${BACK_ROOM}): staff, and nobody else reads it.`,
      `fine channels: #robin-and-us (${SHOP}): customers.`,
      `fine channels: #help (${HELP}): help.`,
      'fine leads: Lee can be called.',
    ]);
  });

  it('says who is on call by a user group, and why another cannot be read', async () => {
    const slack = await openShop();
    slack.world.addGroup({ id: 'S0PAY', team: SHOP_TEAM, members: [ANA] });
    const groups = { payments: inShop('S0PAY'), gone: inShop('S0GONE'), other: 'slack:T0X/S0X' };
    const rotas = Object.entries(groups).map(([name, group]) => ({
      ...{ name, kind: 'slack-group', group },
    }));

    const found = await find(slack, { settings: { ...slackSettings, rotas } });

    expect(found.filter((line) => line.includes(' on call: '))).toEqual([
      'fine on call: payments: Ana.',
      'broken on call: gone: Heed could not see who is in the user group S0GONE of T0SHOP: Slack knows no such user group in that workspace. (no_such_subteam)',
      'broken on call: other: Heed is not installed in the Slack workspace T0X (any more).',
    ]);
  });

  it('opens no connection and says nothing, for a Heed may be running', async () => {
    const slack = await openShop();

    await find(slack);

    expect(slack.socket.connected).toBe(0);
    const writing = slack.calls.filter(({ method }) => /post|update|publish|delete/i.test(method));
    expect(writing).toEqual([]);
  });

  it('says which token Slack refuses, and shows neither', async () => {
    const env = { SLACK_BOT_TOKEN: 'xoxb-secret', SLACK_APP_TOKEN: 'xapp-secret' };

    const found = await find(await openShop(), { env });

    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^broken Slack: Slack does not take SLACK_BOT_TOKEN \(invalid_auth\)/);
    expect(found[1]).toMatch(/^broken events: Heed could not open a Socket Mode connection/);
    expect(found.join()).not.toContain('secret');
  });

  it('names the scopes that are missing, with their reason, and those that are not needed', async () => {
    const slack = await openShop();
    slack.world.install(SHOP_TEAM, [
      ...SHOP_SCOPES.filter((scope) => scope !== 'reactions:read'),
      'files:read',
      'users:read.email',
    ]);

    const found = await find(slack);

    expect(found).toContain(
      'broken scopes: reactions:read is missing: it is for seeing the emoji that asks for triage, or for quiet.',
    );
    expect(found).toContain('better scopes: files:read: granted, and Heed has no use for it.');
  });

  it('tells where events come over HTTP', async () => {
    const env = { SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: 's', PORT: '4321' };

    const found = await find(await openShop(), { env });

    expect(found[1]).toMatch(/^note events: Over HTTP: Slack must reach port 4321 /);
  });

  it('finds what is wrong with channels and leads', async () => {
    const slack = await openShop();
    const { channels } = slack.world;
    channels.get(DESK)?.members.add(GIL);
    const back = channels.get(BACK_ROOM);
    if (back !== undefined) back.isExtShared = true;
    const help = channels.get(HELP);
    if (help !== undefined) help.isArchived = true;
    const lee = slack.world.users.get(LEE);
    if (lee !== undefined) lee.deleted = true;
    const settings = {
      ...slackSettings,
      channels: [
        ...slackSettings.channels,
        { id: inShop(ELSEWHERE), kind: 'customers' },
        { id: inShop('C0GONE'), kind: 'customers', leads: [inShop(ANA)] },
        { id: 'slack:T0OTHER/C1', kind: 'customers' },
      ],
    };

    const found = await find(slack, { settings });

    expect(found.filter((line) => !line.startsWith('fine'))).toEqual([
      `broken channels: #desk (${DESK}) is a staff channel, and guests read it.`,
      `broken channels: #back (${BACK_ROOM}) is a staff channel, and shared with others.`,
      `better channels: #help (${HELP}) is archived.`,
      `broken channels: Heed is not in #elsewhere (${ELSEWHERE}).`,
      expect.stringMatching(/^broken channels: .*C0GONE.*channel_not_found/),
      `broken leads: Lee (${LEE}) is no full member of the workspace.`,
    ]);
  });

  it('says how to begin where nothing is set up', async () => {
    const found = await find(await openShop(), { settings: {} });

    expect(found).toContain('note channels: None is set up in T0SHOP yet.');
  });

  it('tells of installations that its key does not open, and of none at all', async () => {
    const slack = await openShop();
    const many = {
      SLACK_BOT_TOKEN: '',
      SLACK_CLIENT_ID: 'c',
      SLACK_CLIENT_SECRET: 's',
      SLACK_STATE_SECRET: 't',
    };

    const weak = await find(slack, { env: { ...many, HEED_SECRET_KEY: 'weak' } });
    const none = await find(slack, { env: { ...many, HEED_SECRET_KEY: KEY } });

    expect(weak[0]).toMatch(/^broken Slack: HEED_SECRET_KEY must be 32 random bytes/);
    expect(none[0]).toBe('note Slack: No workspace has installed Heed yet.');
  });
});

/** Thirty-two bytes, no two alike. */
const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => index)).toString('base64');
