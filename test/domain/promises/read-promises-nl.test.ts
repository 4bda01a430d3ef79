import { describe, expect, it } from 'vitest';
import { promisesIn } from './read-promises.ts';

describe('readPromises in Dutch', () => {
  it.each([
    ['Ik kom voor 15 uur bij u terug.', ['update 2026-01-14T15:00']],
    ['We betalen u binnen twee dagen terug.', ['deed 2026-01-16T10:00']],
    ['Ik bel u morgen om 10 uur.', ['update 2026-01-15T10:00']],
    ['U hoort voor vrijdag van ons.', ['update 2026-01-16T00:00']],
    ['Uw vervangende toestel wordt maandag verzonden.', ['deed 2026-01-19T17:00']],
    ['We zijn het aan het uitzoeken.', ['open 2026-01-14T14:00']],
    [
      'Ik vraag het na bij de vervoerder en laat het u voor 16:30 uur weten.',
      ['update 2026-01-14T16:30'],
    ],
    ['Ons team neemt binnen 48 uur contact met u op.', ['update 2026-01-16T10:00']],
    ['We sturen u een nieuw toestel.', ['deed undated']],
    ['We reageren binnen 2 werkdagen.', ['update 2026-01-16T17:00']],
    ['We lossen dit vandaag nog op.', ['deed 2026-01-14T17:00']],
    ['Overmorgen bel ik u.', ['update 2026-01-16T17:00']],
    ['Morgenochtend laten we u weten hoe het verder gaat.', ['update 2026-01-15T12:00']],
    ['Een moment, ik controleer het.', ['open 2026-01-14T14:00']],
    ['Ik zal u vanmiddag terugbellen.', ['update 2026-01-14T17:00']],
    ['Maak u geen zorgen, ik bel u vanavond.', ['update 2026-01-14T21:00']],
    ['Ik houd u op de hoogte.', ['open 2026-01-14T14:00']],
    ['De monteur komt donderdagochtend langs.', ['deed 2026-01-15T12:00']],
    ['U ontvangt uw geld binnen 5 werkdagen.', ['deed 2026-01-21T17:00']],
  ])('reads "%s"', (text, promises) => {
    expect(promisesIn(text, { language: 'nl' })).toEqual(promises);
  });

  it.each([
    'Als u ons de factuur stuurt, betalen we vandaag terug.',
    'We hebben het bedrag gisteren terugbetaald.',
    'Terugbetalingen duren meestal 5 dagen.',
    'Zal ik u morgen bellen?',
    'We kunnen u morgen niet bellen.',
    'Stuur ons uw nummer en we bellen u morgen.',
    'Ik zou u morgen kunnen bellen.',
    'U kunt ons tot 17 uur bellen.',
    'We hebben u gisteren om 10 uur gebeld.',
    'We hopen het morgen op te lossen.',
    'Graag gedaan, fijne dag!',
    'We doen ons best.',
    'Maandag zijn we gesloten.',
    'Bent u morgen om 10 uur thuis?',
    'De aanbieding eindigt vrijdag.',
    'Ik heb het doorgegeven aan de technische dienst.',
  ])('takes "%s" for no promise', (text) => {
    expect(promisesIn(text, { language: 'nl' })).toEqual([]);
  });
});
