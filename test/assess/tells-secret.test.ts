import { describe, expect, it } from 'vitest';
import { tellsSecret } from '../../src/assess/tells-secret.ts';

const KEY = 'sk-live-7Hq2ZpXw9RtB';

describe('tellsSecret', () => {
  it.each([
    ['as it is', KEY],
    ['spaced out', [...KEY].join(' ')],
    ['with invisible letters', [...KEY].join('\u200b')],
    ['over two lines of JSON', JSON.stringify(`${KEY.slice(0, 9)}\n${KEY.slice(9)}`)],
    ['in wide letters', 'ｓｋ-live-7Hq2ZpXw9RtB'],
    ['backwards', [...KEY].reverse().join('')],
    ['in base64', Buffer.from(KEY).toString('base64')],
    ['in hex', Buffer.from(KEY).toString('hex')],
  ])('finds the key %s', (_, told) => {
    expect(tellsSecret(`The key is ${told}, as you asked.`, KEY)).toBe(true);
  });

  it('finds none where there is none, and takes no short word for a key', () => {
    expect(tellsSecret('Your order 48213 is on its way.', KEY)).toBe(false);
    expect(tellsSecret('We run ollama here.', 'ollama')).toBe(false);
    expect(tellsSecret('anything', '')).toBe(false);
  });
});
