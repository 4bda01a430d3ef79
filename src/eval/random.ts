/** Numbers from 0 up to, but not including, 1, the same for the same seed: Mulberry32, by Tommy Ettinger (public domain). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The items in an order drawn by `random`. */
export function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return items
    .map((item) => ({ item, order: random() }))
    .sort((left, right) => left.order - right.order)
    .map(({ item }) => item);
}

const SEED = 11;

/** At most `limit` items, drawn with a fixed seed and left in their order. */
export function sample<Item>(items: readonly Item[], limit: number): Item[] {
  if (items.length <= limit) return [...items];
  const drawn = shuffled([...items.keys()], generator(SEED)).slice(0, limit);
  const wanted = new Set(drawn);
  return items.filter((_, index) => wanted.has(index));
}
