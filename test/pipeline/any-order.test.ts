import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SendError } from '../../src/adapters/adapter.ts';
import { type Happening, happenings } from '../fakes/any-event.ts';
import { breachesOf } from '../fakes/breaches.ts';
import { type OpenShop, openShop } from '../fakes/open-shop.ts';
import { scriptedMind } from '../fakes/scripted-mind.ts';
import { robinWrites, SHOP, shopSettings } from '../fakes/shop.ts';

const busy = new SendError('Too busy.', { retryable: true });
const forbidden = new SendError('Not allowed.', { retryable: false });

/** Something that goes wrong around an event. */
const trouble = fc.constantFrom('none', 'none', 'none', 'busy', 'forbidden', 'restart', 'twice');

const stories = fc.tuple(
  happenings('case-1', SHOP),
  fc.array(trouble, { minLength: 25, maxLength: 25 }),
);

async function live(
  shop: OpenShop,
  { event, draft, after }: Happening,
  what: string,
  index: number,
) {
  await shop.pass(after);
  const drafts = shop.adapter.said.flatMap((one) =>
    one.kind === 'card' && one.card.draft !== null ? [one.card.draft.id] : [],
  );
  const own = drafts.at(-1 - draft);
  const named = { ...event, key: `${event.key}-${index}`, at: shop.time.now() };
  const whole = named.kind === 'action' && own !== undefined ? { ...named, draft: own } : named;
  if (what === 'busy') shop.adapter.failNext(busy);
  if (what === 'forbidden') shop.adapter.failNext(forbidden);
  await shop.adapter.deliver(whole);
  if (what === 'twice') await shop.adapter.deliver(whole);
  if (what === 'restart') await shop.restart();
  await shop.pipeline.settled();
  return whole;
}

describe('a desk through whatever happens, restarts and failures included', () => {
  it('keeps what is internal from customers, sends only what was approved, and comes to rest', async () => {
    await fc.assert(
      fc.asyncProperty(stories, async ([rest, troubles]) => {
        const shop = await openShop({ desk: { model: scriptedMind('openai:small') } });
        await shop.adapter.deliver(robinWrites('Where is it?', { thread: 'm-1', message: 'm-0' }));
        await shop.pipeline.settled();
        const presses = new Set<string>();
        for (const [index, happening] of rest.entries()) {
          const event = await live(shop, happening, troubles[index] ?? 'none', index);
          if (event.kind === 'action' && event.action === 'send') presses.add(event.key);
        }
        // Longer than anything can be put aside for here.
        await shop.pass(30 * 3_600_000);

        const { said } = shop.adapter;
        expect(said.flatMap((outgoing) => breachesOf(outgoing, shopSettings))).toEqual([]);
        expect(new Set(said.map(({ id }) => id)).size).toBe(said.length);
        for (const one of said)
          if (one.kind === 'reply') expect(presses).toContain(one.id.replace(/^.*\/reply\//, ''));
        const { inbox, outbox, clocks, judge } = await shop.caseOf();
        const waiting = outbox.filter((item) => item.state !== 'failed');
        expect({ inbox, waiting, clocks, judge }).toEqual({
          inbox: [],
          waiting: [],
          clocks: [],
          judge: null,
        });
        await shop.pipeline.stop();
      }),
      { numRuns: 20 },
    );
  }, 60_000);
});
