import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import type { Fault } from '../../../fakes/teams/faults.ts';
import { saidIn } from '../../../fakes/teams/reading.ts';
import { DESK, ROBIN, SHOP } from '../../../fakes/teams/shop.ts';
import { BOT } from '../../../fakes/teams/world.ts';
import { card, greeting, ping, reply } from './said-samples.ts';
import { type SpeakingBench, startSpeaking } from './speaking-bench.ts';

type Failure = readonly [name: string, fault: Fault];

function answered(status: number, when: 'before' | 'after', retryAfter?: number): Failure {
  const fault = { kind: 'status', status, when } as const;
  const paused = retryAfter === undefined ? fault : { ...fault, retryAfter };
  return [`${status}, ${when === 'after' ? 'and it was done' : 'and it was not done'}`, paused];
}

/** Every way in which an attempt can fail: what Teams answers, and whether it had done what it was asked. */
const FAILURES: readonly Failure[] = [
  answered(408, 'before'),
  answered(412, 'before'),
  answered(429, 'before', 2),
  answered(500, 'before'),
  answered(500, 'after'),
  answered(502, 'before'),
  answered(502, 'after'),
  answered(503, 'before'),
  answered(504, 'before'),
  answered(504, 'after'),
  ['a connection that broke before it was done', { kind: 'reset', when: 'before' }],
  ['a connection that broke after it was done', { kind: 'reset', when: 'after' }],
];

/** After these nobody knows whether the message is there. */
function isUnsure(fault: Fault): boolean {
  return (
    fault.kind === 'reset' || (fault.kind === 'status' && [500, 502, 504].includes(fault.status))
  );
}

/** Says it as the courier does, until it is said or given up; the last error, where it was given up. */
async function courier(
  deliver: () => SpeakingBench['deliver'],
  outgoing: Outgoing,
): Promise<unknown> {
  for (let attempt = 1; attempt <= 12; attempt += 1) {
    const failed = await deliver()(outgoing, attempt).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (failed === undefined) return undefined;
    if (failed instanceof Error && 'retryable' in failed && failed.retryable === false)
      return failed;
  }
  throw new Error('The courier never came to an end.');
}

function counted({ teams }: SpeakingBench, channel: string): number {
  return saidIn(teams, channel).length;
}

/** One of each sort: what a restart changes is what is remembered, not what Teams does. */
const OF_EACH_SORT = FAILURES.filter(([name]) => /^(429|502)|after it was done$/.test(name));

type DeliverOf = (bench: SpeakingBench) => () => SpeakingBench['deliver'];

const inOneGo: DeliverOf = (bench) => () => bench.deliver;
const restarting: DeliverOf = (bench) => () => bench.restarted().deliver;

describe.each([
  { how: 'in one go', deliverOf: inOneGo, failures: FAILURES },
  { how: 'with a restart before each attempt', deliverOf: restarting, failures: OF_EACH_SORT },
])('a message that is tried again, $how', ({ deliverOf, failures }) => {
  it.each(failures)('is there once after %s, where Teams can be asked', async (_, fault) => {
    const bench = await startSpeaking();
    for (const [outgoing, channel] of [
      [reply(), SHOP],
      [card(), DESK],
    ] as const) {
      bench.teams.faults.next('send', fault);

      const failed = await courier(deliverOf(bench), outgoing);

      expect(failed).toBeUndefined();
      expect(counted(bench, channel)).toBe(1);
    }
  });

  it.each(failures)(
    'to a customer is never there twice after %s, where Teams cannot be asked',
    async (_, fault) => {
      const bench = await startSpeaking();
      bench.letLook(false);
      bench.teams.faults.next('send', fault);

      const failed = await courier(deliverOf(bench), reply());

      const isGivenUp = isUnsure(fault);
      expect(failed === undefined).toBe(!isGivenUp);
      if (isGivenUp)
        expect(failed).toMatchObject({ message: expect.stringContaining('Look there') });
      expect(counted(bench, SHOP)).toBeLessThanOrEqual(1);
      if (!isGivenUp) expect(counted(bench, SHOP)).toBe(1);
    },
  );

  it.each(failures)(
    'to staff arrives after %s all the same, and it is told that it may be there twice',
    async (_, fault) => {
      const bench = await startSpeaking();
      bench.letLook(false);
      bench.teams.faults.next('send', fault);

      const failed = await courier(deliverOf(bench), card());

      const isTold = bench.lines.some((line) => line.includes('may be there twice'));
      expect(failed).toBeUndefined();
      expect(isTold).toBe(isUnsure(fault));
      expect(counted(bench, DESK)).toBe(
        isUnsure(fault) && 'when' in fault && fault.when === 'after' ? 2 : 1,
      );
    },
  );
});

