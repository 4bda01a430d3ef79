import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesIn } from '../../../src/draft/retell/plain.ts';

describe('sentencesIn', () => {
  it.each([
    ['order 8841. fix it please!', ['order 8841.', 'fix it please.']],
    ['One line\nanother line', ['One line', 'another line']],
    ['See e.g. page 4. Then stop.', ['See e.g. page 4.', 'Then stop.']],
    ['It broke – again', ['It broke', 'again']],
    ['>quoted before\nmine', ['mine']],
    ['WHERE IS MY ORDER???', ['where is my order?']],
    ['I have waited AGAIN for a whole WEEK', ['I have waited again for a whole week']],
    ['the CSV of the API', ['the CSV of the API']],
    [
      'dont know why its still not here on monday',
      ["don't know why it's still not here on Monday"],
    ],
    ['this is absolutely bloody late', ['this is late']],
    [
      '@ShopTeam see <https://evil.example|this> and https://evil.example now 😀 :)',
      ['see and the link now'],
    ],
    ['**bold** `code` _it_', ['bold code it']],
    ['it says "no access" and \'try later\'', ['it says “no access” and “try later”']],
    ['an "open quotation', ['an open quotation']],
    ["can't and won't", ["can't and won't"]],
    ['', []],
    ['🙏🙏 !!!', []],
    ['\u0000\u0007\u202e', []],
  ])('of %j are %j', (text, sentences) => {
    expect(sentencesIn(text)).toEqual(sentences);
  });

  it('hold nothing that could come alive, whatever was written', () => {
    const parts = fc.constantFrom(
      '<@U1>',
      '@here',
      'https://x.example/a',
      '<!channel>',
      'www.x.com',
      '**a**',
      'text',
      '\n',
      ' ',
      '<a href="x">',
    );

    fc.assert(
      fc.property(fc.array(parts), (some) => {
        expect(sentencesIn(some.join('')).join('\n')).not.toMatch(/[<>@*]|https?:|www\./);
      }),
    );
  });
});
