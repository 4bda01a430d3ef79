import { describe, expect, it } from 'vitest';
import type { Example } from '../../src/domain/learning/example.ts';
import { lessonsIn, type Read } from '../../src/learning/case-lessons.ts';
import { pingOf, turnOf } from '../domain/samples.ts';
import { AGREED, CORRECTED, taughtCase } from './taught-cases.ts';

const READ: Read = {
  urgencies: [0.1, 0.2, 0.6, 0.1],
  styles: [0.1, 0.2, 0.6, 0.1],
  moods: [0.5, 0.1, 0.1, 0.1, 0.1, 0.1],
  scores: [-2, -0.5, -1],
};
const CALL: Example = {
  ...{ kind: 'call', turn: 2, at: 1, risk: 0.4, cause: 'risk', needed: false, by: 'slack:T1/lee' },
};

describe('the lessons of a case', () => {
  it('say of each tag what was right, whose word it is, and whether Heed was corrected in it', async () => {
    const { urgency, style, mood } = await lessonsIn(
      taughtCase('c', 'Where is it?', [CORRECTED]),
      async () => READ,
    );

    expect(urgency).toEqual([
      {
        ...{ group: 'c', by: 'slack:T1/ana', isSaid: true, isCorrected: true },
        ...{ probabilities: READ.urgencies, right: 1 },
      },
    ]);
    expect(style).toMatchObject([{ right: 2, isCorrected: false }]);
    expect(mood).toMatchObject([{ right: 0, isCorrected: false }]);
  });

  it('leave a tag out where a rule has the last word, and a turn whose words are gone', async () => {
    const ruled = await lessonsIn(taughtCase('c', 'Help', [CORRECTED]), async () => ({
      ...READ,
      urgencies: undefined,
    }));
    const gone = await lessonsIn(taughtCase('c', '  ', [CORRECTED]), async () => READ);

    expect(ruled.urgency).toEqual([]);
    expect(ruled.mood).toHaveLength(1);
    expect([gone.urgency, gone.style, gone.mood]).toEqual([[], [], []]);
  });

  it('tell of a call how near it was when it was made, and whether it was needed', async () => {
    const one = taughtCase('c', 'Where is it?', [CALL], {
      pings: [pingOf({ answer: 'not-needed' })],
    });

    const { risk } = await lessonsIn(one, async () => READ);

    expect(risk).toEqual([
      { group: 'c', by: 'slack:T1/lee', isSaid: true, score: -1, needed: false },
    ]);
  });

  it.each(['clock', 'promise', 'asked', 'urgency'] as const)(
    'tell nothing of a call that did not come from the risk: %s',
    async (cause) => {
      const one = taughtCase('c', 'Where is it?', [{ ...CALL, cause }], { pings: [pingOf()] });

      expect((await lessonsIn(one, async () => READ)).risk).toEqual([]);
    },
  );

  it('tell of a miss the highest risk before it', async () => {
    const asked: number[] = [];
    const one = taughtCase('c', 'Where?', [{ kind: 'missed', turn: 3, at: 1, risk: 0.2 }]);

    const { risk } = await lessonsIn(one, async (turn) => {
      asked.push(turn);
      return READ;
    });

    expect(asked).toEqual([2]);
    expect(risk).toMatchObject([{ by: undefined, isSaid: true, score: -0.5, needed: true }]);
  });

  it('tell of a case that was answered in peace that nobody had to be called', async () => {
    const turns = [turnOf('customer', 'Where?'), turnOf('agent', 'Here.')];
    const quiet = taughtCase('c', '', [AGREED], { turns });
    const blownUp = { ...quiet, blowUp: { turn: 0, warned: true } };

    const inPeace = await lessonsIn(quiet, async () => READ);
    const other = await lessonsIn(blownUp, async () => READ);

    expect(inPeace.risk).toMatchObject([{ isSaid: false, score: -0.5, needed: false }]);
    expect(other.risk).toEqual([]);
  });

  it('are none of a draft that was changed', async () => {
    const draft: Example = {
      ...{ kind: 'draft', turn: 0, at: 1, style: 'warm', by: 'slack:T1/ana' },
      ...{ ours: 'We look.', sent: 'I look.' },
    };

    expect(await lessonsIn(taughtCase('c', 'Where?', [draft]), async () => READ)).toEqual({
      ...{ urgency: [], style: [], mood: [], risk: [] },
    });
  });
});
