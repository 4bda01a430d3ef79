import { describe, expect, it, vi } from 'vitest';
import { writePurpose } from '../../../../src/adapters/slack/purpose.ts';
import { StaffAddress } from '../../../../src/domain/audience.ts';
import type { Incoming } from '../../../../src/domain/message.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { type Answer, send } from '../../../fakes/slack/delivery.ts';
import type { Mode } from '../../../fakes/slack/join-slack.ts';
import { type OpenAdapter, openAdapter } from '../../../fakes/slack/open-adapter.ts';
import { ANA, DESK, GIL, inShop, ROBIN, SHOP, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { signCommand, signEvent, signInteraction } from '../../../fakes/slack/signed-request.ts';

const MODES: readonly Mode[] = ['http', 'socket'];

/** What every interaction of Ana's carries. */
const ana = { team: { id: SHOP_TEAM, domain: 'shop' }, user: { id: ANA, team_id: SHOP_TEAM } };

function interact(open: OpenAdapter, payload: object): Promise<Answer> {
  return send(
    `${open.url}/slack/events`,
    signInteraction({ trigger_id: '1.2.x', ...ana, ...payload }),
  );
}

/** Presses a button with this action id, on a message in the staff channel. */
function press(open: OpenAdapter, action: object): Promise<Answer> {
  return interact(open, {
    type: 'block_actions',
    channel: { id: DESK },
    actions: [{ type: 'button', block_id: 'b', ...action }],
  });
}

/** A form as it stands before Ana. */
function form(callbackId: string) {
  return {
    type: 'view_submission',
    view: {
      id: 'V1',
      hash: '1.a',
      callback_id: callbackId,
      private_metadata: writePurpose({ case: 'case-1' }),
      blocks: [{ type: 'input', block_id: 'reason' }],
      state: { values: { reason: { reason: { type: 'plain_text_input', value: 'Sorted.' } } } },
    },
  };
}

function whispersTo(open: OpenAdapter, user: string): string[] {
  const { ephemerals = [] } = open.slack.world.channels.get(DESK) ?? {};
  return ephemerals.filter((one) => one.user === user).map((one) => one.text);
}

function fails(): never {
  throw new Error('The disk is full: Where is my parcel?');
}

describe('an event over HTTP', () => {
  it('is acknowledged once it is kept, and not before', async () => {
    const open = await openAdapter();
    const kept = Promise.withResolvers<void>();
    open.receiving = () => kept.promise;
    let answered = false;

    const writing = open.people.writes(ROBIN, SHOP, 'Hello?').then(() => {
      answered = true;
    });
    await vi.waitFor(() => expect(open.heard).toHaveLength(1));
    const before = answered;
    kept.resolve();
    await writing;

    expect([before, answered]).toEqual([false, true]);
  });

  it('is answered 500 where it cannot be kept, so that Slack repeats it', async () => {
    const open = await openAdapter();
    open.receiving = async () => fails();
    await open.people.writes(ROBIN, SHOP, 'Where is my parcel?');

    const first = await open.people.repeats();
    open.receiving = async () => {};
    const second = await open.people.repeats();

    expect([first.status, second.status]).toEqual([500, 200]);
    expect(new Set(open.heard.map(({ key }) => key)).size).toBe(1);
    expect(open.log.lines.join()).not.toContain('parcel');
  });

  it('is refused for good where Heed is not installed', async () => {
    const open = await openAdapter();
    const envelope = { type: 'event_callback', team_id: 'T0OTHER', event: { type: 'message' } };
    const signed = signEvent(envelope);

    const response = await fetch(`${open.url}/slack/events`, { method: 'POST', ...signed });

    expect(response.status).toBe(401);
    expect(response.headers.get('x-slack-no-retry')).toBe('1');
  });

  it.each([
    ['what is no payload', {}],
    ['an event that is none', { event: 'message' }],
    ['a kind that nobody knows', { type: 'event_callback' }],
  ])('is answered 400 at once for %s', async (_, body) => {
    const open = await openAdapter();

    const answer = await send(`${open.url}/slack/events`, signEvent(body));

    expect(answer.status).toBe(400);
    expect(open.heard).toEqual([]);
  });

  it('answers the question that Slack asks of a new address', async () => {
    const open = await openAdapter();
    const question = signEvent({ type: 'url_verification', challenge: 'abc' });

    const answer = await send(`${open.url}/slack/events`, question);

    expect(answer).toEqual({ status: 200, body: { challenge: 'abc' } });
  });
});

describe.each(MODES)('what somebody does, over %s', (mode) => {
  it('is acknowledged with a line where a command cannot be kept', async () => {
    const open = await openAdapter({ mode });
    open.receiving = async () => fails();

    const answer = await open.people.commands(ANA, DESK, 'Where is my parcel?');

    expect(answer).toMatchObject({
      status: 200,
      body: { response_type: 'ephemeral', text: expect.stringContaining('could not save that') },
    });
    expect(open.log.lines.join()).not.toContain('parcel');
  });

  it('carries what was answered meanwhile along with the acknowledgement', async () => {
    const open = await openAdapter({ mode });
    open.receiving = async (event) => answerAt(open, event, 'No open cases.');

    const answer = await open.people.commands(ANA, DESK, '');

    expect(answer.body.text).toContain('No open cases.');
    expect(open.slack.callsOf('response_url')).toEqual([]);
  });

  it('is answered at the response_url once it was acknowledged', async () => {
    const open = await openAdapter({ mode });
    await open.people.commands(ANA, DESK, 'help');

    for (const event of open.heard) await answerAt(open, event, 'Later.');

    expect(whispersTo(open, ANA)).toEqual([expect.stringContaining('Later.')]);
  });

  it('is passed on with who did it and a door of their own', async () => {
    const open = await openAdapter({ mode });

    await open.people.commands(ANA, DESK, 'Where is it?');

    expect(open.heard).toMatchObject([
      {
        kind: 'command',
        text: 'Where is it?',
        by: { id: inShop(ANA), name: 'Ana', side: 'staff' },
        door: expect.stringMatching(/^answer:/),
      },
    ]);
  });

  it('opens the form for a new case from anywhere', async () => {
    const open = await openAdapter({ mode });

    const answer = await open.people.startsAnew(ANA);

    expect(answer.status).toBe(200);
    expect([...open.slack.world.views.values()]).toMatchObject([
      { user: ANA, content: { callback_id: 'heed:new' } },
    ]);
  });

  it('points at a message from its menu', async () => {
    const open = await openAdapter({ mode });
    const message = await open.people.writes(ROBIN, SHOP, 'Hello?');
    await vi.waitFor(() => expect(open.heard).toHaveLength(1));

    await open.people.pointsAt(ANA, message, SHOP);

    expect(open.heard[1]).toMatchObject({
      kind: 'pointed-at',
      message: message.ts,
      wish: 'triage',
      door: expect.any(String),
    });
  });
});

describe('somebody whom Slack is slow to tell of', () => {
  it('counts as a customer after a second, so that nobody waits too long', async () => {
    const time = createFakeTime(Date.now());
    const open = await openAdapter({ time });
    const told = Promise.withResolvers<void>();
    open.slack.faults.next('users.info', { kind: 'held', until: told.promise });

    const commanding = open.people.commands(ANA, DESK, 'Where is it?');
    await vi.waitFor(() => expect(open.slack.callsOf('users.info')).toHaveLength(1));
    time.advance(1_000);
    const answer = await commanding;
    told.resolve();

    expect(answer.status).toBe(200);
    expect(open.heard).toMatchObject([{ by: { id: inShop(ANA), side: 'customer' } }]);
  });
});

describe('a button', () => {
  const edit = { action_id: 'heed:edit', value: writePurpose({ case: 'case-1', draft: 'd1' }) };

  it('that leads to a form opens a window before anything else is done', async () => {
    const open = await openAdapter();
    const asked: string[] = [];
    open.receiving = async () => {
      asked.push(...open.slack.calls.map(({ method }) => method));
    };

    await press(open, { ...edit });

    expect(asked[0]).toBe('views.open');
    expect(open.heard).toMatchObject([{ kind: 'action', action: 'edit', draft: 'd1' }]);
  });

  it('is acknowledged, and says so to who pressed it, where it cannot be kept', async () => {
    const open = await openAdapter();
    open.receiving = async () => fails();

    const answer = await press(open, { ...edit, action_id: 'heed:take' });

    expect(answer.status).toBe(200);
    expect(whispersTo(open, ANA)).toEqual([expect.stringContaining('could not save that')]);
  });

  it('of somebody outside comes in as a customer’s', async () => {
    const open = await openAdapter();

    await press(open, { ...edit, action_id: 'heed:take' });
    await interact(open, {
      type: 'block_actions',
      user: { id: ROBIN, team_id: 'T0ROBIN' },
      channel: { id: SHOP },
      actions: [{ type: 'button', ...edit, action_id: 'heed:take' }],
    });

    expect(open.heard.map(({ by }) => by.side)).toEqual(['staff', 'customer']);
  });

  it.each([
    ['of another version', { action_id: 'heed:fly', value: '{}' }],
    ['of another app', { action_id: 'assign', value: 'CASE-1' }],
    ['whose value was tampered with', { action_id: 'heed:take', value: '{"case":' }],
  ])('%s is acknowledged and answered with one line', async (_, action) => {
    const open = await openAdapter();

    const answer = await press(open, action);

    expect(answer.status).toBe(200);
    expect(whispersTo(open, ANA)).toEqual([expect.stringContaining('another version of Heed')]);
    expect(open.heard).toEqual([]);
  });

  it('that is a link needs no answer', async () => {
    const open = await openAdapter();

    const answer = await press(open, { action_id: 'open', url: 'https://example.com' });

    expect([answer.status, whispersTo(open, ANA)]).toEqual([200, []]);
  });
});

describe('a form', () => {
  it('is held until there is an answer', async () => {
    const open = await openAdapter();
    open.receiving = async (event) => answerAt(open, event, 'A lead has it already.');

    const answer = await interact(open, form('heed:not-needed'));

    expect(answer.body).toEqual({
      response_action: 'errors',
      errors: { reason: expect.stringContaining('A lead has it already.') },
    });
  });

  it('keeps what was typed where it cannot be kept', async () => {
    const open = await openAdapter();
    open.receiving = async () => fails();

    const answer = await interact(open, form('heed:not-needed'));

    expect(answer.body).toEqual({
      response_action: 'errors',
      errors: { reason: expect.stringContaining('could not save that') },
    });
  });

  it.each(['heed:fly', 'assign'])('named %s is told that it is not known', async (name) => {
    const open = await openAdapter();

    const answer = await interact(open, form(name));

    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).toContain('another version of Heed');
  });
});

