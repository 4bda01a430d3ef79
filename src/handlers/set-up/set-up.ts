import type { StaffAddress } from '../../domain/audience.ts';
import type { CommandGiven, SetUpAsked } from '../../domain/message.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import type { Author } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import {
  type ChannelWish,
  channelsOf,
  peopleOf,
  withChannel,
  withDefaultLead,
  withOnlyPair,
  withPeople,
} from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';
import type { Subcommand } from '../../domain/subcommand.ts';
import { answer } from '../asker.ts';
import type { FrontDesk } from '../front-desk.ts';
import { setUpText } from './set-up-answer.ts';
import { setUpForm, wishIn } from './set-up-form.ts';

type SettingSubcommand = Extract<
  Subcommand,
  { name: 'watch' | 'unwatch' | 'mute' | 'unmute' | 'here' }
>;
type Asked = CommandGiven | SetUpAsked;

/** `/triage here is …` and its relatives: one edit of the settings, and an answer that says what holds now. */
export async function setUp(
  event: CommandGiven,
  subcommand: SettingSubcommand,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const refusal = pairRefusal(subcommand, desk.settings());
  const text = refusal ?? (await fulfil(event, wishOf(subcommand), desk));
  return answer(event.key, to, text);
}

/** The form for a channel, or what was sent with it. */
export async function setUpByForm(
  event: SetUpAsked,
  to: StaffAddress | undefined,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  if (event.channel === event.by.id) return answer(event.key, to, IN_THE_CHANNEL);
  if (Object.keys(event.values).length > 0)
    return answer(event.key, to, await fulfil(event, wishIn(event.values), desk));
  if (to === undefined) return [];
  const form = setUpForm(event.channel, desk.settings());
  return [{ kind: 'form', audience: 'staff', id: `form/${event.key}`, case: '', to, form }];
}

const IN_THE_CHANNEL =
  'Say `/triage here is staff`, `help` or `customers` in the channel itself: Heed then knows it, and it can be changed here too.';

/** Why the channel that was named cannot be paired with; undefined when it can, or none was named. */
function pairRefusal(subcommand: SettingSubcommand, settings: Settings): string | undefined {
  if (subcommand.name !== 'here' || subcommand.kind === 'staff') return undefined;
  const { pair } = subcommand;
  if (pair === undefined) return undefined;
  if (pair.id === undefined)
    return `Heed does not know ${pair.name}. Choose it from the list that opens while you type its name, and try again.`;
  if (channelOf(pair.id, settings).kind === 'staff') return undefined;
  return `${pair.name} is no staff channel yet, so nothing was changed. Say \`/triage here is staff\` there first.`;
}

function wishOf(subcommand: SettingSubcommand): ChannelWish {
  switch (subcommand.name) {
    case 'watch':
    case 'unwatch':
      return { watched: subcommand.name === 'watch' };
    case 'mute':
    case 'unmute':
      return { muted: subcommand.name === 'mute' };
    case 'here': {
      const pair = subcommand.pair?.id;
      return { kind: subcommand.kind, ...(pair === undefined ? {} : { staffChannel: pair }) };
    }
  }
}

/** Does what was wished, as far as it is safe, and says what came of it. */
async function fulfil(event: Asked, wish: ChannelWish, desk: FrontDesk): Promise<string> {
  const isStaff = wish.kind === 'staff';
  const readers = isStaff ? await readersOf(event.channel, desk) : undefined;
  if (isStaff && readers === undefined) return UNSEEN;
  if (readers?.outsiders === true) return OUTSIDERS;
  const staff = readers?.staff;
  try {
    const before = desk.settings();
    const after = await desk.update((settings) => fulfilled(settings, event, wish, staff));
    const text = setUpText(event, before, after);
    return (await desk.isIn(event.channel)) ? text : `${text}\n${NOT_IN}`;
  } catch {
    return UNSAVED;
  }
}

async function readersOf(channel: string, desk: FrontDesk) {
  try {
    return await desk.readers(channel);
  } catch {
    return undefined;
  }
}

const NOT_IN =
  'Heed is not in this channel yet and hears nothing here: add it first (in Slack, `/invite @Heed`).';
const UNSEEN =
  'Heed cannot see who reads this channel, so it was not made a staff channel. Invite Heed into it, then try again; if it is there already, try again in a minute, for a big channel takes its time. Heed’s log says why.';
const OUTSIDERS =
  'People from outside (guests, or another organisation) read this channel or soon will, so it cannot be a staff channel. Nothing was changed.';
const UNSAVED =
  'Nothing was changed: the settings could not be saved. Heed’s log tells whoever runs it why.';

/** Pure, for it may be done anew on settings that have changed meanwhile. */
function fulfilled(
  settings: Settings,
  { channel, by }: Asked,
  wish: ChannelWish,
  staff: readonly Author[] | undefined,
): Settings {
  const isFirst = peopleOf(channel, settings).length === 0;
  const changed = withChannel(settings, channel, wish);
  if (staff === undefined) {
    const paired = wish.staffChannel === undefined ? withOnlyPair(changed, [channel]) : changed;
    return wish.leads === undefined ? withDefaultLead(paired, [channel]) : paired;
  }
  const all = channelsOf(channel, changed).map((one) => one.id);
  const manned = withPeople(changed, by, staff);
  const led = isFirst ? all : wish.leads === undefined ? [channel] : [];
  return withDefaultLead(withOnlyPair(manned, all), led);
}
