import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/adapters/teams/parse/parse-text.ts';
import { BOT, mention, TENANT } from './fixtures.ts';

const reading = { tenant: TENANT, isHeed: (id: string | null | undefined) => id === BOT };

function read(text: string, ...entities: ReturnType<typeof mention>[]) {
  return readText(text, entities, reading);
}

const heed = mention(BOT, 'Heed');
const ana = mention('29:ana', 'Ana');

describe('a text as Teams sends it', () => {
  it.each([
    ['a &amp;&lt;b&gt; c', 'a &<b> c'],
    ['&amp;lt;script&amp;gt;', '&lt;script&gt;'],
    ['&quot;fine&quot; &#39;s', '"fine" \'s'],
    ['hello&nbsp;you\u00a0there', 'hello you there'],
    ['https://a.test/?a=1&copy=2&amp;lt=3', 'https://a.test/?a=1&copy=2&lt=3'],
    ['a < b and c > d', 'a < b and c > d'],
    ['one\r\ntwo\rthree', 'one\ntwo\nthree'],
    ['&lt;at&gt;Heed&lt;/at&gt; help', '<at>Heed</at> help'],
    ['<at>Whoever</at> &amp; <at></at>', '@Whoever & @someone'],
    ['<at id="0">Bo</at>', '@Bo'],
    ['<at>R&amp;D</at>', '@R&D'],
    ['<at>@all</at>', '@all'],
    ['<at>never closed', '<at>never closed'],
  ])('%s reads %s', (text, expected) => {
    expect(read(text).text).toBe(expected);
  });

  it.each([
    ['<at>Heed</at> help', 'help'],
    [' <at>Heed</at>:\u00a0help', 'help'],
    ['<at>Heed</at>, <at>Heed</at> help', 'help'],
    ['please help, <at>Heed</at> ', 'please help'],
    ['<at>Heed</at>', ''],
    ['ask <at>Heed</at> about it', 'ask @Heed about it'],
    ['<at>Ana</at> <at>Heed</at> help', '@Ana @Heed help'],
  ])('%s loses the address of Heed at its ends', (text, expected) => {
    expect(read(text, heed, heed, ana).text).toBe(expected);
  });

  it('tells whom it speaks to', () => {
    expect(read('<at>Heed</at> hi', heed).isToHeed).toBe(true);
    expect(read('hi', heed).isToHeed).toBe(true);
    expect(read('<at>Heed</at> hi', mention('29:other', 'Heed')).isToHeed).toBe(false);
    expect(read('<at>Heed</at> hi').isToHeed).toBe(false);
    expect(read('hi', { ...heed, type: 'clientInfo' }).isToHeed).toBe(false);
  });

  it('knows two of one name apart by their order', () => {
    const impostor = mention('29:other', 'Heed');

    expect(read('<at>Heed</at> and <at>Heed</at>', heed, impostor).text).toBe('and @Heed');
    expect(read('<at>Heed</at> and <at>Heed</at>', impostor, heed).text).toBe('@Heed and');
  });

  it('gives channels their addresses, and no name two of them', () => {
    const desk = mention('19:desk@thread.tacv2', 'Order  desk');
    const other = mention('19:other@thread.tacv2', 'Order  desk');
    const tag = '<at>Order  desk</at>';

    const { text, channels } = read(`${tag}, ${tag}`, desk, other);

    expect(text).toBe('#Order desk, #19:other@thread.tacv2');
    expect(channels).toEqual({
      '#Order desk': `teams:${TENANT}/19:desk@thread.tacv2`,
      '#19:other@thread.tacv2': `teams:${TENANT}/19:other@thread.tacv2`,
    });
  });

  it('takes nothing for a channel that could not be one', () => {
    const { text, channels } = read('<at>x</at>', mention('19:a b', 'x'));

    expect(text).toBe('@x');
    expect(channels).toEqual({});
  });

  it('that was escaped reads as it was typed', () => {
    const typed = fc
      .string({ unit: 'grapheme' })
      .map((text) => text.replace(/[\s\0\u00a0]+/g, ' ').trim());

    fc.assert(
      fc.property(typed, (text) => {
        expect(read(escaped(text)).text).toBe(text);
      }),
    );
  });

  it('makes nobody a speaker to Heed who only types its name', () => {
    const typed = fc.array(fc.constantFrom('<at>Heed</at>', '<at>', '</at>', BOT, ' ', 'triage'));

    fc.assert(
      fc.property(typed, (parts) => {
        expect(read(escaped(parts.join(''))).isToHeed).toBe(false);
        expect(read(parts.join('')).isToHeed).toBe(false);
      }),
    );
  });

  it.each([
    '<at>',
    '<at x',
    '</at>',
    ' ',
    ' ,',
    '\u00a0',
    '&amp;',
    '&',
    '<at>Heed</at>',
    '<at>x</at>',
  ])('is read in time however often it says "%s"', (part) => {
    const text = `a${part.repeat(50_000)}`.slice(0, 51_200);
    const begun = performance.now();

    read(`${text}a`, ...Array.from({ length: 5_000 }, () => heed));

    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
