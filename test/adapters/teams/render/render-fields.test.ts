import { describe, expect, it } from 'vitest';
import { NOTHING_CHOSEN, readPurpose } from '../../../../src/adapters/teams/purpose.ts';
import {
  type AdaptiveCard,
  type FormMode,
  renderForm,
} from '../../../../src/adapters/teams/render/render.ts';
import type { Field, FieldForm } from '../../../../src/domain/form.ts';
import { actionsOf } from '../../../fakes/teams/screen.ts';
import { GRANT, personForm } from '../../field-forms.ts';
import { problemsOf } from './accepted-card.ts';
import { nodesIn } from './nodes.ts';
import { ANA, formOpened, look } from './said.ts';
import { readable } from './shown.ts';

function drawn(form: FieldForm, mode: FormMode = 'card'): AdaptiveCard {
  return renderForm(formOpened(form), mode, look);
}

function inputsOf(card: AdaptiveCard): Record<string, unknown>[] {
  return nodesIn(card).filter(({ type }) => String(type).startsWith('Input.'));
}

function purposeIn(card: AdaptiveCard) {
  const [send] = actionsOf({ ...card });
  return readPurpose(send?.data);
}

function asking(...fields: Field[]): FieldForm {
  return { ...GRANT, remark: '', fields };
}

const choice: Extract<Field, { kind: 'choice' }> = {
  ...{ kind: 'choice', name: 'kind', label: 'Which?', value: '', optional: false },
  choices: [
    { value: 'a', label: 'A' },
    { value: 'b', label: 'B' },
  ],
};
const text: Field = {
  ...{ kind: 'text', name: 'what', label: 'What?', value: '', hint: '' },
  ...{ optional: false, lines: false },
};
const first: Field = { ...text, name: 'first' };
const many = Array.from({ length: 300 }, (_, index) => ({ value: `v${index}`, label: 'one' }));
const areas = { kind: 'choices', name: 'areas', label: 'Areas', choices: many } as const;

describe('a form that says itself what its fields are', () => {
  it('asks for each of them, below its remark', () => {
    expect(readable(drawn(GRANT)).split('\n')).toEqual([
      'What do you give?',
      'You may give a refund of up to 50 EUR on your own.',
      'What is it?: Refund, Credit',
      'How much?: 20 EUR',
      'Like 20 or 20.50 EUR',
      'Why?: late',
      'twice',
      'For which promise?: (none), the courier, the call',
      'What is it about?: Shipping, Billing, Returns',
      '[Record it!] [Cancel]',
    ]);
  });

  it.each<FormMode>(['card', 'dialog'])('names in a %s what it asked for', (mode) => {
    expect(purposeIn(drawn(GRANT, mode))).toEqual({
      heed: {
        ...{ case: 'case-1', form: 'grant' },
        inputs: ['kind', 'amount', 'reason', 'promise', 'areas'],
      },
      verb: 'grant',
    });
  });

  it('knows whose entry of the roster it is', () => {
    expect(purposeIn(drawn(personForm(ANA)))).toMatchObject({
      heed: { form: 'person', person: ANA, inputs: ['hours'] },
      verb: 'roster',
    });
    expect(purposeIn(drawn(personForm()))?.heed).not.toHaveProperty('person');
  });

  it('chooses nothing that was not chosen, and says so where nothing may be', () => {
    const values = [choice, { ...choice, optional: true }].map(
      (field) => inputsOf(drawn(asking(field)))[0]?.value,
    );

    expect(values).toEqual([undefined, NOTHING_CHOSEN]);
  });

  it('is not sent without what is needed', () => {
    const needed = inputsOf(drawn(GRANT)).map(({ id, isRequired }) => [id, isRequired === true]);

    expect(Object.fromEntries(needed)).toEqual({
      ...{ kind: true, amount: false, reason: true, promise: false, areas: false },
    });
  });

  it('keeps what is chosen among those that are shown', () => {
    const [input] = inputsOf(drawn(asking({ ...areas, choices: many, value: 'v299,v0' })));

    expect(input).toMatchObject({ value: 'v299,v0', isMultiSelect: true });
    expect(input?.choices).toHaveLength(100);
  });

  it.each<[string, Field, string]>([
    ['has nothing to choose from', { ...choice, choices: [] }, 'nothing to choose from'],
    ['is longer than Teams takes', { ...text, value: 'x'.repeat(20_001) }, 'It stays as it is.'],
    [
      'has more chosen than Teams shows',
      { ...areas, choices: many, value: many.map(({ value }) => value).join(',') },
      'It stays as it is.',
    ],
  ])('does not ask what %s', (_what, field, why) => {
    const card = drawn(asking(first, field));

    expect(readable(card)).toContain(why);
    expect(inputsOf(card).map(({ id }) => id)).toEqual(['first']);
    expect(purposeIn(card)?.heed.inputs).toEqual(['first']);
    expect(readable(drawn(asking(field)))).toContain('[Back]');
  });

  it('is what Teams takes with more in it than a message holds, and with nothing', () => {
    const long = Array.from({ length: 60 }, (_, index) => ({
      ...text,
      name: `f${'x'.repeat(index % 30)}${index < 30 ? 'a' : 'b'}`,
      value: '"'.repeat(9_000),
    }));

    for (const form of [asking(...long), asking(text, text), asking()]) {
      const card = drawn(form);

      expect(problemsOf(card)).toEqual([]);
      expect(JSON.stringify(card).length * 2).toBeLessThanOrEqual(80_000);
    }
  });
});
