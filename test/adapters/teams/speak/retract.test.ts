import { describe, expect, it, onTestFinished } from 'vitest';
import type { Place } from '../../../../src/adapters/teams/bot-framework.ts';
import { createRetract } from '../../../../src/adapters/teams/speak/retract.ts';
import { saidIn, wordsOf } from '../../../fakes/teams/reading.ts';
import { ANA, DESK, inShop, personInShop, ROBIN } from '../../../fakes/teams/shop.ts';
import { BOT } from '../../../fakes/teams/world.ts';
import { card, greeting, notice, ping } from './said-samples.ts';
import { at, type SpeakingBench, startSpeaking } from './speaking-bench.ts';

const desk = at(inShop(DESK));

async function startRetract() {
  const bench = await startSpeaking();
  onTestFinished(() => bench.retract.stop());
  return bench;
}

/** What everybody on the desk can read of Heed. */
function textsOn({ teams }: SpeakingBench): string[] {
  return saidIn(teams, DESK).map(wordsOf);
}

/** The lines of the log about sweeps, by their levels. */
function sweepsIn({ lines }: SpeakingBench): number[] {
  const told = lines.map((line) => JSON.parse(line));
  return told.filter(({ msg }) => /taken back|is gone/.test(msg)).map(({ level }) => level);
}

