/** FNV-1a, 32 bits (Fowler, Noll, Vo; RFC 9923): where it starts, and what it multiplies by. */
export const HASH_START = 0x811c9dc5;
const PRIME = 0x01000193;

/** The hash of what was hashed before and a stretch of a text, by its UTF-16 units; no string is built for it. A signed 32-bit number. */
export function hashed(state: number, text: string, from = 0, to = text.length): number {
  let next = state;
  for (let index = from; index < to; index += 1) {
    next = Math.imul(next ^ text.charCodeAt(index), PRIME);
  }
  return next;
}

/** A hash whose lower bits are mixed with its upper ones: those of a short text hardly are. Still signed. */
export function mixedHash(hash: number): number {
  return hash ^ (hash >>> 15);
}
