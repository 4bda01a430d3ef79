import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import type { Incoming } from '../../src/domain/message.ts';
import { collect } from '../fakes/collect.ts';
import { type OpenShop, openShop } from '../fakes/open-shop.ts';
import { ANA, BO, presses, robinEdits, robinWrites } from '../fakes/shop.ts';

const HOUR = 3_600_000;

/** A message of Robin's that opens, or goes on in, the thread `thread`. */
function writes(message: string, thread: string, at: number) {
  return robinWrites(`This is ${message}.`, { message, thread, at });
}

function merges(one: string, into: string) {
  return presses(ANA, 'merge', { case: one, values: { into } });
}

function splits(one: string, turn: string) {
  return presses(BO, 'split', { case: one, values: { turn } });
}

async function take(shop: OpenShop, ...events: Incoming[]): Promise<void> {
  for (const event of events) {
    await shop.adapter.deliver(event);
    await shop.pipeline.settled();
  }
}

async function ownOf(shop: OpenShop, id: string): Promise<Case> {
  const found = await shop.engine.readOwn(id);
  if (found === undefined) throw new Error(`There is no ${id}.`);
  return found;
}

async function casesIn(shop: OpenShop): Promise<Case[]> {
  const summaries = await collect(shop.engine.cases({ order: 'recent', limit: 1000 }));
  return Promise.all(summaries.map(({ id }) => ownOf(shop, id)));
}

function idsOf({ turns }: Case): string[] {
  return turns.map((turn) => turn.id);
}

/** Two cases of Robin's, each in a thread of its own. */
async function shopWithTwo(): Promise<OpenShop> {
  const shop = await openShop();
  const now = shop.time.now();
  await take(shop, writes('a-1', 'a-1', now), writes('b-1', 'b-1', now + 1));
  return shop;
}

describe('merging', () => {
  it('brings what was said in one case into the other, and closes the first', async () => {
    const shop = await shopWithTwo();

    await take(shop, merges('case-1', 'case-2'));

    expect(await ownOf(shop, 'case-1')).toMatchObject({
      state: 'closed',
      mergedInto: 'case-2',
      forwards: [],
      outbox: [],
    });
    const heir = await ownOf(shop, 'case-2');
    expect(idsOf(heir)).toEqual(['a-1', 'b-1']);
    expect(heir.assessment?.turn).toBe(1);
  });

  it('answers at the door, and shows on both cards what has become of them', async () => {
    const shop = await shopWithTwo();
    const before = shop.adapter.said.length;

    await take(shop, merges('case-1', 'case-2'));

    const said = shop.adapter.said.slice(before);
    expect(said.filter((one) => one.to === 'answer:Ana')).toMatchObject([{ kind: 'done' }]);
    expect(said.filter((one) => one.kind === 'card')).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({
          case: 'case-1',
          replaces: 'message case-1/card/1',
          card: expect.objectContaining({ state: 'closed' }),
        }),
        expect.objectContaining({
          case: 'case-2',
          card: expect.objectContaining({
            notes: ['Ana has merged another case into this one.'],
          }),
        }),
      ]),
    );
  });

  it('leads what is said in either thread to the heir, and what becomes of words said there', async () => {
    const shop = await shopWithTwo();
    const first = writes('a-1', 'a-1', shop.time.now());
    await take(shop, merges('case-1', 'case-2'));

    await take(shop, writes('a-2', 'a-1', shop.time.now() + 2), robinEdits(first, 'Forget it.'));

    const heir = await ownOf(shop, 'case-2');
    expect(idsOf(heir)).toEqual(['a-1', 'b-1', 'a-2']);
    expect(heir.turns[0]?.text).toBe('Forget it.');
  });

  it('of two cases into each other at once loses nothing', async () => {
    const shop = await shopWithTwo();

    await Promise.all([
      shop.adapter.deliver(merges('case-1', 'case-2')),
      shop.adapter.deliver(merges('case-2', 'case-1')),
    ]);
    await shop.pipeline.settled();

    const cases = await casesIn(shop);
    const own = cases.filter((one) => one.mergedInto === undefined);
    expect(own.flatMap(idsOf).toSorted()).toEqual(['a-1', 'b-1']);
    expect(own.map(({ state }) => state)).not.toContain('closed');
  });

  it('tells the heir’s customer’s history without the case that was merged', async () => {
    const shop = await shopWithTwo();

    await take(shop, merges('case-1', 'case-2'));

    expect((await ownOf(shop, 'case-2')).earlier).toEqual([]);
  });
});

