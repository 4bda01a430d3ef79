import { describe, expect, it } from 'vitest';
import { createLocalAssessor } from '../../src/assess/local/local.ts';
import { Urgency } from '../../src/domain/assessment.ts';
import { chanceOf } from '../../src/domain/chance.ts';
import { createLessonReader } from '../../src/learning/read-lessons.ts';
import { turnOf } from '../domain/samples.ts';
import { AGREED, CORRECTED, taughtCase } from './taught-cases.ts';

const reader = createLessonReader(undefined);
const assessor = createLocalAssessor({ encoder: undefined });

describe('reading a case again', () => {
  it('sees in it what was seen when it was judged', async () => {
    const one = taughtCase('c', 'My invoice of last month is missing. Could you send it again?', [
      AGREED,
    ]);
    const { assessment } = await assessor.assess(one);

    const { urgency, risk } = await reader.read(one);

    const [{ probabilities = [] } = {}] = urgency;
    expect(Urgency.options[probabilities.indexOf(Math.max(...probabilities))]).toBe(
      assessment.urgency,
    );
    expect(chanceOf(risk[0]?.score ?? 0)).toBeCloseTo(assessment.risk, 3);
  });

  it('reads no further than the turn that is meant', async () => {
    const first = turnOf('customer', 'Where is my invoice, please?');
    const later = { ...turnOf('customer', 'I AM FURIOUS, you liars!!'), id: 'later' };
    const short = taughtCase('c', '', [CORRECTED], { turns: [first] });
    const long = taughtCase('c', '', [CORRECTED], { turns: [first, later] });

    const before = await reader.read(short);
    const after = await reader.read(long);

    expect(after.mood).toEqual(before.mood);
  });

  it('learns no urgency from a text that speaks outright of danger', async () => {
    const one = taughtCase('c', 'The new oven smells of gas and the windows are open.', [
      CORRECTED,
    ]);

    expect((await reader.read(one)).urgency).toEqual([]);
  });

  it('reads any case, also one that names a turn that is not there', async () => {
    const empty = taughtCase('c', '', [CORRECTED], { turns: [] });
    const missed = taughtCase('c', 'Hi', [{ kind: 'missed', turn: 0, at: 1, risk: 0 }]);

    for (const one of [empty, missed])
      expect(await reader.read(one)).toEqual({ urgency: [], style: [], mood: [], risk: [] });
  });
});
