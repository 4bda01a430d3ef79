import type { KnownBlock } from '@slack/types';
import { ChannelKind } from '../../../domain/channel.ts';
import type { Form } from '../../../domain/form.ts';
import { CARD_CHOICES, KIND_CHOICES, WATCHED_CHOICES } from '../../card-words.ts';
import {
  type Asked,
  chosenFirst,
  hinted,
  input,
  menu,
  optionsOf,
  radio,
  remark,
} from './render-view.ts';

type SetUp = Extract<Form, { name: 'set-up' }>;

/** The form that sets a channel up. */
export function setUp(form: SetUp): Asked {
  const kinds = ChannelKind.options.map((value) => ({ value, label: KIND_CHOICES[value] }));
  return {
    title: 'Set up a channel',
    submit: 'Save',
    blocks: [
      radio('kind', 'Who reads here?', optionsOf(kinds), form.kind),
      ...staffChannelBlocks(form),
      radio(
        'watched',
        'What does Heed read?',
        optionsOf(WATCHED_CHOICES),
        form.watched ? 'yes' : 'no',
      ),
      radio('cards', 'When does a card come?', optionsOf(CARD_CHOICES), form.cards),
      ...leadBlocks(form),
    ],
  };
}

function staffChannelBlocks({ staffChannel, staffChannels }: SetUp): KnownBlock[] {
  const options = optionsOf(chosenFirst(staffChannels, [staffChannel]));
  if (options.length === 0) {
    return [
      remark('No staff channel is known yet. Say `/triage here is staff` in one, then come back.'),
    ];
  }
  const question = menu(
    'staffChannel',
    'Where do its cards and calls go?',
    options,
    staffChannel,
    true,
  );
  return [hinted(question, 'A staff channel shows its own; leave this empty for one.')];
}

function leadBlocks({ leads, people }: SetUp): KnownBlock[] {
  const options = optionsOf(chosenFirst(people, leads));
  if (options.length === 0) return [remark('Nobody is known here yet who could be called.')];
  const initial = leads.flatMap((lead) => options.filter(({ value }) => value === lead));
  return [
    input(
      'leads',
      'Who is called, first to last',
      {
        type: 'multi_static_select',
        options,
        ...(initial.length === 0 ? {} : { initial_options: initial }),
      },
      true,
    ),
  ];
}
