import { describe, expect, it } from 'vitest';
import {
  ANA,
  BOT,
  CHAT,
  DORA,
  fixture,
  GROUP,
  incoming,
  inShop,
  LATER,
  mention,
  parsed,
  REPLY,
  ROBIN,
  ROOT,
  SHOP,
  shared,
  TENANT,
} from './fixtures.ts';

const NOTHING = [{ kind: 'nothing' }];

describe('what somebody writes', () => {
  it('is a message, unescaped once', () => {
    expect(parsed('channel-message')).toEqual([
      {
        kind: 'event',
        author: ROBIN,
        incoming: {
          ...shared,
          key: `teams:${TENANT}:message:${SHOP}:${ROOT}`,
          at: 1_763_800_000_000,
          kind: 'message',
          message: ROOT,
          text: "Order 4711 never came & I'm out of patience",
        },
      },
    ]);
  });

  it('stands in the thread that the conversation’s id names', () => {
    expect(incoming('channel-reply')).toMatchObject({ message: REPLY, thread: ROOT });
  });

  it.each([null, '0', ROOT])('stands in no thread for a replyToId of %s alone', (replyToId) => {
    const changes = { replyToId, conversation: inShop() };

    expect(incoming('channel-reply', changes)).not.toHaveProperty('thread');
  });

  it('stands at the top level at the head of its thread', () => {
    expect(incoming('channel-message')).not.toHaveProperty('thread');
  });

  it('may stand in a group chat, which has no threads', () => {
    expect(incoming('group-message')).toMatchObject({
      channel: `teams:${TENANT}/${GROUP}`,
      text: 'Can anybody tell me where my parcel is?',
    });
    expect(parsed('group-message')).toMatchObject([{ author: DORA }]);
  });

  it('speaks to Heed where it names Heed, whoever else it names', () => {
    expect(incoming('mention-question')).toMatchObject({
      kind: 'message',
      text: 'can @Ana @Bellcarver look at my order?',
      thread: ROOT,
      mentioned: true,
    });
  });

  it('speaks to Heed by its id, never by its name', () => {
    const impostor = '28:99999999-1111-4222-8333-444444444444';
    const changes = { entities: [mention(impostor, 'Heed')] };

    const heard = incoming('mention-command', changes);

    expect(heard).toMatchObject({ kind: 'message', text: '@Heed triage Robin waits since Monday' });
    expect(heard).not.toHaveProperty('mentioned');
  });

  it('calls Heed into a thread by its name alone', () => {
    expect(incoming('mention-in-thread')).toMatchObject({
      kind: 'message',
      text: '',
      thread: ROOT,
      mentioned: true,
    });
  });

  it.each(['triage', '/triage', 'Triage '])('calls Heed into a thread by "%s" too', (name) => {
    const text = `<at>Heed</at>&nbsp;${name}`;

    expect(incoming('mention-in-thread', { text })).toMatchObject({ kind: 'message', text: '' });
  });

  it('names its files where it has no words', () => {
    expect(incoming('file-message')).toMatchObject({
      text: '(a file: crash <1>.log) (a file: no name)',
    });
    expect(incoming('file-message', { text: 'See here' })).toMatchObject({ text: 'See here' });
  });

  it.each([
    'text/html',
    'application/vnd.microsoft.card.adaptive',
    'messageReference',
    'forwardedMessageReference',
  ])('is nothing where nothing but %s hangs at it', (contentType) => {
    expect(parsed('file-message', { attachments: [{ contentType }] })).toEqual(NOTHING);
  });

  it('is a bot’s where a bot wrote it, and never a command', () => {
    const changes = {
      text: '<at>Heed</at> triage the disk',
      entities: [mention(BOT, 'Heed')],
    };

    expect(parsed('bot-message')).toMatchObject([
      { author: { bot: '28:77777777-1111-4222-8333-444444444444' } },
    ]);
    expect(incoming('bot-message', changes)).toMatchObject({ kind: 'message', mentioned: true });
  });

  it.each([
    [
      'without an account in the directory',
      { id: ANA.user, name: 'Ana' },
      { user: ANA.user, name: 'Ana' },
    ],
    [
      'with an id that is none of the directory',
      { id: ANA.user, aadObjectId: SHOP },
      { user: ANA.user },
    ],
    [
      'known by the directory alone',
      { aadObjectId: ANA.aadObjectId.toUpperCase() },
      { user: ANA.aadObjectId, aadObjectId: ANA.aadObjectId },
    ],
    ['whom Teams does not name', null, { bot: 'teams' }],
  ])('is of somebody %s', (_who, from, author) => {
    expect(parsed('channel-message', { from })).toMatchObject([{ author }]);
  });

  it('was written when its id says, where the time is missing', () => {
    const changes = { timestamp: null, localTimestamp: 'yesterday' };

    expect(incoming('channel-message', changes)).toMatchObject({ at: Number(ROOT) });
  });

  it('is cut where Teams would cut it', () => {
    const text = 'long '.repeat(20_000);

    expect(incoming('channel-message', { text })).toMatchObject({
      text: text.slice(0, 51_200).trim(),
    });
  });

  it.each([
    ['Heed’s own message', 'own-message', {}],
    ['somebody who types', 'typing', {}],
    ['a message without a name', 'channel-message', { id: null }],
    ['a message from nowhere', 'channel-message', { conversation: null }],
    ['blanks', 'channel-message', { text: '&nbsp;\u00a0 ' }],
    ['the end of a conversation', 'typing', { type: 'endOfConversation' }],
    ['what nobody knows yet', 'typing', { type: 'somethingNew' }],
  ])('is nothing from %s', (_what, name, changes) => {
    expect(parsed(name, changes)).toEqual(NOTHING);
  });
});