describe('a channel that others can read from now on', () => {
  it('loses what was for staff, in threads too, and keeps everything else', async () => {
    const bench = await startRetract();
    const head = bench.teams.world.post(DESK, { from: ANA, content: { text: 'A question' } });
    await bench.deliver(card(), 1);
    await bench.deliver(card({ id: 'case-2/card/1', thread: head.id }), 1);
    await bench.deliver(notice(inShop(DESK)), 1);
    await bench.deliver(greeting(inShop(DESK)), 1);

    await bench.retract.sweep(desk);

    expect(textsOn(bench)).toEqual([expect.stringContaining('Heed')]);
    expect(bench.teams.world.message(DESK, head.id)).toBeDefined();
  });

  it('is asked for a message where it was said: in its thread', async () => {
    const bench = await startRetract();
    const head = bench.teams.world.post(DESK, { from: ANA, content: { text: 'A question' } });
    await bench.deliver(card({ thread: head.id }), 1);
    const asked: string[] = [];
    const remove = async ({ conversation }: Place) => void asked.push(conversation);
    const retract = createRetract({ ...bench, post: { remove } });

    await retract.sweep(desk);

    expect(asked).toEqual([`${DESK};messageid=${head.id}`]);
  });

  it('loses what was said before a restart', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);

    await bench.restarted().retract.sweep(desk);

    expect(textsOn(bench)).toEqual([]);
    expect(
      await bench.restarted().posted.entries({ tenant: desk.tenant, conversation: DESK }),
    ).toEqual([]);
  });

  it('loses what had arrived without Teams saying so', async () => {
    const bench = await startRetract();
    bench.teams.faults.next('send', { kind: 'reset', when: 'after' });
    await bench.deliver(card(), 1).catch(() => undefined);

    await bench.retract.sweep(desk);

    expect(textsOn(bench)).toEqual([]);
    expect(bench.retract.isClean(desk)).toBe(true);
  });

  it('loses it the next time where it was found, and Teams did not let go of it', async () => {
    const bench = await startRetract();
    bench.teams.faults.next('send', { kind: 'reset', when: 'after' });
    await bench.deliver(card(), 1).catch(() => undefined);
    bench.teams.faults.next('remove', { kind: 'status', status: 403 });
    await bench.retract.sweep(desk);
    const states = [bench.retract.isClean(desk)];

    await bench.retract.sweep(desk);
    states.push(bench.retract.isClean(desk));

    expect(states).toEqual([false, true]);
    expect(textsOn(bench)).toEqual([]);
  });

  it('is not clean where something may have arrived, and nobody can look', async () => {
    const bench = await startRetract();
    bench.letLook(false);
    bench.teams.faults.next('send', { kind: 'reset', when: 'after' });
    await bench.deliver(card(), 1).catch(() => undefined);
    await bench.deliver(card(), 2);

    await bench.retract.sweep(desk);

    expect(textsOn(bench)).toHaveLength(1);
    expect(bench.retract.isClean(desk)).toBe(false);
    expect(sweepsIn(bench)).toEqual([40]);
  });

  it('keeps what somebody else said, whatever it looks like', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    const [own] = saidIn(bench.teams, DESK);
    bench.teams.world.post(DESK, { from: ROBIN, content: own?.content ?? {} });

    await bench.retract.sweep(desk);

    const left = bench.teams.world.conversations
      .get(DESK)
      ?.messages.filter((one) => !one.isDeleted);
    expect(left).toMatchObject([{ from: ROBIN }]);
  });

  it('keeps what one person alone can see, and what stands elsewhere', async () => {
    const bench = await startRetract();
    const message = { text: 'Hm', summary: 'Hm', entities: [], feedback: false };
    const listener = { person: at(personInShop(ANA)), place: { conversation: desk } };
    await bench.whisper.say(listener, { message, audience: 'staff' });
    await bench.deliver(ping(), 1);

    await bench.retract.sweep(desk);

    expect(bench.teams.callsOf('remove')).toEqual([]);
  });

  it('loses it in the end, however often Teams is out of reach', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    const { faults } = bench.teams;
    faults.next('remove', { kind: 'status', status: 503 });
    faults.next('remove', { kind: 'status', status: 429, retryAfter: 60 }, { kind: 'reset' });
    const swept = bench.retract.sweep(desk);

    for (const wait of [1_000, 60_000, 4_000]) {
      await expect.poll(() => bench.time.next()).toBe(bench.time.now() + wait);
      bench.time.advance(wait);
    }
    await swept;

    expect(textsOn(bench)).toEqual([]);
  });

  it('loses the others where Teams does not let go of one', async () => {
    const bench = await startRetract();
    for (const id of ['a', 'b', 'c']) await bench.deliver(card({ id }), 1);
    bench.teams.faults.next('remove', { kind: 'status', status: 403 });

    await bench.retract.sweep(desk);

    expect(textsOn(bench)).toHaveLength(1);
    expect(bench.retract.isClean(desk)).toBe(false);
  });

  it('counts as rid of what somebody had deleted already', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    const [posted] = saidIn(bench.teams, DESK);
    if (posted !== undefined) bench.teams.world.delete(posted);

    await bench.retract.sweep(desk);

    expect(bench.retract.isClean(desk)).toBe(true);
  });

  it('is left alone where Heed was put out of it, which is nothing to alert anybody about', async () => {
    const bench = await startRetract();
    for (const id of ['a', 'b', 'c']) await bench.deliver(card({ id }), 1);
    Object.assign(bench.teams.world.conversations.get(DESK) ?? {}, { hasApp: false });

    await bench.retract.sweep(desk);

    expect(bench.teams.callsOf('remove')).toHaveLength(1);
    expect(sweepsIn(bench)).toEqual([30]);
  });

  it('is swept once more, and not once each, for all who come in during a sweep', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    const held = Promise.withResolvers<void>();
    bench.teams.faults.next('remove', { kind: 'held', until: held.promise });
    const first = bench.retract.sweep(desk);
    await expect.poll(() => bench.teams.callsOf('remove')).toHaveLength(1);

    const later = Array.from({ length: 50 }, () => bench.retract.sweep(desk));
    held.resolve();
    await Promise.all([first, ...later]);

    expect(sweepsIn(bench)).toEqual([30, 30]);
  });

  it('is swept once, however much is kept from it afterwards', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    bench.teams.world.join(DESK, ROBIN);
    bench.channels.forget(desk);
    const attempt = (id: string) => bench.deliver(card({ id }), 1).catch(() => undefined);
    await attempt('a');
    await expect.poll(() => sweepsIn(bench)).toEqual([30]);

    for (const id of ['b', 'c']) await attempt(id);
    await bench.retract.stop();

    expect(sweepsIn(bench)).toEqual([30]);
    expect(textsOn(bench)).toEqual([]);
  });

  it('is clean once it was swept, until something for staff is said there', async () => {
    const { retract } = await startRetract();
    const states = [retract.isClean(desk)];

    await retract.sweep(desk);
    states.push(retract.isClean(desk));
    retract.note(desk);
    states.push(retract.isClean(desk));

    expect(states).toEqual([false, true, false]);
  });

  it('is not clean where something for staff was said during the sweep', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    const held = Promise.withResolvers<void>();
    bench.teams.faults.next('remove', { kind: 'held', until: held.promise });
    const swept = bench.retract.sweep(desk);
    await expect.poll(() => bench.teams.callsOf('remove')).toHaveLength(1);

    bench.retract.note(desk);
    held.resolve();
    await swept;

    expect(bench.retract.isClean(desk)).toBe(false);
  });

  it('is not kept waiting for when Heed stops', async () => {
    const bench = await startRetract();
    await bench.deliver(card(), 1);
    bench.teams.faults.always('remove', { kind: 'status', status: 503 });
    const swept = bench.retract.sweep(desk);
    await expect.poll(() => bench.time.next()).toBeDefined();

    await bench.retract.stop();

    await expect(swept).resolves.toBeUndefined();
    expect(sweepsIn(bench)).toEqual([50]);
  });

  it('is not deceived by a message of Heed’s of which the log says that it is for customers', async () => {
    const bench = await startRetract();
    await bench.deliver(greeting(inShop(DESK)), 1);
    bench.teams.world.post(DESK, { from: BOT, content: { text: 'From another installation' } });

    await bench.retract.sweep(desk);

    expect(textsOn(bench)).toHaveLength(2);
  });
});
