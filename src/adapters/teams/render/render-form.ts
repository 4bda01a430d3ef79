import type { Form } from '../../../domain/form.ts';
import type { FormOpened } from '../../../domain/outgoing.ts';
import { type Purpose, SentForm, type Verb } from '../purpose.ts';
import { asked } from './asked.ts';
import type { CardAction } from './card-actions.ts';
import { type AdaptiveCard, type CardElement, card, line, row } from './card-elements.ts';
import { fitText, fitted } from './fitted.ts';
import type { Asked } from './form-parts.ts';
import { inert } from './inert.ts';
import { textInput } from './inputs.ts';
import { execute, purposeOf, submit } from './render-buttons.ts';
import { type Look, say } from './render-parts.ts';

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

function about(form: Form): Pick<Purpose, 'draft' | 'channel' | 'person'> {
  if (form.name === 'edit') return { draft: form.draft };
  if ('person' in form && form.person !== undefined) return { person: form.person };
  return form.name === 'set-up' ? { channel: form.channel } : {};
}

/** `edit` comes back as `send`, and somebody's entry as `roster`. */
function verbOf({ name }: Form): Verb {
  if (name === 'person') return 'roster';
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
