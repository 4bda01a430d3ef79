import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { WrongKeyError } from '../../../../src/adapters/slack/install/vault.ts';
import {
  createInstallBench,
  type InstallBench,
  newKey,
  ORGANIZATION,
  PLAIN,
} from './install-bench.ts';

let bench: InstallBench;

beforeEach(async () => {
  bench = await createInstallBench();
});

afterEach(async () => {
  await bench.close();
});

describe('The installations', () => {
  it('are found again after a restart, from memory', async () => {
    const first = await bench.open();
    await first.save(PLAIN);
    await first.save({ ...PLAIN, team: 'T2', botToken: 'xoxb-other-token' });

    const second = await bench.open();

    expect(second.of('T1')).toEqual(PLAIN);
    expect(second.teams().toSorted()).toEqual(['T1', 'T2']);
    expect(await second.token('T2')).toBe('xoxb-other-token');
    expect(second.problems()).toEqual([]);
  });

  it('know nothing of a workspace that did not install Heed', async () => {
    const installations = await bench.open();

    expect(installations.of('T1')).toBeUndefined();
    expect(installations.of(undefined)).toBeUndefined();
    expect(installations.of('', '')).toBeUndefined();
    await expect(installations.token('T1')).rejects.toMatchObject({
      name: 'SendError',
      retryable: false,
    });
  });

  it('never lie on disk in clear, nor go into the log', async () => {
    const installations = await bench.open();

    await installations.save({ ...PLAIN, refreshToken: 'xoxe-1-refresh', expiresAt: 2 ** 42 });

    const written = await bench.onDisk();
    expect(written).toContain('"team":"T1"');
    for (const secret of ['xoxb', 'xoxe', bench.key]) {
      expect(written).not.toContain(secret);
      expect(bench.log.lines.join()).not.toContain(secret);
    }
  });

  it('are replaced by a second install of the same workspace', async () => {
    const installations = await bench.open();
    await installations.save({ ...PLAIN, isSpent: true });

    await installations.save({ ...PLAIN, botToken: 'xoxb-second-token' });

    expect(installations.of('T1')).toEqual({ ...PLAIN, botToken: 'xoxb-second-token' });
    expect((await bench.open()).of('T1')?.botToken).toBe('xoxb-second-token');
    expect(installations.problems()).toEqual([]);
  });

  it('are not in force before they are durable', async () => {
    const installations = await bench.open();
    await installations.save(PLAIN);
    bench.documents.write = async () => Promise.reject(new Error('The disk is full.'));

    await expect(installations.save({ ...PLAIN, botToken: 'xoxb-lost-token' })).rejects.toThrow();
    await expect(installations.save({ ...PLAIN, team: 'T2' })).rejects.toThrow();

    expect(installations.of('T1')).toEqual(PLAIN);
    expect(installations.teams()).toEqual(['T1']);
  });

  it('are forgotten when Heed is removed, on disk too', async () => {
    const installations = await bench.open();
    await installations.save(PLAIN);

    await installations.remove('T1');
    await installations.remove('T1');

    expect(installations.of('T1')).toBeUndefined();
    expect(await bench.onDisk()).toBe('');
    expect((await bench.open()).teams()).toEqual([]);
  });
});

