import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDueQueue } from '../../../src/engine/embedded/due-queue.ts';

const Step = fc.oneof(
  fc.record({
    do: fc.constant('set' as const),
    id: fc.integer({ min: 0, max: 9 }).map(String),
    ready: fc.nat({ max: 20 }),
  }),
  fc.record({ do: fc.constant('remove' as const), id: fc.integer({ min: 0, max: 9 }).map(String) }),
);

describe('The queue of due times', () => {
  it('always knows the nearest, whatever was set and removed before', () => {
    fc.assert(
      fc.property(fc.array(Step, { maxLength: 60 }), (steps) => {
        const queue = createDueQueue();
        const model = new Map<string, number>();

        for (const step of steps) {
          if (step.do === 'set') {
            queue.set(step.id, step.ready);
            model.set(step.id, step.ready);
          } else {
            queue.remove(step.id);
            model.delete(step.id);
          }
          const nearest = model.size === 0 ? undefined : Math.min(...model.values());
          const top = queue.peek();
          expect(top?.ready).toBe(nearest);
          expect(top && model.get(top.id)).toBe(nearest);
          expect(queue.size).toBe(model.size);
        }
      }),
    );
  });

  it('gives out those of the same time in the order they came', () => {
    const queue = createDueQueue();
    const given = ['c', 'a', 'b'];
    for (const id of given) queue.set(id, 5);

    const taken = given.map(() => {
      const id = queue.peek()?.id ?? '';
      queue.remove(id);
      return id;
    });

    expect(taken).toEqual(given);
  });

  it('stays right over very many changes of one time', () => {
    const queue = createDueQueue();
    queue.set('other', 50_000);
    for (let ready = 100_000; ready > 0; ready -= 1) queue.set('moved', ready);
    const nearest = queue.peek();
    queue.set('moved', 200_000);

    expect(nearest).toMatchObject({ id: 'moved', ready: 1 });
    expect(queue.peek()).toMatchObject({ id: 'other', ready: 50_000 });
    expect(queue.readyAt('moved')).toBe(200_000);
  });
});
