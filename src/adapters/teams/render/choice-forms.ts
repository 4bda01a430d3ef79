import { Mood, Style, Urgency } from '../../../domain/assessment.ts';
import type { Choice, Form } from '../../../domain/form.ts';
import { MOOD_WORDS, STYLE_WORDS, URGENCY_WORDS } from '../../../domain/wording.ts';
import { type Asked, remark } from './form-parts.ts';
import { choiceInput, textInput } from './inputs.ts';

type WrongTag = Extract<Form, { name: 'wrong-tag' }>;

/** The tags as they stand, to be put right. Menus: all in sight they would fill a phone twice. */
export function wrongTag(form: WrongTag): Asked {
  return {
    title: 'What is right?',
    submit: 'Correct it',
    elements: [
      tags('urgency', 'Urgency: what waiting costs them', Urgency.options, URGENCY_WORDS, form),
      tags('style', 'Style: how they write', Style.options, STYLE_WORDS, form),
      tags('mood', 'Mood: how they feel', Mood.options, MOOD_WORDS, form),
      ...remark('Heed learns from what you correct.'),
    ],
  };
}

function tags<Tag extends string>(
  id: 'urgency' | 'style' | 'mood',
  label: string,
  values: readonly Tag[],
  meanings: Readonly<Record<Tag, string>>,
  form: WrongTag,
) {
  const choices = values.map((value) => ({ value, label: `${value}: ${meanings[value]}` }));
  return choiceInput(id, label, choices, { chosen: [form[id]], isMenu: true });
}

/** One question with several answers; a sentence where there is none. */
export function oneOf(
  id: string,
  label: string,
  words: string,
  choices: readonly Choice[],
  none: string,
): Asked {
  if (choices.length === 0) return { title: words, elements: remark(none) };
  return {
    title: words,
    submit: words,
    elements: [choiceInput(id, label, choices, { isRequired: 'Choose one.' })],
  };
}

/** Whose call it is from now on, and what they should know. */
export function passOn(choices: readonly Choice[]): Asked {
  const nobody = 'There is nobody else to pass it to.';
  const { elements, ...rest } = oneOf('to', 'Who takes over?', 'Pass on', choices, nobody);
  if (rest.submit === undefined) return { ...rest, elements };
  const reason = textInput('reason', 'What should they know?', '', { isLong: true });
  return { ...rest, elements: [...elements, reason] };
}

/** Why a call was one too many. */
export function notNeeded(): Asked {
  const isRequired = 'A few words, please: every false alarm teaches.';
  return {
    title: 'Not needed',
    submit: 'Tell Heed',
    elements: [
      textInput('reason', 'Why was this call not needed?', '', { isLong: true, isRequired }),
      ...remark('A few words are enough. Heed learns from the reason.'),
    ],
  };
}
