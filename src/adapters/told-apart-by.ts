import { createHash } from 'node:crypto';

/**
 * One part of an event's key, of everything that tells one doing from the next: where it came from, what was typed. For what a platform
 * gives no id of its own, or one that may come twice, and the second doing would pass for a repeat of the first.
 */
export function toldApartBy(...facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16);
}
