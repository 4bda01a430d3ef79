import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inert } from '../../../../src/adapters/teams/render/inert.ts';
import { stranger } from './said.ts';

describe('inert', () => {
  it.each([
    ['a link', '[bank](https://evil.example)', '[bank]\u200b(https://evil.example)'],
    ['a picture', '![x](https://evil.example)', '![x]\u200b(https://evil.example)'],
    ['what a link could refer to', '[x]: https://evil.example', '[x]\u200b: https://evil.example'],
    ['a link in angles', '<https://evil.example>', '<\u200bhttps://evil.example>'],
    ['a date', '{{DATE(2017-02-14T06:08:39Z)}}', '{\u200b{DATE(2017-02-14T06:08:39Z)}}'],
    ['a numbered line', '1. one\n2. two', '1.\u00a0one\n2.\u00a0two'],
    ['a line with a dash', '- one', '-\u00a0one'],
    ['a heading', '## Title', '##\u00a0Title'],
  ])('parts %s', (_, text, shown) => {
    expect(inert(text)).toBe(shown);
  });

  it.each(['Hello Robin', 'a - b', '3 < 4', 'x[0]', 'at 17.45', '{a}', ''])(
    'leaves %j as it is',
    (text) => {
      expect(inert(text)).toBe(text);
    },
  );

  it('changes nothing that anybody sees', () => {
    fc.assert(
      fc.property(stranger, (text) => {
        const seen = (shown: string) => shown.replaceAll(/\u200b/g, '').replaceAll('\u00a0', ' ');

        expect(seen(inert(text))).toBe(seen(text));
      }),
    );
  });
});
