import type { ModalView } from '@slack/types';
import { Mood, Style, Urgency } from '../../../domain/assessment.ts';
import type { Choice, Form } from '../../../domain/form.ts';
import type { FormOpened } from '../../../domain/outgoing.ts';
import { MOOD_WORDS, STYLE_WORDS, URGENCY_WORDS } from '../../../domain/wording.ts';
import { writePurpose } from '../purpose.ts';
import { LIMITS } from './limits.ts';
import { copyDraft, editDraft } from './render-draft-form.ts';
import { fieldForm } from './render-fields.ts';
import { setUp } from './render-set-up.ts';
import {
  type Asked,
  menu,
  modal,
  optionsOf,
  radio,
  remark,
  sentence,
  textInput,
} from './render-view.ts';

/** The modal for a form; what was asked for comes back under the names that `Form` gives. */
export function renderForm({ form, case: id }: FormOpened): ModalView {
  const purpose = {
    case: id,
    ...(form.name === 'edit' ? { draft: form.draft } : {}),
    ...(form.name === 'set-up' ? { channel: form.channel } : {}),
    ...('person' in form && form.person !== undefined ? { person: form.person } : {}),
  };
  return modal({
    ...asked(form),
    callback: `heed:${form.name}`,
    metadata: writePurpose(purpose),
  });
}

function asked(form: Form): Asked {
  switch (form.name) {
    case 'edit':
      return editDraft(form.text);
    case 'copy':
      return copyDraft(form.text);
    case 'wrong-tag':
      return wrongTag(form);
    case 'snooze':
      return oneOf(
        'minutes',
        'Put it aside for',
        'Put aside',
        form.choices,
        'There is no time to choose from.',
      );
    case 'merge':
      return oneOf(
        'into',
        'Which case takes this one in?',
        'Merge',
        form.choices,
        'There is no other open case to merge with.',
      );
    case 'split':
      return oneOf(
        'turn',
        'With which message does the new case begin?',
        'Split',
        form.choices,
        'There is only one message: nothing to split.',
      );
    case 'pass-on':
      return passOn(form.choices);
    case 'not-needed':
      return notNeeded();
    case 'set-up':
      return setUp(form);
    case 'grant':
    case 'kept':
    case 'person':
      return fieldForm(form);
  }
}

function wrongTag(form: Extract<Form, { name: 'wrong-tag' }>): Asked {
  return {
    title: 'What is right?',
    submit: 'Correct it',
    blocks: [
      menu(
        'urgency',
        'Urgency: what waiting costs them',
        withWords(Urgency.options, URGENCY_WORDS),
        form.urgency,
      ),
      menu(
        'style',
        'Style: how they write',
        withWords(Style.options, STYLE_WORDS),
        form.style,
        true,
      ),
      menu('mood', 'Mood: how they feel', withWords(Mood.options, MOOD_WORDS), form.mood, true),
      remark('Heed learns from what you correct.'),
    ],
  };
}

function withWords<T extends string>(values: readonly T[], meanings: Readonly<Record<T, string>>) {
  return optionsOf(values.map((value) => ({ value, label: `${value}: ${meanings[value]}` })));
}

function oneOf(
  key: string,
  label: string,
  submit: string,
  choices: readonly Choice[],
  none: string,
): Asked {
  const options = optionsOf(choices);
  if (options.length === 0) return { title: submit, blocks: sentence(none) };
  const isShort = options.length <= LIMITS.radioButtons;
  return {
    title: submit,
    submit,
    blocks: [isShort ? radio(key, label, options) : menu(key, label, options)],
  };
}

function passOn(choices: readonly Choice[]): Asked {
  const { blocks, ...asked } = oneOf(
    'to',
    'Who takes over?',
    'Pass on',
    choices,
    'There is nobody else to pass it to.',
  );
  if (asked.submit === undefined) return { ...asked, blocks };
  return { ...asked, blocks: [...blocks, textInput('reason', 'What should they know?', '', true)] };
}

function notNeeded(): Asked {
  return {
    title: 'Not needed',
    submit: 'Tell Heed',
    blocks: [
      textInput('reason', 'Why was this call not needed?', ''),
      remark('A few words are enough. Heed learns from the reason.'),
    ],
  };
}
