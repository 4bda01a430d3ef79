import type { Choice, FieldForm, Form } from '../../domain/form.ts';
import type { ActionName } from '../../domain/message.ts';
import { askedFields, lineOf, onItsLines, onOneLine, readFields } from './field-line.ts';
import { parseTags } from './parse.ts';

/** What the next typed line amounts to while a form is open. */
export type Answer =
  | {
      readonly kind: 'done';
      readonly action: ActionName;
      readonly values: Readonly<Record<string, string>>;
      readonly draft: string | undefined;
    }
  | {
      readonly kind: 'roster';
      /** Whose entry; undefined for a new one. */
      readonly person: string | undefined;
      readonly values: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'again'; readonly message: string }
  | { readonly kind: 'cancelled'; readonly message: string };

/** A form as a terminal puts it: a prompt, and the line typed at it. */
export interface Question {
  /** Stands before the line, like a name. */
  readonly prompt: string;
  /** What Tab fills in. */
  readonly suggestion: string;
  read(line: string): Answer;
}

/** The question that a form asks. */
export function questionFor(form: Form): Question {
  switch (form.name) {
    case 'edit':
      return {
        prompt: 'Text',
        suggestion: onOneLine(form.text),
        read: (line) => readText(line, form.draft),
      };
    case 'wrong-tag':
      return { prompt: 'Tags', suggestion: '', read: readTags };
    case 'not-needed':
      return { prompt: 'Why', suggestion: '', read: readReason };
    case 'snooze':
      return choiceQuestion('snooze', 'minutes', form.choices);
    case 'merge':
      return choiceQuestion('merge', 'into', form.choices);
    case 'split':
      return choiceQuestion('split', 'turn', form.choices);
    case 'pass-on':
      return choiceQuestion('pass-on', 'to', form.choices);
    case 'grant':
    case 'kept':
    case 'person':
      return askedFields(form).length === 0 ? ENTER : fieldQuestion(form);
    case 'copy':
    case 'set-up':
      return ENTER;
  }
}

/** Nothing to fill in. */
const ENTER: Question = {
  prompt: 'Enter',
  suggestion: '',
  read: () => ({ kind: 'cancelled', message: '' }),
};

/** All fields in one line. */
function fieldQuestion(form: FieldForm): Question {
  return { prompt: 'Form', suggestion: lineOf(form), read: (line) => readForm(line, form) };
}

function readForm(line: string, form: FieldForm): Answer {
  if (line.trim() === '') return { kind: 'cancelled', message: 'Nothing has changed.' };
  const filled = readFields(line, form);
  if ('mistake' in filled) return { kind: 'again', message: filled.mistake };
  const { name, person } = form;
  const { values } = filled;
  return name === 'person'
    ? { kind: 'roster', person, values }
    : { kind: 'done', action: name, values, draft: undefined };
}

/** One of several, by its number on the list; words after the number are the reason. */
function choiceQuestion(action: ActionName, key: string, choices: readonly Choice[]): Question {
  return {
    prompt: 'Which',
    suggestion: '',
    read: (line) => readChoice(line, action, key, choices),
  };
}

function readChoice(
  line: string,
  action: ActionName,
  key: string,
  choices: readonly Choice[],
): Answer {
  const [, number = '', reason = ''] = /^(\S*)\s*(.*)$/.exec(line.trim()) ?? [];
  if (number === '') return { kind: 'cancelled', message: 'Nothing has changed.' };
  const choice = /^\d{1,3}$/.test(number) ? choices[Number(number) - 1] : undefined;
  if (choice === undefined) {
    return { kind: 'again', message: `Type a number from 1 to ${choices.length}.` };
  }
  const values = { [key]: choice.value, ...(reason === '' ? {} : { reason }) };
  return { kind: 'done', action, values, draft: undefined };
}

function readText(line: string, draft: string): Answer {
  const text = onItsLines(line);
  if (text === '') return { kind: 'cancelled', message: 'The draft stays as it is.' };
  return { kind: 'done', action: 'send', values: { text }, draft };
}

function readTags(line: string): Answer {
  const typed = parseTags(line);
  if ('mistake' in typed) return { kind: 'again', message: typed.mistake };
  if (Object.keys(typed.values).length === 0) {
    return { kind: 'cancelled', message: 'The tags stay as they are.' };
  }
  return { kind: 'done', action: 'wrong-tag', values: typed.values, draft: undefined };
}

function readReason(line: string): Answer {
  const reason = line.trim();
  if (reason === '') return { kind: 'cancelled', message: 'The call stands.' };
  return { kind: 'done', action: 'not-needed', values: { reason }, draft: undefined };
}
