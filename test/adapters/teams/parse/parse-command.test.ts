import { describe, expect, it } from 'vitest';
import {
  ANA,
  BOT,
  CHAT,
  DESK,
  incoming,
  inShop,
  LATER,
  mention,
  parsed,
  REPLY,
  ROOT,
  SHOP,
  shared,
  TENANT,
} from './fixtures.ts';

const here = { id: BOT, isTargeted: true };
const anasAddress = `teams:${TENANT}/${ANA.aadObjectId}`;

function saidToHeed(text: string, root?: string) {
  return parsed('mention-command', {
    text: `<at>Heed</at> ${text}`,
    conversation: inShop(root ?? LATER),
  });
}

describe('@Heed triage', () => {
  it('is a command with what stands behind it', () => {
    expect(parsed('mention-command')).toEqual([
      {
        kind: 'asked',
        author: ANA,
        door: 'whisper',
        isPrivate: false,
        incoming: {
          ...shared,
          key: `teams:${TENANT}:command:${SHOP}:${LATER}`,
          at: Number(LATER),
          kind: 'command',
          text: 'Robin waits since Monday',
          channels: {},
        },
      },
    ]);
  });

  it.each([
    ['/triage Robin waits', 'Robin waits'],
    ['Triage: Robin waits', 'Robin waits'],
    ['triage\nRobin\nwaits', 'Robin\nwaits'],
    ['triage', ''],
    ['', ''],
    ['help', 'help'],
    ['/help', 'help'],
    ['triage help', 'help'],
    ['WATCH', 'WATCH'],
    ['here is staff', 'here is staff'],
    ['triage /var/log is full', '/var/log is full'],
  ])('takes "%s" for "%s"', (said, text) => {
    expect(saidToHeed(said)).toMatchObject([
      { kind: 'asked', incoming: { kind: 'command', text } },
    ]);
  });

  it('may follow on its name, or come before it', () => {
    const text = 'watch <at>Heed</at>';

    expect(parsed('mention-command', { text })).toMatchObject([{ incoming: { text: 'watch' } }]);
  });

  it('keeps its thread', () => {
    expect(saidToHeed('triage Robin waits', ROOT)).toMatchObject([
      { kind: 'asked', incoming: { kind: 'command', thread: ROOT } },
    ]);
    expect(saidToHeed('help', ROOT)).toMatchObject([{ incoming: { text: 'help', thread: ROOT } }]);
  });

  it.each(['watch out for Robin', 'triages are fun', '/var/log is full', 'https://example.com'])(
    'is not given by "%s"',
    (said) => {
      expect(saidToHeed(said)).toMatchObject([
        { kind: 'event', incoming: { kind: 'message', text: said, mentioned: true } },
      ]);
    },
  );

  it('points at a message by its link', () => {
    const link = `https://teams.microsoft.com/l/message/${DESK}/${REPLY}?tenantId=${TENANT}&amp;parentMessageId=${ROOT}`;

    for (const said of [link, `triage ${link}`])
      expect(saidToHeed(said)).toEqual([
        {
          kind: 'asked',
          author: ANA,
          door: 'whisper',
          isPrivate: false,
          incoming: {
            ...shared,
            channel: `teams:${TENANT}/${DESK}`,
            key: `teams:${TENANT}:pointed-at:${SHOP}:${LATER}`,
            at: Number(LATER),
            kind: 'pointed-at',
            message: REPLY,
            thread: ROOT,
            wish: 'triage',
          },
        },
      ]);
  });
});

describe('a slash command', () => {
  it('is a command that nobody else saw, with the channels it names', () => {
    expect(parsed('slash-command')).toMatchObject([
      {
        kind: 'asked',
        author: ANA,
        door: 'whisper',
        isPrivate: true,
        incoming: {
          kind: 'command',
          channel: `teams:${TENANT}/${DESK}`,
          text: 'here is customers with #Desk',
          channels: { '#Desk': `teams:${TENANT}/${DESK}` },
          thread: ROOT,
        },
      },
    ]);
  });

  it.each([
    ['/triage', ''],
    ['triage', ''],
    ['/help', 'help'],
    ['<at>Heed</at> unwatch', 'unwatch'],
    ['Robin waits', 'Robin waits'],
  ])('is always one: "%s"', (text, expected) => {
    expect(parsed('slash-command', { text })).toMatchObject([
      { kind: 'asked', isPrivate: true, incoming: { kind: 'command', text: expected } },
    ]);
  });

  it('is nothing from a bot', () => {
    const from = { id: '28:1', role: 'bot' };

    expect(parsed('slash-command', { from })).toEqual([{ kind: 'nothing' }]);
  });
});

describe('what is said to Heed in a chat of its own', () => {
  it('is a command, at the address of who says it', () => {
    expect(parsed('personal-message')).toMatchObject([
      {
        kind: 'asked',
        door: 'whisper',
        isPrivate: true,
        incoming: {
          key: `teams:${TENANT}:command:${CHAT}:${REPLY}`,
          channel: anasAddress,
          text: 'Mail from Robin: the lamp arrived broken',
        },
      },
    ]);
    expect(incoming('personal-message')).not.toHaveProperty('thread');
  });

  it.each([
    ['triage the lamp is broken', 'the lamp is broken'],
    ['triage', ''],
    ['help', 'help'],
    ['/help', 'help'],
    ['hello Robin, the lamp is broken', 'hello Robin, the lamp is broken'],
  ])('"%s" asks for "%s"', (said, text) => {
    expect(incoming('personal-message', { text: said })).toMatchObject({ kind: 'command', text });
  });

  it.each(['', 'home', 'My cases', 'cases', 'Hi!', 'hello.', 'Good morning'])(
    'shows their own page for "%s"',
    (text) => {
      expect(parsed('personal-message', { text })).toEqual([
        {
          kind: 'event',
          author: ANA,
          incoming: {
            ...shared,
            channel: anasAddress,
            key: `teams:${TENANT}:home:${CHAT}:${REPLY}`,
            at: Number(REPLY),
            kind: 'home',
          },
        },
      ]);
    },
  );

  it('shows their own page once Heed is installed for them', () => {
    expect(parsed('installed-for-person')).toMatchObject([
      {
        kind: 'event',
        author: { user: ANA.user, aadObjectId: ANA.aadObjectId },
        incoming: { kind: 'home', channel: anasAddress },
      },
    ]);
    expect(parsed('bot-added-to-personal-chat')).toEqual([{ kind: 'nothing' }]);
  });

  it('stands at the chat itself for somebody without an account in the directory', () => {
    const from = { id: ANA.user, name: 'Ana' };

    expect(incoming('personal-message', { from })).toMatchObject({
      channel: `teams:${TENANT}/${CHAT}`,
    });
  });

  it('is not a chat of two people, which Teams calls by the same name', () => {
    const id = '19:c1d2a3b4_b0b0@unq.gbl.spaces';
    const conversation = { id, conversationType: 'personal', tenantId: TENANT };

    expect(incoming('personal-message', { conversation, recipient: here })).toMatchObject({
      channel: `teams:${TENANT}/${id}`,
    });
  });

  it('hears Heed’s name too', () => {
    const changes = { text: '<at>Heed</at> help', entities: [mention(BOT, 'Heed')] };

    expect(incoming('personal-message', changes)).toMatchObject({ text: 'help' });
  });
});