describe('a message whose fate is not known', () => {
  it('is looked for after a while, when Teams shows what it has', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 502 });

    await expect(bench.deliver(reply(), 1)).rejects.toMatchObject({
      retryable: true,
      retryAfterMs: 5_000,
    });
  });

  it('because Teams was too slow is looked for, and found', async () => {
    const bench = await startSpeaking();
    const gate = Promise.withResolvers<void>();
    bench.teams.faults.next('send', { kind: 'held', until: gate.promise });
    const late = bench.deliver(reply(), 1).catch((error: unknown) => error);
    await expect.poll(() => bench.teams.callsOf('send')).toHaveLength(1);
    bench.time.advance(15_000);
    expect(await late).toMatchObject({ name: 'SendError', retryable: true });
    gate.resolve();
    await expect.poll(() => counted(bench, SHOP)).toBe(1);

    await bench.deliver(reply(), 2);

    expect(counted(bench, SHOP)).toBe(1);
  });

  it('is found by its name, so that it is updated in place from then on', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'reset', when: 'after' });
    await bench.deliver(card(), 1).catch(() => undefined);

    const { message: replaces = '' } = await bench.deliver(card(), 2);
    await bench.deliver(card({ id: 'case-1/card/2', replaces }), 1);

    expect(bench.teams.callsOf('update')).toHaveLength(1);
    expect(counted(bench, DESK)).toBe(1);
    expect(await bench.posted.aboutOf(replaces)).toMatchObject({ case: 'case-1' });
  });

  it('in a thread is looked for there', async () => {
    const bench = await startSpeaking();
    const head = bench.teams.world.post(SHOP, { from: ROBIN, content: { text: 'Where is it?' } });
    bench.teams.faults.next('send', { kind: 'reset', when: 'after' });
    await bench.deliver(reply({ thread: head.id }), 1).catch(() => undefined);

    await bench.deliver(reply({ thread: head.id }), 2);

    expect(counted(bench, SHOP)).toBe(1);
  });

  it('is not taken for another that reads the same', async () => {
    const bench = await startSpeaking();
    await bench.deliver(reply({ id: 'r1', text: 'Still on it.' }), 1);
    bench.teams.faults.next('send', { kind: 'status', status: 502 });
    await bench.deliver(reply({ id: 'r2', text: 'Still on it.' }), 1).catch(() => undefined);

    const sent = await bench.deliver(reply({ id: 'r2', text: 'Still on it.' }), 2);

    const [first, second] = saidIn(bench.teams, SHOP);
    expect(sent.message).toContain(second?.id);
    expect(sent.message).not.toContain(first?.id);
  });

  it('is not said to be absent where something of Heed’s is there that nobody can account for', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 502 });
    await bench.deliver(reply(), 1).catch(() => undefined);
    bench.teams.world.post(SHOP, { from: BOT, content: { text: 'As Teams has changed it' } });

    await expect(bench.deliver(reply(), 2)).rejects.toMatchObject({ retryable: false });
    await bench.deliver(greeting(), 1);

    expect(counted(bench, SHOP)).toBe(2);
  });

  it('is not posted while Teams cannot be asked for a moment', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 502, when: 'after' });
    await bench.deliver(reply(), 1).catch(() => undefined);
    bench.teams.faults.next('graph', { kind: 'status', status: 429, retryAfter: 9 });

    await expect(bench.deliver(reply(), 2)).rejects.toMatchObject({ retryAfterMs: 9_000 });
    await bench.deliver(reply(), 3);

    expect(counted(bench, SHOP)).toBe(1);
  });

  it('to one person is posted again, since nobody may look there', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 502, when: 'before' });
    await bench.deliver(ping(), 1).catch(() => undefined);

    const sent = await bench.deliver(ping(), 2);

    expect(sent.message).toBeDefined();
    expect(bench.teams.callsOf('graph')).toEqual([]);
  });
});

