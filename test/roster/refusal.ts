import { expect } from 'vitest';

/** What a calendar that cannot be used is refused with, for `toThrow` or `toEqual`. */
export function refusal(message: RegExp) {
  return expect.objectContaining({
    name: 'CalendarError',
    message: expect.stringMatching(message),
  });
}
