import { createHash } from 'node:crypto';

/** The same for the same value, and tells nothing of it: addresses of calendars are secrets. */
export function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
