import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordingOf } from '../../../../src/adapters/teams/speak/wording.ts';

describe('what a message says', () => {
  it.each([
    ['plain text', 'Is 3 < 4 & 5 > 2?\nYes.', '<p>Is 3 &lt; 4 &amp; 5 &gt; 2?<br>Yes.</p>'],
    [
      'Markdown',
      '**It** comes _today_.\n\n- first',
      '<p><b>It</b> comes <em>today</em>.</p><ul><li>first</li></ul>',
    ],
    [
      'a link',
      'See [the help page](https://shop.example/help).',
      '<p>See <a href="https://shop.example/help">the help page</a>.</p>',
    ],
    ['a mention', '<at>Lee</at> was asked', '<p><at id="0">Lee</at> was asked</p>'],
    ['no-break spaces', 'Paul\u00a0Smith', '<p>Paul&nbsp;Smith</p>'],
    ['letters of all scripts', 'Grüße, 你好, مرحبا', '<p>Gr&#252;&#xDF;e, 你好, مرحبا</p>'],
  ])('is the same as sent and as Graph shows it: %s', (_, text, html) => {
    expect(wordingOf({ text, cards: [] })).toBe(wordingOf({ html, cards: [] }));
  });

  it('is the same for a card as it was sent and as Graph keeps it', () => {
    const card = {
      type: 'AdaptiveCard',
      body: [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: 'Robin asks <why>' }] }],
      actions: [{ type: 'Action.Execute', title: 'Send', data: { heed: { text: 'unseen' } } }],
    };
    const html = '<attachment id="74d20c7f34aa4a7fb74e2b30004247c5"></attachment>';

    const sent = wordingOf({ cards: [card] });

    expect(wordingOf({ html, cards: [JSON.stringify(card, null, 2)] })).toBe(sent);
    expect(wordingOf({ cards: [JSON.stringify(card).replace('unseen', 'other')] })).toBe(sent);
    expect(wordingOf({ cards: [JSON.stringify(card).replace('Send', 'Close')] })).not.toBe(sent);
  });

  it('differs where the words do', () => {
    const words = fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,5}$/);

    fc.assert(
      fc.property(words, words, (one, other) => {
        const isSame = one.replaceAll(' ', '') === other.replaceAll(' ', '');
        const digests = [one, other].map((text) => wordingOf({ text, cards: [] }));
        expect(digests[0] === digests[1]).toBe(isSame);
      }),
    );
  });

  it('can be told of whatever Graph shows', () => {
    const anything = fc.oneof(fc.jsonValue(), fc.string());

    fc.assert(
      fc.property(fc.string(), fc.array(anything), (html, cards) => {
        expect(wordingOf({ html, cards })).toMatch(/^[0-9a-f]{32}$/);
      }),
    );
  });
});
