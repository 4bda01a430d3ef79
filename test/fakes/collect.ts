/** All there is, as an array. */
export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/** A memory in which there is nothing to find. */
export async function* noCases(): AsyncGenerator<never> {}
