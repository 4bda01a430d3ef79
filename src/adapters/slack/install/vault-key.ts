import { createHash, createSecretKey, type KeyObject } from 'node:crypto';

/** The tokens at rest cannot be sealed or opened. Says what happened and what to do; never quotes a key, a token or what is sealed. */
export class VaultError extends Error {
  override readonly name = 'VaultError';
}

/** A key that seals, and the short name that what it sealed carries. */
export interface VaultKey {
  readonly id: string;
  readonly key: KeyObject;
}

/** AES-256 takes 32 bytes. */
const KEY_BYTES = 32;

/**
 * Ours: 32 random bytes hold fewer different ones than this about once in 10^16 times; words, digits or zeros written as a key mostly
 * do.
 */
const LEAST_DIFFERENT_BYTES = 16;

/**
 * The key that `text` writes as base64 (also its URL form) or hexadecimal. Only 32 random bytes will do, no passphrase: whoever
 * copies the data folder can try passphrases for as long as they like. Throws `VaultError`, naming `variable`.
 */
export function parseVaultKey(text: string, variable: string): VaultKey {
  const bytes = bytesOf(text.trim());
  if (bytes === undefined || new Set(bytes).size < LEAST_DIFFERENT_BYTES) {
    throw new VaultError(
      `${variable} must be ${KEY_BYTES} random bytes, written as base64 or hexadecimal. Make one with: openssl rand -base64 ${KEY_BYTES}`,
    );
  }
  return { id: idOf(bytes), key: createSecretKey(bytes) };
}

function bytesOf(text: string): Buffer | undefined {
  const isHex = /^[0-9a-f]{64}$/i.test(text);
  if (!isHex && !/^[\w+/-]{43}=?$/.test(text)) return undefined;
  const bytes = Buffer.from(text, isHex ? 'hex' : 'base64');
  return bytes.length === KEY_BYTES ? bytes : undefined;
}

/** Tells keys apart and tells nothing about them: 32 bits of a digest of 256 random ones. */
function idOf(bytes: Buffer): string {
  return createHash('sha256').update('heed key id').update(bytes).digest('hex').slice(0, 8);
}
