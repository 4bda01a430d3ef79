import { ChannelKind } from '../../../domain/channel.ts';
import type { Form } from '../../../domain/form.ts';
import { CARD_CHOICES, KIND_CHOICES, WATCHED_CHOICES } from '../../card-words.ts';
import { cleanLine, isSeen } from '../../clean.ts';
import { INPUTS } from '../purpose.ts';
import type { CardElement, ChoiceInput } from './card-elements.ts';
import { type Asked, remark } from './form-parts.ts';
import { choiceInput, choicesOf } from './inputs.ts';
import { cut } from './limits.ts';
import type { Look } from './render-parts.ts';
import { NAME } from './render-words.ts';

type SetUp = Extract<Form, { name: 'set-up' }>;

/** The form that sets a channel up; `room` in choices. What there is nothing to choose from for is not asked, and stays as it is. */
export function setUp(form: SetUp, look: Look, room: number): Asked {
  const kinds = ChannelKind.options.map((value) => ({ value, label: KIND_CHOICES[value] }));
  const name = cut(cleanLine(look.nameOf(form.channel) ?? ''), NAME);
  const elements = [
    choiceInput('kind', 'Who reads here?', kinds, { chosen: [form.kind] }),
    ...staffChannel(form, look, room),
    choiceInput('watched', 'What does Heed read?', WATCHED_CHOICES, {
      chosen: [form.watched ? 'yes' : 'no'],
    }),
    choiceInput('cards', 'When does a card come?', CARD_CHOICES, { chosen: [form.cards] }),
    ...leads(form, room),
  ];
  const asked = new Set(elements.map((one) => (isChoice(one) ? one.id : '')));
  return {
    title: isSeen(name) ? `Set up ${name}` : 'Set up a channel',
    submit: 'Save',
    elements,
    drawn: INPUTS['set-up'].filter((id) => asked.has(id)),
  };
}

function isChoice(element: CardElement): element is ChoiceInput {
  return element.type === 'Input.ChoiceSet';
}

const NO_STAFF_CHANNEL =
  'No staff channel is known yet. Say `/triage here is staff` in one, then come back.';

function staffChannel(form: SetUp, look: Look, room: number): CardElement[] {
  const { staffChannel: value, staffChannels } = form;
  const choices = choicesOf(staffChannels, room, [value]);
  if (choices.length === 0) return remark(NO_STAFF_CHANNEL);
  const named = choices.map((one) => ({ ...one, label: look.nameOf(one.value) ?? one.label }));
  return [
    choiceInput('staffChannel', 'Where do its cards and calls go?', named, { chosen: [value] }),
    ...remark('A staff channel shows its own.'),
  ];
}

/** Those who are chosen come first, in their order: they are sent back in the order they are shown in. */
function leads({ leads: chosen, people }: SetUp, room: number): CardElement[] {
  const choices = choicesOf(people, room, chosen);
  if (choices.length === 0) return remark('Nobody is known here yet who could be called.');
  return [
    choiceInput('leads', 'Who is called, from the top down', choices, { chosen, isMulti: true }),
  ];
}
