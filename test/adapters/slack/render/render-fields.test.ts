import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/slack/purpose.ts';
import { renderForm } from '../../../../src/adapters/slack/render/render.ts';
import type { Field, FieldForm } from '../../../../src/domain/form.ts';
import { GRANT, personForm } from '../../field-forms.ts';
import { AcceptedModal } from './block-kit.ts';
import { formOpened } from './said.ts';
import { readable } from './shown.ts';

function drawn(form: FieldForm) {
  const view = renderForm(formOpened(form));
  return { view, shown: readable(view.blocks), json: JSON.stringify(view.blocks) };
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
const many = Array.from({ length: 300 }, (_, index) => ({ value: `v${index}`, label: 'one' }));
const text: Field = {
  ...{ kind: 'text', name: 'what', label: 'What?', value: '', hint: '' },
  ...{ optional: false, lines: false },
};

describe('a form that says itself what its fields are', () => {
  it('asks for each of them, below its remark', () => {
    const { view, shown } = drawn(GRANT);

    expect([view.title.text, view.submit?.text, view.callback_id]).toEqual([
      ...['What do you give?', 'Record it', 'heed:grant'],
    ]);
    expect(shown.split('\n')).toEqual([
      'You may give a refund of up to 50 EUR on your own.',
      'What is it?: Refund, Credit',
      'How much?: 20 EUR',
      'Why?: late',
      'twice',
      'For which promise?: the courier, the call',
      'What is it about?: Billing, Shipping, Returns',
    ]);
  });

  it('knows whose entry of the roster it is', () => {
    const { private_metadata = '' } = drawn(personForm('teams:t/ana')).view;

    expect(readPurpose(private_metadata)).toEqual({ case: 'case-1', person: 'teams:t/ana' });
  });

  it('chooses nothing that was not chosen', () => {
    expect(drawn(asking(choice)).json).not.toContain('initial');
  });

  it('shows few choices at once where one is needed, and a menu that can be emptied where none is', () => {
    expect(drawn(asking(choice)).json).toContain('radio_buttons');
    expect(drawn(asking({ ...choice, choices: many.slice(0, 6) })).json).toContain('static_select');
    expect(drawn(asking({ ...choice, optional: true })).json).toMatch(
      /static_select.*optional":true/,
    );
  });

  it('takes one line or several, as it is asked to, and several for what has them already', () => {
    const lines = [text, { ...text, lines: true }, { ...text, value: 'a\nb' }].map(
      (field) => /"multiline":(\w+)/.exec(drawn(asking(field)).json)?.[1],
    );

    expect(lines).toEqual(['false', 'true', 'true']);
  });

  it('keeps what is chosen among the 100 that Slack shows', () => {
    const one = drawn(asking({ ...choice, choices: many, value: 'v299' }));
    const several = { kind: 'choices', name: 'areas', label: 'Areas', choices: many } as const;

    expect(one.json).toMatch(/"initial_option":\{[^}]*\}[^}]*"value":"v299"/);
    expect(drawn(asking({ ...several, value: 'v299,v0' })).json).toMatch(
      /"initial_options":\[\{[^\]]*"value":"v0"\},\{[^\]]*"value":"v299"\}\]/,
    );
  });

  it.each<[string, Field, string]>([
    ['has nothing to choose from', { ...choice, choices: [] }, 'nothing to choose from'],
    ['is longer than Slack takes', { ...text, value: 'x'.repeat(3_001) }, 'It stays as it is.'],
    [
      'has more chosen than Slack shows',
      {
        ...{ kind: 'choices', name: 'areas', label: 'Areas', choices: many },
        value: many.map(({ value }) => value).join(','),
      },
      'It stays as it is.',
    ],
    [
      'has something chosen that is too long for Slack',
      {
        ...{ ...choice, value: 'x'.repeat(200) },
        choices: [...choice.choices, { value: 'x'.repeat(200), label: 'X' }],
      },
      'It stays as it is.',
    ],
  ])('does not ask what %s', (_what, field, why) => {
    const { view, shown } = drawn(asking(field));

    expect(shown).toContain(why);
    expect(view.submit).toBeUndefined();
  });

  it('is what Slack takes with any number of fields, and with none', () => {
    const fields = Array.from({ length: 150 }, (_, index) => ({
      ...text,
      name: `f${'x'.repeat(index % 30)}${String.fromCharCode(97 + Math.floor(index / 30))}`,
    }));

    for (const form of [asking(...fields), asking(text, text), asking()]) {
      const { view } = drawn(form);

      expect(AcceptedModal.safeParse(view).error?.issues ?? []).toEqual([]);
    }
  });
});
