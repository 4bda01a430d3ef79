import fc from 'fast-check';
import type { Choice, Field, FieldForm } from '../../src/domain/form.ts';
import { FieldFormName } from '../../src/domain/form.ts';
import { Role } from '../../src/domain/person.ts';
import type { RosterEntry } from '../../src/domain/shown.ts';
import { stranger } from './strangers.ts';

/** A form with a field of every sort. */
export const GRANT: FieldForm = {
  name: 'grant',
  title: 'What do you give?',
  submit: 'Record it',
  remark: 'You may give a refund of up to 50 EUR on your own.',
  fields: [
    {
      kind: 'choice',
      name: 'kind',
      label: 'What is it?',
      choices: [
        { value: 'refund', label: 'Refund' },
        { value: 'credit', label: 'Credit' },
      ],
      value: '',
      optional: false,
    },
    {
      ...{ kind: 'text', name: 'amount', label: 'How much?', value: '20 EUR', lines: false },
      ...{ hint: 'Like 20 or 20.50 EUR', optional: true },
    },
    {
      ...{ kind: 'text', name: 'reason', label: 'Why?', value: 'late\ntwice', lines: true },
      ...{ hint: '', optional: false },
    },
    {
      kind: 'choice',
      name: 'promise',
      label: 'For which promise?',
      choices: [
        { value: 'p1', label: 'the courier' },
        { value: 'p2', label: 'the call' },
      ],
      value: 'p2',
      optional: true,
    },
    {
      kind: 'choices',
      name: 'areas',
      label: 'What is it about?',
      choices: [
        { value: 'billing', label: 'Billing' },
        { value: 'shipping', label: 'Shipping' },
        { value: 'returns', label: 'Returns' },
      ],
      value: 'shipping,billing',
    },
  ],
};

/** Somebody's entry of the roster, to be changed. */
export function personForm(person?: string): FieldForm {
  const field = { kind: 'text', name: 'hours', label: 'When do they work?', value: '' } as const;
  return {
    ...{ name: 'person', title: 'On the roster', submit: 'Save', remark: '' },
    fields: [{ ...field, hint: '', optional: true, lines: false }],
    ...(person === undefined ? {} : { person }),
  };
}

const fieldNames = fc.uniqueArray(fc.stringMatching(/^[a-z][A-Za-z]{0,11}$/), {
  minLength: 1,
  maxLength: 12,
});

function choicesOf(words: fc.Arbitrary<string>, most: number): fc.Arbitrary<Choice[]> {
  return fc.array(fc.record({ value: words, label: stranger }), { maxLength: most });
}

function anyField(name: string): fc.Arbitrary<Field> {
  const common = { name: fc.constant(name), label: fc.constant('What is it?') };
  const choices = choicesOf(fc.oneof(stranger, fc.stringMatching(/^[a-z]{1,8}$/)), 140);
  return fc.oneof(
    fc.record({
      ...{ ...common, kind: fc.constant('text' as const), value: stranger },
      ...{ hint: stranger, optional: fc.boolean(), lines: fc.boolean() },
    }),
    fc.record({
      ...{ ...common, kind: fc.constant('choice' as const), choices, value: stranger },
      optional: fc.boolean(),
    }),
    fc.record({ ...common, kind: fc.constant('choices' as const), choices, value: stranger }),
  );
}

function formOf(field: (name: string) => fc.Arbitrary<Field>): fc.Arbitrary<FieldForm> {
  const fields = fieldNames
    .filter((names) => !names.includes('heed') && !names.includes('verb'))
    .chain((names) => fc.tuple(...names.map(field)));
  return fc.record({
    name: fc.constantFrom(...FieldFormName.options),
    title: stranger,
    submit: fc.constant('Save'),
    remark: stranger,
    fields: fields.map((all) => [...all]),
  });
}

/** Whatever strangers wrote into it. */
export const anyFieldForm: fc.Arbitrary<FieldForm> = formOf(anyField);

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,9}$/);

/** What everybody's fingers can type, and every form can hold. */
const typed = fc.stringMatching(/^([A-Za-z0-9][A-Za-z0-9.:+-]{0,8}( [A-Za-z0-9]{1,8}){0,3})?$/);

function fillableField(name: string): fc.Arbitrary<Field> {
  const label = 'What is it?';
  const choices = fc
    .uniqueArray(word, { minLength: 1, maxLength: 12 })
    .map((values) => values.map((value) => ({ value, label: `It is ${value}` })));
  return fc.oneof(
    fc.record({ value: typed, optional: fc.boolean(), lines: fc.boolean() }).map(
      (rest): Field => ({
        ...{ kind: 'text', name, label, hint: '', ...rest },
        optional: rest.optional || rest.value === '',
      }),
    ),
    fc.tuple(choices, fc.nat(11), fc.boolean()).map(([all, chosen, mayBeEmpty]): Field => {
      const value = all[chosen]?.value ?? '';
      const optional = mayBeEmpty || value === '';
      return { kind: 'choice', name, label, choices: all, value, optional };
    }),
    choices.chain((all) =>
      fc.subarray(all.map((one) => one.value)).map(
        (chosen): Field => ({
          kind: 'choices',
          name,
          label,
          choices: all,
          value: chosen.join(','),
        }),
      ),
    ),
  );
}

/** A form that can be sent as it stands. */
export const fillableForm: fc.Arbitrary<FieldForm> = formOf(fillableField);

/** What comes back of a form that is sent as it stands. */
export function standingIn({ fields }: FieldForm): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

export const anyRosterEntry: fc.Arbitrary<RosterEntry> = fc.record({
  id: stranger,
  name: stranger,
  role: fc.constantFrom(...Role.options),
  facts: fc.array(stranger, { maxLength: 9 }),
});
