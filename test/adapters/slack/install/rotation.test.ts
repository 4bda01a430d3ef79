import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import type { Installations } from '../../../../src/adapters/slack/install/installations.ts';
import { SpentError, type TokenPair } from '../../../../src/adapters/slack/install/renewal.ts';
import { createInstallBench, HOUR, type InstallBench, PLAIN } from './install-bench.ts';

let bench: InstallBench;
let installations: Installations;

const LIFE = 12 * HOUR;
const DOWN = new SendError('Slack could not be reached.', { retryable: true });

beforeEach(async () => {
  bench = await createInstallBench();
  bench.exchange = nextPair();
  installations = await bench.open();
  await installations.save({
    ...PLAIN,
    botToken: 'xoxb-0',
    refreshToken: 'xoxe-0',
    expiresAt: bench.time.now() + LIFE,
  });
});

afterEach(async () => {
  await bench.close();
});

describe('Token rotation', () => {
  it('renews a token two hours before it runs out, again and again, unasked', async () => {
    bench.time.advance(10 * HOUR - 1);
    const early = bench.exchanged.length;
    bench.time.advance(1);
    await tokenIs('xoxb-1');
    bench.time.advance(10 * HOUR);
    await tokenIs('xoxb-2');

    expect(early).toBe(0);
    expect(bench.exchanged).toEqual(['xoxe-0', 'xoxe-1']);
    expect((await bench.open()).of('T1')).toMatchObject({
      botToken: 'xoxb-2',
      refreshToken: 'xoxe-2',
      expiresAt: bench.time.now() + LIFE,
    });
  });

  it('never makes anybody wait while the old token is good', async () => {
    const held = holdSlack();

    bench.time.advance(10 * HOUR);
    const token = await installations.token('T1');
    held.resolve(pair(1));
    await tokenIs('xoxb-1');

    expect(token).toBe('xoxb-0');
  });

  it('asks Slack once, however many wait for the token', async () => {
    await installations.stop();
    bench.time.advance(13 * HOUR);

    const tokens = await Promise.all(Array.from({ length: 20 }, () => installations.token('T1')));

    expect(new Set(tokens)).toEqual(new Set(['xoxb-1']));
    expect(bench.exchanged).toEqual(['xoxe-0']);
  });

  it('renews what ran out while Heed was down before it is used', async () => {
    await installations.stop();
    bench.time.advance(50 * HOUR);

    const again = await bench.open();

    expect(await again.token('T1')).toBe('xoxb-1');
    expect(bench.exchanged).toEqual(['xoxe-0']);
  });

  it('makes the new pair durable before it is used, and asks for no second one after a failed write', async () => {
    const { write } = bench.documents;
    bench.documents.write = async () => Promise.reject(new Error('The disk is full.'));
    bench.time.advance(10 * HOUR);
    await logged('could not be renewed');
    const meanwhile = await installations.token('T1');
    bench.documents.write = write;

    bench.time.advance(60_000);
    await tokenIs('xoxb-1');

    expect(meanwhile).toBe('xoxb-0');
    expect(bench.exchanged).toEqual(['xoxe-0']);
    expect((await bench.open()).of('T1')?.refreshToken).toBe('xoxe-1');
  });

  it('tries again, later and later, while Slack is down, and says so', async () => {
    bench.exchange = async () => Promise.reject(DOWN);
    bench.time.advance(10 * HOUR);
    const pauses: number[] = [];

    for (let tries = 1; tries <= 7; tries += 1) {
      await logged('could not be renewed', tries);
      await settled();
      const next = bench.time.next() ?? 0;
      pauses.push((next - bench.time.now()) / 60_000);
      bench.time.advance(next - bench.time.now());
    }

    expect(pauses).toEqual([1, 2, 4, 8, 15, 15, 15]);
    expect(bench.log.lines.join()).toContain('Slack could not be reached.');
    expect(bench.log.lines.join()).not.toMatch(/xox[be]/);
  });

  it('rejects retryably where the token has run out and Slack is down', async () => {
    await installations.stop();
    bench.time.advance(13 * HOUR);
    bench.exchange = async () => Promise.reject(DOWN);

    await expect(installations.token('T1')).rejects.toBe(DOWN);

    bench.exchange = nextPair();
    expect(await installations.token('T1')).toBe('xoxb-1');
  });

  it('does not renew without end a token that lives shorter than two hours', async () => {
    bench.exchange = nextPair(HOUR);
    bench.time.advance(10 * HOUR);
    await tokenIs('xoxb-1');
    await settled();

    expect(bench.exchanged).toHaveLength(1);
    expect(bench.time.next()).toBe(bench.time.now() + 60_000);
  });

  it('leaves a workspace without rotation alone', async () => {
    await installations.save({ ...PLAIN, team: 'T2' });
    await installations.remove('T1');

    bench.time.advance(1_000 * HOUR);

    expect(await installations.token('T2')).toBe('xoxb-plain-token');
    expect(bench.time.next()).toBeUndefined();
  });
});

