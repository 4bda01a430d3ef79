import { describe, expect, it } from 'vitest';
import { promisesIn } from './read-promises.ts';

describe('readPromises in German', () => {
  it.each([
    ['Ich melde mich bis 15 Uhr bei Ihnen.', ['update 2026-01-14T15:00']],
    ['Wir erstatten Ihnen den Betrag innerhalb von zwei Tagen.', ['deed 2026-01-16T10:00']],
    ['Ich rufe Sie morgen um 10 Uhr an.', ['update 2026-01-15T10:00']],
    ['Sie hören bis Freitag von uns.', ['update 2026-01-16T17:00']],
    ['Ihr Ersatzgerät wird am Montag verschickt.', ['deed 2026-01-19T17:00']],
    ['Wir prüfen das gerade.', ['open 2026-01-14T14:00']],
    ['Ich schaue mir das an.', ['open 2026-01-14T14:00']],
    ['Morgen Vormittag melden wir uns bei Ihnen.', ['update 2026-01-15T12:00']],
    ['Wir melden uns innerhalb von 2 Werktagen.', ['update 2026-01-16T17:00']],
    ['Wir werden Sie heute noch anrufen.', ['update 2026-01-14T17:00']],
    ['Ein Kollege wird sich morgen bei Ihnen melden.', ['update 2026-01-15T17:00']],
    ['Ich kläre das mit dem Lager und rufe Sie bis 16:30 Uhr zurück.', ['update 2026-01-14T16:30']],
    ['Wir schicken Ihnen ein neues Gerät.', ['deed undated']],
    ['Keine Sorge, ich melde mich am Montagvormittag.', ['update 2026-01-19T12:00']],
    ['Wir lösen das bis Ende des Tages.', ['deed 2026-01-14T17:00']],
    ['Ich gebe Ihnen bis morgen Mittag Bescheid.', ['update 2026-01-15T12:00']],
    ['Wir tauschen das Gerät am Donnerstag aus.', ['deed 2026-01-15T17:00']],
    ['Ihre Erstattung ist in 3 bis 5 Werktagen auf Ihrem Konto.', ['deed 2026-01-21T17:00']],
    ['Wir halten Sie auf dem Laufenden.', ['open 2026-01-14T14:00']],
  ])('reads "%s"', (text, promises) => {
    expect(promisesIn(text, { language: 'de' })).toEqual(promises);
  });

  it.each([
    'Wenn Sie uns die Rechnung schicken, erstatten wir den Betrag sofort.',
    'Wir erstatten in der Regel innerhalb von 14 Tagen.',
    'Ich habe Ihnen den Betrag gestern erstattet.',
    'Soll ich Sie morgen anrufen?',
    'Wir können das leider nicht erstatten.',
    'Sie schrieben: „Wir rufen Sie morgen an.“',
    'Ich könnte Sie morgen anrufen.',
    'Wir würden uns freuen, bis Freitag von Ihnen zu hören.',
    'Sie können uns bis 17 Uhr anrufen.',
    'Die Lieferung dauert normalerweise 3 Tage.',
    'Gern geschehen, einen schönen Tag noch!',
    'Wir haben Sie gestern um 10 Uhr angerufen.',
    'Sobald die Ware da ist, verschicken wir sie am selben Tag.',
    'Bitte senden Sie uns Ihre Nummer, dann rufen wir Sie morgen an.',
    'Hoffentlich melden wir uns bis morgen.',
    'Die Kollegen kümmern sich darum.',
    'Das Paket kommt voraussichtlich am Freitag an.',
    'Haben Sie morgen um 10 Uhr Zeit?',
    'Am Montag haben wir geschlossen.',
    'Ich hoffe, das hilft Ihnen weiter!',
    'Sie erhalten 10 % Rabatt bis Freitag.',
    'Ich habe das an die Technik weitergegeben.',
  ])('takes "%s" for no promise', (text) => {
    expect(promisesIn(text, { language: 'de' })).toEqual([]);
  });
});
