import { describe, expect, it } from 'vitest';
import { cueName, NAMED, signalName } from '../../src/assess/local/named.ts';
import { itemWith } from './labelled-messages.ts';
import { taskOf } from './task-of.ts';

describe('what a head learns from a message', () => {
  it('is three quarters the best level, and the rest what else could be defended', () => {
    const item = itemWith({ urgency: 'P2', acceptable: ['P2', 'P3'] });

    expect(taskOf('grave').targets(item)).toEqual([0.75, 0.25]);
    expect(taskOf('gravest').targets(item)).toEqual([0, 1]);
    expect(taskOf('light').targets(item)).toBeUndefined();
  });

  it('is nothing of a loss that only turns of conversations tell', () => {
    const turn = itemWith({}, { source: 'threads-a', label: undefined, risk: 0.8 });

    expect(taskOf('heat').targets(itemWith({}))).toBeUndefined();
    expect(taskOf('heat').targets(turn)?.[0]).toBe(0.8);
    expect(taskOf('mood').targets(turn)).toBeUndefined();
  });

  it('weighs more where it was written to be like real traffic', () => {
    const [natural = 0, vivid = 0] = ['natural-a', 'shop'].map((source) =>
      taskOf('mood').weight(itemWith({}, { source })),
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
