import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import { renderForm } from '../../../src/adapters/terminal/render-form.ts';
import type { FieldForm } from '../../../src/domain/form.ts';
import { anyFieldForm, fillableForm, GRANT } from '../field-forms.ts';

const look = createLook(70, false);

describe('a form of any fields in a terminal', () => {
  it('says what each field is called, what it asks, and how it stands', () => {
    expect(renderForm(GRANT, look)).toEqual([
      'What do you give?',
      'You may give a refund of up to 50 EUR on your own.',
      'kind  What is it?',
      '  1 Refund  2 Credit',
      'amount  How much? (may be empty)',
      '  Like 20 or 20.50 EUR',
      '  now: 20 EUR',
      'reason  Why?',
      '  now: late ⏎ twice',
      'promise  For which promise? (may be empty)',
      '  1 the courier  2 the call ✓',
      'areas  What is it about? (may be empty)',
      '  1 Billing ✓  2 Shipping ✓  3 Returns',
      'Type "kind = …; amount = …"; Tab brings all as it stands. What you',
      'leave out stays. An empty line changes nothing.',
    ]);
  });

  it('says that there is nothing to do where nothing is asked', () => {
    expect(renderForm({ ...GRANT, remark: '', fields: [] }, look)).toEqual([
      'What do you give?',
      'Press Enter.',
    ]);
  });

  it('stays inside the terminal', () => {
    fc.assert(
      fc.property(fillableForm, fc.integer({ min: 40, max: 120 }), (form, columns) => {
        const lines = renderForm(withLongLabels(form), createLook(columns, false));

        expect(Math.max(...lines.map((line) => stringWidth(line)))).toBeLessThanOrEqual(columns);
      }),
      RUNS,
    );
  });

  it('moves no cursor, whatever strangers wrote', () => {
    fc.assert(
      fc.property(anyFieldForm, (form) => {
        expect(renderForm(form, look).join('')).not.toMatch(/\p{Cc}/u);
      }),
      RUNS,
    );
  });
});

const RUNS = { numRuns: 20 };

function withLongLabels({ title: _, remark: __, ...form }: FieldForm): FieldForm {
  const label = 'a question that is longer than any line of any terminal '.repeat(4);
  const fields = form.fields.map((field) => ({ ...field, label }));
  return { ...form, title: label, remark: label, fields };
}
