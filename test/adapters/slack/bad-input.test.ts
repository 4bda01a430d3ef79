import { describe, expect, it, vi } from 'vitest';
import { SendError } from '../../../src/adapters/adapter.ts';
import { customerAddress, StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { sampleCard } from '../../fakes/sample-card.ts';
import { SECRETS } from '../../fakes/slack/app-methods.ts';
import { type Answer, send } from '../../fakes/slack/delivery.ts';
import { eventEnvelope, messageEvent } from '../../fakes/slack/event-payloads.ts';
import { blockActions, viewSubmission } from '../../fakes/slack/interaction-payloads.ts';
import { type OpenAdapter, openAdapter } from '../../fakes/slack/open-adapter.ts';
import { readBy, saidIn } from '../../fakes/slack/reading.ts';
import type { MessageRecord } from '../../fakes/slack/records.ts';
import { ANA, DESK, inShop, ROBIN, SHOP, SHOP_TEAM } from '../../fakes/slack/shop.ts';
import {
  FORM,
  JSON_TYPE,
  type SignedRequest,
  sign,
  signCommand,
  signEvent,
  signInteraction,
} from '../../fakes/slack/signed-request.ts';

const MINUTE = 60_000;

/** What Slack would tell of Robin's writing in the shop. */
function robinWrote({ slack: { world } }: OpenAdapter): object {
  const { team, user, channel } = sceneOf(world, ROBIN);
  const message = world.post(SHOP, { user: ROBIN, team: user.team, text: 'Where is it?' });
  return eventEnvelope(messageEvent(message, { team, user, channel }), team, world, true);
}

function sceneOf(world: OpenAdapter['slack']['world'], id: string, place = SHOP) {
  const [team, user, channel] = [
    world.teams.get(SHOP_TEAM),
    world.users.get(id),
    world.channels.get(place),
  ];
  if (team === undefined || user === undefined || channel === undefined)
    throw new Error('That is not in the shop.');
  return { team, user, channel };
}

function post({ url }: OpenAdapter, request: SignedRequest): Promise<Answer> {
  return send(`${url}/slack/events`, request);
}

describe('a request that is not Slack’s', () => {
  const now = Date.now();
  const forgeries: [string, (payload: object) => SignedRequest][] = [
    ['signed with another secret', (payload) => signEvent(payload, { secret: 'guessed' })],
    [
      'not signed',
      (payload) => ({ ...signEvent(payload), headers: { 'content-type': JSON_TYPE } }),
    ],
    [
      'changed on the way',
      (payload) => {
        const { body, headers } = signEvent(payload);
        return { body: body.replace('Where', 'Whose'), headers };
      },
    ],
    ['six minutes old', (payload) => signEvent(payload, { now: now - 6 * MINUTE })],
    ['from tomorrow', (payload) => signEvent(payload, { now: now + 24 * 60 * MINUTE })],
    ['of no time at all', (payload) => signEvent(payload, { now: Number.NaN })],
  ];

  it.each(forgeries)('is refused and not heard: %s', async (_, forge) => {
    const open = await openAdapter();

    const answer = await post(open, forge(robinWrote(open)));

    expect(answer.status).toBe(401);
    expect(open.heard).toEqual([]);
  });

  it('learns nothing from a handshake that is not signed', async () => {
    const open = await openAdapter();
    const handshake = { type: 'url_verification', challenge: 'abc' };

    const forged = await post(open, signEvent(handshake, { secret: 'guessed' }));
    const real = await post(open, signEvent(handshake));

    expect(forged).toMatchObject({ status: 401 });
    expect(forged.body).not.toHaveProperty('challenge');
    expect(real).toMatchObject({ status: 200, body: { challenge: 'abc' } });
  });

  it('may look at the certificate, and nothing it brings along is heard', async () => {
    const open = await openAdapter();
    const command = { command: '/triage', text: 'help', user_id: ANA, team_id: SHOP_TEAM };
    const { body } = signCommand({ ...command, ssl_check: '1' });

    const answer = await post(open, { body, headers: { 'content-type': FORM } });

    expect(answer).toEqual({ status: 200, body: {} });
    expect(open.heard).toEqual([]);
  });
});

describe('a request that cannot be read', () => {
  const bodies: [string, number, SignedRequest][] = [
    ['far too large', 413, sign(JSON.stringify({ text: 'a'.repeat(2 * 1024 * 1024) }))],
    ['broken JSON', 400, sign('{"type":"event_callback","event":{')],
    ['a list', 400, sign('[]')],
    ['nothing', 400, sign('')],
    ['null', 400, sign('null')],
    ['an event without an event', 400, signEvent({ type: 'event_callback', team_id: SHOP_TEAM })],
    ['a form with broken JSON', 400, signCommand({ payload: '{' })],
    ['a form with nothing we know', 400, signCommand({ colour: 'green' })],
    ['another content type', 415, sign('{}', { contentType: 'text/plain' })],
  ];

  it.each(bodies)('is refused with a status, not left waiting: %s', async (_, status, request) => {
    const open = await openAdapter();

    const answer = await post(open, request);

    expect(answer.status).toBe(status);
    expect(open.heard).toEqual([]);
  });

  it.each(['GET', 'PUT'])('is refused when it comes by %s', async (method) => {
    const open = await openAdapter();

    const answer = await fetch(`${open.url}/slack/events`, { method });

    expect(answer.status).toBe(405);
  });

  it('is read where a proxy has added a charset to its content type', async () => {
    const open = await openAdapter();
    const contentType = `${JSON_TYPE}; charset=utf-8`;
    const fields = { command: '/triage', text: 'help', user_id: ANA, channel_id: SHOP };
    const more = { team_id: SHOP_TEAM, trigger_id: 't1', response_url: open.slack.apiUrl };

    const event = await post(open, signEvent(robinWrote(open), { contentType }));
    const form = signCommand({ ...fields, ...more }, { contentType: `${FORM}; charset=utf-8` });
    const command = await post(open, form);

    expect([event.status, command.status]).toEqual([200, 200]);
    expect(open.heard.map(({ kind }) => kind)).toEqual(['message', 'command']);
  });

  it('does not close a Socket Mode connection, nor stop what comes after it', async () => {
    const open = await openAdapter({ mode: 'socket' });
    const { socket } = open.slack;

    await socket.deliver({ type: 'events_api', payload: { event: { type: 'message' } } }, 50);
    await socket.deliver({ type: 'interactive', payload: { type: 'block_actions' } }, 50);
    await socket.deliver({ type: 'slash_commands', payload: {} }, 50);
    await open.people.writes(ROBIN, SHOP, 'Where is it?');

    await vi.waitFor(() => expect(open.heard).toHaveLength(1));
  });
});

describe('what comes twice', () => {
  it.each(['http', 'socket'] as const)(
    'is one event by its key, replayed over %s',
    async (mode) => {
      const open = await openAdapter({ mode });

      await open.people.writes(ROBIN, SHOP, 'Where is it?');
      await open.people.repeats();

      await vi.waitFor(() => expect(open.heard.length).toBeGreaterThanOrEqual(2));
      expect(new Set(open.heard.map(({ key }) => key)).size).toBe(1);
    },
  );

  it('is one event, as a mention and as a message', async () => {
    const open = await openAdapter();

    await open.people.writes(ROBIN, SHOP, `<@U0BOT${SHOP_TEAM}> where is it?`);

    expect(open.heard).toHaveLength(2);
    expect(new Set(open.heard.map(({ key }) => key)).size).toBe(1);
    expect(open.heard.every((one) => one.kind === 'message' && one.mentioned)).toBe(true);
  });

  it('is two events where it was edited in between', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');

    await open.people.edits(message, SHOP, 'Where is my parcel?');

    expect(open.heard.map(({ kind }) => kind)).toEqual(['message', 'edited']);
  });

  it('comes again where it could not be kept', async () => {
    const open = await openAdapter();
    open.receiving = async () => {
      throw new Error('The disk is full.');
    };
    const envelope = robinWrote(open);
    const first = await post(open, signEvent(envelope));
    open.receiving = async () => {};

    const second = await post(open, signEvent(envelope));

    expect([first.status, second.status]).toEqual([500, 200]);
  });
});

