import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActionName } from '../../src/domain/message.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import { createPlay } from '../fakes/play.ts';
import { ANA, BO, commands, LEE, presses, ROBIN, robinWrites, STRANGER } from '../fakes/shop.ts';

const values = fc.record(
  {
    text: fc.constantFrom('', 'Today.'),
    reason: fc.constantFrom('', 'known'),
    minutes: fc.constantFrom('30', 'soon'),
    to: fc.constantFrom(BO.id, 'nobody'),
    into: fc.constant('case-2'),
    turn: fc.constantFrom('m-2', 'm-1'),
    urgency: fc.constantFrom('P1', 'P9'),
  },
  { requiredKeys: [] },
);

const press = fc.record({
  by: fc.constantFrom(ANA, BO, LEE),
  action: fc.constantFrom(...ActionName.options),
  values,
});

function answersAt(door: string, said: readonly Outgoing[]): Outgoing[] {
  return said.filter((one) => one.to === door);
}

describe('whoever waits at a door', () => {
  it('gets exactly one answer, whatever they press and whatever becomes of it', () =>
    fc.assert(
      fc.asyncProperty(fc.array(press, { maxLength: 6 }), async (pressed) => {
        const play = createPlay();
        await play.take(robinWrites('My lawyer asks.', { message: 'm-1' }));
        await play.take(robinWrites('Hello?', { message: 'm-2' }));
        play.deliver();
        for (const [index, { by, ...given }] of pressed.entries()) {
          const door = `answer:${by.name}:${index}`;
          const draft = play.current.draft?.id;
          await play.take(presses(by, given.action, { ...given, case: 'case-1', draft, door }));
          const answers = answersAt(door, play.deliver());

          expect(answers).toHaveLength(1);
          expect(['form', 'notice', 'done']).toContain(answers[0]?.kind);
        }
      }),
      { numRuns: 150 },
    ));

  it('is told that it is done where there is nothing else to say', async () => {
    const play = createPlay();

    await play.take(robinWrites('Where is it?'), presses(ANA, 'take', { case: 'case-1' }));

    expect(play.waiting('done')).toMatchObject([{ to: 'answer:Ana', case: 'case-1' }]);
  });

  it('is answered for each event, also when the answer before is still on its way', async () => {
    const play = createPlay();
    const close = presses(ANA, 'close', { case: 'case-1' });

    await play.take(robinWrites('Where is it?'), presses(ANA, 'take', { case: 'case-1' }), close);

    expect(play.waiting('done').map(({ id }) => id)).toContain(`case-1/done/${close.key}`);
    expect(play.waiting('done')).toHaveLength(2);
  });

  it('is answered for a text to triage too', async () => {
    const play = createPlay();

    await play.take(commands(ANA, 'Where is it?', { door: 'answer:here' }));

    expect(answersAt('answer:here', play.deliver())).toHaveLength(1);
  });

  it.each([ROBIN, STRANGER, { ...ANA, side: 'customer' } as const])(
    'is not answered as no colleague: %o',
    async (by) => {
      const play = createPlay();

      await play.take(robinWrites('Where is it?'), presses(by, 'take', { case: 'case-1' }));

      expect(play.waiting('done')).toEqual([]);
    },
  );
});
