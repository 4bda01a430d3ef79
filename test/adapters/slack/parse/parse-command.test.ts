import { describe, expect, it } from 'vitest';
import {
  parseCommand,
  parseShortcut,
  type Told,
} from '../../../../src/adapters/slack/parse/parse.ts';
import { ANA, BOT_USER, CHANNEL, REPLY_TS, TEAM, TS } from '../fixtures/events.ts';
import { command, globalShortcut, messageShortcut, TRIGGER } from '../fixtures/interactions.ts';

const NOW = 1_763_800_999_000;
const told: Told = { team: TEAM, botUser: BOT_USER, now: NOW };
const shared = {
  platform: 'slack',
  workspace: TEAM,
  channel: `slack:${TEAM}/${CHANNEL}`,
  at: NOW,
};

describe('/triage', () => {
  it('carries its text as it was typed', () => {
    expect(parseCommand(command, told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        ...shared,
        key: expect.stringMatching(`^slack:${TEAM}:command:${TRIGGER}:[\\w-]{16}$`),
        kind: 'command',
        text: 'Robin <robin@example.com> waits since Monday',
        channels: {},
      },
    });
  });

  it('is another event with another text, also where a trigger is given twice', () => {
    const key = (text: string) => parseCommand({ ...command, text }, told)?.incoming.key;

    expect(key('help')).toBe(key('help'));
    expect(key('help')).not.toBe(key('watch'));
  });

  it('may stand alone', () => {
    expect(parseCommand({ ...command, text: '' }, told)?.incoming).toMatchObject({ text: '' });
    expect(parseCommand({ ...command, text: undefined }, told)?.incoming).toMatchObject({
      text: '',
    });
  });

  it('names channels with their addresses', () => {
    const text = 'here is staff <#C0DESK01|desk> and <#G0PRIV01|> and <#C0DESK02|desk>';

    expect(parseCommand({ ...command, text }, told)?.incoming).toMatchObject({
      text: 'here is staff #desk and #G0PRIV01 and #C0DESK02',
      channels: {
        '#desk': `slack:${TEAM}/C0DESK01`,
        '#G0PRIV01': `slack:${TEAM}/G0PRIV01`,
        '#C0DESK02': `slack:${TEAM}/C0DESK02`,
      },
    });
  });

  it.each([
    ['bare', 'https://acme.slack.com/archives/C0SHOP01/p1763800060000200'],
    ['in brackets', '<https://acme.slack.com/archives/C0SHOP01/p1763800060000200>'],
    ['labelled', '<https://acme.slack.com/archives/C0SHOP01/p1763800060000200|there>'],
  ])('points at a message by its link, %s', (_how, text) => {
    const parsed = parseCommand({ ...command, channel_id: 'C0DESK01', text }, told);

    expect(parsed).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        ...shared,
        key: expect.stringMatching(`^slack:${TEAM}:pointed-at:${TRIGGER}:[\\w-]{16}$`),
        kind: 'pointed-at',
        message: REPLY_TS,
        wish: 'triage',
      },
    });
  });

  it('points at a reply with its thread', () => {
    const text =
      'https://acme.slack.com/archives/C0SHOP01/p1763800060000200?thread_ts=1763800000.000100&amp;cid=C0SHOP01';

    expect(parseCommand({ ...command, text }, told)?.incoming).toMatchObject({
      kind: 'pointed-at',
      message: REPLY_TS,
      thread: TS,
    });
  });

  it.each([
    'https://other.slack.com/archives/C0SHOP01/p1763800060000200',
    'see https://acme.slack.com/archives/C0SHOP01/p1763800060000200',
    'https://acme.slack.com/archives/C0SHOP01',
  ])('takes any other text for words: %s', (text) => {
    expect(parseCommand({ ...command, text }, told)?.incoming).toMatchObject({
      kind: 'command',
      text,
    });
  });

  it.each([
    ['another command', { ...command, command: '/other' }],
    ['no trigger', { ...command, trigger_id: undefined }],
    ['no channel', { ...command, channel_id: 7 }],
    ['nobody', { ...command, user_id: 'nobody!' }],
  ])('is not read from %s', (_what, body) => {
    expect(parseCommand(body, told)).toBeUndefined();
  });
});

describe('the shortcut in a message’s menu', () => {
  it('points at the message, also in a thread', () => {
    expect(parseShortcut(messageShortcut, told)).toEqual({
      author: { user: ANA, name: 'ana' },
      incoming: {
        ...shared,
        key: expect.stringMatching(`^slack:${TEAM}:pointed-at:${TRIGGER}:[\\w-]{16}$`),
        kind: 'pointed-at',
        message: REPLY_TS,
        thread: TS,
        wish: 'triage',
      },
    });
  });

  it('points at a message at the top level without a thread', () => {
    const message = { ...messageShortcut.message, thread_ts: REPLY_TS };
    const parsed = parseShortcut({ ...messageShortcut, message }, told);

    expect(parsed).not.toMatchObject({ incoming: { thread: expect.anything() } });
    expect(parsed).toMatchObject({ incoming: { message: REPLY_TS } });
  });
});

describe('the shortcut from anywhere', () => {
  it('asks for the form', () => {
    expect(parseShortcut(globalShortcut, told)).toBe('new');
  });
});

describe('shortcuts of others', () => {
  it('are not read', () => {
    expect(parseShortcut({ ...messageShortcut, callback_id: 'other' }, told)).toBeUndefined();
    expect(
      parseShortcut({ ...globalShortcut, callback_id: 'triage_message' }, told),
    ).toBeUndefined();
  });
});
