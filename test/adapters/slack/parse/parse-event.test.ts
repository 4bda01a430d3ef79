import { describe, expect, it } from 'vitest';
import {
  type ParsedEvent,
  parseEvent,
  type Told,
} from '../../../../src/adapters/slack/parse/parse.ts';
import { Incoming } from '../../../../src/domain/message.ts';
import * as events from '../fixtures/events.ts';

const { TEAM, BOT_USER, BOT_ID, APP, CHANNEL, ROBIN, ANA, TS, REPLY_TS, EDIT_TS } = events;
const NOW = 1_763_800_999_000;
const told: Told = {
  team: TEAM,
  botUser: BOT_USER,
  botId: BOT_ID,
  app: APP,
  now: NOW,
  eventId: 'Ev0001',
};
const channel = `slack:${TEAM}/${CHANNEL}`;
const shared = { platform: 'slack', workspace: TEAM, channel };

describe('what somebody writes', () => {
  it('is a message of the installing workspace, whoever wrote it', () => {
    const parsed = parseEvent(events.plain, told);

    expect(parsed).toEqual({
      author: { user: ROBIN, name: 'Robin' },
      incoming: {
        ...shared,
        key: `slack:${TEAM}:message:${CHANNEL}:${TS}`,
        at: 1_763_800_000_000,
        kind: 'message',
        message: TS,
        text: 'Order 4711 never came & I&#8217;m out of patience',
      },
    });
  });

  it.each([
    ['a reply', events.reply, { message: REPLY_TS, thread: TS }],
    ['a reply also sent to the channel', events.broadcast, { message: REPLY_TS, thread: TS }],
    ['what is said in the third person', events.meMessage, { text: 'waves' }],
    [
      'files without words',
      events.fileShare,
      { text: '(a file: crash <1>.log) (a file: no name)' },
    ],
    ['a file that says nothing yet', events.connectFile, { text: '(a file: no name)' }],
    ['a forwarded message', events.forwarded, { text: 'It says <error 5>' }],
    ['words with a file', { ...events.fileShare, text: 'See here' }, { text: 'See here' }],
    ['what another app posts', events.botMessage, { text: 'Disk is full' }],
  ])('is heard: %s', (_what, event, expected) => {
    expect(incomingOf(event)).toMatchObject({ kind: 'message', ...expected });
  });

  it('stands at the top level at the head of a thread', () => {
    expect(incomingOf(events.parent)).not.toHaveProperty('thread');
  });

  it('is the same event as a message and as a mention', () => {
    const asMessage = parseEvent(events.mentionMessage, told);
    const asMention = parseEvent(events.appMention, told);

    expect(asMention).toEqual(asMessage);
    expect(asMention?.incoming).toMatchObject({ text: '@Ana asks, see #desk', mentioned: true });
  });

  it('may be nothing but Heed’s name', () => {
    const event = { ...events.appMention, text: `<@${BOT_USER}>` };

    expect(incomingOf(event)).toMatchObject({ text: '', mentioned: true });
  });

  it('speaks to Heed only where it names Heed itself', () => {
    const event = { ...events.plain, text: `<@${BOT_USER}9> said &lt;@${BOT_USER}&gt;` };

    expect(incomingOf(event)).not.toHaveProperty('mentioned');
  });

  it('names people as far as they are known', () => {
    const event = { ...events.plain, text: `<@${ANA}> and <@U0NOBODY> and <@${BOT_USER}>` };
    const nameOf = (user: string) => (user === ANA ? 'Ana' : undefined);

    expect(parseEvent(event, { ...told, nameOf })?.incoming).toMatchObject({
      text: '@Ana and @someone and @Heed',
    });
  });

  it('is a bot’s where an app posted it, also in somebody’s name', () => {
    expect(parseEvent(events.botMessage, told)?.author).toEqual({ bot: 'B0ALARM1' });
    expect(parseEvent({ ...events.plain, bot_id: 'B0ALARM1' }, told)?.author).toEqual({
      bot: 'B0ALARM1',
    });
  });

  it('is kept fit for any store', () => {
    const event = { ...events.plain, text: 'nul\0 and half \ud83d of one' };

    expect(incomingOf(event)).toMatchObject({ text: 'nul\ufffd and half \ufffd of one' });
  });

  it('is cut where Slack would cut it', () => {
    const event = { ...events.plain, text: 'long '.repeat(20_000) };

    expect(textOf(event)?.length).toBeLessThanOrEqual(40_000);
  });
});

