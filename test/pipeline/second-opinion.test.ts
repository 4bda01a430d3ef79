import { describe, expect, it, vi } from 'vitest';
import { AssessorError } from '../../src/assess/assessor.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import { createHeldMind } from '../fakes/held-mind.ts';
import { openShop } from '../fakes/open-shop.ts';
import { ANA, presses, robinDeletes, robinEdits, robinWrites } from '../fakes/shop.ts';

const MINUTE = 60_000;
const CASE = { case: 'case-1' };

/** A shop whose model has been asked about one message and has not answered. */
async function shopThatAsks() {
  const model = createHeldMind();
  const shop = await openShop({ desk: { model } });
  const event = robinWrites('Where is it?');
  await shop.adapter.deliver(event);
  return { shop, model, event, question: await model.question(0) };
}

function judgesIn(said: readonly Outgoing[]) {
  return said.flatMap((one) => (one.kind === 'card' ? [one.card.assessment?.assessor] : []));
}

describe('the model’s second opinion', () => {
  it('comes after the local answer is on the card, and takes its place there', async () => {
    const { shop, question } = await shopThatAsks();
    const before = judgesIn(shop.adapter.said);

    question.answer();
    await shop.pipeline.settled();

    expect(before).toEqual(['local']);
    expect(judgesIn(shop.adapter.said)).toEqual(['local', 'openai:small']);
    expect(shop.adapter.said[1]).toMatchObject({ replaces: expect.any(String) });
  });

  it('leaves the buttons working while it is formed, and keeps what they did', async () => {
    const { shop, question } = await shopThatAsks();

    await shop.adapter.deliver(presses(ANA, 'take', CASE));
    await shop.adapter.hears((one) => one.kind === 'card' && one.card.takenBy === 'Ana');
    question.answer();
    await shop.pipeline.settled();

    expect(shop.adapter.said.at(-1)).toMatchObject({
      card: { takenBy: 'Ana', assessment: { assessor: 'openai:small' } },
    });
  });

  it('lets the local draft be sent while it is formed, and is not heard after that', async () => {
    const { shop, question } = await shopThatAsks();
    const { draft } = await shop.caseOf();

    await shop.adapter.deliver(presses(ANA, 'send', { ...CASE, draft: draft?.id }));
    await shop.adapter.hears((one) => one.kind === 'reply');
    question.answer();
    await shop.pipeline.settled();

    expect(judgesIn(shop.adapter.said)).toEqual(['local', 'local']);
    expect((await shop.caseOf()).draft).toBeNull();
  });

  it('is not heard about a turn that a newer one has overtaken', async () => {
    const { shop, model, question } = await shopThatAsks();
    await shop.adapter.deliver(robinWrites('Hello?'));
    const newer = await model.question(1);

    newer.answer({ mood: 'anxious' });
    question.answer({ mood: 'angry' });
    await shop.pipeline.settled();

    expect((await shop.caseOf()).assessment).toMatchObject({ turn: 1, mood: 'anxious' });
    expect(newer.turns).toHaveLength(2);
  });

  it('brings no words back that were deleted while it was formed', async () => {
    const { shop, model, event, question } = await shopThatAsks();
    await shop.adapter.deliver(robinWrites('Hello?'));
    const second = await model.question(1);
    await shop.adapter.deliver(robinDeletes(event));
    const third = await model.question(2);

    question.answer();
    second.answer();
    third.answer();
    await shop.pipeline.settled();

    expect(JSON.stringify(await shop.caseOf())).not.toContain('Where is it?');
    expect((await shop.caseOf()).assessment?.assessor).toBe('openai:small');
  });
});

