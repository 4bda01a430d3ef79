import { describe, expect, it } from 'vitest';
import { policyLines, sourcesOf } from '../../src/draft/sources.ts';
import { RENT_REQUEST } from '../fakes/model-draft.ts';

describe('policyLines', () => {
  it('says how soon the customer hears from us at each urgency', () => {
    const texts = (['P1', 'P2', 'P3', 'P4'] as const).map(
      (urgency) => policyLines(RENT_REQUEST.policy, urgency)[0]?.text,
    );

    expect(texts).toEqual([
      'The customer hears from us within 15 minutes.',
      'The customer hears from us within 1 hour.',
      'The customer hears from us within 4 hours.',
      'The customer hears from us within 1 day.',
    ]);
  });

  it('lists what agents may grant and leaves out what only leads may', () => {
    expect(policyLines(RENT_REQUEST.policy, 'P2').slice(1)).toEqual([
      { id: 'policy:grant-1', text: 'a credit of 20 euros' },
    ]);
  });
});

describe('sourcesOf', () => {
  it('holds every id a claim may rest on, with the text behind it', () => {
    expect([...sourcesOf(RENT_REQUEST)]).toEqual([
      ['policy:next-word', 'The customer hears from us within 1 hour.'],
      ['policy:grant-1', 'a credit of 20 euros'],
      [
        'double-charge',
        'A second charge is returned within 3 banking days.\nopen a return in the payments console',
      ],
    ]);
  });
});