describe('what Slack tells of Heed itself', () => {
  it('is not heard: its posts, its updates, its deletions', async () => {
    const open = await openAdapter();
    const { adapter, people } = open;

    const { message = '' } = await adapter.send(card('k1'));
    await adapter.send(card('k2', message));
    open.slack.world.replace(DESK, message.split('/')[2] ?? '', undefined);
    await people.echoed();

    expect(people.count).toBe(3);
    expect(open.heard).toEqual([]);
  });

  it('is not heard: an edit that changed no words, as when a link unfolds', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'See <https://example.com>');
    const { channel } = sceneOf(open.slack.world, ROBIN);
    const ts = open.slack.world.nextTs();
    const changed = { ...message, attachments: [{ title: 'Example' }] };

    await open.people.tells(
      {
        ...{ type: 'message', subtype: 'message_changed', hidden: true, channel: channel.id },
        ...{ message: changed, previous_message: message, ts, event_ts: ts },
      },
      SHOP,
    );

    expect(open.heard).toHaveLength(1);
  });
});

describe('a button of another time', () => {
  const message: MessageRecord = { type: 'message', ts: '1.000001', text: 'a card' };

  async function press(open: OpenAdapter, action: object): Promise<Answer> {
    const { world } = open.slack;
    const given = {
      triggerId: open.slack.triggers.issue(ANA),
      responseUrl: open.slack.responseUrl({ channel: DESK, user: ANA }),
      ts: world.nextTs(),
    };
    const payload = blockActions(
      { type: 'button', block_id: 'b', ...action },
      message,
      sceneOf(world, ANA, DESK),
      given,
    );
    return post(open, signInteraction(payload));
  }

  const strange: [string, object][] = [
    ['an action nobody knows', { action_id: 'heed:dance', value: '{"case":"c"}' }],
    ['another app’s', { action_id: 'approve', value: '1' }],
    ['a purpose that is none', { action_id: 'heed:take', value: 'not a purpose' }],
    ['no purpose', { action_id: 'heed:take' }],
  ];

  it.each(strange)('is answered with a line for the presser: %s', async (_, action) => {
    const open = await openAdapter();

    const answer = await press(open, action);

    expect(answer.status).toBe(200);
    expect(readBy(open.slack, ANA)).toContain('does nothing any more');
    expect(open.heard).toEqual([]);
  });

  it('asks to press again where the trigger has run out', async () => {
    const open = await openAdapter();
    open.slack.faults.next('views.open', { kind: 'error', code: 'expired_trigger_id' });

    await press(open, { action_id: 'heed:edit', value: '{"case":"c1"}' });
    const [heard] = open.heard;
    const to = heard !== undefined && 'door' in heard ? (heard.door ?? '') : '';
    await open.adapter.send(form(to));

    expect(open.slack.world.views.size).toBe(0);
    expect(readBy(open.slack, ANA)).toContain('Press again.');
  });

  it('troubles nobody whose window was closed before the form came', async () => {
    const open = await openAdapter();
    await press(open, { action_id: 'heed:edit', value: '{"case":"c1"}' });
    const [heard] = open.heard;
    const to = heard !== undefined && 'door' in heard ? (heard.door ?? '') : '';
    for (const id of open.slack.world.views.keys()) open.slack.world.closeView(id);

    await expect(open.adapter.send(form(to))).resolves.toEqual({});

    expect(readBy(open.slack, ANA)).toBe('');
  });

  it('tells whoever sends a form of another version, in the form', async () => {
    const open = await openAdapter();
    const { world } = open.slack;
    const content = { type: 'modal' as const, callback_id: 'heed:dance', private_metadata: '' };
    const view = world.showView({
      ...{ id: 'V1', team: SHOP_TEAM, user: ANA, type: 'modal', blocks: [] },
      content,
    });

    const payload = viewSubmission(view, {}, sceneOf(world, ANA), open.slack.triggers.issue(ANA));
    const answer = await post(open, signInteraction(payload));

    expect(answer).toMatchObject({ status: 200, body: { response_action: 'update' } });
  });
});

