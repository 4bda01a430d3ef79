import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Choice } from '../../../domain/form.ts';
import { isSeen } from '../../clean.ts';
import { LIMITS } from './limits.ts';
import { mrkdwn, paragraph, plainText, rich, say } from './render-parts.ts';

/** What a modal shows and asks. */
export interface Asked {
  readonly title: string;
  /** What the button says that sends it; absent where nothing can be sent. */
  readonly submit?: string;
  readonly blocks: readonly KnownBlock[];
}

/** What makes one modal different from another. */
export interface ModalParts extends Asked {
  readonly callback?: string;
  readonly metadata?: string;
}

export function modal({ title, submit, callback, metadata, blocks }: ModalParts): ModalView {
  return {
    type: 'modal',
    title: plainText(title, LIMITS.title),
    close: plainText(submit === undefined ? 'Close' : 'Cancel', LIMITS.title),
    ...(submit === undefined ? {} : { submit: plainText(submit, LIMITS.title) }),
    ...(callback === undefined ? {} : { callback_id: callback }),
    ...(metadata === undefined ? {} : { private_metadata: metadata }),
    blocks: [...blocks],
  };
}

/** One question of a form; what is answered comes back under `key`. */
export function input(
  key: string,
  label: string,
  element: InputBlock['element'],
  isOptional = false,
): InputBlock {
  return {
    type: 'input',
    block_id: key,
    label: plainText(label, LIMITS.label),
    element: { ...element, action_id: key },
    optional: isOptional,
  };
}

/** The same with a line below that helps to answer. */
export function hinted(block: InputBlock, hint: string): InputBlock {
  return { ...block, hint: plainText(hint, LIMITS.label) };
}

/** A question answered in words: with room for several lines, or in one. */
export function textInput(
  key: string,
  label: string,
  text: string,
  isOptional = false,
  isLong = true,
): InputBlock {
  return input(
    key,
    label,
    {
      type: 'plain_text_input',
      multiline: isLong,
      max_length: LIMITS.inputText,
      ...(text === '' ? {} : { initial_value: text }),
    },
    isOptional,
  );
}

/** What can be chosen, as Slack takes it: each value once, none longer than it may be, no more than it shows. */
export function optionsOf(
  choices: readonly Choice[],
  most: number = LIMITS.options,
): PlainTextOption[] {
  const values = choices.map(({ value }) => value);
  return choices
    .filter(
      ({ value }, index) =>
        isSeen(value) && value.length <= LIMITS.optionValue && values.indexOf(value) === index,
    )
    .slice(0, most)
    .map(({ value, label }) => ({ text: plainText(label, LIMITS.optionText), value }));
}

/** Slack shows 100: what is chosen already must be among them. */
export function chosenFirst(choices: readonly Choice[], chosen: readonly string[]): Choice[] {
  const isChosen = ({ value }: Choice) => chosen.includes(value);
  return choices.length <= LIMITS.options
    ? [...choices]
    : [...choices.filter(isChosen), ...choices.filter((choice) => !isChosen(choice))];
}

/** A question answered by one of several, from a menu; `chosen` stands there already. */
export function menu(
  key: string,
  label: string,
  options: PlainTextOption[],
  chosen?: string,
  isOptional = false,
): InputBlock {
  const initial = options.find(({ value }) => value === chosen);
  return input(
    key,
    label,
    {
      type: 'static_select',
      options,
      ...(initial === undefined ? {} : { initial_option: initial }),
    },
    isOptional,
  );
}

/** The same with all of them in sight. */
export function radio(
  key: string,
  label: string,
  options: PlainTextOption[],
  chosen?: string,
): InputBlock {
  const initial = options.find(({ value }) => value === chosen) ?? options[0];
  return input(key, label, {
    type: 'radio_buttons',
    options,
    ...(initial === undefined ? {} : { initial_option: initial }),
  });
}

/** Our own words in a form. */
export function remark(text: string): KnownBlock {
  return { type: 'context', elements: [mrkdwn(text)] };
}

/** Something to read, and nothing to fill in. */
export function sentence(text: string): KnownBlock[] {
  return rich(paragraph([say(isSeen(text) ? text : 'Done.')]));
}
