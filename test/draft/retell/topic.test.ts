import { describe, expect, it } from 'vitest';
import { topicOf } from '../../../src/draft/retell/topic.ts';

describe('topicOf', () => {
  it.each([
    ['Hello, my order 48213 has not come.', 'your order 48213'],
    ['Our card reader payments fail.', 'your card reader payments'],
    ['charged twice, order 8841', 'your order 8841'],
    ['my bookings', 'your bookings'],
    ['The router drops the line.', 'the router'],
  ])('of %j is %j', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });

  it.each(["It is my daughter's birthday.", 'The seat height?', 'Hello?', ''])(
    'is unknown for %j',
    (text) => {
      expect(topicOf(text)).toBeUndefined();
    },
  );
});