describe('A refresh token that Slack takes no longer', () => {
  it('is said clearly, for good, while the token that is left is used to its end', async () => {
    bench.exchange = async () => Promise.reject(new SpentError('refused'));
    bench.time.advance(10 * HOUR);
    await logged('install Heed there again');
    const left = await installations.token('T1');

    bench.time.advance(3 * HOUR);

    expect(left).toBe('xoxb-0');
    await expect(installations.token('T1')).rejects.toMatchObject({ retryable: false });
    await expect(installations.token('T1')).rejects.toThrow(/Install Heed there again/);
    expect(bench.exchanged).toHaveLength(1);
    expect((await bench.open()).problems()).toEqual([
      'Slack gives no new token for T1 any more. Open /slack/install and install Heed there again.',
    ]);
  });

  it('is forgotten with the next install', async () => {
    bench.exchange = async () => Promise.reject(new SpentError('refused'));
    bench.time.advance(10 * HOUR);
    await logged('install Heed there again');

    await installations.save({ ...PLAIN, botToken: 'xoxb-anew' });

    expect(installations.problems()).toEqual([]);
    expect(await installations.token('T1')).toBe('xoxb-anew');
  });
});

describe('A renewal that is overtaken', () => {
  it('does not write over the tokens of a new install', async () => {
    const held = holdSlack();
    bench.time.advance(10 * HOUR);
    await installations.save({ ...PLAIN, botToken: 'xoxb-anew', refreshToken: 'xoxe-anew' });

    held.resolve(pair(1));
    await settled();

    expect(installations.of('T1')?.botToken).toBe('xoxb-anew');
    expect((await bench.open()).of('T1')?.refreshToken).toBe('xoxe-anew');
  });

  it('does not bring back a workspace that removed Heed', async () => {
    const held = holdSlack();
    bench.time.advance(10 * HOUR);
    await installations.remove('T1');

    held.resolve(pair(1));
    await settled();

    expect(installations.of('T1')).toBeUndefined();
    expect(await bench.onDisk()).toBe('');
  });

  it('is waited for when Heed stops, so that the new pair is not lost', async () => {
    const held = holdSlack();
    bench.time.advance(10 * HOUR);

    const stopping = installations.stop();
    held.resolve(pair(1));
    await stopping;

    expect((await bench.open()).of('T1')?.botToken).toBe('xoxb-1');
    expect(bench.exchanged).toEqual(['xoxe-0']);
  });
});

function pair(number: number, lifeMs = LIFE): TokenPair {
  return { botToken: `xoxb-${number}`, refreshToken: `xoxe-${number}`, lifeMs };
}

/** A Slack that gives one pair for each refresh token, and takes none twice. */
function nextPair(lifeMs = LIFE) {
  let used = 0;
  return async (refreshToken: string) => {
    if (refreshToken !== `xoxe-${used}`) throw new SpentError('used before');
    used += 1;
    return pair(used, lifeMs);
  };
}

/** A Slack that answers when the test says so. */
function holdSlack() {
  const held = Promise.withResolvers<TokenPair>();
  bench.exchange = () => held.promise;
  return held;
}

/** Resolves when the renewal that is under way has brought this token into force. */
async function tokenIs(token: string): Promise<void> {
  await until(() => installations.of('T1')?.botToken === token);
}

async function logged(words: string, times = 1): Promise<void> {
  await until(() => bench.log.lines.filter((line) => line.includes(words)).length >= times);
}

/** Waits for what writes to a real disk, and not for ever: the tests behind it share its process. */
async function until(isSo: () => boolean): Promise<void> {
  await vi.waitUntil(isSo, { interval: 2, timeout: 15_000 });
}

/** Lets everything happen that is under way: writes queue up one behind the other. */
async function settled(): Promise<void> {
  await installations.save({ ...PLAIN, team: 'T9' });
  await installations.remove('T9');
}
