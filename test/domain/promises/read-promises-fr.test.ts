import { describe, expect, it } from 'vitest';
import { promisesIn } from './read-promises.ts';

describe('readPromises in French', () => {
  it.each([
    ['Je reviens vers vous avant 15h.', ['update 2026-01-14T15:00']],
    ['Nous vous rembourserons sous deux jours.', ['deed 2026-01-16T10:00']],
    ['Je vous rappelle demain à 10h.', ['update 2026-01-15T10:00']],
    ["Vous aurez de nos nouvelles d'ici vendredi.", ['update 2026-01-16T17:00']],
    ['Votre colis partira lundi.', ['deed 2026-01-19T17:00']],
    ['Nous vérifions cela.', ['open 2026-01-14T14:00']],
    [
      'Je vais vérifier auprès du transporteur et vous rappeler avant 16h30.',
      ['update 2026-01-14T16:30'],
    ],
    ['Notre équipe vous contactera sous 48 heures.', ['update 2026-01-16T10:00']],
    ["Nous vous tiendrons informé d'ici la fin de la journée.", ['update 2026-01-14T17:00']],
    ['Je vous écris après-demain.', ['update 2026-01-16T17:00']],
    ['On vous envoie un nouveau modèle cet après-midi.', ['deed 2026-01-14T17:00']],
    ['Nous traiterons votre dossier sous 2 jours ouvrés.', ['deed 2026-01-16T17:00']],
    ['Un instant, je regarde.', ['open 2026-01-14T14:00']],
    ['Je me renseigne et je vous tiens au courant demain matin.', ['update 2026-01-15T12:00']],
    ['Un technicien passera jeudi matin.', ['deed 2026-01-15T12:00']],
    ['Vous serez remboursé sous 5 jours ouvrés.', ['deed 2026-01-21T17:00']],
  ])('reads "%s"', (text, promises) => {
    expect(promisesIn(text, { language: 'fr' })).toEqual(promises);
  });

  it.each([
    'Si vous nous envoyez la facture, nous vous rembourserons demain.',
    'Nous avons remboursé la commande hier.',
    'Les remboursements prennent généralement 5 jours.',
    'Voulez-vous que je vous rappelle demain ?',
    'Je ne pourrai pas vous rappeler demain.',
    'Merci de nous envoyer votre numéro et nous vous rappellerons demain.',
    'Vous avez écrit « nous vous rappellerons demain ».',
    "Vous pouvez nous appeler jusqu'à 17h.",
    'Nous vous avons appelé hier à 10h.',
    'Nous espérons résoudre cela demain.',
    'Je vous en prie, bonne journée !',
    'Dès que vous aurez reçu le colis, nous rembourserons sous deux jours.',
    'Nous faisons le nécessaire.',
    'Nous sommes fermés lundi.',
    'Êtes-vous chez vous demain à 10h ?',
    "L'offre se termine vendredi.",
    "J'ai transmis votre demande au service technique.",
    'Je reste à votre disposition.',
  ])('takes "%s" for no promise', (text) => {
    expect(promisesIn(text, { language: 'fr' })).toEqual([]);
  });
});
