import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardDoor } from '../../../../src/adapters/teams/doors/card-door.ts';
import { dialogDoor } from '../../../../src/adapters/teams/doors/dialog-door.ts';
import type { Door } from '../../../../src/adapters/teams/doors/doors.ts';
import { sentenceCard } from '../../../../src/adapters/teams/render/render.ts';
import { type AtDoor, done, form, givenBy, hello, standAtDoor } from './door-bench.ts';

/** Each with how long it holds its response, in milliseconds. */
const DOORS: [string, number, (standing: AtDoor) => Door][] = [
  [
    'a pressed button',
    2_500,
    (standing) =>
      cardDoor({
        ...standing,
        card: () => sentenceCard('Now'),
        redrawn: async () => undefined,
        formOpened() {},
      }),
  ],
  [
    'a dialog',
    4_000,
    (standing) =>
      dialogDoor({ ...standing, hold: 4_000, isOpening: true, drawn: async () => undefined }),
  ],
];

type Act = 'notice' | 'form' | 'done' | 'say' | 'time';

const acts = fc.array(fc.constantFrom<Act>('notice', 'form', 'done', 'say', 'time'), {
  maxLength: 8,
});

async function perform(act: Act, door: Door, { time }: AtDoor): Promise<void> {
  if (act === 'time') return time.advance(1_500);
  if (act === 'say') return door.say('A line.');
  return door.answer({ notice: hello, form, done }[act]);
}

/** After how many milliseconds something is said first. */
function firstSaid(all: readonly Act[]): number {
  return all.findIndex((act) => act !== 'time') * 1_500;
}

describe.each(DOORS)('%s', (_, hold, make) => {
  it('has one response in time, and loses nothing that is said', async () => {
    await fc.assert(
      fc.asyncProperty(acts, async (all) => {
        const standing = standAtDoor();
        const door = make(standing);

        for (const act of all) await perform(act, door, standing);
        standing.time.advance(4_000);

        const said = all.filter((act) => act !== 'time');
        const isInTime = said.length > 0 && firstSaid(all) < hold;
        const beside = said.slice(isInTime ? 1 : 0).filter((act) => act !== 'done');
        expect(await givenBy(door.response)).toMatchObject({ status: 200 });
        expect(standing.whispered).toHaveLength(beside.length);
      }),
      { numRuns: 100 },
    );
  });
});
