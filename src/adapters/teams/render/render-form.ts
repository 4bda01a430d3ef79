import { Mood, Style, Urgency } from '../../../domain/assessment.ts';
import type { Choice, Form } from '../../../domain/form.ts';
import type { Outgoing } from '../../../domain/outgoing.ts';
import { MOOD_WORDS, STYLE_WORDS, URGENCY_WORDS } from '../../../domain/wording.ts';
import { type Purpose, SentForm, type Verb } from '../purpose.ts';
import {
  type AdaptiveCard,
  type CardAction,
  type CardElement,
  card,
  line,
  row,
} from './card-elements.ts';
import { fitText, fitted } from './fitted.ts';
import { type Asked, remark } from './form-parts.ts';
import { inert } from './inert.ts';
import { choiceInput, choicesOf, textInput } from './inputs.ts';
import { execute, purposeOf, submit } from './render-buttons.ts';
import { copyDraft, editDraft } from './render-draft-form.ts';
import { type Look, say } from './render-parts.ts';
import { setUp } from './render-set-up.ts';

export type FormOpened = Extract<Outgoing, { kind: 'form' }>;

/** Where a form stands: in the place of a card, with a way back to it, or in a dialog of its own. */
export type FormMode = 'card' | 'dialog';

/** The card for a form; what was asked for comes back under the names that `Form` gives. */
export function renderForm(outgoing: FormOpened, mode: FormMode, look: Look): AdaptiveCard {
  const draw = (room: number) => {
    const form = asked(outgoing.form, look, room);
    return formCard(form.title, form.elements, actions(outgoing, form, mode, look));
  };
  return fitted(draw).drawn;
}

/** The form for a request that reached somebody in another way, with what was written in it before. */
export function renderNewCaseForm(written = ''): AdaptiveCard {
  const look = { isLong: true, isRequired: 'Write or paste what the customer said.' };
  const send = submit('Triage', 'new-case', { case: '' }, { isPrimary: true });
  const draw = (text: string) =>
    formCard('New case', [textInput('text', 'What did the customer say?', text, look)], [send]);
  return fitText(written, '… (cut here)', draw).drawn;
}

function formCard(
  title: string,
  elements: readonly CardElement[],
  shown: readonly CardAction[],
): AdaptiveCard {
  const head = line([say(inert(title), { weight: 'Bolder', size: 'Large' })]);
  return card([...head, ...elements, ...row(shown, 'Medium')]);
}

function actions({ form, case: id }: FormOpened, asks: Asked, mode: FormMode, look: Look) {
  const button = mode === 'card' ? execute : submit;
  const purpose = purposeOf({ case: id, ...about(form) }, look);
  const send =
    asks.submit === undefined
      ? []
      : [button(asks.submit, verbOf(form), sent(purpose, form, asks), { isPrimary: true })];
  if (mode === 'dialog') return send;
  const words = asks.submit === undefined ? 'Back' : 'Cancel';
  return [...send, button(words, 'back', purpose, { ignoresInputs: true })];
}

function about(form: Form): Pick<Purpose, 'draft' | 'channel'> {
  if (form.name === 'edit') return { draft: form.draft };
  return form.name === 'set-up' ? { channel: form.channel } : {};
}

/** `edit` comes back as `send`. */
function verbOf({ name }: Form): Verb {
  return name === 'edit' ? 'send' : name;
}

function sent(purpose: Purpose, { name }: Form, { drawn }: Asked): Purpose {
  const form = SentForm.safeParse(name).data;
  return {
    ...purpose,
    ...(form === undefined ? {} : { form }),
    ...(drawn === undefined ? {} : { inputs: [...drawn] }),
  };
}

/** `room` in what the form has most of: characters, or choices. */
function asked(form: Form, look: Look, room: number): Asked {
  switch (form.name) {
    case 'edit':
      return editDraft(form.text, room);
    case 'copy':
      return copyDraft(form.text, room);
    case 'wrong-tag':
      return wrongTag(form);
    case 'snooze':
      return oneOf('minutes', 'Put it aside for', 'Put aside', fewer(form, room), NO_TIME);
    case 'merge':
      return oneOf('into', HEIR, 'Merge', fewer(form, room), NO_OTHER);
    case 'split':
      return oneOf('turn', BEGINNING, 'Split', fewer(form, room), ONE);
    case 'pass-on':
      return passOn(fewer(form, room));
    case 'not-needed':
      return notNeeded();
    case 'set-up':
      return setUp(form, look, room);
  }
}

function fewer({ choices }: { readonly choices: readonly Choice[] }, room: number): Choice[] {
  return choicesOf(choices, room);
}

const HEIR = 'Which case takes this one in?';
const BEGINNING = 'With which message does the new case begin?';
const NO_TIME = 'There is no time to choose from.';
const NO_OTHER = 'There is no other open case to merge with.';
const ONE = 'There is only one message: nothing to split.';
const NOBODY = 'There is nobody else to pass it to.';
const CHOOSE = 'Choose one.';

function wrongTag(form: Extract<Form, { name: 'wrong-tag' }>): Asked {
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
  form: Extract<Form, { name: 'wrong-tag' }>,
) {
  const choices = values.map((value) => ({ value, label: `${value}: ${meanings[value]}` }));
  return choiceInput(id, label, choices, { chosen: [form[id]] });
}

function oneOf(
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
    elements: [choiceInput(id, label, choices, { isRequired: CHOOSE })],
  };
}

function passOn(choices: readonly Choice[]): Asked {
  const { elements, ...rest } = oneOf('to', 'Who takes over?', 'Pass on', choices, NOBODY);
  if (rest.submit === undefined) return { ...rest, elements };
  const reason = textInput('reason', 'What should they know?', '', { isLong: true });
  return { ...rest, elements: [...elements, reason] };
}

function notNeeded(): Asked {
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
