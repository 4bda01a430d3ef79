import { customerAddress, staffPersonAddress } from '../../domain/audience.ts';
import type { Case } from '../../domain/case.ts';
import type { SurroundingsChanged } from '../../domain/message.ts';
import type { Outgoing } from '../../domain/outgoing.ts';
import { channelOf } from '../../domain/places.ts';
import {
  peopleOf,
  withChannel,
  withMoved,
  withOutsiders,
  withoutWorkspace,
} from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';
import type { FrontDesk } from '../front-desk.ts';

/**
 * Follows what changes around the conversations. Rejects when the settings cannot be saved: then the adapter's own look at who reads
 * is what keeps staff content in.
 */
export async function changeSurroundings(
  event: SurroundingsChanged,
  desk: FrontDesk,
): Promise<Outgoing[]> {
  const { channel, change } = event;
  switch (change) {
    case 'joined':
      return [greeting(event, desk.settings())];
    case 'left':
      await edit(desk, (settings) =>
        isKnown(channel, settings) ? withChannel(settings, channel, { watched: false }) : settings,
      );
      return [];
    case 'shared':
    case 'guest-joined':
      return opened(event, desk);
    case 'moved':
      await move(event, desk);
      return [];
    case 'removed':
      await edit(desk, (settings) =>
        withoutWorkspace(settings, `${event.platform}:${event.workspace}/`),
      );
      return [];
  }
}

/** Saves only what changes something: on a platform with many channels most changes are none of Heed's business. */
async function edit(desk: FrontDesk, change: (settings: Settings) => Settings): Promise<void> {
  const settings = desk.settings();
  if (change(settings) !== settings) await desk.update(change);
}

function isKnown(channel: string, { channels }: Settings): boolean {
  return channels.some((one) => one.id === channel);
}

function greeting({ key, channel }: SurroundingsChanged, settings: Settings): Outgoing {
  const known = settings.channels.find((one) => one.id === channel);
  return {
    kind: 'greeting',
    audience: 'customer',
    id: `greeting/${key}`,
    case: '',
    to: customerAddress(channel),
    channelKind: known?.kind ?? null,
    watched: known?.watched ?? false,
  };
}

/** Others can read the channel from now on: it is one of customers, and nothing internal goes there any more. */
async function opened(event: SurroundingsChanged, desk: FrontDesk): Promise<Outgoing[]> {
  const { channel, change, by } = event;
  const { kind } = channelOf(channel, desk.settings());
  if (!isKnown(channel, desk.settings())) return [];
  // Where customers or askers are at home, one more of them changes nothing; a colleague nowhere does.
  if (change === 'guest-joined' && (kind !== 'staff' || by.side === 'staff')) return [];
  const before = desk.settings();
  await edit(desk, (settings) => withOutsiders(settings, channel));
  return kind === 'staff' ? warnings(event, before) : [];
}

/** How many people are told. Ours: who leads a desk is one of a few; a whole roster is not to be woken. */
const TOLD = 20;

/** One line to each lead of the workspace, or to everybody on its roster where it has none. */
function warnings({ key, channel, change }: SurroundingsChanged, before: Settings): Outgoing[] {
  const people = peopleOf(channel, before);
  const leads = people.filter((person) => person.role === 'lead');
  const lost = before.channels.filter((one) => one.staffChannel === channel).length;
  const text = warningText(change, lost);
  const shared = { kind: 'notice', audience: 'staff', case: '', about: { channel }, text } as const;
  return (leads.length > 0 ? leads : people).slice(0, TOLD).flatMap(({ id }) => {
    const to = staffPersonAddress(id, before.roster);
    if (to === undefined) return [];
    return [{ ...shared, id: `notice/${key}/${id}`, to }];
  });
}

function warningText(change: SurroundingsChanged['change'], lost: number): string {
  const what =
    change === 'shared' ? 'can be read by another organisation' : 'can be read by a guest';
  return [
    `This staff channel ${what} from now on, so Heed says nothing internal there any more.`,
    ...(lost === 0
      ? []
      : [`${lost === 1 ? '1 channel has' : `${lost} channels have`} lost its staff channel.`]),
    'When the team is among itself again, or in another channel, say `/triage here is staff` there.',
  ].join(' ');
}

/** How many open cases of one channel move with it: all there can be. */
const ALL = 1_000_000;

async function move({ channel, to }: SurroundingsChanged, desk: FrontDesk): Promise<void> {
  if (to === undefined || to === '' || to === channel) return;
  await edit(desk, (settings) => withMoved(settings, channel, to));
  const found: string[] = [];
  for await (const { id } of desk.cases({ channel, state: 'open', order: 'recent', limit: ALL }))
    found.push(id);
  for (const id of found) await desk.change(id, (current) => moved(current, channel, to));
}

/** The case in its channel's new place, with what still waits to be said there. */
function moved(current: Case, from: string, to: string): Case {
  if (current.channel !== from) return current;
  const inbox = current.inbox.map((event) =>
    event.channel === from ? { ...event, channel: to } : event,
  );
  const outbox = current.outbox.map((item) =>
    item.outgoing.audience === 'customer' && item.outgoing.to === from
      ? { ...item, outgoing: { ...item.outgoing, to: customerAddress(to) } }
      : item,
  );
  return { ...current, channel: to, inbox, outbox };
}