describe('an attempt of which this process knows nothing', () => {
  it('is looked for, and found, where it had arrived', async () => {
    const bench = await startSpeaking();
    await bench.deliver(reply(), 1);

    const sent = await bench.restarted().deliver(reply(), 2);

    expect(sent.message).toContain(saidIn(bench.teams, SHOP)[0]?.id);
    expect(counted(bench, SHOP)).toBe(1);
  });

  it('is found, and known from then on, where the log was lost with the machine', async () => {
    const bench = await startSpeaking();
    await bench.deliver(card(), 1);
    await rm(join(bench.folder, 'teams-posted'), { recursive: true });

    const later = bench.restarted();
    const { message = '' } = await later.deliver(card(), 2);

    expect(counted(bench, DESK)).toBe(1);
    expect(await later.posted.aboutOf(message)).toEqual({ case: 'case-1', draft: 'draft-1' });
  });

  it('of a reply is refused for good where nobody can tell', async () => {
    const bench = await startSpeaking();
    bench.letLook(false);

    await expect(bench.deliver(reply(), 2)).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining('Teams did not say whether the reply arrived'),
    });

    expect(counted(bench, SHOP)).toBe(0);
  });

  it('is posted without a look where Teams had refused it before the restart', async () => {
    const bench = await startSpeaking();
    bench.letLook(false);
    bench.teams.faults.next('send', { kind: 'status', status: 429, retryAfter: 1 });
    await bench.deliver(reply(), 1).catch(() => undefined);

    await bench.restarted().deliver(reply(), 2);

    expect(counted(bench, SHOP)).toBe(1);
  });

  it('is none where the first one ended before anything was posted', async () => {
    const bench = await startSpeaking();
    bench.letLook(false);
    bench.teams.faults.next('members', { kind: 'status', status: 503 });
    await bench.deliver(card(), 1).catch(() => undefined);

    await bench.deliver(card(), 2);

    expect(counted(bench, DESK)).toBe(1);
    expect(bench.lines.join()).not.toContain('twice');
  });
});

describe('a repeat', () => {
  it('is answered from memory', async () => {
    const bench = await startSpeaking();

    const first = await bench.deliver(card(), 1);
    const second = await bench.deliver(card(), 2);

    expect(second).toEqual(first);
    expect(bench.teams.callsOf('send')).toHaveLength(1);
  });

  it('joins the attempt that is under way', async () => {
    const bench = await startSpeaking();
    const gate = Promise.withResolvers<void>();
    bench.teams.faults.next('send', { kind: 'held', until: gate.promise });
    const first = bench.deliver(reply(), 1);
    await expect.poll(() => bench.teams.callsOf('send')).toHaveLength(1);

    const second = bench.deliver(reply(), 2);
    gate.resolve();

    expect(await second).toEqual(await first);
    expect(counted(bench, SHOP)).toBe(1);
  });
});

describe('whatever goes wrong, and however often', () => {
  it('a customer never reads a reply twice, and reads it where it is said to be sent', async () => {
    const bench = await startSpeaking();
    let replies = 0;
    const faults = fc.array(fc.constantFrom(...FAILURES.map(([, fault]) => fault)), {
      maxLength: 6,
    });

    await fc.assert(
      fc.asyncProperty(faults, fc.boolean(), fc.boolean(), async (coming, canLook, restarts) => {
        replies += 1;
        const outgoing = reply({ id: `reply-${replies}`, text: `Number ${replies}.` });
        bench.letLook(canLook);
        bench.teams.faults.next('send', ...coming);

        const deliver = restarts ? () => bench.restarted().deliver : () => bench.deliver;
        const failed = await courier(deliver, outgoing);
        while (bench.teams.faults.take('send') !== undefined);

        const texts = saidIn(bench.teams, SHOP).map(({ content }) => String(content.text));
        const times = texts.filter((text) => text.includes(`Number ${replies}.`)).length;
        expect(times).toBeLessThanOrEqual(1);
        if (failed === undefined) expect(times).toBe(1);
      }),
      { numRuns: 25 },
    );
  });
});
