import type { Choice, Form } from '../../../domain/form.ts';
import { notNeeded, oneOf, passOn, wrongTag } from './choice-forms.ts';
import type { Asked } from './form-parts.ts';
import { choicesOf } from './inputs.ts';
import { copyDraft, editDraft } from './render-draft-form.ts';
import { fieldForm } from './render-fields.ts';
import type { Look } from './render-parts.ts';
import { setUp } from './render-set-up.ts';

/** What a form asks for. `room` in what it has most of: characters, or choices. */
export function asked(form: Form, look: Look, room: number): Asked {
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
    case 'grant':
    case 'kept':
    case 'person':
      return fieldForm(form, room);
  }
}

function fewer({ choices }: { readonly choices: readonly Choice[] }, room: number): Choice[] {
  return choicesOf(choices, room);
}

const NO_TIME = 'There is no time to choose from.';
const HEIR = 'Which case takes this one in?';
const NO_OTHER = 'There is no other open case to merge with.';
const BEGINNING = 'With which message does the new case begin?';
const ONE = 'There is only one message: nothing to split.';
