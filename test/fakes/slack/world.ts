import { randomUUID } from 'node:crypto';
import type {
  AppRecord,
  ChannelRecord,
  GroupRecord,
  MessageRecord,
  TeamRecord,
  UserRecord,
  ViewRecord,
} from './records.ts';

/** The app's id, the same wherever it is installed. */
export const APP = 'A0HEED';

/** What became of a message. `before` is absent for a new one, `after` for one that was taken away. */
export interface Change {
  readonly channel: ChannelRecord;
  readonly before?: MessageRecord;
  readonly after?: MessageRecord;
}

/** Everything that exists in the loopback Slack. What happens in it is done through these functions; nothing here knows HTTP. */
export interface World {
  readonly teams: ReadonlyMap<string, TeamRecord>;
  readonly users: ReadonlyMap<string, UserRecord>;
  readonly channels: ReadonlyMap<string, ChannelRecord>;
  /** User groups, by their id. */
  readonly groups: ReadonlyMap<string, GroupRecord>;
  /** Modals that stand open, by their id. */
  readonly views: ReadonlyMap<string, ViewRecord>;
  /** What each person's App Home shows, by `<team>/<user>`. */
  readonly homes: ReadonlyMap<string, ViewRecord>;
  /** Milliseconds since 1970. */
  now(): number;
  addTeam(given: Pick<TeamRecord, 'id' | 'name'> & { enterprise?: string }): TeamRecord;
  /** Installs the app, or installs it anew, and gives the token. */
  install(team: string, scopes: readonly string[], token?: string): AppRecord;
  uninstall(team: string): void;
  addUser(given: Pick<UserRecord, 'id' | 'team' | 'name'> & Partial<UserRecord>): UserRecord;
  addChannel(
    given: Pick<ChannelRecord, 'id' | 'team' | 'name'> &
      Partial<Omit<ChannelRecord, 'members'>> & { members?: readonly string[] },
  ): ChannelRecord;
  addGroup(given: GroupRecord): GroupRecord;
  /** The direct messages between the app and `user`, opened where they were not. */
  directMessages(team: string, user: string): ChannelRecord;
  /** A channel is known by another id from now on. */
  renameChannel(from: string, to: string): void;
  /** Appends a message. Its time stamp is new, and later than every other. */
  post(channel: string, message: Omit<MessageRecord, 'type' | 'ts'>): MessageRecord;
  /** Puts `message` in the place of the one with its time stamp; undefined takes that one away. */
  replace(channel: string, ts: string, message: MessageRecord | undefined): void;
  showView(view: Omit<ViewRecord, 'hash'>): ViewRecord;
  closeView(id: string): void;
  /** Calls `listener` with every message that is posted, changed or taken away from now on. */
  listen(listener: (change: Change) => void): void;
  /** A new time stamp, for what is no message. */
  nextTs(): string;
  newId(prefix: string): string;
}

export function createWorld(now: () => number): World {
  const teams = new Map<string, TeamRecord>();
  const users = new Map<string, UserRecord>();
  const channels = new Map<string, ChannelRecord>();
  const groups = new Map<string, GroupRecord>();
  const views = new Map<string, ViewRecord>();
  const homes = new Map<string, ViewRecord>();
  const listeners: ((change: Change) => void)[] = [];
  let last = 0;

  /** Slack's are unique within a channel; these are everywhere. */
  function nextTs(): string {
    last = Math.max(now() * 1000, last + 1);
    return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, '0')}`;
  }

  function newId(prefix: string): string {
    return `${prefix}${randomUUID().replaceAll('-', '').slice(0, 10).toUpperCase()}`;
  }

  function channelOf(id: string): ChannelRecord {
    const channel = channels.get(id);
    if (channel === undefined) throw new Error(`There is no channel ${id} in the loopback Slack.`);
    return channel;
  }

  function announce(change: Change): void {
    for (const listener of listeners) listener(change);
  }

  const world: World = {
    teams,
    users,
    channels,
    groups,
    views,
    homes,
    now,
    nextTs,
    newId,
    addTeam(given) {
      const team: TeamRecord = { ...given, domain: given.name.toLowerCase(), app: undefined };
      teams.set(team.id, team);
      return team;
    },
    install(id, scopes, token = `xoxb-${id}`) {
      const team = teams.get(id);
      if (team === undefined) throw new Error(`There is no team ${id} in the loopback Slack.`);
      const [botUser, botId] = [`U0BOT${id}`, `B0BOT${id}`];
      team.app = { botUser, botId, scopes, tokens: new Set([token]) };
      world.addUser({ id: botUser, team: id, name: 'Heed', isBot: true });
      return team.app;
    },
    uninstall(id) {
      const team = teams.get(id);
      if (team !== undefined) team.app = undefined;
    },
    addUser(given) {
      const user = { ...PLAIN_USER, ...given };
      users.set(user.id, user);
      return user;
    },
    addChannel({ members = [], ...given }) {
      const empty = { messages: [], ephemerals: [] };
      const channel = { ...PLAIN_CHANNEL, ...empty, ...given, members: new Set(members) };
      channels.set(channel.id, channel);
      return channel;
    },
    addGroup(group) {
      groups.set(group.id, group);
      return group;
    },
    directMessages(team, user) {
      const id = `D0${user}`;
      const bot = teams.get(team)?.app?.botUser;
      const members = bot === undefined ? [user] : [user, bot];
      const given = { id, team, name: '', isDirect: true, isPrivate: true, members };
      return channels.get(id) ?? world.addChannel(given);
    },
    renameChannel(from, to) {
      const channel = channelOf(from);
      channels.delete(from);
      channel.id = to;
      channels.set(to, channel);
    },
    post(channel, given) {
      const message: MessageRecord = { type: 'message', ts: nextTs(), ...given };
      const place = channelOf(channel);
      place.messages.push(message);
      announce({ channel: place, after: message });
      return message;
    },
    replace(id, ts, message) {
      const channel = channelOf(id);
      const index = channel.messages.findIndex((one) => one.ts === ts);
      const after = message === undefined ? [] : [message];
      const [before] = channel.messages.splice(index, index < 0 ? 0 : 1, ...after);
      if (before === undefined) throw new Error(`There is no message ${ts} in ${id}.`);
      announce({ channel, before, ...(message === undefined ? {} : { after: message }) });
    },
    showView(given) {
      const view = { ...given, hash: `${nextTs()}.${newId('')}` };
      if (view.type === 'modal') views.set(view.id, view);
      else homes.set(`${view.team}/${view.user}`, view);
      return view;
    },
    closeView(id) {
      views.delete(id);
    },
    listen(listener) {
      listeners.push(listener);
    },
  };
  return world;
}

const PLAIN_USER = {
  isRestricted: false,
  isUltraRestricted: false,
  isStranger: false,
  isBot: false,
  deleted: false,
};

const PLAIN_CHANNEL = {
  isPrivate: false,
  isDirect: false,
  isExtShared: false,
  isPendingExtShared: false,
  isArchived: false,
};
