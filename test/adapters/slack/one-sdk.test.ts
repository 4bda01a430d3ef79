import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

const fromHeed = createRequire(import.meta.url);
const fromBolt = createRequire(fromHeed.resolve('@slack/bolt'));

/** Two copies make two classes of each error, and `instanceof` misses those of the other. */
it.each(['@slack/web-api', '@slack/oauth'])('Bolt and Heed share one %s', (name) => {
  expect(fromBolt.resolve(name)).toBe(fromHeed.resolve(name));
});
