import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { SendError } from '../../../src/adapters/adapter.ts';
import { customerAddress, StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { sampleCard } from '../../fakes/sample-card.ts';
import { messageActivity } from '../../fakes/teams/activities.ts';
import { type Answer, postJson } from '../../fakes/teams/delivery.ts';
import type { Fault } from '../../fakes/teams/faults.ts';
import { executeActivity } from '../../fakes/teams/invokes.ts';
import { type OpenAdapter, openAdapter } from '../../fakes/teams/open-adapter.ts';
import { readBy, saidIn, wordsOf } from '../../fakes/teams/reading.ts';
import type { JsonRecord } from '../../fakes/teams/records.ts';
import {
  ANA,
  DESK,
  inShop,
  OTHER_TENANT,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../fakes/teams/shop.ts';
import { BOT } from '../../fakes/teams/world.ts';

function post({ url }: OpenAdapter, body: string): Promise<Answer> {
  return postJson(`${url}/api/messages`, body);
}

/** What Teams would tell of Robin's writing in the shop; not told. */
function robinWrote({ people, teams: { world } }: OpenAdapter): JsonRecord {
  const content = { text: 'Where is it?', textFormat: 'plain' };
  const message = world.post(SHOP, { from: ROBIN, content });
  return messageActivity(message, people.scene(ROBIN, SHOP));
}

describe('a request that cannot be read', () => {
  const tenants = { channelData: { tenant: { id: TENANT } }, conversation: { id: SHOP } };
  const bodies: [string, number, string][] = [
    ['far too large', 413, JSON.stringify({ type: 'message', text: 'a'.repeat(2 * 1024 * 1024) })],
    ['broken JSON', 400, '{"type":"message","conversation":{'],
    ['nothing', 400, ''],
    ['null', 400, 'null'],
    ['a list', 400, '[{"type":"message"}]'],
    ['a text', 400, '"message"'],
    ['nested without end', 400, '['.repeat(100_000)],
    ['of wrong types', 400, '{"type":5,"channelId":{"a":1}}'],
    ['without a type', 400, JSON.stringify({ ...tenants, id: '1' })],
    ['people that are no list', 400, JSON.stringify({ ...tenants, type: 'x', membersAdded: 7 })],
  ];

  it.each(bodies)('is refused, and Heed lives on: %s', async (_, status, body) => {
    const open = await openAdapter();

    const answer = await post(open, body);
    await open.people.writes(ROBIN, SHOP, 'Where is it?');

    expect(answer).toEqual({ status, body: {} });
    expect(open.heard).toMatchObject([{ kind: 'message', text: 'Where is it?' }]);
  });

  it.each(['GET', 'PUT'])('is refused when it comes by %s', async (method) => {
    const open = await openAdapter();

    const answer = await fetch(`${open.url}/api/messages`, { method });

    expect(answer.status).toBe(405);
  });

  const strangers: [string, object][] = [
    ['another tenant', { tenant: { id: OTHER_TENANT } }],
    ['no tenant', {}],
  ];

  it.each(strangers)('is refused where it is of %s', async (_, channelData) => {
    const open = await openAdapter();
    const activity = robinWrote(open);

    const conversation = { id: SHOP, conversationType: 'channel' };
    const answer = await post(open, JSON.stringify({ ...activity, channelData, conversation }));

    expect(answer.status).toBe(403);
    expect(open.heard).toEqual([]);
  });
});

const anything = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.constantFrom('', SHOP, `${SHOP};messageid=`, `${SHOP};messageid=1;messageid=2`, ROBIN, BOT),
);

const account = fc.record(
  { id: anything, name: anything, aadObjectId: anything, role: anything },
  { requiredKeys: [] },
);

/** An activity as Teams would send it but for some of its parts; most pass the gate. */
const disturbed = fc.record(
  {
    type: fc.constantFrom(
      'message',
      'messageUpdate',
      'messageDelete',
      'messageReaction',
      'invoke',
      'conversationUpdate',
      'installationUpdate',
      'typing',
      'odd',
    ),
    id: fc.oneof(fc.constantFrom('1', ''), anything),
    name: fc.oneof(
      fc.constantFrom(
        'adaptiveCard/action',
        'composeExtension/fetchTask',
        'composeExtension/submitAction',
        'task/submit',
        'message/submitAction',
      ),
      anything,
    ),
    value: fc.oneof(
      anything,
      fc.record({
        action: fc.record({ verb: anything, data: anything }),
        heed: anything,
        data: anything,
        messagePayload: anything,
      }),
    ),
    text: anything,
    from: fc.oneof(account, anything),
    recipient: fc.oneof(fc.constant({ id: BOT }), account),
    entities: fc.oneof(
      fc.array(fc.record({ type: fc.constant('mention'), mentioned: account, text: anything })),
      anything,
    ),
    attachments: fc.oneof(fc.array(fc.record({ contentType: anything, name: anything })), anything),
    membersAdded: fc.oneof(fc.array(account), anything),
    reactionsAdded: fc.oneof(fc.array(fc.record({ type: anything })), anything),
    timestamp: anything,
    replyToId: anything,
    serviceUrl: anything,
  },
  { requiredKeys: [] },
);

describe('an activity of any shape', () => {
  it('is answered, and neither stops Heed nor loses what comes after it', async () => {
    const open = await openAdapter();
    const usual = robinWrote(open);

    const statuses = fc.asyncProperty(disturbed, async (parts) => {
      const answer = await post(open, JSON.stringify({ ...usual, ...parts }));

      expect([200, 400, 501]).toContain(answer.status);
    });
    await fc.assert(statuses, { numRuns: 150 });
    await open.people.writes(ROBIN, SHOP, 'Still there?');

    expect(open.heard).toContainEqual(expect.objectContaining({ text: 'Still there?' }));
  });
});

describe('what comes twice', () => {
  it('is one event by its key, also while the first is still under way', async () => {
    const open = await openAdapter();
    const activity = robinWrote(open);

    await Promise.all([open.people.tells(activity), open.people.tells(activity)]);
    await open.people.repeats();

    expect(open.heard).toHaveLength(3);
    expect(new Set(open.heard.map(({ key }) => key)).size).toBe(1);
  });

  it('is one event where Teams reaches Heed by another address meanwhile', async () => {
    const open = await openAdapter();
    const activity = robinWrote(open);

    await open.people.tells(activity);
    await open.people.tells({ ...activity, serviceUrl: `${open.teams.serviceUrl}?moved` });

    expect(new Set(open.heard.map(({ key }) => key)).size).toBe(1);
  });

  it('is two events where it was edited in between', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');

    await open.people.edits(message, 'Where is my parcel?');
    await open.people.deletes(message);

    expect(open.heard.map(({ kind }) => kind)).toEqual(['message', 'edited', 'deleted']);
    expect(new Set(open.heard.map(({ key }) => key)).size).toBe(3);
  });

  it('comes again where it could not be kept', async () => {
    const open = await openAdapter();
    const activity = robinWrote(open);
    open.receiving = async () => {
      throw new Error('The disk is full.');
    };
    const first = await open.people.tells(activity);
    open.receiving = async () => {};

    const second = await open.people.tells(activity);

    expect([first.status, second.status]).toEqual([500, 200]);
    expect(first.body).toEqual({});
  });

  it('is told to whoever pressed a button where it could not be kept', async () => {
    const open = await openAdapter();
    open.receiving = async () => {
      throw new Error('The disk is full.');
    };

    const answer = await press(open, { verb: 'take', data: TAKE });

    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).toContain('could not save');
  });
});

