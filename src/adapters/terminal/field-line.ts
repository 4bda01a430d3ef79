import type { Choice, Field, FieldForm } from '../../domain/form.ts';
import { chosenIn } from '../fields.ts';
import { printableLine } from './printable.ts';

/** Stands for a line break where only one line can be typed. */
const BREAK = '⏎';

/** What a line filled in, or what is wrong with it. */
export type FilledIn =
  | { readonly values: Readonly<Record<string, string>> }
  | { readonly mistake: string };

/** Text of several lines on one. */
export function onOneLine(text: string): string {
  return text.trim().split('\n').map(printableLine).join(` ${BREAK} `);
}

/** The same the other way round. */
export function onItsLines(line: string): string {
  return line
    .split(BREAK)
    .map((part) => part.trim())
    .join('\n')
    .trim();
}

/** The fields that can be filled in: all but those with nothing to choose from, which stay as they are. */
export function askedFields({ fields }: FieldForm): readonly Field[] {
  return fields.filter((field) => field.kind === 'text' || field.choices.length > 0);
}

/** The fields as they stand, as one would type them: `kind = 1; amount = 20`. */
export function lineOf(form: FieldForm): string {
  return askedFields(form)
    .map((field) => `${field.name} = ${valueWords(field)}`)
    .join('; ');
}

/** What is chosen goes by its number on the list. */
function valueWords(field: Field): string {
  if (field.kind === 'text') return onOneLine(field.value);
  const values = field.choices.map(({ value }) => value);
  return chosenIn(field)
    .map((one) => (values.includes(one) ? `${values.indexOf(one) + 1}` : one))
    .join(', ');
}

/**
 * Reads `kind = 1; amount = 20`; of a form with one field, its value alone will do. Fields that are left out stay as they are. Choices
 * go by number, or by what they are called.
 */
export function readFields(line: string, form: FieldForm): FilledIn {
  const fields = askedFields(form);
  const typed = typedIn(line, fields);
  if ('mistake' in typed) return typed;
  const values: Record<string, string> = {};
  for (const field of fields) {
    const words = typed.values[field.name];
    const read = words === undefined ? { value: field.value } : readOne(words, field);
    if ('mistake' in read) return read;
    if (read.value === '' && isNeeded(field))
      return { mistake: `${field.name} is needed: ${field.label}` };
    values[field.name] = read.value;
  }
  return { values };
}

function isNeeded(field: Field): boolean {
  return field.kind !== 'choices' && !field.optional;
}

function typedIn(line: string, fields: readonly Field[]): FilledIn {
  const names = fields.map(({ name }) => name);
  const [only, ...others] = names;
  const start = `(?:${names.join('|')})\\s*=`;
  if (only !== undefined && others.length === 0 && !new RegExp(`^\\s*${start}`, 'i').test(line))
    return { values: { [only]: line.trim() } };
  const values: Record<string, string> = {};
  for (const part of line.split(new RegExp(`;\\s*(?=${start})`, 'i'))) {
    const [, called = '', words = ''] = /^\s*([A-Za-z]+)\s*=(.*)$/s.exec(part) ?? [];
    const name = names.find(same(called)) ?? names.find(alike(called));
    if (name === undefined)
      return { mistake: `Type it as "${only} = …". The fields are ${names.join(', ')}.` };
    values[name] = words.replace(/;\s*$/, '').trim();
  }
  return { values };
}

function same(words: string) {
  return (one: string) => one === words;
}

function alike(words: string) {
  return (one: string) => one.toLowerCase() === words.toLowerCase();
}

type Read = { readonly value: string } | { readonly mistake: string };

function readOne(words: string, field: Field): Read {
  if (field.kind === 'text') return { value: field.lines ? onItsLines(words) : words };
  const wanted = field.kind === 'choice' ? [words] : words.split(',');
  const chosen: string[] = [];
  for (const one of wanted.map((each) => each.trim()).filter((each) => each !== '')) {
    const value = choiceIn(one, field.choices) ?? chosenIn(field).find((kept) => kept === one);
    if (value === undefined)
      return { mistake: `"${one}" is none of what ${field.name} can be: type its number.` };
    chosen.push(value);
  }
  return { value: [...new Set(chosen)].join(',') };
}

function choiceIn(words: string, choices: readonly Choice[]): string | undefined {
  const byNumber = /^\d{1,3}$/.test(words) ? choices[Number(words) - 1] : undefined;
  const isMeant = alike(words);
  return (byNumber ?? choices.find(({ value, label }) => isMeant(value) || isMeant(label)))?.value;
}