describe('what needs no answer', () => {
  it.each([
    ['a closed form', { type: 'view_closed', view: form('heed:edit').view }],
    ['a question for options', { type: 'block_suggestion', name: 'x', value: '' }],
    ['a shortcut that nobody knows', { type: 'shortcut', callback_id: 'fly' }],
  ])('is acknowledged: %s', async (_, payload) => {
    const open = await openAdapter();

    expect((await interact(open, payload)).status).toBe(200);
    expect(open.heard).toEqual([]);
  });

  it('is told so, where it is another command', async () => {
    const open = await openAdapter();
    const fields = { team_id: SHOP_TEAM, user_id: ANA, channel_id: DESK, trigger_id: '1.2' };
    const request = signCommand({ ...fields, command: '/other', text: '' });

    const answer = await send(`${open.url}/slack/events`, request);

    expect(answer).toMatchObject({
      status: 200,
      body: { text: expect.stringContaining('/triage help') },
    });
  });
});

describe('a Slack that is slow to say who somebody is', () => {
  it('holds the conversation up for less than a second, and then not its order', async () => {
    const time = createFakeTime();
    const open = await openAdapter({ time });
    open.slack.faults.next('users.info', { kind: 'silence' });

    const writing = open.people.writes(ANA, SHOP, 'I look into it.');
    await expect.poll(() => open.slack.callsOf('users.info')).toHaveLength(1);
    const writingOn = open.people.writes(ROBIN, SHOP, 'Thank you!');
    await expect.poll(() => open.slack.callsOf('users.info')).toHaveLength(2);
    time.advance(900);
    await Promise.all([writing, writingOn]);

    expect(open.heard).toMatchObject([
      { text: 'I look into it.', by: { id: inShop(ANA), side: 'customer' } },
      { text: 'Thank you!', by: { id: inShop(ROBIN) } },
    ]);
  });

  it('holds no conversation up with an emoji', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');
    const told = Promise.withResolvers<void>();
    open.slack.faults.next('users.info', { kind: 'held', until: told.promise });

    const reacting = open.people.reacts(ANA, message, SHOP, 'ticket');
    await expect.poll(() => open.slack.callsOf('users.info')).toHaveLength(2);
    await open.people.writes(ROBIN, SHOP, 'Hello?');
    told.resolve();
    await reacting;

    expect(open.heard.map(({ kind }) => kind)).toEqual(['message', 'message', 'pointed-at']);
    expect(open.heard.at(-1)).toMatchObject({ by: { id: inShop(ANA), side: 'staff' } });
  });
});

