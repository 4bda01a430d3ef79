import { createHash } from 'node:crypto';

/**
 * One part of an event's key, of everything else that tells one doing from the next: a response_url, what was typed. Slack's triggers
 * alone would do; what stands in for Slack may give one twice, and the second doing would pass for a repeat of the first.
 */
export function toldApartBy(...facts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(facts)).digest('base64url').slice(0, 16);
}
