import { describe, expect, it } from 'vitest';
import { parseMessageName } from '../../../../src/adapters/slack/address.ts';
import type { DoorAnswer } from '../../../../src/adapters/slack/doors/doors.ts';
import { saidOf } from '../../../../src/adapters/slack/speak/said.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import {
  ANA,
  BACK_ROOM,
  DESK,
  HELP,
  inShop,
  LEE,
  SHOP,
  SHOP_SCOPES,
  SHOP_TEAM,
} from '../../../fakes/slack/shop.ts';
import { sampleCard } from '../../terminal/samples.ts';
import { card, done, form, greeting, home, mention, notice, ping, reply } from './said-samples.ts';
import { type Speaking, shopSettings, startSpeaking } from './speaking-bench.ts';

/** What stands in a channel of the loopback Slack. */
function messagesIn({ slack }: Speaking, channel: string) {
  return slack.world.channels.get(channel)?.messages ?? [];
}

describe('a message', () => {
  it('is posted with its mark, without unfurling, and named', async () => {
    const speaking = await startSpeaking();

    const sent = await speaking.deliver(card(), 1);

    const [posted] = messagesIn(speaking, DESK);
    expect(sent).toEqual({ message: `slack:${SHOP_TEAM}/${DESK}/${posted?.ts}` });
    expect(posted?.metadata).toEqual({
      event_type: 'heed_said',
      event_payload: { id: saidOf(card()).id, audience: 'staff' },
    });
    const [{ args } = { args: {} }] = speaking.slack.callsOf('chat.postMessage');
    expect(args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    expect(args).not.toHaveProperty('link_names');
    expect(args).not.toHaveProperty('parse');
  });

  it('goes into its thread', async () => {
    const speaking = await startSpeaking();
    const { ts } = speaking.slack.world.post(SHOP, { user: 'U0ROBIN', text: 'Where is it?' });

    await speaking.deliver(reply({ thread: ts }), 1);

    expect(messagesIn(speaking, SHOP)[1]).toMatchObject({ thread_ts: ts });
  });

  it('for staff in a channel is noted before and after it is posted, and no other is', async () => {
    const speaking = await startSpeaking();

    await speaking.deliver(card(), 1);
    await speaking.deliver(ping(), 1);
    await speaking.deliver(reply(), 1);

    expect(speaking.noted).toEqual([`${SHOP_TEAM}/${DESK}`, `${SHOP_TEAM}/${DESK}`]);
  });

  it('to a colleague goes to them directly', async () => {
    const speaking = await startSpeaking();

    const sent = await speaking.deliver(ping(), 1);

    expect(parseMessageName(sent.message ?? '')?.channel).toBe(`D0${LEE}`);
    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(1);
  });

  it('that may not go to a colleague directly is shown to them where they asked for it', async () => {
    const speaking = await startSpeaking();
    const fault = { kind: 'error', code: 'messages_tab_disabled' } as const;
    speaking.slack.faults.always('chat.postMessage', fault);

    const sent = await speaking.deliver(
      card({ to: inShop(ANA), about: { channel: inShop(DESK) } }),
      1,
    );

    const [{ args } = { args: {} }] = speaking.slack.callsOf('chat.postEphemeral');
    expect(args).toMatchObject({ channel: DESK, user: ANA });
    expect(sent).toEqual({ degraded: expect.stringContaining('alone') });
  });

  it('that calls a lead is not: they may not be looking there', async () => {
    const speaking = await startSpeaking();
    const fault = { kind: 'error', code: 'messages_tab_disabled' } as const;
    speaking.slack.faults.always('chat.postMessage', fault);

    const sending = speaking.deliver(ping({ about: { channel: inShop(DESK) } }), 1);

    await expect(sending).rejects.toMatchObject({ retryable: false });
    expect(speaking.slack.callsOf('chat.postEphemeral')).toEqual([]);
  });

  it('of every other kind arrives, too', async () => {
    const speaking = await startSpeaking();

    await speaking.deliver(mention(), 1);
    await speaking.deliver(greeting(), 1);
    await speaking.deliver(notice(inShop(ANA)), 1);

    expect(messagesIn(speaking, HELP)[0]?.text).toContain(`<@${LEE}>`);
    expect(messagesIn(speaking, SHOP)[0]?.text).toContain('Heed');
    expect(messagesIn(speaking, `D0${ANA}`)[0]?.text).toContain('Nobody has this case');
  });

  it('that nobody else may read is not posted, whoever asks for it', async () => {
    const speaking = await startSpeaking();

    await expect(speaking.deliver(card({ to: inShop(SHOP) }), 1)).rejects.toMatchObject({
      retryable: false,
    });

    expect(speaking.slack.callsOf('chat.postMessage')).toHaveLength(0);
  });

  it.each(['is_archived', 'not_in_channel', 'restricted_action', 'token_revoked'])(
    'that Slack refuses for good (%s) is told so',
    async (code) => {
      const speaking = await startSpeaking();
      speaking.slack.faults.next('chat.postMessage', { kind: 'error', code });

      await expect(speaking.deliver(card(), 1)).rejects.toMatchObject({
        name: 'SendError',
        retryable: false,
        message: expect.stringContaining(`post the card in ${inShop(DESK)}`),
      });
    },
  );
});

describe('a repeat', () => {
  it('is answered from memory', async () => {
    const speaking = await startSpeaking();

    const first = await speaking.deliver(card(), 1);
    const second = await speaking.deliver(card(), 2);

    expect(second).toEqual(first);
    expect(messagesIn(speaking, DESK)).toHaveLength(1);
  });

  it('joins the attempt that is under way', async () => {
    const speaking = await startSpeaking();
    const gate = Promise.withResolvers<void>();
    speaking.slack.faults.next('chat.postMessage', { kind: 'answered-late', until: gate.promise });
    const first = speaking.deliver(reply(), 1);
    await expect.poll(() => messagesIn(speaking, SHOP)).toHaveLength(1);

    const second = speaking.deliver(reply(), 2);
    gate.resolve();

    expect(await second).toEqual(await first);
    expect(messagesIn(speaking, SHOP)).toHaveLength(1);
  });

  it.each([
    ['in a thread', true],
    ['at the top level', false],
  ])('finds %s what arrived although its answer was lost', async (_, inThread) => {
    const speaking = await startSpeaking();
    const head = speaking.slack.world.post(SHOP, { user: 'U0ROBIN', text: 'Where is it?' });
    const said = inThread ? reply({ thread: head.ts }) : reply();
    speaking.slack.faults.next('chat.postMessage', { kind: 'lost-answer' });
    await expect(speaking.deliver(said, 1)).rejects.toMatchObject({ retryable: true });

    const sent = await speaking.restarted()(said, 2);

    expect(messagesIn(speaking, SHOP)).toHaveLength(2);
    expect(sent.message).toBe(`${inShop(SHOP)}/${messagesIn(speaking, SHOP)[1]?.ts}`);
  });

  it('finds it behind hundreds of later messages', async () => {
    const speaking = await startSpeaking();
    speaking.slack.faults.next('chat.postMessage', { kind: 'lost-answer' });
    await speaking.deliver(reply(), 1).catch(() => undefined);
    for (let count = 0; count < 450; count += 1)
      speaking.slack.world.post(SHOP, { user: 'U0ROBIN', text: `And ${count}` });

    await speaking.restarted()(reply(), 2);

    expect(speaking.slack.callsOf('chat.postMessage')).toHaveLength(1);
    expect(speaking.slack.callsOf('conversations.history')).toHaveLength(3);
  });

  it('is posted where the first attempt did not arrive', async () => {
    const speaking = await startSpeaking();
    speaking.slack.faults.next('chat.postMessage', { kind: 'status', status: 503 });
    await speaking.deliver(reply(), 1).catch(() => undefined);

    await speaking.deliver(reply(), 2);

    expect(messagesIn(speaking, SHOP)).toHaveLength(1);
  });

  it('is not posted while Slack cannot be asked', async () => {
    const speaking = await startSpeaking();
    speaking.slack.faults.next('conversations.history', { kind: 'rate-limited', seconds: 5 });

    await expect(speaking.deliver(reply(), 2)).rejects.toMatchObject({ retryAfterMs: 5_000 });

    expect(messagesIn(speaking, SHOP)).toHaveLength(0);
  });

  it('of a direct message is posted again, where Heed may not look there', async () => {
    const speaking = await startSpeaking();
    await speaking.deliver(ping(), 1);

    await speaking.restarted()(ping(), 2);

    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(2);
  });

  it('of a direct message is recognised, where Heed may look there', async () => {
    const speaking = await startSpeaking();
    speaking.slack.world.install(SHOP_TEAM, [...SHOP_SCOPES, 'im:history']);
    const { message } = await speaking.deliver(ping(), 1);

    const again = await speaking.restarted()(ping(), 2);

    expect(again.message).toBe(message);
    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(1);
  });
});

describe('the first direct message to somebody, of which nothing was noted', () => {
  it('is recognised where Slack tells where it stands', async () => {
    const speaking = await startSpeaking();
    speaking.slack.world.install(SHOP_TEAM, [...SHOP_SCOPES, 'im:history', 'im:write']);
    const { message = '' } = await speaking.deliver(ping(), 1);
    await speaking.forgetDirects();

    const again = await speaking.restarted()(ping(), 2);

    expect(again.message).toBe(message);
    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(1);
  });

  it('waits where Slack is out of reach', async () => {
    const speaking = await startSpeaking();
    await speaking.deliver(ping(), 1);
    await speaking.forgetDirects();
    speaking.slack.faults.next('conversations.open', { kind: 'rate-limited', seconds: 5 });

    await expect(speaking.restarted()(ping(), 2)).rejects.toMatchObject({ retryAfterMs: 5_000 });

    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(1);
  });
});

describe('an update', () => {
  it('changes the message in place', async () => {
    const speaking = await startSpeaking();
    const { message: replaces = '' } = await speaking.deliver(card(), 1);
    const next = card({ id: 'case-1/card/2', replaces, card: sampleCard({ customer: 'Robina' }) });

    const sent = await speaking.deliver(next, 1);

    expect(sent.message).toBe(replaces);
    expect(messagesIn(speaking, DESK)).toHaveLength(1);
    expect(JSON.stringify(messagesIn(speaking, DESK))).toContain('Robina');
  });

  it('changes a direct message in place', async () => {
    const speaking = await startSpeaking();
    const { message: replaces = '' } = await speaking.deliver(ping(), 1);

    const sent = await speaking.deliver(
      ping({ id: 'case-1/ping/1/outcome', replaces, outcome: 'Lee has it' }),
      1,
    );

    expect(sent.message).toBe(replaces);
    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(1);
  });

  it('changes a direct message in place after a restart, too', async () => {
    const speaking = await startSpeaking();
    const { message: replaces = '' } = await speaking.deliver(ping(), 1);
    const outcome = ping({ id: 'case-1/ping/1/outcome', replaces, outcome: 'Lee has it' });

    const sent = await speaking.restarted()(outcome, 1);

    expect(sent.message).toBe(replaces);
    expect(messagesIn(speaking, `D0${LEE}`)).toHaveLength(1);
  });

  it('of a message that is gone is posted anew', async () => {
    const speaking = await startSpeaking();
    const { message: replaces = '' } = await speaking.deliver(card(), 1);
    speaking.slack.world.replace(DESK, parseMessageName(replaces)?.ts ?? '', undefined);

    const sent = await speaking.deliver(card({ id: 'case-1/card/2', replaces }), 1);

    expect(sent.message).not.toBe(replaces);
    expect(messagesIn(speaking, DESK)).toHaveLength(1);
  });

  it('never touches a message in another channel than the one that was checked', async () => {
    const speaking = await startSpeaking();
    const { message: replaces = '' } = await speaking.deliver(card(), 1);
    const { roster } = shopSettings();
    const channels = [{ id: inShop(BACK_ROOM), kind: 'staff' }];
    speaking.setSettings(Settings.parse({ channels, roster }));
    const moved = { to: inShop(BACK_ROOM), id: 'case-1/card/2', replaces };

    const sent = await speaking.deliver(card(moved), 1);

    expect(speaking.slack.callsOf('chat.update')).toHaveLength(0);
    expect(parseMessageName(sent.message ?? '')?.channel).toBe(BACK_ROOM);
  });

  it('never changes somebody else’s direct messages', async () => {
    const speaking = await startSpeaking();
    const { message: replaces = '' } = await speaking.deliver(ping(), 1);

    await speaking.deliver(ping({ to: inShop(ANA), id: 'case-1/ping/2', replaces }), 1);

    expect(speaking.slack.callsOf('chat.update')).toHaveLength(0);
    expect(messagesIn(speaking, `D0${ANA}`)).toHaveLength(1);
  });
});

describe('a message whose layout Slack does not take', () => {
  it.each(['invalid_blocks', 'msg_blocks_too_long'])(
    'is posted once more as text only: %s',
    async (code) => {
      const speaking = await startSpeaking();
      speaking.slack.faults.next('chat.postMessage', { kind: 'error', code });

      const sent = await speaking.deliver(card(), 1);

      expect(sent.degraded).toContain('text only');
      expect(messagesIn(speaking, DESK)).toMatchObject([{ blocks: [] }]);
      expect(messagesIn(speaking, DESK)[0]?.text).toContain('Robin');
    },
  );

  it('is told so where Slack does not take its text either', async () => {
    const speaking = await startSpeaking();
    speaking.slack.faults.always('chat.postMessage', { kind: 'error', code: 'invalid_blocks' });

    await expect(speaking.deliver(card(), 1)).rejects.toMatchObject({ retryable: false });

    expect(speaking.slack.callsOf('chat.postMessage')).toHaveLength(2);
  });

  it('is cut where the text is too long', async () => {
    const speaking = await startSpeaking();
    speaking.slack.faults.next('chat.postMessage', { kind: 'error', code: 'msg_too_long' });

    await speaking.deliver(reply({ text: '<&>'.repeat(2_000) }), 1);

    const [posted] = messagesIn(speaking, SHOP);
    expect(posted?.text.length).toBeLessThanOrEqual(3_900);
    expect(posted?.text).not.toMatch(/&(?!amp;|lt;|gt;)/);
  });
});

describe('a channel that is shared while a card is on its way there', () => {
  it('loses the card at once', async () => {
    const speaking = await startSpeaking();
    const { slack, channels } = speaking;
    const gate = Promise.withResolvers<void>();
    slack.faults.next('chat.postMessage', { kind: 'answered-late', until: gate.promise });
    const sending = speaking.deliver(card(), 1).catch((error) => error);
    await expect.poll(() => messagesIn(speaking, DESK)).toHaveLength(1);

    Object.assign(slack.world.channels.get(DESK) ?? {}, { isExtShared: true });
    channels.forget(SHOP_TEAM, DESK);
    gate.resolve();

    expect(await sending).toMatchObject({ retryable: false });
    expect(messagesIn(speaking, DESK)).toHaveLength(0);
    expect(speaking.exposed).toEqual([`${SHOP_TEAM}/${DESK}`]);
  });
});

describe('an open door', () => {
  it('gets forms as views, notices as messages, and a done as such', async () => {
    const { deliver, doors } = await startSpeaking();
    const heard: DoorAnswer[] = [];
    const open = () =>
      doors.open({ team: SHOP_TEAM, user: ANA }, async (answer) => void heard.push(answer));

    const sent = [
      await deliver(form(open()), 1),
      await deliver(notice(open()), 1),
      await deliver(done(open()), 1),
    ];

    expect(sent).toEqual([{}, {}, {}]);
    expect(heard.map((answer) => answer.kind)).toEqual(['view', 'message', 'done']);
    expect(heard[1]).toMatchObject({ text: expect.stringContaining('Nobody has this case') });
  });

  it('is answered once, however often the courier comes', async () => {
    const { deliver, doors } = await startSpeaking();
    const heard: DoorAnswer[] = [];
    const holder = { team: SHOP_TEAM, user: ANA };
    const door = doors.open(holder, async (answer) => void heard.push(answer));

    await deliver(notice(door), 1);
    await deliver(notice(door), 2);

    expect(heard).toHaveLength(1);
  });
});

describe('somebody’s own page', () => {
  it('is published to them', async () => {
    const { deliver, slack } = await startSpeaking();

    await deliver(home(), 1);

    expect(slack.world.homes.has(`${SHOP_TEAM}/${ANA}`)).toBe(true);
  });
});