describe('what changes around Heed', () => {
  it('is nothing where a colleague comes in, and is passed on where a guest does', async () => {
    const open = await openAdapter();
    open.slack.world.addUser({ id: 'U0KIM', team: SHOP_TEAM, name: 'Kim' });

    await open.people.joins('U0KIM', DESK);
    const before = open.heard.length;
    await open.people.joins(GIL, DESK);

    expect(before).toBe(0);
    expect(open.heard).toMatchObject([{ kind: 'surroundings', change: 'guest-joined' }]);
  });

  it('takes back what is internal in a channel that is shared, also where that cannot be kept', async () => {
    const open = await openAdapter();
    open.receiving = async () => fails();

    const answer = await open.people.shares(DESK);

    expect(answer.status).toBe(500);
    await vi.waitFor(() =>
      expect(open.slack.callsOf('conversations.history').map(({ args }) => args.channel)).toContain(
        DESK,
      ),
    );
  });

  it('ends with the tokens gone where Heed is taken out', async () => {
    const open = await openAdapter();

    await open.people.uninstalls();
    const late = { type: 'event_callback', team_id: SHOP_TEAM, event: { type: 'message' } };
    const answer = await send(`${open.url}/slack/events`, signEvent(late));

    expect(open.heard).toMatchObject([{ kind: 'surroundings', change: 'removed' }]);
    expect(answer.status).toBe(401);
  });
});

