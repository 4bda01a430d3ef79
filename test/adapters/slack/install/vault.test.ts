import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createVault,
  VaultError,
  WrongKeyError,
} from '../../../../src/adapters/slack/install/vault.ts';

const TOKEN = 'xoxb-1234-not-a-real-token';

function newKey(): string {
  return randomBytes(32).toString('base64');
}

describe('The vault', () => {
  it('opens what it sealed, whatever the text and the context', () => {
    const vault = createVault({ key: newKey() });

    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, context) => {
        expect(vault.open(vault.seal(text, context), context)).toBe(text);
      }),
      { numRuns: 100 },
    );
  });

  it('shows nothing of a text, and seals it differently each time', () => {
    const vault = createVault({ key: newKey() });

    const sealed = Array.from({ length: 50 }, () => vault.seal(TOKEN, 'T1'));

    expect(new Set(sealed).size).toBe(50);
    const nonces = sealed.map((one) => parcelOf(one).subarray(0, 12).toString('hex'));
    expect(new Set(nonces).size).toBe(50);
    for (const one of sealed) {
      expect(one).toMatch(/^v1\.[0-9a-f]{8}\.[\w-]+$/);
      expect(parcelOf(one).toString('latin1')).not.toContain('xoxb');
    }
  });

  it('does not open a text in another context, as when a token is moved to another workspace', () => {
    const vault = createVault({ key: newKey() });
    const sealed = vault.seal(TOKEN, 'T1');

    expect(() => vault.open(sealed, 'T2')).toThrow(/belongs to another workspace/);
  });

  it('finds out every changed bit', () => {
    const vault = createVault({ key: newKey() });
    const [, id, parcel] = vault.seal(TOKEN, 'T1').split('.');
    const bytes = Buffer.from(parcel ?? '', 'base64url');

    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const changed = Buffer.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const sealed = `v1.${id}.${changed.toString('base64url')}`;
      expect(() => vault.open(sealed, 'T1')).toThrow(VaultError);
    }
  });

  it.each(['', 'v1', 'v1.0123abcd', 'v1.0123abcd.', 'v2.0123abcd.AAAA', TOKEN, '{}', '🚋'])(
    'refuses %j, which it never sealed, with a sentence',
    (sealed) => {
      const vault = createVault({ key: newKey() });

      expect(() => vault.open(sealed, 'T1')).toThrow(VaultError);
    },
  );

  it('refuses a parcel that is cut off, also within its tag', () => {
    const vault = createVault({ key: newKey() });
    const [, id, parcel] = vault.seal(TOKEN, 'T1').split('.');
    const bytes = Buffer.from(parcel ?? '', 'base64url');

    for (const length of [1, 11, 12, 16, 27, 28, bytes.length - 1]) {
      const sealed = `v1.${id}.${bytes.subarray(0, length).toString('base64url')}`;
      expect(() => vault.open(sealed, 'T1')).toThrow(VaultError);
    }
  });

  it('says of a text that another key sealed which key to set, and quotes none', () => {
    const [before, now] = [newKey(), newKey()];
    const sealed = createVault({ key: before }).seal(TOKEN, 'T1');

    const error = thrownBy(() => createVault({ key: now }).open(sealed, 'T1'));

    expect(error).toBeInstanceOf(WrongKeyError);
    expect(String(error)).toContain('HEED_SECRET_KEY_OLD');
    for (const secret of [before, now, TOKEN, sealed]) expect(String(error)).not.toContain(secret);
  });

  it('opens with the old key while a key is being replaced, and seals with the new one', () => {
    const [oldKey, key] = [newKey(), newKey()];
    const sealed = createVault({ key: oldKey }).seal(TOKEN, 'T1');
    const vault = createVault({ key, oldKey });

    const again = vault.seal(vault.open(sealed, 'T1'), 'T1');

    expect(vault.isOutdated(sealed)).toBe(true);
    expect(vault.isOutdated(again)).toBe(false);
    expect(createVault({ key }).open(again, 'T1')).toBe(TOKEN);
  });

  it('takes a key as base64, as base64 for addresses, without padding, as hexadecimal, with blanks', () => {
    const bytes = randomBytes(32);
    const sealed = createVault({ key: bytes.toString('hex') }).seal(TOKEN, 'T1');

    const forms = [
      bytes.toString('base64'),
      bytes.toString('base64url'),
      bytes.toString('base64').replace('=', ''),
      bytes.toString('hex').toUpperCase(),
      `  ${bytes.toString('base64')}\n`,
    ];

    for (const key of forms) expect(createVault({ key }).open(sealed, 'T1')).toBe(TOKEN);
  });

  it.each([
    ['nothing', ''],
    ['a passphrase', 'correct horse battery staple'],
    ['16 bytes', randomBytes(16).toString('base64')],
    ['31 bytes', randomBytes(31).toString('base64')],
    ['33 bytes', randomBytes(33).toString('base64')],
    ['64 bytes', randomBytes(64).toString('base64')],
    ['zeros', Buffer.alloc(32).toString('base64')],
    ['a pattern', 'ab'.repeat(32)],
    ['a word repeated', Buffer.from('password'.repeat(4)).toString('base64')],
  ])('takes no %s for a key, and says how to make one', (_, key) => {
    const error = thrownBy(() => createVault({ key }));

    expect(error).toBeInstanceOf(VaultError);
    expect(String(error)).toBe(
      'VaultError: HEED_SECRET_KEY must be 32 random bytes, written as base64 or hexadecimal. Make one with: openssl rand -base64 32',
    );
  });

  it('names the variable of an old key that is none', () => {
    expect(() => createVault({ key: newKey(), oldKey: 'short' })).toThrow(/^HEED_SECRET_KEY_OLD/);
  });
});

function parcelOf(sealed: string): Buffer {
  return Buffer.from(sealed.split('.')[2] ?? '', 'base64url');
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act();
  } catch (error) {
    return error;
  }
}
