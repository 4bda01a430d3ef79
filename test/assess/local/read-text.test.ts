import { describe, expect, it } from 'vitest';
import { levels, readText } from '../../../src/assess/local/read-text.ts';
import { loadTrained } from '../../../src/assess/local/weights.ts';
import { likeliestLevel } from '../../../src/domain/assessment.ts';

const trained = loadTrained();

describe('the chances of P1 to P4', () => {
  it('add up to one', () => {
    const sum = levels(0.3, 0.6, 0.8).reduce((total, chance) => total + chance, 0);

    expect(sum).toBeCloseTo(1);
  });

  it('say harm where harm is likelier than not, however it is split', () => {
    expect(likeliestLevel(levels(0.6, 0.5, 0.99))).toBe(0);
    expect(likeliestLevel(levels(0.4, 0.99, 0.5))).toBe(2);
  });
});

describe('a text read without the sentence encoder', () => {
  it.each([
    ['en', 'Somebody is in my account right now, my password was changed and I cannot log in'],
    ['de', 'Jemand ist in meinem Konto, mein Passwort wurde geändert und ich komme nicht rein'],
    ['fr', "quelqu'un est dans mon compte, mon mot de passe a été changé"],
  ])('tells harm in %s', (language, text) => {
    const { urgencies } = readText(text, language, trained);

    expect(likeliestLevel(urgencies)).toBeLessThan(2);
  });

  it('is as grave said politely as in rage', () => {
    const calm = readText('Hi, there is a payment of 900 euros I did not make.', 'en', trained);
    const angry = readText(
      'THERE IS A PAYMENT OF 900 EUROS I DID NOT MAKE, YOU USELESS CLOWNS!!!',
      'en',
      trained,
    );

    expect(likeliestLevel(angry.urgencies)).toBe(likeliestLevel(calm.urgencies));
  });

  it('is as grave as it gets where a business stands still', () => {
    const text =
      'Our checkout is down since this morning, nobody can pay. If it stays so we cancel.';

    expect(likeliestLevel(readText(text, 'en', trained).urgencies)).toBe(0);
  });

  it('draws each line at one half', () => {
    const text = 'My card was charged twice.';
    const drawn = (grave: number) => {
      const { ngrams } = trained.calibration;
      const calibration = { ...trained.calibration, ngrams: { ...ngrams, grave } };
      const [first = 0, second = 0] = readText(text, 'en', { ...trained, calibration }).urgencies;
      return first + second;
    };

    expect(drawn(0.01)).toBeGreaterThan(drawn(0.5));
    expect(drawn(0.99)).toBeLessThan(0.5);
  });
});
