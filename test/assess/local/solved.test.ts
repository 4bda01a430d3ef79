import { describe, expect, it } from 'vitest';
import { saysSolved } from '../../../src/assess/local/solved.ts';

describe('saying that it is solved', () => {
  it.each([
    'That worked, thank you',
    'It has arrived just now',
    'Hat sich erledigt, danke',
    'Das Internet geht wieder',
    'Ya funciona, gracias',
    'C’est réglé, merci',
    'ça marche maintenant',
    'Já está resolvido',
    'Adesso funziona',
    'Het is opgelost',
  ])('is heard in "%s"', (text) => {
    expect(saysSolved(text)).toBe(true);
  });

  it.each([
    'When will it be fixed?',
    'It is still not resolved',
    'Please get this sorted today',
    'I wait until it is solved',
    'It hasn’t been sorted',
    'Es ist noch nicht gelöst',
    'No está resuelto',
    'Non è risolto',
    'Got it, but it still does not work',
    'Wann geht es weiter?',
    'No funciona',
    'ça ne marche pas',
    'Non funziona ancora',
    'Het werkt nog steeds niet',
  ])('is not heard in "%s"', (text) => {
    expect(saysSolved(text)).toBe(false);
  });
});