describe('a model that does not answer', () => {
  it('leaves the local answer, and the card says why', async () => {
    const { shop, question } = await shopThatAsks();

    question.fail(new AssessorError('The model refused.'));
    await shop.pipeline.settled();

    expect(shop.adapter.said.at(-1)).toMatchObject({
      card: {
        assessment: { assessor: 'local' },
        draft: { text: expect.stringContaining('(local)') },
        notes: ['The model refused. The local answer stands.'],
      },
    });
    expect((await shop.caseOf()).judge).toBeNull();
  });

  it('tells nobody the inner words of a failure', async () => {
    const { shop, question } = await shopThatAsks();

    question.fail(new TypeError('sk-secret'));
    await shop.pipeline.settled();

    expect(shop.adapter.said.at(-1)).toMatchObject({
      card: { notes: ['The model could not be asked. The local answer stands.'] },
    });
    expect(shop.log.lines.join()).not.toContain('sk-secret');
  });

  it('does not silence the question about the words as they read since', async () => {
    const { shop, model, event, question } = await shopThatAsks();
    await shop.adapter.deliver(robinEdits(event, 'Where is my parcel?'));
    const newer = await model.question(1);

    question.fail(new AssessorError('The model refused.'));
    await vi.waitFor(() => expect(shop.log.lines.join()).toContain('The model gave no answer'));
    newer.answer();
    await shop.pipeline.settled();

    expect(await shop.caseOf()).toMatchObject({
      assessment: { assessor: 'openai:small', ask: 'Where is my parcel?' },
      notes: [],
    });
  });

  it('is called off after ninety seconds', async () => {
    const { shop, question } = await shopThatAsks();

    shop.time.advance(90_000 - 1);
    const early = question.signal?.aborted;
    await shop.pass(1);

    expect([early, question.signal?.aborted]).toEqual([false, true]);
    expect(shop.adapter.said.at(-1)).toMatchObject({
      card: { notes: ['The model took too long. The local answer stands.'] },
    });
  });

  it('holds up neither the stop nor the next start, where it is asked again', async () => {
    const { shop, model, question } = await shopThatAsks();

    await shop.restart();
    const askedBefore = model.asked;
    shop.time.advance(1000);
    (await model.question(1)).answer();
    await shop.pipeline.settled();

    expect(question.signal?.aborted).toBe(true);
    expect(askedBefore).toBe(1);
    expect((await shop.caseOf()).assessment?.assessor).toBe('openai:small');
    expect((await shop.caseOf()).notes).toEqual([]);
  });

  it('is asked again after its lease where the process died meanwhile', async () => {
    let isDead = false;
    const model = createHeldMind();
    const shop = await openShop({
      desk: { model },
      wrap: (engine) => ({
        ...engine,
        change: (id, edit) =>
          isDead ? Promise.reject(new Error('The process has died.')) : engine.change(id, edit),
      }),
    });
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await model.question(0);

    isDead = true;
    await shop.restart({ start: false });
    isDead = false;
    await shop.restart();
    shop.time.advance(2 * MINUTE - 1);
    await shop.pipeline.settled();
    const askedEarly = model.asked;
    shop.time.advance(1);
    (await model.question(1)).answer();
    await shop.pipeline.settled();

    expect(askedEarly).toBe(1);
    expect((await shop.caseOf()).assessment?.assessor).toBe('openai:small');
  });

  it('is not waited for when it has gone from the configuration', async () => {
    const { shop: asking } = await shopThatAsks();
    const left = await asking.caseOf();
    const shop = await openShop();
    await shop.adapter.deliver(robinWrites('Where is it?'));
    await shop.pipeline.settled();

    await shop.engine.change('case-1', (one) => ({ ...one, judge: left.judge }));
    await shop.pass(2 * MINUTE);

    await vi.waitFor(async () => expect((await shop.caseOf()).judge).toBeNull());
  });

  it('cannot crash the process when its answer cannot be kept', async () => {
    let fails = false;
    const model = createHeldMind();
    const shop = await openShop({
      desk: { model },
      wrap: (engine) => ({
        ...engine,
        change: (id, edit) =>
          fails ? Promise.reject(new Error('The disk is full.')) : engine.change(id, edit),
      }),
    });
    await shop.adapter.deliver(robinWrites('Where is it?'));
    const question = await model.question(0);

    fails = true;
    question.answer();
    await shop.pipeline.settled();
    fails = false;

    expect(shop.log.lines.join()).toContain('asked again later');
    expect((await shop.caseOf()).judge).not.toBeNull();
  });
});
