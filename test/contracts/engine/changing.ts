import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnknownCaseError } from '../../../src/engine/engine.ts';
import { messageWritten } from '../../fakes/events.ts';
import { type Bench, known, type MakeStore, onBench } from './bench.ts';

/** One change of the property below: to which of three cases, and what the edit does. */
const Step = fc.record({
  target: fc.nat({ max: 2 }),
  edit: fc.constantFrom('note', 'throw', 'same', 'invalid', 'close', 'reopen'),
});
type Step = typeof Step extends fc.Arbitrary<infer T> ? T : never;

export function describeChanging(make: MakeStore): void {
  describe('changing cases', () => {
    it(
      'saves a change durably and counts the revision up by one',
      onBench(make, async (bench) => {
        const id = known(await bench.engine.accept(messageWritten()));
        const before = await bench.engine.read(id);

        const changed = await bench.engine.change(id, (one) => ({
          ...one,
          notes: ['called back'],
        }));
        await bench.restart();

        expect(changed.revision).toBe((before?.revision ?? 0) + 1);
        expect(await bench.engine.read(id)).toEqual({ ...changed, notes: ['called back'] });
      }),
    );

    it(
      'saves nothing when the edit gives back the case it was given',
      onBench(make, async ({ engine }) => {
        const id = known(await engine.accept(messageWritten()));
        const before = await engine.read(id);

        const after = await engine.change(id, (one) => one);

        expect(after).toEqual(before);
        expect(await engine.read(id)).toEqual(before);
      }),
    );

    it(
      'changes nothing when the edit throws, even one that has scribbled on the case',
      onBench(make, async (bench) => {
        const id = known(await bench.engine.accept(messageWritten()));
        const before = structuredClone(await bench.engine.read(id));

        const attempt = bench.engine.change(id, (one) => {
          one.notes.push('scribbled');
          throw new Error('changed my mind');
        });

        await expect(attempt).rejects.toThrow();
        expect(await bench.engine.read(id)).toEqual(before);
        await bench.restart();
        expect(await bench.engine.read(id)).toEqual(before);
      }),
    );

    it(
      'refuses a change that could not be read back, and changes nothing',
      onBench(make, async (bench) => {
        const id = known(await bench.engine.accept(messageWritten()));
        const before = await bench.engine.read(id);

        const attempt = bench.engine.change(id, (one) => ({ ...one, openedAt: Number.NaN }));

        await expect(attempt).rejects.toThrow('openedAt');
        await bench.restart();
        expect(await bench.engine.read(id)).toEqual(before);
      }),
    );

    it(
      'says which case it does not know',
      onBench(make, async ({ engine }) => {
        const attempt = engine.change('no-such-case', (one) => one);

        await expect(attempt).rejects.toThrow(new UnknownCaseError('no-such-case'));
        expect(await engine.read('no-such-case')).toBeUndefined();
        expect(await engine.readOwn('no-such-case')).toBeUndefined();
      }),
    );

    it(
      'follows merges when reading, to their end, and changes the case that was named',
      onBench(make, async (bench) => {
        const first = known(await bench.engine.accept(messageWritten()));
        const second = known(await bench.engine.accept(messageWritten()));
        const third = known(await bench.engine.accept(messageWritten()));
        await bench.engine.change(first, (one) => ({ ...one, mergedInto: second }));
        await bench.engine.change(second, (one) => ({ ...one, mergedInto: third }));
        await bench.restart();

        const found = await bench.engine.read(first);
        const own = await bench.engine.readOwn(first);
        const changed = await bench.engine.change(first, (one) => ({ ...one, notes: ['mine'] }));

        expect(found?.id).toBe(third);
        expect(own?.id).toBe(first);
        expect(changed).toMatchObject({ id: first, notes: ['mine'], mergedInto: second });
      }),
    );

    it(
      'comes to an end when two cases were merged into each other',
      onBench(make, async ({ engine }) => {
        const first = known(await engine.accept(messageWritten()));
        const second = known(await engine.accept(messageWritten()));
        await engine.change(first, (one) => ({ ...one, mergedInto: second }));
        await engine.change(second, (one) => ({ ...one, mergedInto: first }));

        const found = await engine.read(first);

        expect([first, second]).toContain(found?.id);
      }),
    );

    it('applies changes one at a time and whole, however they interleave', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(Step, { minLength: 1, maxLength: 30 }), (steps) =>
          onBench(make, (bench) => checkInterleaving(bench, steps))(),
        ),
        { numRuns: 25 },
      );
    });
  });
}

/** Runs all steps at once; afterwards every case must hold exactly the notes of the edits that were acknowledged, each once. */
async function checkInterleaving(bench: Bench, steps: readonly Step[]): Promise<void> {
  const ids = await Promise.all(
    [0, 1, 2].map(async () => known(await bench.engine.accept(messageWritten()))),
  );
  const cleared = ids.map((id) => bench.engine.change(id, (one) => ({ ...one, inbox: [] })));
  const start = (await Promise.all(cleared)).map((one) => one.revision);

  const results = await Promise.allSettled(
    steps.map((step, at) => applyStep(bench, ids[step.target] ?? '', step, `step ${at}`)),
  );
  await bench.restart();

  for (const [target, id] of ids.entries()) {
    const saved = steps.flatMap((step, at) =>
      step.target === target && step.edit !== 'same' && results[at]?.status === 'fulfilled'
        ? [`step ${at}`]
        : [],
    );
    const found = await bench.engine.read(id);
    expect(found?.notes.toSorted()).toEqual(saved.toSorted());
    expect(found?.revision).toBe((start[target] ?? 0) + saved.length);
  }
  for (const [at, step] of steps.entries()) {
    const refused = step.edit === 'throw' || step.edit === 'invalid';
    expect(results[at]?.status).toBe(refused ? 'rejected' : 'fulfilled');
  }
}

function applyStep({ engine }: Bench, id: string, step: Step, note: string) {
  return engine.change(id, (one) => {
    const notes = [...one.notes, note];
    if (step.edit === 'same') return one;
    if (step.edit === 'throw') throw new Error('refused');
    if (step.edit === 'invalid') return { ...one, notes, revision: 0, openedAt: Number.NaN };
    if (step.edit === 'close') return { ...one, notes, state: 'closed' };
    return step.edit === 'reopen' ? { ...one, notes, state: 'open' } : { ...one, notes };
  });
}