describe('splitting', () => {
  async function shopToSplit(): Promise<OpenShop> {
    const shop = await openShop();
    const now = shop.time.now();
    const messages = ['a-1', 'a-2', 'a-3'].map((one, index) => writes(one, 'a-1', now + index));
    await take(shop, ...messages);
    return shop;
  }

  it('opens a case for the rest, whose talk in the thread goes on there', async () => {
    const shop = await shopToSplit();

    await take(shop, splits('case-1', 'a-2'));
    await take(shop, writes('a-4', 'a-1', shop.time.now() + 5));

    expect(idsOf(await ownOf(shop, 'case-1'))).toEqual(['a-1']);
    const other = await ownOf(shop, 'case-2');
    expect(idsOf(other)).toEqual(['a-2', 'a-3', 'a-4']);
    expect(other).toMatchObject({ thread: 'a-1', customer: { name: 'Robin' } });
    expect(other.earlier).toMatchObject([{ case: 'case-1' }]);
  });

  it('tells each case what becomes of its own messages', async () => {
    const shop = await shopToSplit();
    await take(shop, splits('case-1', 'a-2'));

    for (const message of ['a-1', 'a-3'])
      await take(shop, robinEdits(writes(message, 'a-1', 0), `Now ${message}.`));

    expect((await ownOf(shop, 'case-1')).turns[0]?.text).toBe('Now a-1.');
    expect((await ownOf(shop, 'case-2')).turns[1]?.text).toBe('Now a-3.');
  });

  it('can be undone by a merge', async () => {
    const shop = await shopToSplit();

    await take(shop, splits('case-1', 'a-2'), merges('case-2', 'case-1'));

    expect(idsOf(await ownOf(shop, 'case-1'))).toEqual(['a-1', 'a-2', 'a-3']);
    expect(await ownOf(shop, 'case-2')).toMatchObject({ mergedInto: 'case-1' });
  });

  it('happens once when the process dies after the rest was taken in and before it has left', async () => {
    let isDying = false;
    const shop = await openShop({
      wrap: (engine) => ({
        ...engine,
        async accept(event) {
          const id = await engine.accept(event);
          if (event.kind === 'handed-over' && isDying) throw new Error('The process has died.');
          return id;
        },
      }),
    });
    const now = shop.time.now();
    await take(shop, writes('a-1', 'a-1', now), writes('a-2', 'a-1', now + 1));

    isDying = true;
    await take(shop, splits('case-1', 'a-2'));
    const atDeath = (await ownOf(shop, 'case-1')).forwards.length;
    isDying = false;
    await shop.restart();
    await shop.pass(HOUR);

    expect(atDeath).toBe(1);
    expect((await casesIn(shop)).map(idsOf).toSorted()).toEqual([['a-1'], ['a-2']]);
    expect((await ownOf(shop, 'case-1')).forwards).toEqual([]);
  });
});

/** Something that is done to the open cases there are; numbers are taken modulo what there is to choose from. */
const deed = fc.oneof(
  fc.record({ what: fc.constant('write' as const), thread: fc.nat(2) }),
  fc.record({ what: fc.constant('merge' as const), one: fc.nat(5), other: fc.nat(5) }),
  fc.record({ what: fc.constant('split' as const), one: fc.nat(5), turn: fc.nat(9) }),
  fc.record({ what: fc.constant('restart' as const) }),
);
type Deed = typeof deed extends fc.Arbitrary<infer Value> ? Value : never;

/** Each deed with whether it comes twice, and whether what it leads to is waited for. */
const story = fc.array(fc.tuple(deed, fc.boolean(), fc.boolean()), {
  minLength: 5,
  maxLength: 15,
  size: 'max',
});

/** Two messages in each of two threads, to begin with. */
const BEGINNING: readonly Deed[] = [0, 1, 0, 1].map((thread) => ({ what: 'write', thread }));

describe('whatever is merged and split, in whatever order, with repeats and at once', () => {
  it('loses no turn and doubles none', async () => {
    let moves = 0;
    await fc.assert(
      fc.asyncProperty(story, async (deeds) => {
        const shop = await openShop();
        const written: string[] = [];
        for (const one of BEGINNING) await act(shop, one, written, false);
        await shop.pipeline.settled();
        for (const [one, isTwice, waits] of deeds) {
          await act(shop, one, written, isTwice);
          if (waits) await shop.pipeline.settled();
        }
        await shop.pipeline.settled();

        const cases = await casesIn(shop);
        const own = cases.filter((one) => one.mergedInto === undefined);
        expect(own.flatMap(idsOf).toSorted()).toEqual(written.toSorted());
        expect(cases.flatMap(({ inbox, forwards }) => [...inbox, ...forwards])).toEqual([]);
        moves += cases.length - 2 + (cases.length - own.length);
        await shop.pipeline.stop();
      }),
      { numRuns: 8 },
    );

    expect(moves).toBeGreaterThan(8);
  }, 60_000);

  async function act(
    shop: OpenShop,
    one: Deed,
    written: string[],
    isTwice: boolean,
  ): Promise<void> {
    if (one.what === 'restart') return shop.restart();
    const event = await eventOf(shop, one, written);
    if (event === undefined) return;
    await shop.adapter.deliver(event);
    if (isTwice) await shop.adapter.deliver(event);
  }

  async function eventOf(
    shop: OpenShop,
    one: Exclude<Deed, { what: 'restart' }>,
    written: string[],
  ): Promise<Incoming | undefined> {
    if (one.what === 'write') {
      const message = `m-${written.length}`;
      written.push(message);
      return writes(message, `thread-${one.thread}`, shop.time.now() + written.length);
    }
    const open = (await casesIn(shop)).filter((each) => each.state === 'open');
    const subject = open[one.one % Math.max(1, open.length)];
    if (subject === undefined) return undefined;
    if (one.what === 'merge') {
      const others = open.filter((each) => each !== subject);
      const heir = others[one.other % Math.max(1, others.length)];
      return heir && merges(subject.id, heir.id);
    }
    const later = subject.turns.slice(1);
    const turn = later[one.turn % Math.max(1, later.length)];
    return turn && splits(subject.id, turn.id);
  }
});
