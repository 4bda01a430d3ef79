import type { SurroundingsChanged } from '../../../domain/message.ts';
import { channelOf } from '../../../domain/places.ts';
import type { Settings } from '../../../domain/settings.ts';
import { addressOf, parseAddress, splitThread, type TeamsAddress } from '../address.ts';
import { tenantOf } from '../parse/frame.ts';
import type { Activity } from '../parse/schema.ts';
import type { Channels } from '../web/channels.ts';
import type { People } from '../web/people.ts';
import type { Conversation, References } from '../web/references.ts';

export interface SurroundingsOptions {
  readonly references: Pick<References, 'all' | 'setGone'>;
  readonly people: Pick<People, 'standing' | 'forget'>;
  readonly channels: Pick<Channels, 'outsiders' | 'forget'>;
  settings(): Settings;
  /** Others can read the channel from now on: what is internal there has to go. Goes on in the background. */
  exposed(address: TeamsAddress): void;
}

const TELLS_OF_CHANGE: ReadonlySet<string> = new Set(['conversationUpdate', 'installationUpdate']);

/** What a change around the conversations means to Heed itself. */
export interface Surroundings {
  /**
   * Forgets what may not be true any more after an activity that tells of a change, whatever it is: who is in the conversation, and who
   * those are who come or go. Called before anybody is looked up.
   */
  forget(activity: Activity): void;
  /**
   * The events to pass on: none where it is nothing to Heed, and one for each of its channels where it is a team that it is about. What
   * others can read now is seen to here, for it must not wait until the events are kept.
   */
  concerning(event: SurroundingsChanged): Promise<readonly SurroundingsChanged[]>;
  /** The event is kept. */
  kept(event: SurroundingsChanged): Promise<void>;
}

export function createSurroundings(options: SurroundingsOptions): Surroundings {
  const { references, people, channels, settings, exposed } = options;

  /** Somebody's coming in matters where they are no full member; who cannot be looked up, and is seen nowhere, counts as none. */
  async function concernsUs({ change, channel, by }: SurroundingsChanged): Promise<boolean> {
    if (change !== 'guest-joined') return true;
    if (by.side !== 'customer') return false;
    const [who, where] = [parseAddress(by.id), parseAddress(channel)];
    if (who === undefined || where === undefined) return true;
    try {
      return !(await people.standing(who, undefined, where.id)).isFull;
    } catch {
      return hasOutsiders(where);
    }
  }

  /** Fails closed. */
  async function hasOutsiders(address: TeamsAddress): Promise<boolean> {
    return channels.outsiders(address).catch(() => true);
  }

  /** Teams tells of a change in a team once, naming its General channel. */
  async function othersOfTeam({ channel }: SurroundingsChanged): Promise<Conversation[]> {
    const team = parseAddress(channel);
    if (team === undefined) return [];
    const isOther = ({ tenant, team: of, id }: Conversation) =>
      tenant === team.tenant && of?.id === team.id && id !== team.id;
    return (await references.all()).filter(isOther);
  }

  async function concerned(event: SurroundingsChanged): Promise<Conversation[]> {
    if (event.change !== 'left' && event.change !== 'guest-joined') return [];
    const others = await othersOfTeam(event);
    if (event.change === 'left') return others;
    for (const one of others) channels.forget(one);
    const staffs = others.filter((one) => channelOf(addressOf(one), settings()).kind === 'staff');
    // A guest in the team reads its standard channels; a private one they read only where they are let in.
    const read = await Promise.all(staffs.map(hasOutsiders));
    return staffs.filter((_, index) => read[index]);
  }

  return {
    forget(activity) {
      if (!TELLS_OF_CHANGE.has(activity.type)) return;
      const { conversation, channelData, membersAdded, membersRemoved } = activity;
      const tenant = tenantOf(activity) ?? '';
      const places = [conversation?.id, channelData?.channel?.id, channelData?.team?.id];
      for (const id of new Set(places))
        if (id) channels.forget({ tenant, id: splitThread(id).base });
      for (const { aadObjectId } of [...(membersAdded ?? []), ...(membersRemoved ?? [])])
        if (aadObjectId) people.forget(tenant, aadObjectId.toLowerCase());
    },
    async concerning(event) {
      if (!(await concernsUs(event))) return [];
      const others = await concerned(event);
      const events = [event, ...others.map((one) => inChannel(event, one))];
      const isExposed = event.change === 'shared' || event.change === 'guest-joined';
      for (const { channel } of isExposed ? events : []) {
        const address = parseAddress(channel);
        if (address !== undefined) exposed(address);
      }
      return events;
    },
    async kept({ channel, change }) {
      const address = parseAddress(channel);
      if (change === 'left' && address !== undefined) await references.setGone(address);
    },
  };
}

function inChannel(event: SurroundingsChanged, one: Conversation): SurroundingsChanged {
  return { ...event, key: `${event.key}:${one.id}`, channel: addressOf(one) };
}
