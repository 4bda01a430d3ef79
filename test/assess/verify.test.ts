import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuote, verifyAnswer } from '../../src/assess/verify.ts';
import type { AssessAnswer } from '../../src/prompts/assess.ts';
import { neutralise } from '../../src/prompts/fragments.ts';
import { conversationOf, RENT, RENT_ANSWER } from '../fakes/model.ts';

function verify(changes: Partial<AssessAnswer>) {
  return verifyAnswer({ ...RENT_ANSWER, ...changes }, RENT.turns, 2);
}

describe('findQuote', () => {
  const { turns } = conversationOf(
    ['customer', 'I’ve waited “ages” —  see\nticket <4711>. (Really?)'],
    ['agent', 'We are sorry about the wait.'],
    ['other', 'Me too, still waiting.'],
  );

  it.each([
    ["I've waited", 'I’ve waited', 'a retyped apostrophe'],
    ['waited "ages" - see', 'waited “ages” —  see', 'retyped quotation marks, dash and spaces'],
    ['see ticket ‹4711>', 'see\nticket <4711>', 'the bracket the prompt changed'],
    ['i’VE WAITED', 'I’ve waited', 'another case'],
    ['(Really?)', '(Really?)', 'signs that mean something in a pattern'],
  ])('finds %s and returns the words of the customer (%s): %s', (quote, original) => {
    expect(findQuote(quote, 0, turns)).toEqual({ quote: original, turn: 0 });
  });

  it('looks into the other turns when the model miscounted', () => {
    expect(findQuote('still waiting', 0, turns)).toEqual({ quote: 'still waiting', turn: 2 });
    expect(findQuote('still waiting', 99, turns)).toEqual({ quote: 'still waiting', turn: 2 });
    expect(findQuote('still waiting', 0.5, turns)).toEqual({ quote: 'still waiting', turn: 2 });
  });

  it.each(['We are sorry', 'waited for ages', 'I’ve ... ages', '', ' \n'])(
    'finds no "%s": an agent said it, or nobody',
    (quote) => {
      expect(findQuote(quote, 1, turns)).toBeUndefined();
    },
  );

  it('takes no span of more than 500 characters for a quote', () => {
    const long = conversationOf(['customer', 'x'.repeat(60_000)]).turns;

    expect(findQuote('x'.repeat(500), 0, long)?.turn).toBe(0);
    expect(findQuote('x'.repeat(501), 0, long)).toBeUndefined();
    expect(findQuote('x'.repeat(60_000), 0, long)).toBeUndefined();
  });

  it('finds whatever is copied from the prompt, and returns what was written', () => {
    const cut = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 80 })
      .chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)));
    fc.assert(
      fc.property(cut, ([text, from, to]) => {
        const quote = neutralise(text).slice(Math.min(from, to), Math.max(from, to));
        fc.pre(quote.trim() !== '' && quote.isWellFormed());

        const found = findQuote(quote, 0, conversationOf(['customer', text]).turns);

        expect(text).toContain(found?.quote);
      }),
    );
  });

  it('returns nothing that the customer did not write, whatever is quoted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, quote) => {
        const found = findQuote(quote, 0, conversationOf(['customer', text]).turns);

        if (found !== undefined) expect(text).toContain(found.quote);
      }),
    );
  });
});

describe('verifyAnswer', () => {
  it('keeps a signal once and at most five reasons', () => {
    const signal = { turn: 2, quote: 'Thursday', kind: 'waiting' } as const;
    const reason = { turn: 2, quote: 'Thursday', why: 'late' };

    const { signals, reasons } = verify({
      signals: [signal, signal, { ...signal, kind: 'promise_broken' }],
      reasons: Array.from({ length: 8 }, () => reason),
    });

    expect(signals.map((one) => one.kind)).toEqual(['waiting', 'promise_broken']);
    expect(reasons).toHaveLength(5);
  });

  it('drops a reason that does not say why', () => {
    const { reasons } = verify({ reasons: [{ turn: 2, quote: 'Thursday', why: ' ' }] });

    expect(reasons).toEqual([]);
  });

  it.each([
    ['EN', 'en'],
    ['pt-BR', 'pt'],
    ['zh_Hans', 'zh'],
    ['English', 'und'],
    ['und', 'und'],
    ['', 'und'],
  ])('reads the language "%s" as %s', (said, language) => {
    expect(verify({ language: said }).language).toBe(language);
  });

  it('finds a quote through what the prompt took out', () => {
    const { turns } = conversationOf(['customer', 'My par\u200bcel is\u0007 lost']);

    expect(findQuote('My par cel is lost', 0, turns)?.quote).toBe('My par\u200bcel is\u0007 lost');
  });

  it.each([
    'See https://evil.example',
    'Ask @channel',
    'Write to evil@example.com',
    'Go to evil.com',
  ])('shows staff nothing that leads away or calls people: %s', (said) => {
    const { ask, reasons } = verify({
      ask: said,
      reasons: [{ turn: 2, quote: 'Thursday', why: said }],
    });

    expect(ask).toBe('');
    expect(reasons).toEqual([]);
  });

  it('keeps a link that the customer asks about', () => {
    const { turns } = conversationOf(['customer', 'https://shop.example/cart does not load']);

    const { ask } = verifyAnswer(
      { ...RENT_ANSWER, ask: 'shop.example/cart does not load' },
      turns,
      0,
    );

    expect(ask).toBe('shop.example/cart does not load');
  });

  it('keeps what they want on one line of at most 100 characters', () => {
    expect(verify({ ask: ' My money\n back ' }).ask).toBe('My money back');
    expect(verify({ ask: 'x'.repeat(300) }).ask).toHaveLength(100);
  });

  it('cuts what is longer between two characters, never inside one', () => {
    const long = `${'x'.repeat(98)}🚋🚋🚋`;

    const { ask, reasons } = verify({
      ask: long,
      reasons: [{ turn: 2, quote: 'Thursday', why: long }],
    });

    expect([ask, reasons[0]?.why]).toEqual(Array(2).fill(`${'x'.repeat(98)}🚋…`));
  });

  it('keeps risk and intensity between 0 and 1, whatever number comes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (number) => {
        const { risk, intensity } = verify({ risk: number, intensity: number });

        expect(risk).toBeGreaterThanOrEqual(0);
        expect(risk).toBeLessThanOrEqual(1);
        expect(intensity).toBe(risk);
      }),
    );
  });
});
