import { Channel, ChannelKind } from '../../domain/channel.ts';
import type { Form } from '../../domain/form.ts';
import type { SetUpAsked } from '../../domain/message.ts';
import { channelOf } from '../../domain/places.ts';
import { type ChannelWish, peopleOf, staffChannelsOf } from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';

/** The form that sets a channel up, as it stands now. A staff channel is named by its address: only the platform knows its name. */
export function setUpForm(id: string, settings: Settings): Form {
  const channel = channelOf(id, settings);
  const isKnown = settings.channels.some((one) => one.id === id);
  const pairs = staffChannelsOf(id, settings).filter((one) => one.id !== id);
  return {
    name: 'set-up',
    channel: id,
    kind: isKnown ? channel.kind : '',
    staffChannel: channel.staffChannel ?? '',
    staffChannels: pairs.map((one) => ({ value: one.id, label: one.id })),
    watched: channel.watched,
    cards: channel.cards,
    leads: channel.leads,
    people: peopleOf(id, settings).map((person) => ({ value: person.id, label: person.name })),
  };
}

/** What a form that was sent wishes; what it left out, or said in no way we know, stays as it is. */
export function wishIn(values: SetUpAsked['values']): ChannelWish {
  const kind = ChannelKind.safeParse(values.kind);
  const cards = Channel.shape.cards.unwrap().safeParse(values.cards);
  const { staffChannel, watched, leads } = values;
  return {
    ...(kind.success ? { kind: kind.data } : {}),
    ...(cards.success ? { cards: cards.data } : {}),
    ...(staffChannel === undefined ? {} : { staffChannel }),
    ...(watched === undefined ? {} : { watched: watched === 'yes' }),
    ...(leads === undefined ? {} : { leads: idsIn(leads) }),
  };
}

function idsIn(list: string): string[] {
  const ids = list.split(',').map((id) => id.trim());
  return [...new Set(ids)].filter((id) => id !== '');
}
