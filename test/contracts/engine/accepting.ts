import { describe, expect, it } from 'vitest';
import { SEVEN_DAYS } from '../../../src/domain/case-intake.ts';
import { buttonPressed, commandGiven, handedOver, messageWritten } from '../../fakes/events.ts';
import { collect, known, type MakeStore, onBench } from './bench.ts';

export function describeAccepting(make: MakeStore): void {
  describe('accepting events', () => {
    it(
      'opens a case for the first message and keeps the event in its inbox',
      onBench(make, async ({ engine }) => {
        const event = messageWritten();

        const id = known(await engine.accept(event));

        const found = await engine.read(id);
        expect(found).toMatchObject({ id, state: 'open', channel: event.channel, inbox: [event] });
        expect(found?.seen.map((entry) => entry.key)).toEqual([event.key]);
      }),
    );

    it(
      'keeps what it accepted over a restart',
      onBench(make, async (bench) => {
        const event = messageWritten({ text: 'Grüße aus Köln 🚋\u2028 "quoted"\n\\n' });
        const id = known(await bench.engine.accept(event));
        const before = await bench.engine.read(id);

        await bench.restart();

        expect(await bench.engine.read(id)).toEqual(before);
        expect(before?.inbox).toEqual([event]);
      }),
    );

    it(
      'puts the events of a thread into one case in the order they came, those given at once too',
      onBench(make, async ({ engine }) => {
        const first = messageWritten();
        const replies = Array.from({ length: 20 }, () => messageWritten({ thread: first.message }));

        const ids = await Promise.all([first, ...replies].map((event) => engine.accept(event)));

        expect(new Set(ids).size).toBe(1);
        const found = await engine.read(known(ids[0]));
        expect(found?.inbox.map((event) => event.key)).toEqual(
          [first, ...replies].map((event) => event.key),
        );
      }),
    );

    it(
      'opens a case each for different customers in one channel',
      onBench(make, async ({ engine }) => {
        const ids = await Promise.all(
          Array.from({ length: 10 }, () => engine.accept(messageWritten())),
        );

        expect(new Set(ids.map(known)).size).toBe(10);
      }),
    );

    it(
      'takes nothing that belongs to no case and opens none',
      onBench(make, async ({ engine }) => {
        const id = await engine.accept(buttonPressed('no-such-case'));

        expect(id).toBeUndefined();
        expect(await collect(engine.cases({ order: 'recent', limit: 10 }))).toEqual([]);
      }),
    );

    it(
      'opens a case for a command',
      onBench(make, async ({ engine }) => {
        const event = commandGiven({ thread: 'm-of-somebody' });

        const id = known(await engine.accept(event));

        expect(await engine.read(id)).toMatchObject({ inbox: [event], thread: 'm-of-somebody' });
      }),
    );

    it(
      'brings a button to the case it names, whatever channel it was pressed in',
      onBench(make, async ({ engine }) => {
        const id = known(await engine.accept(messageWritten()));

        const taken = await engine.accept(buttonPressed(id, { channel: 'terminal:local/staff' }));

        expect(taken).toBe(id);
        expect((await engine.read(id))?.inbox).toHaveLength(2);
      }),
    );

    it(
      'opens a closed case again for a new message in its thread, after a restart too',
      onBench(make, async (bench) => {
        const first = messageWritten();
        const id = known(await bench.engine.accept(first));
        await bench.engine.change(id, (one) => ({ ...one, inbox: [], state: 'closed' }));
        await bench.restart();

        const again = await bench.engine.accept(messageWritten({ thread: first.message }));

        expect(again).toBe(id);
        expect(await bench.engine.read(id)).toMatchObject({ state: 'open' });
      }),
    );

    it(
      'keeps a closed case closed when only a button is pressed on it, yet takes the event in',
      onBench(make, async (bench) => {
        const id = known(await bench.engine.accept(messageWritten()));
        await bench.engine.change(id, (one) => ({ ...one, inbox: [], state: 'closed' }));

        const taken = await bench.engine.accept(buttonPressed(id));
        await bench.restart();

        expect(taken).toBe(id);
        const found = await bench.engine.read(id);
        expect(found?.state).toBe('closed');
        expect(found?.inbox).toHaveLength(1);
      }),
    );

    it(
      'brings an event for a merged case to its heir',
      onBench(make, async ({ engine }) => {
        const first = messageWritten();
        const merged = known(await engine.accept(first));
        const middle = known(await engine.accept(messageWritten()));
        const heir = known(
          await engine.accept(messageWritten({ channel: 'terminal:local/other' })),
        );
        await engine.change(merged, (one) => ({
          ...one,
          inbox: [],
          state: 'closed',
          mergedInto: middle,
        }));
        await engine.change(middle, (one) => ({
          ...one,
          inbox: [],
          state: 'closed',
          mergedInto: heir,
        }));

        const reply = await engine.accept(messageWritten({ thread: first.message }));
        const button = await engine.accept(buttonPressed(merged));

        expect([reply, button]).toEqual([heir, heir]);
        expect((await engine.read(heir))?.inbox).toHaveLength(3);
      }),
    );

    it(
      'brings turns to the case that takes them, also in another channel, and opens one where none is named',
      onBench(make, async ({ engine }) => {
        const here = known(await engine.accept(messageWritten()));
        const there = known(
          await engine.accept(messageWritten({ channel: 'terminal:local/other' })),
        );

        const moved = await engine.accept(handedOver({ from: here, into: there }));
        const opened = await engine.accept(handedOver({ from: here, thread: 'thread-1' }));

        expect(moved).toBe(there);
        expect(await engine.readOwn(opened ?? '')).toMatchObject({
          thread: 'thread-1',
          customer: { name: 'Robin' },
        });
      }),
    );

    it(
      'asks for another id when the one it was given is taken',
      onBench(make, async (bench) => {
        const first = known(await bench.engine.accept(messageWritten()));
        const ids = [first, first, 'a-free-one'];
        await bench.restart({ newId: () => ids.shift() ?? 'none-left' });

        const second = await bench.engine.accept(messageWritten());

        expect(second).toBe('a-free-one');
        expect((await bench.engine.read(first))?.inbox).toHaveLength(1);
      }),
    );

    it.each([
      ['walks up the tree', '../../outside'],
      ['has every special character', 'slack:T1/C1 "\\*?<>|%00\u0000é🚋'],
      ['is a reserved name', 'con'],
      ['is very long', 'x'.repeat(2_000)],
      ['is empty', ''],
    ])('keeps a case whose id %s', (_, id) =>
      onBench(make, async (bench) => {
        await bench.restart({ newId: () => id });
        const taken = await bench.engine.accept(messageWritten());

        await bench.restart();

        expect(taken).toBe(id);
        expect(await bench.engine.read(id)).toMatchObject({ id });
      })(),
    );
  });

  describeRepeats(make);
}