describe('what is edited or deleted', () => {
  it('is an edit with its own time', () => {
    const parsed = parseEvent(events.changed, told);

    expect(parsed).toEqual({
      author: { user: ROBIN, name: 'Robin' },
      incoming: {
        ...shared,
        key: `slack:${TEAM}:edited:${CHANNEL}:${REPLY_TS}:${EDIT_TS}`,
        at: 1_763_800_120_000,
        kind: 'edited',
        message: REPLY_TS,
        thread: TS,
        text: 'Order 4711 came, thanks',
      },
    });
  });

  it('is an edit where Slack does not say what stood there before', () => {
    const { previous_message: _gone, ...event } = events.changed;

    expect(incomingOf(event)).toMatchObject({ kind: 'edited' });
  });

  it('is a deletion', () => {
    expect(parseEvent(events.deleted, told)).toEqual({
      author: { user: ROBIN, name: 'Robin' },
      incoming: {
        ...shared,
        key: `slack:${TEAM}:deleted:${CHANNEL}:${REPLY_TS}:deleted`,
        at: 1_763_800_120_000,
        kind: 'deleted',
        message: REPLY_TS,
        thread: TS,
      },
    });
  });

  it('is a deletion where nobody knows any more what stood there', () => {
    const { previous_message: _gone, ...event } = events.deleted;

    expect(parseEvent(event, told)).toMatchObject({
      author: { user: 'USLACKBOT' },
      incoming: { kind: 'deleted', message: REPLY_TS },
    });
  });

  it('is a deletion where the head of a thread was taken away', () => {
    expect(parseEvent(events.tombstone, told)).toMatchObject({
      author: { user: ROBIN },
      incoming: { kind: 'deleted', message: TS },
    });
  });
});

describe('what is nothing to Heed', () => {
  it.each([
    ['its own message', events.ownPost],
    ['its own message, by its bot', { ...events.botMessage, bot_id: BOT_ID }],
    ['its own message, by its app', { ...events.botMessage, app_id: APP }],
    ['its own update', events.ownUpdate],
    ['its own message deleted', { ...events.deleted, previous_message: events.ownPost }],
    [
      'a mention in its own message',
      { ...events.ownPost, type: 'app_mention', text: `<@${BOT_USER}>` },
    ],
    ['a preview added to a message', events.unfurled],
    ['a change that is no edit', { ...events.unfurled, previous_message: undefined }],
    ['Slack saying that somebody joined', events.joinNotice],
    ['a direct message', events.direct],
    ['an edit in a direct message', { ...events.changed, channel_type: 'im' }],
    ['a message without words or files', { ...events.plain, text: '', files: [] }],
    ['another emoji', { ...events.reaction, reaction: 'eyes' }],
    ['its own reaction', { ...events.reaction, user: BOT_USER }],
    ['a reaction to a file', { ...events.reaction, item: { type: 'file', file: 'F1' } }],
    ['the messages tab', { ...events.homeOpened, tab: 'messages' }],
    ['a channel that is shared no longer', events.channelUnshared],
    ['a person’s token revoked', events.userTokenRevoked],
    ['an event that nobody subscribed to', { type: 'team_rename' }],
  ])('%s', (_what, event) => {
    expect(parseEvent(event, told)).toBeUndefined();
  });
});

