import { describe, expect, it } from 'vitest';
import { inputsOf } from '../../src/assess/local/inputs.ts';
import { cueName, NAMED, signalName } from '../../src/assess/local/named.ts';
import type { HeadName } from '../../src/assess/local/weights.ts';
import { type LabelledMessage, loadMessages } from '../../training/corpus.ts';
import type { Item } from '../../training/items.ts';
import { TASKS, type Task } from '../../training/tasks.ts';

const [template] = loadMessages();

function itemOf(changes: Partial<LabelledMessage>, source = 'shop'): Item {
  if (template === undefined) throw new Error('The corpus is empty.');
  return {
    ...{ id: 'shop-001-a', group: 'shop-001', language: 'en', source, risk: undefined },
    inputs: inputsOf('', 'en', undefined),
    label: { ...template, ...changes },
  };
}

function taskOf(name: HeadName): Task {
  const task = TASKS.find((one) => one.name === name);
  if (task === undefined) throw new Error(`There is no task ${name}.`);
  return task;
}

describe('what a head learns from a message', () => {
  it('is three quarters the best level, and the rest what else could be defended', () => {
    const item = itemOf({ urgency: 'P2', acceptable: ['P2', 'P3'] });

    expect(taskOf('grave').targets(item)).toEqual([0.75, 0.25]);
    expect(taskOf('gravest').targets(item)).toEqual([0, 1]);
    expect(taskOf('light').targets(item)).toBeUndefined();
  });

  it('is nothing of a loss that only turns of conversations tell', () => {
    const turn = { ...itemOf({}, 'threads-a'), label: undefined, risk: 0.8 };

    expect(taskOf('heat').targets(itemOf({}))).toBeUndefined();
    expect(taskOf('heat').targets(turn)?.[0]).toBe(0.8);
    expect(taskOf('mood').targets(turn)).toBeUndefined();
  });

  it('weighs more where it was written to be like real traffic', () => {
    const [natural = 0, vivid = 0] = ['natural-a', 'shop'].map((source) =>
      taskOf('mood').weight(itemOf({}, source)),
    );

    expect(natural).toBeGreaterThan(vivid);
  });
});

describe('the heads of urgency', () => {
  it.each(['grave', 'gravest', 'light'] as const)(
    'are blind to how something is said, and see what it costs: %s',
    (name) => {
      const { blind, isCool } = taskOf(name);

      expect(isCool).toBe(true);
      expect(
        [cueName('swearing'), signalName('leaving'), 'thanks'].filter((one) => !blind.has(one)),
      ).toEqual([]);
      expect(['danger', signalName('safety')].filter((one) => blind.has(one))).toEqual([]);
      expect([...blind].filter((one) => !NAMED.includes(one))).toEqual([]);
    },
  );
});
