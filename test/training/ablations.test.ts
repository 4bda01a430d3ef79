import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/assess/local/facts/fact.ts';
import { DIMENSIONS, inputsOf } from '../../src/assess/local/inputs.ts';
import { NAMED } from '../../src/assess/local/named.ts';
import { BUCKETS } from '../../src/assess/local/ngrams.ts';
import type { Urgency } from '../../src/domain/assessment.ts';
import { replaceTables } from '../../training/ablations/document.ts';
import { moodIn } from '../../training/ablations/emotions.ts';
import { keyOf } from '../../training/ablations/heads.ts';
import { masked, partOf } from '../../training/ablations/masked.ts';
import { MESSAGE_METRICS } from '../../training/ablations/message-columns.ts';
import { levelOf } from '../../training/ablations/rules.ts';
import { type Part, VARIANTS } from '../../training/ablations/variants.ts';
import type { Pair } from '../../training/message-metrics.ts';
import { TASKS } from '../../training/tasks.ts';
import { taskOf } from './task-of.ts';

const TEXT = 'My card was stolen!! Somebody is shopping with it, and I will sue you.';
const INPUTS = inputsOf(TEXT, 'en', new Float32Array(DIMENSIONS).fill(0.1));

describe('inputs with parts left out', () => {
  it.each<[Part[], number, number]>([
    [['shapes'], 0, BUCKETS],
    [['facts', 'cues', 'phrases'], BUCKETS, Number.POSITIVE_INFINITY],
  ])('hold %s and nothing else', (parts, from, to) => {
    const { sparse, dense } = masked(INPUTS, new Set(parts));

    const shown = [...sparse.indexes];
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.length).toBeLessThan(INPUTS.sparse.indexes.length);
    expect(shown.every((index) => index >= from && index < to)).toBe(true);
    expect(dense).toBeUndefined();
  });

  it('keep the vector as it was when nothing named is shown beside it', () => {
    const { dense } = masked(INPUTS, new Set<Part>(['meaning']));

    expect(dense?.slice(0, DIMENSIONS)).toEqual(INPUTS.dense?.slice(0, DIMENSIONS));
    expect(dense?.slice(DIMENSIONS).every((value) => value === 0)).toBe(true);
    expect(INPUTS.dense?.slice(DIMENSIONS).some((value) => value !== 0)).toBe(true);
  });

  it('tell a cue from a fact and from a signal of the same name', () => {
    const parts = ['waiting', 'thanks', 'legal'].flatMap((name) =>
      [...NAMED.keys()].filter((place) => NAMED[place]?.split(' ').at(-1) === name).map(partOf),
    );

    expect(new Set(parts)).toEqual(new Set(['facts', 'cues', 'phrases']));
  });
});

describe('halves of heads', () => {
  const variant = (name: string) => {
    const found = VARIANTS.find((one) => one.name === name);
    if (found === undefined) throw new Error(`There is no variant ${name}.`);
    return found;
  };

  it('of urgency are the same with cues and without: it is blind to them', () => {
    const [all, less] = [variant('everything'), variant('… without cues')];

    expect(keyOf(taskOf('grave'), less, 'encoder')).toBe(keyOf(taskOf('grave'), all, 'encoder'));
    expect(keyOf(taskOf('mood'), less, 'encoder')).not.toBe(keyOf(taskOf('mood'), all, 'encoder'));
  });

  it('learn from public emotions in the mood alone', () => {
    const [all, more] = [variant('everything'), variant('… with public emotions')];

    const differing = TASKS.filter(
      (one) => keyOf(one, more, 'ngrams') !== keyOf(one, all, 'ngrams'),
    );

    expect(differing.map(({ name }) => name)).toEqual(['mood']);
  });
});

describe('the rule for urgency', () => {
  it.each<[Urgency, Fact[]]>([
    ['P1', ['fraud', 'question']],
    ['P2', ['outage']],
    ['P2', ['goods', 'soon']],
    ['P2', ['much-money', 'taken']],
    ['P3', ['outage', 'workaround']],
    ['P3', ['little-money']],
    ['P4', ['fraud', 'supposed']],
    ['P4', ['outage', 'over']],
    ['P4', ['soon']],
    ['P4', []],
  ])('says %s where there is %s', (level, facts) => {
    expect(levelOf(new Set(facts))).toBe(level);
  });
});

describe('the mood of a row of emotions', () => {
  it('is told where all emotions agree on one', () => {
    expect(moodIn(['joy', 'gratitude'])).toBe('pleased');
    expect(moodIn([])).toBe('calm');
  });

  it('is not told where they differ or one of them is no mood of ours', () => {
    expect(moodIn(['anger', 'joy'])).toBeUndefined();
    expect(moodIn(['joy', 'surprise'])).toBeUndefined();
    expect(moodIn(['sadness'])).toBeUndefined();
  });
});

describe('the numbers on single messages', () => {
  const label = { id: 'a', churn: 'none', public: 'none' } as const;
  const pairs: Pair[] = [
    {
      label: {
        ...label,
        urgency: 'P1',
        acceptable: ['P1', 'P2'],
        styles: ['warm'],
        moods: ['angry'],
      },
      said: { urgency: 'P2', mood: 'frustrated', isAngry: false, style: 'warm' },
    },
    {
      label: { ...label, urgency: 'P4', acceptable: ['P4'], styles: ['hurried'], moods: ['calm'] },
      said: { urgency: 'P1', mood: 'calm', isAngry: false, style: null },
    },
  ];
  const measuredBy = (metric: string, of: readonly Pair[]) =>
    MESSAGE_METRICS.find((one) => one.metric === metric)?.evaluate(of);

  it('take each label for what it says', () => {
    expect(measuredBy('urgency acceptable', pairs)).toBe(0.5);
    expect(measuredBy('P1, P2 missed', pairs)).toBe(0);
    expect(measuredBy('P3, P4 raised', pairs)).toBe(1);
    expect(measuredBy('mood acceptable', pairs)).toBe(0.5);
    expect(measuredBy('angry, F1', pairs)).toBe(0);
    expect(measuredBy('style acceptable', pairs)).toBe(0.5);
  });

  it('are none of what was never told', () => {
    const silent = pairs.map((pair) => ({ ...pair, said: {} }));

    const values = MESSAGE_METRICS.map(({ metric }) => measuredBy(metric, silent));

    expect(values).toEqual(MESSAGE_METRICS.map(() => null));
  });
});

describe('the tables in the document', () => {
  const begin = '<!-- From here on written by npm run ablations -->';
  const end = '<!-- Up to here written by npm run ablations -->';

  it('take the place of the last ones and leave the rest', () => {
    const once = replaceTables(`before\n${begin}\nold\n${end}\nafter`, 'one');
    const twice = replaceTables(once, 'two');

    expect(twice).toBe(`before\n${begin}\n\ntwo\n\n${end}\nafter`);
  });

  it('are refused where their place is missing, with what to do', () => {
    expect(() => replaceTables(`before\n${begin}\nold`, 'new')).toThrow(end);
  });
});