const TAKE = { heed: { case: 'c1' }, verb: 'take' };

/** A press of Ana's on a card that says nothing. */
function press({ people, teams: { world } }: OpenAdapter, action: JsonRecord): Promise<Answer> {
  const message = world.post(DESK, { from: BOT, content: { type: 'message', text: 'a card' } });
  return people.tells(executeActivity(action, {}, message, people.scene(ANA, DESK)));
}

describe('a button of another time', () => {
  const strange: [string, JsonRecord][] = [
    ['an action nobody knows', { verb: 'dance', data: { heed: { case: 'c' }, verb: 'dance' } }],
    ['another app’s', { verb: 'approve', data: { ticket: 'T-1' } }],
    ['a purpose that is none', { verb: 'take', data: 'not a purpose' }],
    ['no purpose', { verb: 'take' }],
  ];

  it.each(strange)('does nothing: %s', async (_, action) => {
    const open = await openAdapter();

    const answer = await press(open, action);

    expect([200, 501]).toContain(answer.status);
    expect(open.heard).toEqual([]);
    expect(open.teams.callsOf('send')).toEqual([]);
  });
});

describe('what Teams refuses or does not answer', () => {
  const faults: [string, Fault, object][] = [
    ['403', { kind: 'status', status: 403 }, { retryable: false }],
    ['404', { kind: 'status', status: 404 }, { retryable: false }],
    ['412', { kind: 'status', status: 412 }, { retryable: true }],
    ['429', { kind: 'status', status: 429, retryAfter: 30 }, { retryAfterMs: 30_000 }],
    ['500', { kind: 'status', status: 500 }, { retryable: true }],
    ['502', { kind: 'status', status: 502 }, { retryable: true }],
    ['503', { kind: 'status', status: 503 }, { retryable: true }],
    ['504', { kind: 'status', status: 504 }, { retryable: true }],
    ['a reset', { kind: 'reset' }, { retryable: true }],
  ];

  it.each(faults)('%s becomes a sentence, and is tried once', async (_, fault, expected) => {
    const open = await openAdapter();
    open.teams.faults.next('send', fault);

    const failure = await open.adapter.send(reply('r1')).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(SendError);
    expect(failure).toMatchObject(expected);
    expect(open.teams.callsOf('send')).toHaveLength(1);
  });

  it.each([400, 413])('%s is answered with the words alone, and then given up', async (status) => {
    const open = await openAdapter();
    open.teams.faults.next('send', { kind: 'status', status });

    const sent = await open.adapter.send(card('k1'));
    open.teams.faults.always('send', { kind: 'status', status });
    const failure = await open.adapter.send(card('k2')).catch((error: unknown) => error);

    expect(sent.degraded).toContain('text only');
    expect(saidIn(open.teams, DESK)).toHaveLength(1);
    expect(failure).toMatchObject({ name: 'SendError', retryable: false });
    expect(open.teams.callsOf('send')).toHaveLength(4);
  });

  it('a rate limit holds up nothing else', async () => {
    const open = await openAdapter();
    open.teams.faults.next('send', { kind: 'status', status: 429, retryAfter: 30 });

    await open.adapter.send(reply('r1')).catch(() => undefined);
    await open.adapter.send(reply('r2'));

    expect(saidIn(open.teams, SHOP)).toHaveLength(1);
  });

  const lost: [string, Fault][] = [
    ['reset', { kind: 'reset', when: 'after' }],
    ['500', { kind: 'status', status: 500, when: 'after' }],
    ['502', { kind: 'status', status: 502, when: 'after' }],
    ['504', { kind: 'status', status: 504, when: 'after' }],
  ];

  it.each(lost)(
    'an answer lost after the post is found again, and not said twice: %s',
    async (_, fault) => {
      const open = await openAdapter();
      open.teams.faults.next('send', fault);

      const failure = await open.adapter.send(reply('r1')).catch((error: unknown) => error);
      const sent = await open.adapter.send(reply('r1'), 2);

      const [said, ...more] = saidIn(open.teams, SHOP);
      expect(failure).toMatchObject({ retryable: true });
      expect(sent.message).toContain(said?.id);
      expect(more).toEqual([]);
    },
  );

  it('a reply that may have arrived is not sent again where nobody lets Heed look', async () => {
    const open = await openAdapter();
    forbidReading(open);
    open.teams.faults.next('send', { kind: 'reset', when: 'after' });

    await open.adapter.send(reply('r1')).catch(() => undefined);
    const failure = await open.adapter.send(reply('r1'), 2).catch((error: unknown) => error);

    expect(failure).toMatchObject({ retryable: false });
    expect(saidIn(open.teams, SHOP)).toHaveLength(1);
  });

  it('a card that somebody deleted is posted anew', async () => {
    const open = await openAdapter();
    const { message = '' } = await open.adapter.send(card('k1'));
    for (const said of saidIn(open.teams, DESK)) open.teams.world.delete(said);

    const sent = await open.adapter.send(card('k2', message));

    expect(saidIn(open.teams, DESK)).toHaveLength(1);
    expect(sent.message).not.toBe(message);
  });

  it('a colleague is heard, as a customer, while nobody can be looked up', async () => {
    const open = await openAdapter();
    open.teams.faults.always('member', { kind: 'status', status: 503 });
    open.teams.faults.always('members', { kind: 'status', status: 503 });

    await open.people.writes(ANA, SHOP, 'Where is it?');

    expect(open.heard).toMatchObject([{ kind: 'message', by: { side: 'customer' } }]);
  });

  it('a conversation that moved is answered where it is now', async () => {
    const open = await openAdapter();
    const moved = `${open.teams.serviceUrl}`;
    const activity = robinWrote(open);
    await open.people.tells({ ...activity, serviceUrl: 'http://127.0.0.1:9/emea/' });
    await open.people.tells({ ...robinWrote(open), serviceUrl: moved });

    await open.adapter.send(reply('r1'));

    expect(saidIn(open.teams, SHOP).map(wordsOf).join()).toContain('It is on its way.');
  });
});

