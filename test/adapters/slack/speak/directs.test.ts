import { describe, expect, it } from 'vitest';
import { createDirects } from '../../../../src/adapters/slack/speak/directs.ts';
import type { Documents } from '../../../../src/engine/documents.ts';
import { createLog } from '../../../fakes/log.ts';

const LEE = { team: 'T0SHOP', id: 'U0LEE' };
const ANA = { team: 'T0SHOP', id: 'U0ANA' };

/** A disk that takes nothing and gives nothing back. */
const BROKEN: Documents = {
  read: () => Promise.reject(new Error('unreadable')),
  write: () => Promise.reject(new Error('full')),
  remove: () => Promise.reject(new Error('full')),
  names: () => Promise.reject(new Error('unreadable')),
};

describe('where direct messages to somebody stand', () => {
  it('is not known of those to whom nothing was posted', async () => {
    const documents = { ...BROKEN, read: async () => undefined, write: async () => {} };
    const directs = createDirects({ documents, logger: createLog().logger });

    await directs.note(LEE, 'D0LEE');

    expect(await directs.channelWith(LEE)).toBe('D0LEE');
    expect(await directs.channelWith(ANA)).toBeUndefined();
  });

  it('is written down with the next message where the disk was full', async () => {
    const written: string[] = [];
    let isFull = true;
    const write = async (_: string, name: string) => {
      if (isFull) throw new Error('full');
      written.push(name);
    };
    const { logger } = createLog();
    const directs = createDirects({ documents: { ...BROKEN, write }, logger });
    await directs.note(LEE, 'D0LEE');

    isFull = false;
    await directs.note(LEE, 'D0LEE');
    await directs.note(LEE, 'D0LEE');

    expect(written).toEqual(['T0SHOP-U0LEE']);
  });

  it('stops nothing where the disk is of no use, and is logged without naming the person', async () => {
    const log = createLog();
    const directs = createDirects({ documents: BROKEN, logger: log.logger });

    await directs.note(LEE, 'D0LEE');

    expect(await directs.channelWith(LEE)).toBe('D0LEE');
    expect(await directs.channelWith(ANA)).toBeUndefined();
    expect(log.lines).toHaveLength(2);
    expect(log.lines.join('')).not.toMatch(/U0LEE|U0ANA/);
  });
});
