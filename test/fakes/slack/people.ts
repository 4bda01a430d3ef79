import type { Answer, Delivery } from './delivery.ts';
import * as events from './event-payloads.ts';
import type { FakeSlack } from './fake-slack.ts';
import * as interactions from './interaction-payloads.ts';
import { isRecord } from './limits.ts';
import type { ChannelRecord, MessageRecord, UserRecord, ViewRecord } from './records.ts';
import { applySubmission, findElement, valuesOf } from './screen.ts';
import { APP } from './world.ts';

/** What people do in Slack, by their ids. Each act is stored in the loopback Slack and told to the app, as Slack tells it. */
export interface People {
  writes(user: string, channel: string, text: string, thread?: string): Promise<MessageRecord>;
  edits(message: MessageRecord, channel: string, text: string): Promise<void>;
  deletes(message: MessageRecord, channel: string): Promise<void>;
  reacts(user: string, message: MessageRecord, channel: string, emoji: string): Promise<Answer>;
  /** `/triage`; what the acknowledgement says is shown to `user`. */
  commands(user: string, channel: string, text: string): Promise<Answer>;
  /** Presses what has that action id in a message, or the option of that text in a menu. */
  presses(user: string, channel: string, ts: string, action: string): Promise<Answer>;
  /** The same in a modal or in App Home. */
  pressesIn(user: string, view: ViewRecord, action: string): Promise<Answer>;
  /** Sends a form; what is not given stays as it stands there. */
  submits(user: string, view: ViewRecord, values?: interactions.Fields): Promise<Answer>;
  /** Picks the app's entry in a message's menu. */
  pointsAt(user: string, message: MessageRecord, channel: string): Promise<Answer>;
  startsAnew(user: string): Promise<Answer>;
  opensHome(user: string): Promise<Answer>;
  joins(user: string, channel: string): Promise<Answer>;
  /** The app is put out of a channel. */
  removesApp(channel: string): Promise<Answer>;
  /** The channel is now shared with another organisation. */
  shares(channel: string): Promise<Answer>;
  uninstalls(): Promise<Answer>;
  /** Any event, told to the app. */
  tells(event: object, channel?: string): Promise<Answer>;
  /** The event told last is told again, as Slack does when it is not sure that it arrived. */
  repeats(): Promise<Answer>;
  /** How many events the app was told of so far. */
  readonly count: number;
  /** Resolves once everything that the app's own posts told it was answered. */
  echoed(): Promise<void>;
}

export interface PeopleOptions {
  readonly slack: FakeSlack;
  /** The workspace that has the app. */
  readonly team: string;
  readonly delivery: Delivery;
}

