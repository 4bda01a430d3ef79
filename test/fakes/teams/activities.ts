import type { ConversationRecord, JsonRecord, MessageRecord, PersonRecord } from './records.ts';
import { BOT, BOT_NAME, type World } from './world.ts';

/** Where something happens, and who does it. */
export interface Scene {
  readonly world: World;
  readonly serviceUrl: string;
  readonly user: PersonRecord;
  readonly place: ConversationRecord;
  /** The first message of the thread it happens in. */
  readonly root?: string | undefined;
}

/** What every activity carries, as Teams sends it: https://learn.microsoft.com/microsoftteams/platform/bots/build-conversational-capability. */
export function activity(scene: Scene, id: string, rest: JsonRecord): JsonRecord {
  const { serviceUrl, user, place } = scene;
  const at = new Date(Number(id) || scene.world.now());
  return {
    id,
    timestamp: at.toISOString(),
    localTimestamp: at.toISOString().replace('Z', '+00:00'),
    localTimezone: 'Europe/Berlin',
    channelId: 'msteams',
    serviceUrl,
    from: { id: user.user, name: user.name, aadObjectId: user.aadObjectId },
    conversation: conversationIn(scene),
    recipient: { id: BOT, name: BOT_NAME },
    channelData: channelDataIn(place),
    locale: 'en-GB',
    entities: [CLIENT],
    ...rest,
  };
}

const CLIENT: JsonRecord = {
  ...{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows' },
  timezone: 'Europe/Berlin',
};

function conversationIn({ place, root }: Scene): JsonRecord {
  const { id, kind, tenant, name } = place;
  const common = { conversationType: kind, tenantId: tenant };
  if (kind === 'personal') return { ...common, id };
  const thread = root === undefined ? id : `${id};messageid=${root}`;
  const named = kind === 'groupChat' ? { name } : {};
  return { ...common, ...named, isGroup: true, id: thread };
}

function channelDataIn({ id, kind, tenant, name, team }: ConversationRecord): JsonRecord {
  if (kind !== 'channel' || team === undefined) return { tenant: { id: tenant } };
  return {
    teamsChannelId: id,
    teamsTeamId: team.id,
    channel: { id, name },
    team: { id: team.id, name: team.name, aadGroupId: team.groupId },
    tenant: { id: tenant },
  };
}

/** Somebody wrote: as it stands in the conversation. */
export function messageActivity(message: MessageRecord, scene: Scene): JsonRecord {
  const entities = Array.isArray(message.content.entities) ? message.content.entities : [];
  return activity({ ...scene, root: message.root }, message.id, {
    type: 'message',
    ...message.content,
    entities: [...entities, CLIENT],
  });
}

/** A message to the bot that nobody else sees; it stands in no thread's history. */
export function targetedActivity(text: string, scene: Scene): JsonRecord {
  const recipient = { id: BOT, name: BOT_NAME, isTargeted: true };
  const written = contentOf(text, []);
  return activity(scene, scene.world.newId(), { type: 'message', ...written, recipient });
}

export function editActivity(message: MessageRecord, scene: Scene): JsonRecord {
  return changed(message, scene, { type: 'messageUpdate' }, 'editMessage');
}

export function deleteActivity(message: MessageRecord, scene: Scene): JsonRecord {
  const rest = { type: 'messageDelete', text: undefined, attachments: undefined };
  return changed(message, scene, rest, 'softDeleteMessage');
}

function changed(
  message: MessageRecord,
  scene: Scene,
  rest: JsonRecord,
  eventType: string,
): JsonRecord {
  const told = messageActivity(message, scene);
  const at = new Date(message.editedAt ?? message.at).toISOString();
  const channelData = { ...channelDataIn(scene.place), eventType };
  return { ...told, ...rest, channelData, timestamp: at, localTimestamp: at };
}

export function reactionActivity(message: MessageRecord, scene: Scene, type: string): JsonRecord {
  return activity({ ...scene, root: message.root }, scene.world.newId(), {
    ...{ type: 'messageReaction', replyToId: message.id },
    ...{ reactionsAdded: [{ type }], entities: undefined },
  });
}

/** Somebody, or the app, came or went. */
export function membersActivity(
  change: 'membersAdded' | 'membersRemoved',
  who: readonly JsonRecord[],
  scene: Scene,
): JsonRecord {
  const happened = change === 'membersAdded' ? 'Added' : 'Removed';
  const eventType = scene.place.kind === 'channel' ? { eventType: `teamMember${happened}` } : {};
  return activity(scene, `f:${scene.world.newId()}`, {
    ...{ type: 'conversationUpdate', [change]: who, entities: undefined },
    channelData: { ...channelDataIn(scene.place), ...eventType },
  });
}

export function installationActivity(action: 'add' | 'remove', scene: Scene): JsonRecord {
  const rest = { type: 'installationUpdate', action, entities: undefined };
  return activity(scene, `f:${scene.world.newId()}`, rest);
}

/** Something happened to a channel or team: `channelShared`, `channelDeleted`, `channelRenamed`. */
export function surroundingsActivity(eventType: string, scene: Scene): JsonRecord {
  return activity(scene, `f:${scene.world.newId()}`, {
    ...{ type: 'conversationUpdate', entities: undefined },
    channelData: { ...channelDataIn(scene.place), eventType },
  });
}

/** Whom a text may name by `@Name`. */
export interface Mentionable {
  readonly id: string;
  readonly name: string;
}

/** A text as Teams gives it: escaped, `@Name` of the people known made a mention, its HTML beside it. */
export function contentOf(text: string, mentionables: readonly Mentionable[]): JsonRecord {
  const named = mentionables.filter(({ name }) => text.includes(`@${name}`));
  const plain = escaped(text);
  const spoken = named.reduce(
    (words, { name }) => words.replace(`@${name} `, `@${name}&nbsp;`).replace(`@${name}`, at(name)),
    plain,
  );
  const html = named.reduce(
    (words, { name }, index) => words.replace(`@${name}`, span(name, index)),
    plain,
  );
  return {
    text: spoken,
    textFormat: 'plain',
    attachments: [{ contentType: 'text/html', content: `<p>${html.replaceAll('\n', '<br>')}</p>` }],
    entities: named.map(({ id, name }) => ({
      ...{ type: 'mention', mentioned: { id, name } },
      text: at(name),
    })),
  };
}

function at(name: string): string {
  return `<at>${escaped(name)}</at>`;
}

function span(name: string, index: number): string {
  const type = 'http://schema.skype.com/Mention';
  return `<span itemtype="${type}" itemscope="" itemid="${index}">${escaped(name)}</span>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