function describeRepeats(make: MakeStore): void {
  describe('recognising repeats', () => {
    it(
      'takes one of many deliveries of an event at the same moment',
      onBench(make, async ({ engine }) => {
        const event = messageWritten();

        const ids = await Promise.all(Array.from({ length: 8 }, () => engine.accept(event)));

        const taken = ids.filter((id) => id !== undefined);
        expect(taken).toHaveLength(1);
        expect((await engine.read(known(taken[0])))?.inbox).toEqual([event]);
      }),
    );

    it(
      'drops a repeat after a restart, and after its case was handled and closed',
      onBench(make, async (bench) => {
        const event = messageWritten();
        const id = known(await bench.engine.accept(event));
        await bench.restart();
        const afterRestart = await bench.engine.accept(event);
        await bench.engine.change(id, (one) => ({ ...one, inbox: [], state: 'closed' }));
        await bench.restart();

        const afterClosing = await bench.engine.accept(event);

        expect([afterRestart, afterClosing]).toEqual([undefined, undefined]);
        expect(await bench.engine.read(id)).toMatchObject({ state: 'closed', inbox: [] });
      }),
    );

    it(
      'drops a repeat that would belong to another case, at the same moment too',
      onBench(make, async ({ engine }) => {
        const event = messageWritten();
        const elsewhere = { ...event, channel: 'terminal:local/elsewhere' };

        const ids = await Promise.all([engine.accept(event), engine.accept(elsewhere)]);
        const later = await engine.accept({ ...elsewhere, channel: 'terminal:local/third' });

        expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
        expect(later).toBeUndefined();
      }),
    );

    it(
      'drops a repeat of an event that is old itself, over a restart too',
      onBench(make, async (bench) => {
        const event = messageWritten({ at: bench.time.now() - 10 * SEVEN_DAYS });
        const id = known(await bench.engine.accept(event));
        await bench.engine.accept(messageWritten({ thread: event.message }));
        await bench.restart();

        const again = await bench.engine.accept(event);

        expect(again).toBeUndefined();
        expect((await bench.engine.read(id))?.inbox).toHaveLength(2);
      }),
    );

    it(
      'forgets a key after seven days and not a moment earlier, over a restart too',
      onBench(make, async (bench) => {
        const event = messageWritten();
        await bench.engine.accept(event);
        bench.time.advance(SEVEN_DAYS - 1);
        const justBefore = await bench.engine.accept(event);
        await bench.restart();
        const stillBefore = await bench.engine.accept(event);
        bench.time.advance(1);

        const after = await bench.engine.accept(event);

        expect([justBefore, stillBefore]).toEqual([undefined, undefined]);
        expect(after).toBeDefined();
      }),
    );
  });
}