describe('what Slack refuses or does not answer', () => {
  const refusals: [string, boolean][] = [
    ['is_archived', false],
    ['channel_not_found', false],
    ['not_in_channel', false],
    ['invalid_auth', false],
    ['internal_error', true],
  ];

  it.each(refusals)('%s becomes a sentence, retryable: %s', async (code, retryable) => {
    const open = await openAdapter();
    open.slack.faults.next('chat.postMessage', { kind: 'error', code });

    const failure = await open.adapter.send(reply('r1')).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(SendError);
    expect(failure).toMatchObject({ retryable });
    expect(String(failure)).not.toContain(SECRETS.signingSecret);
  });

  it('a rate limit is waited for as long as Slack says, and holds up nothing else', async () => {
    const open = await openAdapter();
    open.slack.faults.next('chat.postMessage', { kind: 'rate-limited', seconds: 30 });

    const failure = await open.adapter.send(reply('r1')).catch((error: unknown) => error);
    await open.adapter.send(reply('r2'));

    expect(failure).toMatchObject({ retryable: true, retryAfterMs: 30_000 });
    expect(saidIn(open.slack, SHOP)).toHaveLength(1);
  });

  it.each([500, 502, 503])(
    'HTTP %s is worth another try, which is not made here',
    async (status) => {
      const open = await openAdapter();
      open.slack.faults.next('chat.postMessage', { kind: 'status', status });

      const failure = await open.adapter.send(reply('r1')).catch((error: unknown) => error);

      expect(failure).toMatchObject({ retryable: true });
      expect(open.slack.callsOf('chat.postMessage')).toHaveLength(1);
    },
  );

  it('an answer that was lost after the post is found again, and nothing is said twice', async () => {
    const open = await openAdapter();
    open.slack.faults.next('chat.postMessage', { kind: 'lost-answer' });

    const failure = await open.adapter.send(reply('r1')).catch((error: unknown) => error);
    const sent = await open.adapter.send(reply('r1'), 2);

    const [said, ...more] = saidIn(open.slack, SHOP);
    expect(failure).toMatchObject({ retryable: true });
    expect(sent.message).toContain(said?.ts);
    expect(more).toEqual([]);
  });

  it('a card that somebody deleted is posted anew', async () => {
    const open = await openAdapter();
    const { message = '' } = await open.adapter.send(card('k1'));
    open.slack.world.replace(DESK, message.split('/')[2] ?? '', undefined);

    const sent = await open.adapter.send(card('k2', message));

    expect(saidIn(open.slack, DESK)).toHaveLength(1);
    expect(sent.message).not.toBe(message);
  });

  it('a customer is heard, as a customer, while nobody can be looked up', async () => {
    const open = await openAdapter();
    open.slack.faults.always('users.info', { kind: 'status', status: 503 });

    await open.people.writes(ANA, SHOP, 'Where is it?');

    expect(open.heard).toMatchObject([{ kind: 'message', by: { side: 'customer' } }]);
  });
});

function reply(id: string): Outgoing {
  return {
    ...{ kind: 'reply', audience: 'customer', id, case: 'c1', text: 'It is on its way.' },
    to: customerAddress(inShop(SHOP)),
    approvedBy: { id: inShop(ANA), name: 'Ana' },
  };
}

function card(id: string, replaces?: string): Outgoing {
  return {
    ...{ kind: 'card', audience: 'staff', id, case: 'c1', card: sampleCard },
    to: StaffAddress.parse(inShop(DESK)),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

function form(address: string): Outgoing {
  const choices = [{ value: '60', label: 'in an hour' }];
  return {
    ...{ kind: 'form', audience: 'staff', id: 'f1', case: 'c1' },
    to: StaffAddress.parse(address),
    form: { name: 'snooze', choices },
  };
}
