import { describe, expect, it } from 'vitest';
import {
  ANA,
  BOT,
  DESK,
  DORA,
  GENERAL,
  GROUP,
  incoming,
  inShop,
  type Json,
  parsed,
  REPLY,
  ROOT,
  SHOP,
  shared,
  TENANT,
} from './fixtures.ts';

const NOTHING = [{ kind: 'nothing' }];
const ana = { user: ANA.user, aadObjectId: ANA.aadObjectId };
const dora = { user: DORA.user, aadObjectId: DORA.aadObjectId };

function at(id: string): string {
  return `teams:${TENANT}/${id}`;
}

describe('what happens around the conversations', () => {
  it('is told with who did it', () => {
    expect(parsed('bot-added-to-team')).toEqual([
      {
        kind: 'event',
        author: ana,
        incoming: {
          ...shared,
          key: `teams:${TENANT}:surroundings:${SHOP}:f:0b9079f4-d4d3-4d8e-b883-798298053c7e:joined`,
          at: Number(ROOT),
          kind: 'surroundings',
          change: 'joined',
        },
      },
    ]);
  });

  it.each([
    ['bot-added-to-chat', 'joined', GROUP],
    ['bot-removed-from-team', 'left', GENERAL],
    ['bot-removed-from-channel', 'left', DESK],
    ['removed-from-team', 'left', GENERAL],
    ['channel-deleted', 'left', SHOP],
    ['team-deleted', 'left', GENERAL],
    ['channel-shared', 'shared', DESK],
    ['member-added', 'guest-joined', GENERAL],
    ['channel-member-added', 'guest-joined', DESK],
  ])('is understood: %s', (name, change, id) => {
    expect(incoming(name)).toMatchObject({ kind: 'surroundings', change, channel: at(id) });
  });

  it.each(['member-added', 'channel-member-added'])(
    'is about the one who came, whoever let them in: %s',
    (name) => {
      expect(parsed(name)).toMatchObject([{ author: dora }]);
    },
  );

  it('may be several comings at once, each an event of its own', () => {
    const membersAdded = [{ id: BOT }, { id: '29:a' }, { id: '29:b' }, { id: '28:other' }];
    const all = parsed('member-added', { membersAdded });

    expect(all).toMatchObject([
      { author: ana, incoming: { change: 'joined' } },
      { author: { user: '29:a' }, incoming: { change: 'guest-joined' } },
      { author: { user: '29:b' }, incoming: { change: 'guest-joined' } },
    ]);
    expect(new Set(all.map(keyOf)).size).toBe(3);
  });

  it('greets once where Heed comes in, though Teams tells it twice', () => {
    expect(parsed('installed-in-team')).toEqual(NOTHING);
  });

  it('means the whole team where Heed is taken out of it in one channel’s name', () => {
    const changes = { conversation: inShop() };

    expect(incoming('removed-from-team', changes)).toMatchObject({ channel: at(GENERAL) });
    expect(incoming('removed-from-team', { ...changes, action: 'remove-upgrade' })).toMatchObject({
      change: 'left',
    });
  });

  it('keeps to the channel where Teams names no other', () => {
    const channelData = { eventType: 'channelShared', tenant: { id: TENANT } };

    expect(incoming('channel-shared', { channelData })).toMatchObject({ channel: at(DESK) });
    expect(
      incoming('channel-shared', { channelData: { ...channelData, channel: { id: '19:a;b' } } }),
    ).toMatchObject({ channel: at(DESK) });
  });

  it.each([
    ['a channel that is shared no more', 'channel-unshared', {}],
    ['a new name', 'channel-renamed', {}],
    ['a new version with a bot in it', 'upgraded-in-team', {}],
    ['a new version', 'upgraded-in-team', { action: 'upgrade' }],
    ['another app that came', 'member-added', { membersAdded: [{ id: '28:other' }] }],
    ['nobody who came', 'member-added', { membersAdded: [{}] }],
    ['somebody who went', 'bot-removed-from-team', { membersRemoved: [{ id: DORA.user }] }],
    ['an event of every object', 'channel-shared', { channelData: { eventType: 'constructor' } }],
  ])('is nothing to Heed: %s', (_what, name, changes) => {
    expect(parsed(name, changes)).toEqual(NOTHING);
  });
});

describe('a reaction', () => {
  it('points at its message', () => {
    const id = 'f:9f78d1f3-1c2d-4e3f-8a4b-5c6d7e8f9a0b';

    expect(parsed('reaction-added')).toEqual([
      {
        kind: 'event',
        author: ana,
        incoming: {
          ...shared,
          key: `teams:${TENANT}:pointed-at:${SHOP}:${REPLY}:triage:${ANA.user}:${id}`,
          at: 1_763_800_120_000,
          kind: 'pointed-at',
          message: REPLY,
          thread: ROOT,
          wish: 'triage',
        },
      },
    ]);
  });

  it.each([
    ['ticket', 'triage'],
    ['1F3AB_Ticket', 'triage'],
    ['1f3ab_ticket-tone3', 'triage'],
    ['1f515_bellwithslash', 'quiet'],
  ])('%s wishes for %s', (type, wish) => {
    expect(incoming('reaction-added', { reactionsAdded: [{ type }] })).toMatchObject({ wish });
  });

  it('wishes for one thing once, and for two things twice', () => {
    const types = ['ticket', '1f3ab_ticket', '1f515_bellwithslash'];
    const all = parsed('reaction-added', { reactionsAdded: types.map((type) => ({ type })) });

    expect(all).toMatchObject([{ incoming: { wish: 'triage' } }, { incoming: { wish: 'quiet' } }]);
    expect(new Set(all.map(keyOf)).size).toBe(2);
  });

  it('points at the head of a thread without a thread', () => {
    expect(incoming('reaction-added', { replyToId: ROOT })).not.toHaveProperty('thread');
  });

  it.each<[string, Json]>([
    ['any other', { reactionsAdded: [{ type: 'like' }, {}] }],
    ['one taken back', { reactionsAdded: null, reactionsRemoved: [{ type: 'ticket' }] }],
    ['one to nothing', { replyToId: '0' }],
    ['Heed’s own', { from: { id: BOT } }],
    ['one in a chat with Heed', { conversation: { id: 'a:1', tenantId: TENANT } }],
  ])('is nothing where it is %s', (_what, changes) => {
    expect(parsed('reaction-added', changes)).toEqual(NOTHING);
  });
});

function keyOf(one: object): unknown {
  return 'incoming' in one ? Reflect.get(Object(one.incoming), 'key') : undefined;
}