describe('the tenant', () => {
  const other = 'ffffffff-52f4-4b7c-9a0e-3f1d2c5b8e01';

  it('is the conversation’s, in lower case', () => {
    const changes = {
      conversation: { ...inShop(), tenantId: TENANT.toUpperCase() },
      channelData: null,
    };

    expect(incoming('channel-message', changes)).toMatchObject({ workspace: TENANT });
  });

  it.each([
    ['there is none', { conversation: { ...inShop(), tenantId: null }, channelData: {} }],
    ['its two places disagree', { conversation: { ...inShop(), tenantId: other } }],
    ['it is no name', { conversation: { ...inShop(), tenantId: 'a/b' }, channelData: {} }],
  ])('is needed: nothing is heard where %s', (_what, changes) => {
    expect(parsed('channel-message', changes)).toEqual(NOTHING);
  });
});

describe('what is edited or deleted', () => {
  it('is an edit with its own time', () => {
    expect(parsed('message-edited')).toEqual([
      {
        kind: 'event',
        author: ROBIN,
        incoming: {
          ...shared,
          key: `teams:${TENANT}:edited:${SHOP}:${REPLY}:2025-11-22T08:28:40.000Z`,
          at: Number(LATER),
          kind: 'edited',
          message: REPLY,
          thread: ROOT,
          text: 'Order 4711 came, thanks',
        },
      },
    ]);
  });

  it('is an edit where a deletion is taken back', () => {
    expect(incoming('message-restored')).toMatchObject({ kind: 'edited', text: 'Still nothing' });
  });

  it('is another edit with other words, where no time is told', () => {
    const timeless = { timestamp: null, localTimestamp: null };
    const [one, other] = ['a', 'b'].map((text) =>
      incoming('message-edited', { ...timeless, text }),
    );

    expect(one).not.toMatchObject({ key: Reflect.get(Object(other), 'key') });
  });

  it('is a deletion, another one each time', () => {
    const again = incoming('message-deleted', { timestamp: '2025-11-22T09:00:00.000Z' });

    expect(incoming('message-deleted')).toMatchObject({
      kind: 'deleted',
      key: `teams:${TENANT}:deleted:${SHOP}:${REPLY}:2025-11-22T08:28:50.000Z`,
      message: REPLY,
      thread: ROOT,
    });
    expect(again).toMatchObject({ key: expect.stringContaining('09:00:00') });
  });

  it.each([
    ['Heed’s own', { from: { id: BOT } }],
    [
      'in a chat with Heed',
      { conversation: { id: CHAT, conversationType: 'personal', tenantId: TENANT } },
    ],
    ['said to Heed alone', { recipient: { id: BOT, isTargeted: true } }],
    ['something else that changed', { channelData: { eventType: 'somethingNew' } }],
  ])('is nothing where it is %s', (_what, changes) => {
    expect(parsed('message-edited', changes)).toEqual(NOTHING);
    expect(parsed('message-deleted', changes)).toEqual(NOTHING);
  });

  it('is nothing where it was brought back without its words', () => {
    expect(parsed('message-restored', { text: null })).toEqual(NOTHING);
  });
});

describe('one message', () => {
  it('is one event, however often it is told', () => {
    expect(parsed('channel-message')).toEqual(parsed('channel-message'));
  });

  it('keeps its id apart from those of other kinds', () => {
    const ids = ['channel-reply', 'message-edited', 'message-restored', 'message-deleted'].map(
      (name) => Reflect.get(Object(incoming(name)), 'key'),
    );

    expect(new Set(ids).size).toBe(4);
    expect(fixture('channel-reply').id).toBe(fixture('message-deleted').id);
  });
});
