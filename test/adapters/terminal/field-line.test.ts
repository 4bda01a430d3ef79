import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, readFields } from '../../../src/adapters/terminal/field-line.ts';
import { questionFor } from '../../../src/adapters/terminal/questions.ts';
import type { FieldForm } from '../../../src/domain/form.ts';
import { fillableForm, GRANT, personForm, standingIn } from '../field-forms.ts';

describe('a form of any fields in one line', () => {
  it('is offered as it stands, what is chosen by its number', () => {
    expect(lineOf(GRANT)).toBe(
      'kind = ; amount = 20 EUR; reason = late ⏎ twice; promise = 2; areas = 2, 1',
    );
  });

  it('comes back as it stood, whatever its fields are called and hold', () => {
    fc.assert(
      fc.property(fillableForm, (form) => {
        expect(readFields(lineOf(form), form)).toEqual({ values: standingIn(form) });
      }),
    );
  });

  it('takes what is typed and keeps what is left out', () => {
    expect(readFields('Kind = credit; amount = 30; areas=Returns', GRANT)).toEqual({
      values: {
        ...{ kind: 'credit', amount: '30', reason: 'late\ntwice', promise: 'p2' },
        areas: 'returns',
      },
    });
  });

  it('holds an empty text for what was emptied', () => {
    expect(readFields('kind = 1; amount = ; promise=; areas = ;', GRANT)).toMatchObject({
      values: { kind: 'refund', amount: '', promise: '', areas: '' },
    });
  });

  it.each([
    ['amount = 20', 'kind is needed: What is it?'],
    ['kind = 1; reason =', 'reason is needed: Why?'],
    ['kind = 3', '"3" is none of what kind can be: type its number.'],
    ['kind = 1; areas = 1, moon', '"moon" is none of what areas can be: type its number.'],
    ['refund', 'Type it as "kind = …". The fields are kind, amount, reason, promise, areas.'],
    ['colour = red', 'Type it as "kind = …". The fields are kind, amount, reason, promise, areas.'],
  ])('asks again for %o', (line, mistake) => {
    expect(readFields(line, GRANT)).toEqual({ mistake });
  });

  it('keeps a semicolon and an equals sign that part no fields', () => {
    expect(readFields('kind = 1; reason = a; b = c; d', GRANT)).toMatchObject({
      values: { reason: 'a; b = c; d' },
    });
  });

  it('takes the value alone where there is one field', () => {
    const form = personForm();

    expect(readFields('9 to 5', form)).toEqual({ values: { hours: '9 to 5' } });
    expect(readFields('hours = 9 to 5', form)).toEqual({ values: { hours: '9 to 5' } });
  });
});

describe('the question of a form of any fields', () => {
  const withNothing: FieldForm = {
    ...GRANT,
    fields: [
      { kind: 'choice', name: 'kind', label: 'Which?', choices: [], value: 'x', optional: false },
    ],
  };

  it('is the action of its name', () => {
    expect(questionFor(GRANT).read('kind = 1')).toMatchObject({
      ...{ kind: 'done', action: 'grant', values: { kind: 'refund', amount: '20 EUR' } },
    });
  });

  it('is an entry of the roster where it was one', () => {
    expect(questionFor(personForm('terminal:local/ana')).read('9 to 5')).toEqual({
      ...{ kind: 'roster', person: 'terminal:local/ana', values: { hours: '9 to 5' } },
    });
  });

  it('changes nothing when nothing is typed, and asks again for what it cannot read', () => {
    expect(questionFor(GRANT).read('  ')).toMatchObject({ kind: 'cancelled' });
    expect(questionFor(GRANT).read('kind = moon')).toMatchObject({ kind: 'again' });
  });

  it('asks for nothing where there is nothing to choose from', () => {
    expect(questionFor(withNothing).read('x')).toEqual({ kind: 'cancelled', message: '' });
  });
});
