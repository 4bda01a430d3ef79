import * as activities from './activities.ts';
import type { Answer, Delivery } from './delivery.ts';
import type { FakeTeams } from './fake-teams.ts';
import * as invokes from './invokes.ts';
import type { ConversationRecord, DialogRecord, JsonRecord, MessageRecord } from './records.ts';
import {
  cardFor,
  dialogAfter,
  findAction,
  showCardAnswer,
  UNREACHABLE,
  valuesOf,
} from './screen.ts';
import { BOT, BOT_NAME } from './world.ts';

/** What is filled into a card's inputs, by their ids. */
export type Fields = Readonly<Record<string, string>>;

/** What people do in Teams, by their `29:` ids. Each act is stored in the loopback Teams and told to the app, as Teams tells it. */
export interface People {
  /** `@Heed` and `@Name` of somebody known become mentions. In a thread where `root` names its first message. */
  writes(user: string, place: string, text: string, root?: string): Promise<MessageRecord>;
  /** Writes in their chat with the app. */
  tellsHeed(user: string, text: string): Promise<Answer>;
  edits(message: MessageRecord, text: string): Promise<Answer>;
  deletes(message: MessageRecord): Promise<Answer>;
  /** By Teams' name for the reaction: `like`, `1f3ab_ticket`. */
  reacts(user: string, message: MessageRecord, reaction: string): Promise<Answer>;
  /** A slash command: a message to the app that nobody else sees. */
  slashes(user: string, place: string, text: string, root?: string): Promise<Answer>;
  /** Presses a button on a card, by its verb or words; `values` fill the card's inputs. What is answered is shown to `user`. */
  presses(user: string, message: MessageRecord, button: string, values?: Fields): Promise<Answer>;
  /** The same in an old client, which sends a message instead. */
  submits(user: string, message: MessageRecord, button: string, values?: Fields): Promise<Answer>;
  /** The thumbs under a message. */
  rates(
    user: string,
    message: MessageRecord,
    rating: 'like' | 'dislike',
    text?: string,
  ): Promise<Answer>;
  /** Picks the app's entry in a message's menu; a dialog opens. */
  pointsAt(user: string, message: MessageRecord): Promise<Answer>;
  /** Picks it in the compose box of a place. */
  startsAnew(user: string, place: string): Promise<Answer>;
  /** Presses a button in the dialog that is open. */
  pressesInDialog(user: string, place: string, button: string, values?: Fields): Promise<Answer>;
  /** Puts the app into a place, or their own chat with it where none is given. */
  installs(user: string, place?: string): Promise<Answer>;
  removesApp(user: string, place: string): Promise<Answer>;
  joins(user: string, place: string): Promise<Answer>;
  /** Something befalls a channel: `channelShared`, `channelDeleted`. */
  changes(user: string, place: string, eventType: string): Promise<Answer>;
  /** Any activity, told to the app. */
  tells(activity: JsonRecord): Promise<Answer>;
  /** What was told last is told again, as Teams does when nothing came back within 15 seconds. */
  repeats(): Promise<Answer>;
  /** Everything that was told so far. */
  readonly told: readonly JsonRecord[];
  /** Where something happens, for an activity of one's own. */
  scene(user: string, place: string, root?: string): activities.Scene;
}

export interface PeopleOptions {
  readonly teams: FakeTeams;
  readonly delivery: Delivery;
}