describe('An install for a whole organization', () => {
  it('serves each of its workspaces under its own id, after a restart too', async () => {
    const first = await bench.open();
    await first.save(ORGANIZATION);

    const inFirst = first.of('T7', 'E1');
    await first.stop();
    const second = await bench.open();

    expect(inFirst).toEqual({ ...ORGANIZATION, team: 'T7' });
    expect(second.of('T7')?.botToken).toBe('xoxb-organization-token');
    expect(second.teams()).toEqual(['T7']);
    expect(await second.token('T7')).toBe('xoxb-organization-token');
    expect(second.of(undefined, 'E1')?.team).toBe('E1');
    expect(second.of('T8')).toBeUndefined();
    expect(second.of('T8', 'E2')).toBeUndefined();
  });

  it('keeps its workspaces when it is installed again', async () => {
    const installations = await bench.open();
    await installations.save(ORGANIZATION);
    installations.of('T7', 'E1');

    await installations.save({ ...ORGANIZATION, botToken: 'xoxb-second-token' });

    expect(installations.of('T7')?.botToken).toBe('xoxb-second-token');
  });

  it('leaves one workspace, or goes as a whole', async () => {
    const installations = await bench.open();
    await installations.save(ORGANIZATION);
    for (const team of ['T7', 'T8']) installations.of(team, 'E1');
    await installations.save(ORGANIZATION);

    await installations.remove('T7');
    const afterOne = installations.teams();
    await installations.remove('E1');

    expect(afterOne).toEqual(['T8']);
    expect(installations.of('T8', 'E1')).toBeUndefined();
    expect(await bench.onDisk()).toBe('');
  });

  it('does not stand in for a workspace that has an install of its own', async () => {
    const installations = await bench.open();
    await installations.save(ORGANIZATION);
    await installations.save({ ...PLAIN, enterprise: 'E1' });

    expect(installations.of('T1', 'E1')?.botToken).toBe('xoxb-plain-token');
  });
});

describe('The key of the installations', () => {
  it('can be replaced: the start seals everything anew, and then the old key can go', async () => {
    await (await bench.open()).save(PLAIN);
    const before = await bench.onDisk();
    const key = newKey();

    await bench.open({ key, oldKey: bench.key });

    expect(await bench.onDisk()).not.toBe(before);
    expect((await bench.open({ key })).of('T1')).toEqual(PLAIN);
    await expect(bench.open()).rejects.toThrow(WrongKeyError);
  });

  it('is asked for in a sentence where it is another, and nothing is changed', async () => {
    await (await bench.open()).save(PLAIN);
    const before = await bench.onDisk();

    const opening = bench.open({ key: newKey() });

    await expect(opening).rejects.toThrow(/were sealed with another key .* HEED_SECRET_KEY_OLD/);
    expect(await bench.onDisk()).toBe(before);
    expect((await bench.open()).of('T1')).toEqual(PLAIN);
  });

  it('stays the old one on disk where the disk takes no new seal', async () => {
    await (await bench.open()).save(PLAIN);
    const { write } = bench.documents;
    bench.documents.write = async () => Promise.reject(new Error('The disk is full.'));
    const key = newKey();

    const installations = await bench.open({ key, oldKey: bench.key });
    bench.documents.write = write;

    expect(installations.of('T1')).toEqual(PLAIN);
    expect(bench.log.lines.join()).toContain('the next start tries again');
    expect((await bench.open()).of('T1')).toEqual(PLAIN);
  });

  it('does not open a token that was put into the document of another workspace', async () => {
    const first = await bench.open();
    await first.save(PLAIN);
    await first.save({ ...PLAIN, team: 'T2' });
    await moveSecrets('T1', 'T2');
    const before = await bench.onDisk();

    const second = await bench.open();

    expect(second.of('T2')).toBeUndefined();
    expect(second.of('T1')).toEqual(PLAIN);
    expect(second.problems()).toEqual([
      'What is stored of T2 cannot be used. Open /slack/install and install Heed there again.',
    ]);
    expect(await bench.onDisk()).toBe(before);
  });

  it('is no help with a damaged document: the others work on, until somebody installs again', async () => {
    const first = await bench.open();
    await first.save(PLAIN);
    await bench.documents.write('slack-installations', 'T2', { team: 'T2', sealed: 'v1.nonsense' });

    const second = await bench.open();
    const before = second.problems();
    await second.save({ ...PLAIN, team: 'T2' });

    expect(before).toHaveLength(1);
    expect(second.problems()).toEqual([]);
    expect((await bench.open()).teams().toSorted()).toEqual(['T1', 'T2']);
  });
});

/** What somebody with access to the disk could try: one workspace's sealed token under another's name. */
async function moveSecrets(from: string, to: string): Promise<void> {
  const anything = z.record(z.string(), z.unknown());
  const source = await bench.documents.read('slack-installations', from, anything);
  await bench.documents.write('slack-installations', to, { ...source, team: to });
}