describe('an emoji', () => {
  it.each([
    ['ticket', 'triage'],
    ['ticket::skin-tone-2', 'triage'],
    ['no_bell', 'quiet'],
  ])('%s points at a message, to %s it', (name, wish) => {
    const parsed = parseEvent({ ...events.reaction, reaction: name }, told);

    expect(parsed).toEqual({
      author: { user: ANA },
      incoming: {
        ...shared,
        key: `slack:${TEAM}:pointed-at:${CHANNEL}:${REPLY_TS}:${wish}:${ANA}:${EDIT_TS}`,
        at: 1_763_800_120_000,
        kind: 'pointed-at',
        message: REPLY_TS,
        wish,
      },
    });
  });

  it('can be another one', () => {
    const emoji = { triage: 'sos', quiet: 'zzz' };

    expect(parseEvent({ ...events.reaction, reaction: 'sos' }, { ...told, emoji })).toBeDefined();
    expect(parseEvent(events.reaction, { ...told, emoji })).toBeUndefined();
  });
});

describe('what happens around the conversations', () => {
  it('is somebody looking at their own page', () => {
    expect(parseEvent(events.homeOpened, told)).toEqual({
      author: { user: ANA },
      incoming: {
        ...shared,
        channel: `slack:${TEAM}/${ANA}`,
        key: `slack:${TEAM}:home:Ev0001`,
        at: NOW,
        kind: 'home',
      },
    });
  });

  it.each([
    ['Heed is invited', events.heedJoined, 'joined', ANA],
    ['Heed comes without an inviter', { ...events.heedJoined, inviter: '' }, 'joined', BOT_USER],
    ['somebody else joins', { ...events.heedJoined, user: ROBIN }, 'guest-joined', ROBIN],
    ['Heed is put out of a channel', events.channelLeft, 'left', ANA],
    ['and of a private one', { ...events.channelLeft, type: 'group_left' }, 'left', ANA],
    ['a channel is shared', events.channelShared, 'shared', 'USLACKBOT'],
  ])('is told when %s', (_what, event, change, user) => {
    expect(parseEvent(event, told)).toEqual({
      author: { user },
      incoming: {
        ...shared,
        key: `slack:${TEAM}:surroundings:Ev0001`,
        at: 1_763_800_120_000,
        kind: 'surroundings',
        change,
      },
    });
  });

  it('is told when a channel gets another id', () => {
    expect(incomingOf(events.channelMoved)).toMatchObject({
      kind: 'surroundings',
      change: 'moved',
      channel: `slack:${TEAM}/G0OLD001`,
      to: channel,
    });
  });

  it.each([
    ['uninstalled', events.uninstalled],
    ['left without its token', events.botTokenRevoked],
  ])('is told when Heed is %s', (_what, event) => {
    expect(parseEvent(event, told)).toMatchObject({
      author: { user: 'USLACKBOT' },
      incoming: { change: 'removed', channel: `slack:${TEAM}/${TEAM}`, at: NOW },
    });
  });

  it('has one key per occurrence, also where the envelope bears no id', () => {
    const { eventId: _none, ...bare } = told;
    const later = { ...events.channelShared, event_ts: '1763800999.000001' };

    const keys = [events.channelShared, later, events.channelLeft, events.homeOpened].map(
      (event) => parseEvent(event, bare)?.incoming.key,
    );

    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('every payload that is heard', () => {
  it('makes a whole event once its author is known', () => {
    const parsed = Object.values(events)
      .map((event) => parseEvent(event, told))
      .filter((one) => one !== undefined);

    expect(parsed.length).toBeGreaterThan(15);
    for (const { incoming } of parsed) expect(Incoming.parse(authored(incoming))).toBeDefined();
  });
});

function incomingOf(event: unknown) {
  return parseEvent(event, told)?.incoming;
}

function textOf(event: unknown): string | undefined {
  const incoming = incomingOf(event);
  return incoming !== undefined && 'text' in incoming ? incoming.text : undefined;
}

function authored(incoming: ParsedEvent['incoming']) {
  return { ...incoming, by: { id: 'slack:T1/U1', name: 'Robin', side: 'customer' } };
}
