import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writePurpose } from '../../../../src/adapters/teams/purpose.ts';
import { type FormMode, renderForm } from '../../../../src/adapters/teams/render/render.ts';
import type { FieldForm } from '../../../../src/domain/form.ts';
import { actionsOf, valuesOf } from '../../../fakes/teams/screen.ts';
import { fillableForm, GRANT, personForm, standingIn } from '../../field-forms.ts';
import { formOpened, look } from '../render/said.ts';
import { ANA, incoming, type Json, parsed, TENANT } from './fixtures.ts';

const Values = z.object({ values: z.record(z.string(), z.string()) });

/** As Teams would send it: what the form began with but for what was typed, and nothing of what is empty. */
function sentBack(form: FieldForm, mode: FormMode, typed: Record<string, string> = {}) {
  const card = { ...renderForm(formOpened(form), mode, look) };
  const [send = {}] = actionsOf(card);
  const held = Object.entries(valuesOf(card, send, typed)).filter(([, value]) => value !== '');
  const data = { ...Object.fromEntries(held), ...z.looseObject({}).parse(send.data) };
  return mode === 'card' ? executed(data) : incoming('dialog-sent', { value: { data } });
}

function executed(data: Json) {
  return incoming('card-executed', {
    value: { action: { type: 'Action.Execute', verb: data.verb, data }, trigger: 'manual' },
  });
}

function valuesIn(event: unknown): Record<string, string> {
  return Values.parse(event).values;
}

describe.each<FormMode>(['card', 'dialog'])('a form of any fields, sent back from a %s', (mode) => {
  it('holds every field as it stood', () => {
    fc.assert(
      fc.property(fillableForm, (form) => {
        const event = sentBack(form, mode);

        expect(event).toMatchObject({ kind: form.name === 'person' ? 'roster' : 'action' });
        expect(valuesIn(event)).toEqual(standingIn(form));
      }),
    );
  });

  it('holds what was typed, and an empty text for what was emptied', () => {
    const typed = { kind: 'credit', amount: '', promise: 'heed:none', areas: '' };

    const event = sentBack(GRANT, mode, typed);

    expect(event).toMatchObject({ kind: 'action', action: 'grant', case: 'case-1' });
    expect(valuesIn(event)).toEqual({
      ...{ kind: 'credit', amount: '', reason: 'late\ntwice', promise: '', areas: '' },
    });
  });

  it('is an entry of the roster where it was one', () => {
    const [known, unknown] = [personForm('slack:T1/U3'), personForm()].map((form) =>
      sentBack(form, mode, { hours: '9 to 5' }),
    );

    expect(known).toMatchObject({
      ...{ kind: 'roster', person: 'slack:T1/U3', values: { hours: '9 to 5' } },
    });
    expect(unknown).toMatchObject({ kind: 'roster', values: { hours: '9 to 5' } });
    expect(unknown).not.toHaveProperty('person');
  });
});

describe('the roster', () => {
  it('is opened by its button, with a door that holds a form', () => {
    const person = `teams:${TENANT}/${ANA.aadObjectId}`;
    const data = writePurpose('roster', { case: '', person });

    const value = { action: { type: 'Action.Execute', verb: 'roster', data }, trigger: 'manual' };

    expect(parsed('card-executed', { value })).toMatchObject([
      { kind: 'asked', door: 'card', incoming: { kind: 'roster', person, values: {} } },
    ]);
  });

  it('reads nothing that the form did not say it asks, and no name that is no field’s', () => {
    const inputs = ['hours', 'Heed', 'verb', '__proto__', 'constructor'];
    const purpose = writePurpose('roster', { case: '', form: 'person', inputs });

    const event = executed({ hours: '9', away: 'x', Heed: 'x', ...purpose });

    expect(valuesIn(event)).toEqual({ hours: '9', constructor: '' });
  });
});