export function createPeople({ slack, team: teamId, delivery }: PeopleOptions): People {
  const { world, triggers } = slack;
  const told: object[] = [];
  const echoes = new Set<Promise<unknown>>();

  function team() {
    return known(world.teams.get(teamId), teamId);
  }

  function scene(user: string, channel: string): events.Scene {
    return { team: team(), user: userOf(user), channel: channelOf(channel) };
  }

  function userOf(id: string): UserRecord {
    return known(world.users.get(id), id);
  }

  function channelOf(id: string): ChannelRecord {
    return known(world.channels.get(id), id);
  }

  async function tells(event: object, channel?: string): Promise<Answer> {
    const shared = channel !== undefined && world.channels.get(channel)?.isExtShared === true;
    const envelope = events.eventEnvelope(event, team(), world, shared);
    told.push(envelope);
    return delivery.event(envelope);
  }

  /** Slack tells only of channels the app is in. */
  function hears({ members }: ChannelRecord): boolean {
    const bot = team().app?.botUser;
    return bot !== undefined && members.has(bot);
  }

  function given(user: string, channel: string, threadTs?: string) {
    const place = { channel, user, ...(threadTs === undefined ? {} : { threadTs }) };
    const responseUrl = slack.responseUrl(place);
    return { triggerId: triggers.issue(user), responseUrl, ts: world.nextTs() };
  }

  // Slack tells an app of its own messages too.
  world.listen(({ channel, before, after }) => {
    const isOurs = (after ?? before)?.app_id === APP;
    if (!isOurs || channel.isDirect || !hears(channel)) return;
    const echo = tells(eventFor(channel, before, after), channel.id);
    echoes.add(echo);
    void echo.finally(() => echoes.delete(echo));
  });

  function eventFor(
    channel: ChannelRecord,
    before: MessageRecord | undefined,
    after: MessageRecord | undefined,
  ): object {
    if (before === undefined && after !== undefined)
      return events.messageEvent(after, scene(after.user ?? '', channel.id));
    if (before !== undefined && after !== undefined)
      return events.changedEvent(after, before, channel, world.nextTs());
    return events.deletedEvent(known(before, 'message'), channel, world.nextTs());
  }

  return {
    tells,
    get count() {
      return told.length;
    },
    async repeats() {
      return delivery.event(known(told.at(-1), 'event to repeat'));
    },
    async echoed() {
      while (echoes.size > 0) await Promise.all(echoes);
    },
    async writes(user, channel, text, thread) {
      const place = scene(user, channel);
      const inThread = thread === undefined ? {} : { thread_ts: thread };
      const message = world.post(channel, { user, team: place.user.team, text, ...inThread });
      if (!hears(place.channel)) return message;
      const isMention = text.includes(`<@${team().app?.botUser}>`);
      await Promise.all([
        tells(events.messageEvent(message, place), channel),
        ...(isMention ? [tells(events.mentionEvent(message, place), channel)] : []),
      ]);
      return message;
    },
    async edits(message, channel, text) {
      const edited = { user: message.user ?? '', ts: world.nextTs() };
      const after = { ...message, text, edited };
      world.replace(channel, message.ts, after);
      const event = events.changedEvent(after, message, channelOf(channel), world.nextTs());
      await tells(event, channel);
    },
    async deletes(message, channel) {
      world.replace(channel, message.ts, undefined);
      await tells(events.deletedEvent(message, channelOf(channel), world.nextTs()), channel);
    },
    reacts(user, message, channel, emoji) {
      const event = events.reactionEvent(message, scene(user, channel), emoji, world.nextTs());
      return tells(event, channel);
    },
    async commands(user, channel, text) {
      const fields = interactions.commandFields(text, scene(user, channel), given(user, channel));
      const answer = await delivery.command(fields);
      if (typeof answer.body.text === 'string' && answer.body.text !== '') {
        const { text: said, blocks } = answer.body;
        const drawn = Array.isArray(blocks) ? blocks.filter(isRecord) : [];
        channelOf(channel).ephemerals.push({ user, text: said, blocks: drawn, by: 'ack' });
      }
      return answer;
    },
    presses(user, channel, ts, action) {
      const place = scene(user, channel);
      const message = known(
        place.channel.messages.find((one) => one.ts === ts),
        `${channel}/${ts}`,
      );
      const element = findElement(message.blocks ?? [], action);
      const about = given(user, channel, message.thread_ts);
      return delivery.interaction(interactions.blockActions(element, message, place, about));
    },
    pressesIn(user, view, action) {
      const place = { team: team(), user: userOf(user) };
      const about = { triggerId: triggers.issue(user), ts: world.nextTs() };
      const element = findElement(view.blocks, action);
      return delivery.interaction(interactions.viewActions(element, view, place, about));
    },
    async submits(user, view, values = {}) {
      const place = { team: team(), user: userOf(user) };
      const state = valuesOf(view, values);
      const payload = interactions.viewSubmission(view, state, place, triggers.issue(user));
      const answer = await delivery.interaction(payload);
      applySubmission(world, view, answer);
      return answer;
    },
    pointsAt(user, message, channel) {
      const about = given(user, channel, message.thread_ts);
      const place = scene(user, channel);
      const payload = interactions.messageShortcut('triage_message', message, place, about);
      return delivery.interaction(payload);
    },
    startsAnew(user) {
      const place = { team: team(), user: userOf(user) };
      const about = { triggerId: triggers.issue(user), ts: world.nextTs() };
      return delivery.interaction(interactions.globalShortcut('triage_new', place, about));
    },
    opensHome(user) {
      const channel = world.directMessages(teamId, user).id;
      const event = { type: 'app_home_opened', user, channel, tab: 'home' };
      return tells({ ...event, event_ts: world.nextTs() });
    },
    joins(user, channel) {
      const { members, isPrivate } = channelOf(channel);
      members.add(user);
      const event = { type: 'member_joined_channel', user, channel, team: userOf(user).team };
      const channelType = isPrivate ? 'G' : 'C';
      return tells({ ...event, channel_type: channelType, event_ts: world.nextTs() }, channel);
    },
    removesApp(channel) {
      const { members, isPrivate } = channelOf(channel);
      members.delete(team().app?.botUser ?? '');
      const type = isPrivate ? 'group_left' : 'channel_left';
      return tells({ type, channel, actor_id: 'U0ADMIN', event_ts: world.nextTs() }, channel);
    },
    shares(channel) {
      channelOf(channel).isExtShared = true;
      const event = { type: 'channel_shared', connected_team_id: 'T0OTHER', channel };
      return tells({ ...event, event_ts: world.nextTs() }, channel);
    },
    async uninstalls() {
      const envelope = events.eventEnvelope({ type: 'app_uninstalled' }, team(), world);
      world.uninstall(teamId);
      told.push(envelope);
      return delivery.event(envelope);
    },
  };
}

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`There is no ${name} in the loopback Slack.`);
  return thing;
}
