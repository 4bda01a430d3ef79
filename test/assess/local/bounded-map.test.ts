import { describe, expect, it } from 'vitest';
import { createBoundedMap } from '../../../src/assess/local/bounded-map.ts';

/** A map for two, with entries of these names set in order. */
function mapOf(...names: readonly string[]) {
  const map = createBoundedMap<{ name: string }>(2);
  for (const name of names) map.set(name, { name });
  return map;
}

function namesIn(map: ReturnType<typeof mapOf>, ...names: readonly string[]) {
  return names.map((name) => map.get(name)?.name);
}

describe('a bounded map', () => {
  it('gives back what was set, and nothing for what was not', () => {
    expect(namesIn(mapOf('a', 'b'), 'a', 'b', 'c', '')).toEqual(['a', 'b', undefined, undefined]);
  });

  it('forgets the oldest when there is no room left', () => {
    expect(namesIn(mapOf('a', 'b', 'c'), 'a', 'b', 'c')).toEqual([undefined, 'b', 'c']);
  });

  it('takes what is read for new', () => {
    const map = mapOf('a', 'b');

    map.get('a');
    map.set('c', { name: 'c' });

    expect(namesIn(map, 'a', 'b', 'c')).toEqual(['a', undefined, 'c']);
  });

  it('takes what is set again for new, and needs no more room for it', () => {
    const map = mapOf('a', 'b');

    map.set('a', { name: 'A' });
    expect(namesIn(map, 'b', 'a')).toEqual(['b', 'A']);

    map.set('c', { name: 'c' });
    expect(namesIn(map, 'a', 'b', 'c')).toEqual(['A', undefined, 'c']);
  });
});