describe('a stop', () => {
  it.each(MODES)('waits for what is under way over %s, and lets nothing new in', async (mode) => {
    const open = await openAdapter({ mode });
    const kept = Promise.withResolvers<void>();
    open.receiving = () => kept.promise;

    const underWay = open.people.commands(ANA, DESK, 'Where is it?');
    await vi.waitFor(() => expect(open.heard).toHaveLength(1));
    const stopped = open.adapter.stop();
    const late =
      mode === 'http' ? await send(`${open.url}/slack/events`, lateCommand()) : undefined;
    kept.resolve();
    await stopped;

    expect((await underWay).status).toBe(200);
    expect(late?.status).toBe(mode === 'http' ? 503 : undefined);
    expect(open.heard).toHaveLength(1);
  });
});

function lateCommand() {
  const fields = { team_id: SHOP_TEAM, user_id: ANA, channel_id: DESK, trigger_id: '9.9' };
  return signCommand({ ...fields, command: '/triage', text: 'late' });
}

/** Answers at the event's door, as the core would. */
async function answerAt({ adapter }: OpenAdapter, event: Incoming, text: string): Promise<void> {
  const door = 'door' in event ? event.door : undefined;
  await adapter.send({
    kind: 'notice',
    audience: 'staff',
    id: `notice/${event.key}`,
    case: '',
    to: StaffAddress.parse(door ?? ''),
    text,
  });
}
