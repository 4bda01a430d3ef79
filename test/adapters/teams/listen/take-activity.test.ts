import { describe, expect, it, vi } from 'vitest';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { openAdapter } from '../../../fakes/teams/open-adapter.ts';
import { readBy, saidIn, whisperedTo, wordsOf } from '../../../fakes/teams/reading.ts';
import {
  ANA,
  BO,
  DESK,
  HELP,
  inShop,
  MEL,
  personInShop,
  ROBIN,
  SHOP,
} from '../../../fakes/teams/shop.ts';
import { fails, showCard } from './listen-bench.ts';

describe('what somebody writes', () => {
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

  it('is answered 500 where it cannot be kept, and one event when Teams sends it again', async () => {
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

  it('stays in its order where Teams is slow to say who wrote, and less than a second late', async () => {
    const time = createFakeTime(Date.now());
    const open = await openAdapter({ time });
    open.teams.faults.next('member', { kind: 'silence' });
    const before = open.teams.callsOf('member').length;

    const writing = open.people.writes(ANA, SHOP, 'I look into it.');
    await expect.poll(() => open.teams.callsOf('member').length).toBe(before + 1);
    const writingOn = open.people.writes(BO, SHOP, 'And I help.');
    await expect.poll(() => open.teams.callsOf('member').length).toBe(before + 2);
    const early = open.heard.length;
    time.advance(900);
    await Promise.all([writing, writingOn]);

    expect(early).toBe(0);
    expect(open.heard).toMatchObject([
      { text: 'I look into it.', by: { id: personInShop(ANA), side: 'customer' } },
      { text: 'And I help.', by: { id: personInShop(BO) } },
    ]);
  });

  it('is a customer’s where it is not known in time whose it is, and looked up again afterwards', async () => {
    const open = await openAdapter();
    open.teams.faults.always('member', { kind: 'status', status: 403 });
    await open.people.writes(ANA, SHOP, 'I look into it.');
    open.teams.faults.always('member', undefined);

    const [event] = open.heard;
    const complete = event && (await open.adapter.complete(event));

    expect(event?.by.side).toBe('customer');
    expect(complete?.by).toEqual({ id: personInShop(ANA), name: 'Ana', side: 'staff' });
  });

  it('is not held up by a reaction of somebody who is not known yet', async () => {
    const open = await openAdapter();
    const told = Promise.withResolvers<void>();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');
    open.teams.faults.next('member', { kind: 'held', until: told.promise });

    const before = open.teams.callsOf('member').length;
    const reacting = open.people.reacts(ANA, message, '1f3ab_ticket');
    await expect.poll(() => open.teams.callsOf('member').length).toBe(before + 1);
    await open.people.writes(ROBIN, SHOP, 'Hello?');
    told.resolve();
    await reacting;

    expect(open.heard.map(({ kind }) => kind)).toEqual(['message', 'message', 'pointed-at']);
    expect(open.heard.at(-1)).toMatchObject({ by: { id: personInShop(ANA), side: 'staff' } });
  });
});

describe('an activity', () => {
  it('that is an invoke Heed does not know is answered 501', async () => {
    const open = await openAdapter();
    await open.people.startsAnew(ANA, SHOP);
    const [last] = open.people.told;

    const answer = await open.people.tells({ ...last, name: 'search/query', id: 'f:9' });

    expect(answer.status).toBe(501);
    expect(open.heard).toEqual([]);
  });

  it('is sent back once Heed stops, so that the next one hears it', async () => {
    const open = await openAdapter();

    await open.adapter.stop();
    await open.people.writes(ROBIN, SHOP, 'Hello?');
    const answer = await open.people.repeats();

    expect([answer.status, open.heard]).toEqual([503, []]);
  });

  it('that is under way is finished before Heed has stopped', async () => {
    const open = await openAdapter();
    const kept = Promise.withResolvers<void>();
    open.receiving = () => kept.promise;
    const writing = open.people.writes(ROBIN, SHOP, 'Hello?');
    await vi.waitFor(() => expect(open.heard).toHaveLength(1));
    let isStopped = false;

    const stopping = open.adapter.stop().then(() => {
      isStopped = true;
    });
    await new Promise(setImmediate);
    const early = isStopped;
    kept.resolve();
    await Promise.all([writing, stopping]);

    expect([early, isStopped]).toEqual([false, true]);
  });
});

describe('a greeting in the chat with Heed alone', () => {
  it('is passed on as somebody who looks at their own page', async () => {
    const open = await openAdapter();

    await open.people.tellsHeed(ANA, 'hi');

    expect(open.heard).toMatchObject([
      { kind: 'home', channel: personInShop(ANA), by: { side: 'staff' } },
    ]);
    expect(readBy(open.teams, ANA)).toBe('');
  });

  it.each([
    ['a full member whom to ask', MEL, 'ask Lee to put you on it'],
    ['a guest that it is for staff', ROBIN, 'for its support team only'],
  ])('tells %s', async (_, user, words) => {
    const open = await openAdapter();

    await open.people.tellsHeed(user, 'hi');

    await vi.waitFor(() => expect(readBy(open.teams, user)).toContain(words));
  });
});

describe('what changes around Heed', () => {
  it('is nothing where a colleague comes in whom nobody has listed', async () => {
    const open = await openAdapter();

    await open.people.joins(MEL, DESK);

    expect(open.heard).toEqual([]);
  });

  it('is passed on where a guest comes in, and what is for staff is gone from there', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');

    await open.people.joins(ROBIN, DESK);

    expect(open.heard[0]).toMatchObject({
      kind: 'surroundings',
      change: 'guest-joined',
      channel: inShop(DESK),
      by: { id: personInShop(ROBIN), side: 'customer' },
    });
    await vi.waitFor(() => expect(saidIn(open.teams, DESK)).toEqual([]));
    expect(wordsOf(message)).toContain('Where is my parcel?');
  });

  it('takes what is for staff back where the channel is shared', async () => {
    const open = await openAdapter();
    await showCard(open, 'c1');

    await open.people.changes(ANA, DESK, 'channelShared');

    expect(open.heard).toMatchObject([{ change: 'shared', channel: inShop(DESK) }]);
    await vi.waitFor(() => expect(saidIn(open.teams, DESK)).toEqual([]));
  });

  it('is being put out of all its channels where Heed is put out of a team', async () => {
    const open = await openAdapter();

    await open.people.removesApp(ANA, DESK);

    const left = open.heard.filter((one) => one.kind === 'surroundings' && one.change === 'left');
    expect(new Set(left.map(({ channel }) => channel))).toEqual(
      new Set([inShop(DESK), inShop(HELP)]),
    );
  });

  it('is sent again where it cannot be kept', async () => {
    const open = await openAdapter();
    open.receiving = async () => fails();

    const answer = await open.people.changes(ANA, DESK, 'channelShared');

    expect(answer.status).toBe(500);
    expect(whisperedTo(open.teams, ANA)).toEqual([]);
  });
});
