import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { parseVaultKey, VaultError, type VaultKey } from './vault-key.ts';

export { VaultError } from './vault-key.ts';

/** AES in Galois/counter mode (NIST SP 800-38D): whoever changes one bit of what was sealed is found out. */
const CIPHER = 'aes-256-gcm';

/** 96 bits, the length the standard is made for (section 8.2). Random ones are good for 2^32 seals under one key. */
const NONCE_BYTES = 12;

/** 128 bits, the longest there is. */
const TAG_BYTES = 16;

/** What a sealed text looks like: `v1.KEY.PARCEL`, the parcel being nonce, tag and the enciphered text. */
const SEALED = /^v1\.([0-9a-f]{8})\.([\w-]+)$/;

/** Seals secrets for keeping them on disk. */
export interface Vault {
  /** `context` says whose secret it is: only who names the same one opens it, so that it cannot be moved to somebody else. */
  seal(text: string, context: string): string;
  /** Throws `VaultError` where the key is another, where it was changed, and where it was sealed in another context. */
  open(sealed: string, context: string): string;
  /** The old key sealed it: seal it anew, then the old key can go. */
  isOutdated(sealed: string): boolean;
}

/**
 * A vault with the key of HEED_SECRET_KEY; what HEED_SECRET_KEY_OLD sealed opens as well, for as long as a key is being replaced.
 * Throws `VaultError` for a key that is none.
 */
export function createVault(options: { key: string; oldKey?: string | undefined }): Vault {
  const current = parseVaultKey(options.key, 'HEED_SECRET_KEY');
  const old =
    options.oldKey === undefined ? [] : [parseVaultKey(options.oldKey, 'HEED_SECRET_KEY_OLD')];
  const keys = new Map([...old, current].map((key) => [key.id, key]));

  function open(sealed: string, context: string): string {
    const [, id, parcel] = SEALED.exec(sealed) ?? [];
    if (id === undefined || parcel === undefined) throw changed();
    const key = keys.get(id);
    if (key === undefined) throw otherKey(id);
    return decipher(key, Buffer.from(parcel, 'base64url'), context);
  }

  return {
    seal: (text, context) => `v1.${current.id}.${encipher(current, text, context)}`,
    open,
    isOutdated: (sealed) => SEALED.exec(sealed)?.[1] !== current.id,
  };
}

function encipher({ key }: VaultKey, text: string, context: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url');
}

function decipher({ key }: VaultKey, parcel: Buffer, context: string): string {
  const nonce = parcel.subarray(0, NONCE_BYTES);
  const tag = parcel.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  if (tag.length < TAG_BYTES) throw changed();
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context)).setAuthTag(tag);
  try {
    const body = decipher.update(parcel.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([body, decipher.final()]).toString('utf8');
  } catch {
    throw changed();
  }
}

function otherKey(id: string): WrongKeyError {
  return new WrongKeyError(
    `The stored Slack tokens were sealed with another key (${id}). Set HEED_SECRET_KEY to the key they were sealed with, or give that one as HEED_SECRET_KEY_OLD to have them sealed anew. Nothing was changed.`,
  );
}

/** What is sealed may be whole, but the key for it is not here. */
export class WrongKeyError extends VaultError {}

function changed(): VaultError {
  return new VaultError(
    'A stored Slack token was changed since it was sealed, or belongs to another workspace. Restore it from a backup, or install Heed there again.',
  );
}
