import { describe, expect, it } from 'vitest';
import { promisesIn } from './read-promises.ts';

describe('readPromises in Italian', () => {
  it.each([
    ['La richiamerò entro le 15.', ['update 2026-01-14T15:00']],
    ["Le rimborseremo l'importo entro due giorni.", ['deed 2026-01-16T10:00']],
    ['La chiamo domani alle 10.', ['update 2026-01-15T10:00']],
    ['Riceverà notizie da noi entro venerdì.', ['update 2026-01-16T17:00']],
    ['Il suo ordine parte lunedì.', ['deed 2026-01-19T17:00']],
    ['Stiamo verificando.', ['open 2026-01-14T14:00']],
    ['Verificherò con il corriere e la ricontatterò entro le 16:30.', ['update 2026-01-14T16:30']],
    ['Il nostro team la contatterà entro 48 ore.', ['update 2026-01-16T10:00']],
    ['Le invieremo un nuovo prodotto.', ['deed undated']],
    ['Le risponderemo entro 2 giorni lavorativi.', ['update 2026-01-16T17:00']],
    ['Risolveremo il problema entro fine giornata.', ['deed 2026-01-14T17:00']],
    ['Le scriverò dopodomani.', ['update 2026-01-16T17:00']],
    ['Ci faremo sentire domani mattina.', ['update 2026-01-15T12:00']],
    ['Un attimo, controllo.', ['open 2026-01-14T14:00']],
    ['Le farò sapere questo pomeriggio.', ['update 2026-01-14T17:00']],
    ['Non si preoccupi, la chiameremo stasera.', ['update 2026-01-14T21:00']],
    ['La terrò aggiornata domani mattina.', ['update 2026-01-15T12:00']],
    ['Il tecnico passerà giovedì mattina.', ['deed 2026-01-15T12:00']],
    ['Stiamo lavorando per risolvere il problema.', ['open 2026-01-14T14:00']],
  ])('reads "%s"', (text, promises) => {
    expect(promisesIn(text, { language: 'it' })).toEqual(promises);
  });

  it.each([
    'Se ci invia la fattura, la rimborseremo oggi.',
    "Abbiamo rimborsato l'importo ieri.",
    'I rimborsi di solito richiedono 5 giorni.',
    'Vuole che la richiami domani?',
    'Non possiamo chiamarla domani.',
    'Per favore ci invii il numero e la chiameremo domani.',
    'Potrei chiamarla domani.',
    'Può chiamarci fino alle 17.',
    "L'abbiamo chiamata ieri alle 10.",
    'Speriamo di risolvere domani.',
    'Prego, buona giornata!',
    'Lunedì siamo chiusi.',
    'È a casa domani alle 10?',
    "L'offerta scade venerdì.",
    'Ho inoltrato la richiesta al reparto tecnico.',
    'Resto a disposizione.',
  ])('takes "%s" for no promise', (text) => {
    expect(promisesIn(text, { language: 'it' })).toEqual([]);
  });
});
