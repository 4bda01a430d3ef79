import { describe, expect, it } from 'vitest';
import { loosely, spelledOut } from '../../../../src/assess/local/facts/spelling.ts';

function finds(phrase: string, text: string): boolean {
  return new RegExp(`^(?:${phrase.replaceAll('\\p{L}', '[a-zà-ÿ]')})$`, 'i').test(text);
}

describe('a phrase whose accents people leave out', () => {
  it.each([
    ['débité', 'débité'],
    ['débité', 'debite'],
    ['débité', 'dèbitê'],
    ["l'eau", 'leau'],
    ["l'eau", 'l’ eau'],
    ['è rotto', "e' rotto"],
    ['cœur', 'coeur'],
    ['fraud~', 'fraude'],
  ])('%s is found in %s', (phrase, text) => {
    expect(finds(loosely(phrase), text)).toBe(true);
  });

  it('is found in no other letters', () => {
    expect(finds(loosely('débité'), 'dobite')).toBe(false);
    expect(finds(loosely('fraud~'), 'fraud 1')).toBe(false);
  });
});

describe('a phrase in shorthand', () => {
  it.each([
    ['~konto', 'Kundenkonto'],
    ['geld ... weg', 'Geld ist seit gestern einfach weg'],
    ['geld ... weg', 'Geld weg'],
    ['konto .. leer', 'Konto, war plötzlich leer'],
    ['gelöscht', 'geloescht'],
    ['groß', 'gross'],
    ['läuft für', 'laeuft fuer'],
  ])('%s is found in %s', (phrase, text) => {
    expect(finds(spelledOut(phrase), text)).toBe(true);
  });

  it('is found with so many words between and no more', () => {
    expect(finds(spelledOut('konto .. leer'), 'konto ist leider wieder leer')).toBe(false);
    expect(finds(spelledOut('geld ... weg'), 'geld eins zwei drei vier fünf sechs weg')).toBe(
      false,
    );
  });
});
