import type { Field, FieldForm } from '../../domain/form.ts';
import { isSeen } from '../clean.ts';
import { chosenIn } from '../fields.ts';
import { onOneLine } from './field-line.ts';
import { cut, flow, wrap, wrapStyled } from './layout.ts';
import type { Look } from './look.ts';
import { printableLine } from './printable.ts';

/** What a field's choices and its value are set in by. */
const INDENT = 2;

/** Columns of a choice. Ours: two stand on a line. */
const LONGEST = 60;
/** Columns of the mark at what is chosen. */
const MARK = 2;

/** A form that says itself what its fields are: what each is called, what it asks, and how it stands. */
export function fieldRows({ title, remark, fields }: FieldForm, look: Look): string[] {
  return [
    ...wrap(printableLine(title), look.width).map(look.colors.bold),
    ...(isSeen(remark) ? wrap(remark, look.width) : []),
    ...fields.flatMap((field) => [
      ...wrapStyled(headOf(field, look), look.width),
      ...rowsOf(field, look.width - INDENT, look).map((row) => ' '.repeat(INDENT) + row),
    ]),
  ];
}

function headOf(field: Field, { colors }: Look): string {
  const mayBeEmpty = field.kind === 'choices' || field.optional;
  const asked = printableLine(field.label) + (mayBeEmpty ? ' (may be empty)' : '');
  return `${colors.bold(colors.cyan(field.name))}  ${asked}`;
}

function rowsOf(field: Field, width: number, look: Look): string[] {
  if (field.kind !== 'text') return choiceRows(field, width, look);
  const { value, hint } = field;
  return [
    ...(isSeen(hint) ? wrap(hint, width).map(look.colors.dim) : []),
    ...(isSeen(value) ? wrap(`now: ${onOneLine(value)}`, width) : []),
  ];
}

/** Numbered, with a mark at what is chosen. */
function choiceRows(field: Exclude<Field, { kind: 'text' }>, width: number, look: Look): string[] {
  const chosen = chosenIn(field);
  const items = field.choices.map(({ value, label }, index) => {
    const words = cut(`${index + 1} ${label}`, Math.min(width - MARK, LONGEST));
    return chosen.includes(value) ? look.colors.bold(`${words} ✓`) : words;
  });
  return items.length === 0 ? [look.colors.dim('nothing to choose from')] : flow(items, width);
}
