import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import type { Field, FieldForm } from '../../../domain/form.ts';
import { clean, isSeen } from '../../clean.ts';
import { chosenIn, type FieldOf, NO_CHOICE, NO_FIELDS, TOO_LONG } from '../../fields.ts';
import { cut, LIMITS } from './limits.ts';
import { inert, smallPrint } from './render-parts.ts';
import {
  type Asked,
  chosenFirst,
  hinted,
  input,
  menu,
  optionsOf,
  sentence,
  textInput,
} from './render-view.ts';

/** So many are shown with a circle each; more come as a menu. Ours. */
const MOST_IN_SIGHT = 5;

/** What stands above the fields takes one block at most. */
const MOST_FIELDS = LIMITS.viewBlocks - 1;

/** A form that says itself what its fields are. What cannot be asked whole is not asked, so that nothing of it is lost. */
export function fieldForm({ title, submit, remark, fields }: FieldForm): Asked {
  const names = fields.map(({ name }) => name);
  const questions = fields
    .filter(({ name }, index) => names.indexOf(name) === index)
    .slice(0, MOST_FIELDS)
    .flatMap(questionFor);
  const isAsked = questions.some(({ type }) => type === 'input');
  const above = isSeen(remark) ? sentence(cut(clean(remark), LIMITS.text)) : [];
  const blocks = [...above, ...questions];
  return {
    title,
    ...(isAsked ? { submit } : {}),
    blocks: blocks.length === 0 ? sentence(NO_FIELDS) : blocks,
  };
}

function questionFor(field: Field): KnownBlock[] {
  switch (field.kind) {
    case 'text':
      return textField(field);
    case 'choice':
      return choiceField(field);
    case 'choices':
      return choicesField(field);
  }
}

function textField({ name, label, value, hint, optional, lines }: FieldOf<'text'>): KnownBlock[] {
  const whole = clean(value);
  const text = isSeen(whole) ? whole : '';
  if (cut(text, LIMITS.inputText) !== text) return unasked(label, TOO_LONG);
  const isLong = lines || text.includes('\n');
  const block = textInput(name, label, text, optional, isLong);
  return [isSeen(hint) ? hinted(block, hint) : block];
}

function choiceField(field: FieldOf<'choice'>): KnownBlock[] {
  const { name, label, value, optional } = field;
  const options = optionsFor(field);
  if (typeof options === 'string') return unasked(label, options);
  if (!optional && options.length <= MOST_IN_SIGHT) return [inSight(name, label, options, value)];
  return [menu(name, label, options, value, optional)];
}

/** All with a circle, and none chosen that was not. */
function inSight(
  name: string,
  label: string,
  options: PlainTextOption[],
  chosen: string,
): InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  const first = initial === undefined ? {} : { initial_option: initial };
  return input(name, label, { type: 'radio_buttons', options, ...first });
}

function choicesField(field: FieldOf<'choices'>): KnownBlock[] {
  const { name, label } = field;
  const options = optionsFor(field);
  if (typeof options === 'string') return unasked(label, options);
  const chosen = chosenIn(field);
  const initial = options.filter(({ value }) => chosen.includes(value ?? ''));
  const first = initial.length === 0 ? {} : { initial_options: initial };
  return [input(name, label, { type: 'multi_static_select', options, ...first }, true)];
}

/** What can be chosen; or, where what is chosen already could not all be shown, or there is nothing, why it is not asked. */
function optionsFor(field: FieldOf<'choice'> | FieldOf<'choices'>): PlainTextOption[] | string {
  const isMulti = field.kind === 'choices';
  const choices = field.choices.filter(({ value }) => !isMulti || !value.includes(','));
  const chosen = chosenIn(field).filter((one) => field.choices.some(({ value }) => value === one));
  const options = optionsOf(chosenFirst(choices, chosen));
  if (options.length === 0) return NO_CHOICE;
  const isWhole = chosen.every((one) => options.some(({ value }) => value === one));
  return isWhole ? options : TOO_LONG;
}

function unasked(label: string, why: string): KnownBlock[] {
  return smallPrint([`${inert(label, LIMITS.optionText)}: ${why}`]);
}
