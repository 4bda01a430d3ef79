import type { Choice } from '../../../domain/form.ts';
import { clean, cleanLine, isSeen } from '../../clean.ts';
import type { ChoiceInput, TextInput } from './card-elements.ts';
import { inert } from './inert.ts';
import { cut, LIMITS } from './limits.ts';

/** How an input for words is drawn. */
interface TextLook {
  readonly isLong?: boolean;
  /** What is said beside it where it is left empty; absent where it may be. */
  readonly isRequired?: string;
}

/** Where something is typed; `value` stands there already. */
export function textInput(
  id: string,
  label: string,
  value: string,
  { isLong = false, isRequired }: TextLook = {},
): TextInput {
  const shown = clean(value);
  return {
    type: 'Input.Text',
    id,
    label,
    isMultiline: isLong,
    ...(isSeen(shown) ? { value: shown } : {}),
    maxLength: Math.max(LIMITS.inputText, shown.length),
    ...required(isRequired),
  };
}

/** How an input to choose from is drawn. */
interface ChoiceLook {
  /** What is chosen already, as far as it is among the choices. */
  readonly chosen?: readonly string[];
  /** What is said beside it where nothing is chosen; absent where that is allowed. */
  readonly isRequired?: string;
  /** Several can be chosen. They are sent in the order they are shown in. */
  readonly isMulti?: boolean;
  /** A menu, however few there are to choose from. */
  readonly isMenu?: boolean;
}

/** So many are shown with a circle each; more come as a menu. Ours. */
const MOST_EXPANDED = 6;

/** Something to choose; undefined where there is nothing to choose from. */
export function choiceInput(
  id: string,
  label: string,
  choices: readonly Choice[],
  { chosen = [], isRequired, isMulti = false, isMenu = false }: ChoiceLook = {},
): ChoiceInput {
  const values = choices.map(({ value }) => value);
  const known = chosen.filter((value) => values.includes(value));
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    choices: choices.map(titled),
    ...(known.length === 0 ? {} : { value: known.join(',') }),
    style: isMenu || choices.length > MOST_EXPANDED ? 'compact' : 'expanded',
    ...(isMulti ? { isMultiSelect: true as const } : {}),
    ...required(isRequired),
    wrap: true,
  };
}

/** What can be chosen, each once: what is chosen already first and in its order, then the others, as many as are wanted. */
export function choicesOf(
  choices: readonly Choice[],
  most: number,
  chosen: readonly string[] = [],
): Choice[] {
  const known = new Map(choices.map((choice) => [choice.value, choice]));
  const first = chosen.flatMap((value) => known.get(value) ?? []);
  const all = new Set([...first, ...known.values()].filter(isSendable));
  return [...all].slice(0, Math.min(most, LIMITS.choices));
}

/** Several that are chosen are sent with commas between them. */
function isSendable({ value }: Choice): boolean {
  return isSeen(value) && value.length <= LIMITS.choiceValue && !value.includes(',');
}

function titled({ value, label }: Choice) {
  const title = cut(cleanLine(label), LIMITS.choice);
  return { value, title: inert(isSeen(title) ? title : value) };
}

function required(errorMessage: string | undefined) {
  return errorMessage === undefined ? {} : { isRequired: true as const, errorMessage };
}
