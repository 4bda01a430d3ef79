import { describe, expect, it } from 'vitest';
import { elsewhereWords, linkOf } from '../../src/adapters/elsewhere.ts';

const own = { link: (channel: string) => (channel === 'slack:T1/C1' ? 'https://own' : undefined) };

describe('the way to a conversation', () => {
  it.each([
    ['https://own', { channel: 'slack:T1/C1' }],
    [undefined, { channel: 'teams:t/19:x' }],
    ['https://theirs', { channel: 'teams:t/19:x', url: 'https://theirs' }],
  ])('is %s', (url, place) => {
    expect(linkOf(place, own)).toBe(url);
  });

  it.each([
    ['', 'slack:T1/C1', 'slack'],
    ['in Slack', 'slack:T1/C1', 'teams'],
    ['in Teams', 'teams:t/19:x', 'slack'],
    ['in the terminal', 'terminal:local/shop', 'slack'],
    ['', 'nowhere', 'slack'],
  ] as const)('is told in words as %j where there is none', (words, channel, here) => {
    expect(elsewhereWords(channel, here)).toBe(words);
  });
});