describe('what Teams tells of Heed itself', () => {
  it('is not heard', async () => {
    const open = await openAdapter();
    await open.adapter.send(card('k1'));
    const [own] = saidIn(open.teams, DESK);
    if (own === undefined) throw new Error('There is no card.');

    const scene = open.people.scene(ANA, DESK);
    const activity = messageActivity(own, scene);
    await open.people.tells({ ...activity, type: 'message', from: { id: BOT, name: 'Heed' } });

    await vi.waitFor(() => expect(open.people.told).toHaveLength(1));
    expect(open.heard).toEqual([]);
    expect(readBy(open.teams, ANA)).not.toBe('');
  });
});

function forbidReading({ teams }: OpenAdapter): void {
  for (const { team } of teams.world.conversations.values())
    if (team !== undefined) team.consented = false;
}

function reply(id: string): Outgoing {
  return {
    ...{ kind: 'reply', audience: 'customer', id, case: 'c1', text: 'It is on its way.' },
    to: customerAddress(inShop(SHOP)),
    approvedBy: { id: personInShop(ANA), name: 'Ana' },
  };
}

function card(id: string, replaces?: string): Outgoing {
  return {
    ...{ kind: 'card', audience: 'staff', id, case: 'c1', card: sampleCard },
    to: StaffAddress.parse(inShop(DESK)),
    ...(replaces === undefined ? {} : { replaces }),
  };
}
