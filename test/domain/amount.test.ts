import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountIn, amountText } from '../../src/domain/amount.ts';

describe('amountIn', () => {
  it.each([
    ['20', 20, undefined],
    ['20.50 EUR', 20.5, 'EUR'],
    ['1,200.50', 1200.5, undefined],
    ['1.200,50 €', 1200.5, 'EUR'],
    ['1.234.567,8', 1_234_567.8, undefined],
    ['1 200 zł', 1200, 'PLN'],
    ["1'200.50 CHF", 1200.5, 'CHF'],
    ['EUR 80', 80, 'EUR'],
    ['eur80', 80, 'EUR'],
    ['$5', 5, 'USD'],
    ['US$5.00', 5, 'USD'],
    ['£0.99', 0.99, 'GBP'],
    ['80 euros.', 80, 'EUR'],
    [' 7 ', 7, undefined],
  ])('reads "%s"', (text, amount, currency) => {
    expect(amountIn(text)).toEqual({ amount, currency });
  });

  it.each([
    ['1,200', 1200],
    ['1.200', 1200],
    ['12.000', 12_000],
  ])('takes "%s" for thousands rather than for little', (text, amount) => {
    expect(amountIn(text)?.amount).toBe(amount);
  });

  it.each([
    '',
    'a lot',
    '0',
    '0.00 EUR',
    '-5',
    '5-10',
    '10%',
    '20 XYZ',
    '€20 EUR',
    '1,2,3',
    '1,200,50',
    '12,00.50',
    '20.505.1',
    '20 EUR or so',
    'Infinity',
    '1e9',
    '9'.repeat(30),
    '9'.repeat(100_000),
  ])('makes nothing of "%s"', (text) => {
    expect(amountIn(text)).toBeUndefined();
  });

  it('reads back whatever it writes', () => {
    const cents = fc.integer({ min: 1, max: 1_000_000_000 });
    const currency = fc.constantFrom(undefined, 'EUR', 'USD', 'JPY', 'CHF');
    fc.assert(
      fc.property(cents, currency, (sum, of) => {
        const named = { amount: sum / 100, currency: of };

        expect(amountIn(amountText(named))).toEqual(named);
      }),
    );
  });

  it('reads a sum the same, however its thousands are parted', () => {
    const separators = fc.constantFrom(['', '.'], [',', '.'], ['.', ','], [' ', ','], ["'", '.']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), separators, (sum, [by, point]) => {
        const whole = `${sum}`.replace(/\B(?=(?:\d{3})+$)/g, by);

        expect(amountIn(`${whole}${point}25 EUR`)?.amount).toBe(sum + 0.25);
      }),
    );
  });
});