export function createPeople({ teams, delivery }: PeopleOptions): People {
  const { world, serviceUrl } = teams;
  const told: JsonRecord[] = [];

  function scene(user: string, place: string, root?: string): activities.Scene {
    const person = known(world.people.get(user), user);
    return { world, serviceUrl, user: person, place: conversationOf(place), root };
  }

  function sceneOf(user: string, message: MessageRecord): activities.Scene {
    return scene(user, message.conversation, message.root);
  }

  function conversationOf(id: string): ConversationRecord {
    return known(world.conversations.get(id), id);
  }

  function written(text: string): JsonRecord {
    const people = [...world.people.values()].map(({ user: id, name }) => ({ id, name }));
    return activities.contentOf(text, [{ id: BOT, name: BOT_NAME }, ...people]);
  }

  /** Without consent Teams tells an app of nothing but what mentions it. */
  function hears({ kind, team, hasApp }: ConversationRecord, text: string): boolean {
    const isOpen = kind === 'personal' || team?.consented !== false;
    return hasApp && (isOpen || text.includes(`@${BOT_NAME}`));
  }

  async function tells(activity: JsonRecord): Promise<Answer> {
    told.push(activity);
    return delivery(activity);
  }

  async function tellsIfHeard(message: MessageRecord, activity: JsonRecord): Promise<Answer> {
    const place = conversationOf(message.conversation);
    if (!hears(place, '')) return { status: 0, body: {} };
    return tells(activity);
  }

  async function writes(user: string, id: string, text: string, root?: string) {
    const place = conversationOf(id);
    const given = { from: user, content: written(text) };
    const message = world.post(id, { ...given, ...(root === undefined ? {} : { root }) });
    const answer = hears(place, text)
      ? await tells(activities.messageActivity(message, sceneOf(user, message)))
      : { status: 0, body: {} };
    return { message, answer };
  }

  function pressed(user: string, message: MessageRecord, button: string, values: Fields) {
    const standing = known(world.message(message.conversation, message.id), message.id);
    const card = cardFor(world, user, standing);
    const action = findAction(card, button);
    const held = valuesOf(card, action, values);
    return { action, held, message: standing, place: sceneOf(user, standing) };
  }

  /** An app that is asked for a dialog must give one; one that is sent may close. */
  function showDialog(user: string, asked: DialogRecord, answer: Answer): void {
    const after = dialogAfter(asked, answer);
    const isOpening = !world.dialogs.has(user);
    if (after === 'unreachable' || (after === undefined && isOpening))
      world.tell(user, UNREACHABLE);
    else world.showDialog(user, after);
  }

  return {
    tells,
    told,
    scene,
    async repeats() {
      return delivery(known(told.at(-1), 'activity to repeat'));
    },
    async writes(user, place, text, root) {
      return (await writes(user, place, text, root)).message;
    },
    async tellsHeed(user, text) {
      return (await writes(user, world.personalChat(user).id, text)).answer;
    },
    edits(message, text) {
      const edited = world.edit(message, written(text));
      return tellsIfHeard(edited, activities.editActivity(edited, sceneOf(message.from, edited)));
    },
    deletes(message) {
      const gone = world.delete(message);
      return tellsIfHeard(gone, activities.deleteActivity(gone, sceneOf(message.from, gone)));
    },
    reacts(user, message, reaction) {
      return tells(activities.reactionActivity(message, sceneOf(user, message), reaction));
    },
    slashes(user, place, text, root) {
      return tells(activities.targetedActivity(text, scene(user, place, root)));
    },
    async presses(user, given, button, values = {}) {
      const { action, held, message, place } = pressed(user, given, button, values);
      const answer = await tells(invokes.executeActivity(action, held, message, place));
      showCardAnswer(world, user, message, answer);
      return answer;
    },
    submits(user, given, button, values = {}) {
      const { action, held, message, place } = pressed(user, given, button, values);
      return tells(invokes.submitActivity(action, held, message, place));
    },
    rates(user, message, rating, text = '') {
      return tells(invokes.feedbackActivity(rating, text, message, sceneOf(user, message)));
    },
    async pointsAt(user, message) {
      const place = sceneOf(user, message);
      const payload = invokes.payloadOf(message, place);
      const answer = await tells(invokes.fetchTaskActivity('triage', payload, place));
      showDialog(user, { command: 'triage', context: 'message', payload }, answer);
      return answer;
    },
    async startsAnew(user, place) {
      const where = scene(user, place);
      const answer = await tells(invokes.fetchTaskActivity('new-case', undefined, where));
      showDialog(user, { command: 'new-case', context: 'compose' }, answer);
      return answer;
    },
    async pressesInDialog(user, place, button, values = {}) {
      const dialog = known(world.dialogs.get(user), 'dialog');
      const card = known(dialog.card, 'card in the dialog');
      const action = findAction(card, button);
      const held = valuesOf(card, action, values);
      const where = scene(user, place);
      const answer = await tells(invokes.submitTaskActivity(action, held, dialog, where));
      showDialog(user, dialog, answer);
      return answer;
    },
    async installs(user, place = world.personalChat(user).id) {
      conversationOf(place).hasApp = true;
      const where = scene(user, place);
      await tells(activities.membersActivity('membersAdded', [{ id: BOT }], where));
      return tells(activities.installationActivity('add', where));
    },
    async removesApp(user, place) {
      const where = scene(user, place);
      conversationOf(place).hasApp = false;
      await tells(activities.membersActivity('membersRemoved', [{ id: BOT }], where));
      return tells(activities.installationActivity('remove', where));
    },
    joins(user, place) {
      world.join(place, user);
      const where = scene(user, place);
      const { aadObjectId } = where.user;
      return tells(activities.membersActivity('membersAdded', [{ id: user, aadObjectId }], where));
    },
    changes(user, place, eventType) {
      return tells(activities.surroundingsActivity(eventType, scene(user, place)));
    },
  };
}

function known<Thing>(thing: Thing | undefined, name: string): Thing {
  if (thing === undefined) throw new Error(`There is no ${name} in the loopback Teams.`);
  return thing;
}
