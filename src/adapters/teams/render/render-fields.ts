import type { Field, FieldForm } from '../../../domain/form.ts';
import { clean, cleanLine, isSeen } from '../../clean.ts';
import { chosenIn, type FieldOf, NO_CHOICE, NO_FIELDS, TOO_LONG } from '../../fields.ts';
import { NOTHING_CHOSEN } from '../purpose.ts';
import type { CardElement, CardInput } from './card-elements.ts';
import { type Asked, remark } from './form-parts.ts';
import { inert } from './inert.ts';
import { choiceInput, choicesOf, textInput } from './inputs.ts';
import { cut, LIMITS } from './limits.ts';

/** How much of what is ours a form shows, in fields and in characters. Ours: more than anybody fills in. */
const MOST_FIELDS = 30;
const LABEL = 200;
const REMARK = 1_000;
const TITLE = 80;

/**
 * A form that says itself what its fields are; `room` in characters, and in choices. What cannot be asked whole is not asked, so that
 * nothing of it is lost.
 */
export function fieldForm(form: FieldForm, room: number): Asked {
  const names = form.fields.map(({ name }) => name);
  const questions = form.fields
    .filter(({ name }, index) => names.indexOf(name) === index)
    .slice(0, MOST_FIELDS)
    .map((field) => questionFor({ ...field, label: labelOf(field) }, room));
  const drawn = questions.flatMap((elements) => elements.filter(isInput).map(({ id }) => id));
  const above = isSeen(form.remark) ? remark(cut(cleanLine(form.remark), REMARK)) : [];
  const none = questions.length === 0 ? remark(NO_FIELDS) : [];
  return {
    title: cut(cleanLine(form.title), TITLE) || 'Heed',
    ...(drawn.length === 0 ? {} : { submit: cut(cleanLine(form.submit), TITLE) || 'Save' }),
    elements: [...above, ...none, ...questions.flat()],
    drawn,
  };
}

/** Teams reads Markdown in a label, too. */
function labelOf({ label, name }: Field): string {
  const shown = cut(cleanLine(label), LABEL);
  return inert(isSeen(shown) ? shown : name);
}

function isInput(element: CardElement): element is CardInput {
  return element.type === 'Input.ChoiceSet' || element.type === 'Input.Text';
}

function questionFor(field: Field, room: number): CardElement[] {
  switch (field.kind) {
    case 'text':
      return textField(field, room);
    case 'choice':
      return choiceField(field, room);
    case 'choices':
      return choicesField(field, room);
  }
}

function textField(field: FieldOf<'text'>, room: number): CardElement[] {
  const { name, label, hint, optional, lines } = field;
  const value = clean(field.value);
  if (value.length > Math.min(room, LIMITS.inputText)) return remark(`${label}: ${TOO_LONG}`);
  const isLong = lines || value.includes('\n');
  const required = optional ? {} : { isRequired: 'This is needed.' };
  return [
    textInput(name, label, value, { isLong, ...required }),
    ...(isSeen(hint) ? remark(cut(cleanLine(hint), LABEL)) : []),
  ];
}

/** A menu of Teams cannot be emptied again: what need not be chosen has an entry for that. */
function choiceField(field: FieldOf<'choice'>, room: number): CardElement[] {
  const { name, label, value, optional } = field;
  const choices = choicesFor(field, room);
  if (typeof choices === 'string') return remark(`${label}: ${choices}`);
  if (!optional)
    return [choiceInput(name, label, choices, { chosen: [value], isRequired: 'Choose one.' })];
  const all = [{ value: NOTHING_CHOSEN, label: '(none)' }, ...choices];
  const chosen = [isSeen(value) ? value : NOTHING_CHOSEN];
  return [choiceInput(name, label, all, { chosen, isMenu: true })];
}

function choicesField(field: FieldOf<'choices'>, room: number): CardElement[] {
  const { name, label } = field;
  const choices = choicesFor(field, room);
  if (typeof choices === 'string') return remark(`${label}: ${choices}`);
  return [choiceInput(name, label, choices, { chosen: chosenIn(field), isMulti: true })];
}

type Choices = ReturnType<typeof choicesOf>;

/** What can be chosen; or, where what is chosen already could not all be shown, or there is nothing, why it is not asked. */
function choicesFor(field: FieldOf<'choice'> | FieldOf<'choices'>, room: number): Choices | string {
  const known = field.choices.map(({ value }) => value);
  const chosen = chosenIn(field).filter((one) => known.includes(one));
  const choices = choicesOf(field.choices, room, chosen);
  if (known.every((one) => !isSeen(one))) return NO_CHOICE;
  const shown = new Set(choices.map(({ value }) => value));
  if (choices.length === 0 || !chosen.every((one) => shown.has(one))) return TOO_LONG;
  return field.kind === 'choices'
    ? choices
    : choices.toSorted((left, right) => known.indexOf(left.value) - known.indexOf(right.value));
}
