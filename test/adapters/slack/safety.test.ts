import { describe, expect, it, vi } from 'vitest';
import { SendError } from '../../../src/adapters/adapter.ts';
import { NOT_OURS } from '../../../src/adapters/slack/listen/entrance.ts';
import { StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { sampleCard } from '../../fakes/sample-card.ts';
import { type OpenAdapter, openAdapter, slackSettings } from '../../fakes/slack/open-adapter.ts';
import { type OpenHeed, openHeed } from '../../fakes/slack/open-heed.ts';
import { readBy, saidIn, withButton } from '../../fakes/slack/reading.ts';
import { ANA, BO, DESK, GIL, inShop, ROBIN, SHOP, SHOP_TEAM } from '../../fakes/slack/shop.ts';

/** Rule 1 of the design, through the real adapter and the whole of Heed: what is internal cannot reach a customer. */

function card(id: string, replaces?: string): Outgoing {
  return {
    ...{ kind: 'card', audience: 'staff', id, case: 'c1', card: sampleCard },
    to: StaffAddress.parse(inShop(DESK)),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

describe('a card for a staff channel', () => {
  const exposures: [string, (open: OpenAdapter) => void][] = [
    ['is shared with another organisation', ({ slack }) => change(slack, 'isExtShared')],
    ['is about to be shared', ({ slack }) => change(slack, 'isPendingExtShared')],
    ['has a guest in it', ({ slack }) => void slack.world.channels.get(DESK)?.members.add(GIL)],
    [
      'has an outsider in it',
      ({ slack }) => void slack.world.channels.get(DESK)?.members.add(ROBIN),
    ],
    ['cannot be looked up', ({ slack }) => fail(slack, 'conversations.info')],
    ['does not tell its members', ({ slack }) => fail(slack, 'conversations.members')],
    ['has members nobody tells of', ({ slack }) => fail(slack, 'users.info')],
  ];

  it.each(exposures)('is not posted where that channel %s', async (_, expose) => {
    const open = await openAdapter();
    expose(open);

    const failure = await open.adapter.send(card('k1')).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(SendError);
    expect(saidIn(open.slack, DESK)).toEqual([]);
  });

  // Who the members are is known by then, and for ten minutes.
  it.each(exposures.slice(0, -1))('is not updated where that channel %s', async (_, expose) => {
    const open = await openAdapter();
    const { message } = await open.adapter.send(card('k1'));
    expose(open);
    await open.people.tells({ type: 'channel_shared', channel: DESK, event_ts: '1.1' }, DESK);

    const failure = await open.adapter.send(card('k2', message)).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(SendError);
    expect(open.slack.callsOf('chat.update')).toEqual([]);
    expect(open.slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('is taken back when the channel is shared, and when a guest comes in', async () => {
    for (const happens of ['shared', 'guest'] as const) {
      const open = await openAdapter();
      await open.adapter.send(card('k1'));

      if (happens === 'shared') await open.people.shares(DESK);
      else await open.people.joins(GIL, DESK);

      await vi.waitFor(() => expect(saidIn(open.slack, DESK)).toEqual([]));
    }
  });

  it('is looked for once, and not with everybody who comes in after the first', async () => {
    const open = await openAdapter();
    await open.adapter.send(card('k1'));
    await open.people.joins(GIL, DESK);
    await vi.waitFor(() => expect(saidIn(open.slack, DESK)).toEqual([]));
    const read = open.slack.callsOf('conversations.history').length;

    for (const id of ['U0EVE', 'U0KAI']) {
      open.slack.world.addUser({ id, team: SHOP_TEAM, name: id, isRestricted: true });
      await open.people.joins(id, DESK);
    }
    await open.adapter.stop();

    expect(open.heard.filter(({ kind }) => kind === 'surroundings')).toHaveLength(3);
    expect(open.slack.callsOf('conversations.history')).toHaveLength(read);
  });

  it('does not stay where the channel was shared between the check and the post', async () => {
    const open = await openAdapter();
    const gate = Promise.withResolvers<void>();
    open.slack.faults.next('chat.postMessage', { kind: 'held', until: gate.promise });

    const sending = open.adapter.send(card('k1')).catch(() => undefined);
    await vi.waitFor(() => expect(open.slack.callsOf('chat.postMessage')).toHaveLength(1));
    await open.people.shares(DESK);
    gate.resolve();
    await sending;

    await vi.waitFor(() => expect(saidIn(open.slack, DESK)).toEqual([]), { timeout: 3_000 });
  });

  it('is left where it is when a colleague comes in', async () => {
    const open = await openAdapter();
    await open.adapter.send(card('k1'));
    open.slack.world.addUser({ id: 'U0NEW', team: SHOP_TEAM, name: 'New' });

    await open.people.joins('U0NEW', DESK);
    await open.people.writes(ANA, DESK, 'Welcome!');

    expect(saidIn(open.slack, DESK)).toHaveLength(1);
  });
});

const ATTACK =
  '<!channel> <!here> <@U0BO> <#C0ELSEWHERE|desk> <https://evil.example|https://bank.example> &lt;!everyone&gt; `*_~';

describe('the whole of Heed', () => {
  /** A case of an attacker's, with a card. */
  async function attacked(): Promise<OpenHeed> {
    const heed = await openHeed('http', { settings: slackSettings });
    const robin = heed.slack.world.users.get(ROBIN);
    if (robin !== undefined) robin.name = 'Robin <!channel> <@U0BO>';
    await heed.people.writes(ROBIN, SHOP, `Everything is down, nobody can pay! ${ATTACK}`);
    await heed.settled();
    return heed;
  }

  it.each([ROBIN, GIL])('does nothing for an outsider who presses (%s)', async (outsider) => {
    const heed = await attacked();
    const { people, slack, settled, cases } = heed;
    const [ts = ''] = withButton(slack, DESK, 'heed:send').map((one) => one.ts);
    const [before] = await cases();

    for (const action of ['send', 'edit', 'take', 'escalate', 'copy', 'wrong-tag', 'close'])
      await people.presses(outsider, DESK, ts, `heed:${action}`);
    await settled();

    expect(saidIn(slack, SHOP)).toEqual([]);
    expect(await cases()).toMatchObject([{ state: 'open', takenBy: null, draft: before?.draft }]);
    expect(readBy(slack, outsider)).not.toMatch(/nobody can pay|risk|draft:/i);
  });

  it.each([ROBIN, GIL])('tells an outsider nothing by command or page (%s)', async (outsider) => {
    const { people, slack, settled } = await attacked();

    for (const text of ['', 'help', 'here is staff', 'watch', 'Who else has trouble?'])
      await people.commands(outsider, SHOP, text);
    await people.opensHome(outsider);
    await settled();

    expect(readBy(slack, outsider)).not.toMatch(/nobody can pay|risk|P1|here is customers/i);
    // Silence would leave a colleague waiting whom Slack was too slow to tell of.
    const lines = slack.world.channels.get(SHOP)?.ephemerals.map(({ text }) => text);
    expect(new Set(lines)).toEqual(new Set([NOT_OURS]));
    expect(saidIn(slack, SHOP)).toEqual([]);
  });

  it('lets nothing unfold, and no name be turned into a mention', async () => {
    const { slack, people, settled } = await attacked();
    const [ts = ''] = withButton(slack, DESK, 'heed:send').map((one) => one.ts);
    await people.presses(ANA, DESK, ts, 'heed:send');
    await people.commands(ANA, SHOP, '');
    await people.opensHome(ANA);
    await settled();

    const posts = slack.callsOf('chat.postMessage');
    expect(saidIn(slack, SHOP)).toHaveLength(1);
    expect(posts.length).toBeGreaterThanOrEqual(3);
    for (const { args } of posts)
      expect(args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    for (const { args } of slack.calls) {
      expect(args).not.toHaveProperty('link_names');
      expect(args).not.toHaveProperty('parse');
    }
  });

  it('sends no mention, channel or link of a customer’s that would come alive', async () => {
    const { slack, people, settled } = await attacked();
    const [ts = ''] = withButton(slack, DESK, 'heed:send').map((one) => one.ts);
    await people.presses(ANA, DESK, ts, 'heed:edit');
    await people.commands(ANA, SHOP, '');
    await people.opensHome(ANA);
    await settled();

    const parsed = slack.calls.flatMap(({ args }) => parsedTexts(args));
    const shown = slack.world.channels.get(SHOP)?.ephemerals.flatMap(parsedTexts) ?? [];
    expect(parsed.length + shown.length).toBeGreaterThan(5);
    for (const text of [...parsed, ...shown]) {
      expect(text).not.toMatch(/<!(?!date)|<@U0BO|<#C0ELSE|<https?:\/\/evil/);
    }
    expect(JSON.stringify(slack.calls.map(({ args }) => args))).not.toContain(`"user_id":"${BO}"`);
  });
});

/** Every text in it in which Slack looks for mentions and links: all but plain text and what stands in rich text. */
function parsedTexts(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(parsedTexts);
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && (value.type === 'plain_text' || value.type === 'rich_text')) return [];
  const own = 'text' in value && typeof value.text === 'string' ? [value.text] : [];
  return [...own, ...Object.values(value).flatMap(parsedTexts)];
}

function change({ world }: OpenAdapter['slack'], what: 'isExtShared' | 'isPendingExtShared'): void {
  const desk = world.channels.get(DESK);
  if (desk !== undefined) desk[what] = true;
}

function fail({ faults }: OpenAdapter['slack'], method: string): void {
  faults.always(method, { kind: 'status', status: 503 });
}
