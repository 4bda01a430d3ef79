import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  conversationBlock,
  fence,
  glossary,
  inline,
  neutralise,
  oneLine,
} from '../../src/prompts/fragments.ts';
import { conversationOf } from '../fakes/model.ts';

describe('neutralise', () => {
  it('leaves nothing that could open or close a tag, and keeps the length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const harmless = neutralise(text);

        expect(harmless).not.toContain('<');
        expect(harmless).toHaveLength(text.length);
      }),
    );
  });

  it('takes out control characters and invisible tag characters but no line breaks', () => {
    const harmless = neutralise('a\u0000b\u001b[2J\nc\td\u{E0041}');

    expect(harmless).toBe('a b [2J\nc\td  ');
  });
});

describe('what nobody sees', () => {
  it.each([
    ['gaps without width', 'ig\u200bno\u2060re\ufeff'],
    ['turns of direction', '\u202e4P\u202c \u2066x\u2069'],
    ['letters hidden in variation selectors', 'A\u{E0163}\u{E0155}'],
    ['letters hidden in tags', '\u{E0073}\u{E0065}'],
  ])('is shown to no model: %s', (_, text) => {
    expect(neutralise(text)).not.toMatch(
      /[\u200b\u2060-\u2069\ufeff\u202a-\u202e]|[\u{E0000}-\u{E01EF}]/u,
    );
    expect(neutralise(text)).toHaveLength(text.length);
  });

  it('leaves what scripts and emoji are joined with', () => {
    expect(neutralise('👩\u200d💻 می\u200cخواهم ❤\ufe0f')).toBe('👩\u200d💻 می\u200cخواهم ❤\ufe0f');
  });
});

describe('inline', () => {
  it('is one line of at most 200 characters that closes nothing, whatever is put in', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const value = inline(text);

        expect(value).not.toMatch(/["<>\])}\r\n\u2028\u2029\u0085]/);
        expect(value.length).toBeLessThanOrEqual(200);
      }),
    );
  });

  it('keeps an ordinary name as it is', () => {
    expect(inline("Zoë O'Neill-Łukasz")).toBe("Zoë O'Neill-Łukasz");
  });
});

describe('oneLine', () => {
  it('joins lines and keeps the whole text', () => {
    expect(oneLine('  up to 50 EUR (once)\n per <order> ')).toBe('up to 50 EUR (once) per ‹order>');
  });
});

describe('fence', () => {
  it('keeps an attribute from closing its tag', () => {
    expect(fence('entry', 'text', { id: 'a"><b>\n' })).toBe('<entry id="ab">\ntext\n</entry>');
  });
});

describe('glossary', () => {
  it('has one line per option, in the order of the options', () => {
    expect(glossary(['b', 'a'], { a: 'first.', b: 'second.' })).toBe('- b: second.\n- a: first.');
  });
});

describe('conversationBlock', () => {
  it('numbers the turns, says who wrote them and how many minutes in', () => {
    const block = conversationBlock(conversationOf(['customer', 'Hello?'], ['agent', 'Hi!']));

    expect(block).toBe(
      [
        '<conversation>',
        '<turn number="0" who="customer" minutes="0">\nHello?\n</turn>',
        '<turn number="1" who="agent" minutes="1">\nHi!\n</turn>',
        '</conversation>',
      ].join('\n'),
    );
  });

  it('says nothing of minutes where there are no times', () => {
    const [turn] = conversationOf(['customer', 'Hello?']).turns;

    const block = conversationBlock({ turns: turn === undefined ? [] : [{ ...turn, at: null }] });

    expect(block).toContain('<turn number="0" who="customer">');
  });

  it('keeps the first and the latest turns of a long conversation and says what was cut', () => {
    const lines = Array.from({ length: 40 }, (_, index) => ['customer', `line ${index} `] as const);
    const limits = { conversation: 400, turn: 100 };

    const block = conversationBlock(conversationOf(...lines), limits);

    expect(block).toContain('line 0 ');
    expect(block).toContain('line 39 ');
    expect(block).toContain('line 38 ');
    expect(block).not.toContain('line 20 ');
    expect(block).toMatch(/<left-out turns="1 to 3\d"\/>/);
    expect(block.length).toBeLessThan(500);
  });

  it('keeps the beginning and the end of a long turn and says how much was cut', () => {
    const text = `START ${'x'.repeat(5_000)} END`;

    const block = conversationBlock(conversationOf(['customer', text]), {
      conversation: 16_000,
      turn: 300,
    });

    expect(block).toContain('START');
    expect(block).toContain('END');
    expect(block).toContain(`<left-out characters="${text.length - 300}"/>`);
  });

  it('always keeps the last turn, also when it alone is over the limit', () => {
    const conversation = conversationOf(['customer', 'a'], ['customer', 'b'], ['customer', 'last']);

    const block = conversationBlock(conversation, { conversation: 1, turn: 100 });

    expect(block).toContain('last');
    expect(block).toContain('<left-out turns="1 to 1"/>');
  });

  it('stays within its limits, and every turn is either shown or said to be left out', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 200 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(texts, (lines) => {
        const conversation = conversationOf(...lines.map((text) => ['customer', text] as const));

        const block = conversationBlock(conversation, { conversation: 600, turn: 120 });

        const shown = block.match(/<turn number="\d+"/g)?.length ?? 0;
        const cut = Number(/<left-out turns="1 to (\d+)"/.exec(block)?.[1] ?? 0);
        expect(shown + cut).toBe(lines.length);
        expect(block.length).toBeLessThan(1_000);
      }),
    );
  });
});
