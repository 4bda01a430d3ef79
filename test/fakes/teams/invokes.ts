import { activity, type Scene } from './activities.ts';
import { type DialogRecord, isRecord, type JsonRecord, type MessageRecord } from './records.ts';

/** What people do with cards, dialogs and messages, as Teams tells an app of it. */

/** A button that the app answers itself: `Action.Execute`. */
export function executeActivity(
  action: JsonRecord,
  values: JsonRecord,
  message: MessageRecord,
  scene: Scene,
): JsonRecord {
  const { verb, id } = action;
  const data = { ...dataOf(action), ...values };
  return invoke('adaptiveCard/action', scene, message, {
    action: { type: 'Action.Execute', ...(id === undefined ? {} : { id }), verb, data },
    trigger: 'manual',
  });
}

/** A button that an old client sends as a message without words: `Action.Submit`. */
export function submitActivity(
  action: JsonRecord,
  values: JsonRecord,
  message: MessageRecord,
  scene: Scene,
): JsonRecord {
  const root = message.root;
  const told = activity({ ...scene, root }, scene.world.newId(), {
    ...{ type: 'message', replyToId: message.id, entities: undefined },
    value: { ...dataOf(action), ...values },
  });
  const channelData = isRecord(told.channelData) ? told.channelData : {};
  const source = { source: { name: 'message' }, legacy: { replyToId: `1:${message.id}` } };
  return { ...told, channelData: { ...channelData, ...source } };
}

/** The thumbs under a message of the app's. */
export function feedbackActivity(
  reaction: 'like' | 'dislike',
  text: string,
  message: MessageRecord,
  scene: Scene,
): JsonRecord {
  const actionValue = { reaction, feedback: JSON.stringify({ feedbackText: text }) };
  const value = { actionName: 'feedback', actionValue };
  return invoke('message/submitAction', scene, message, value);
}

/** The app's entry in a message's menu, or in the compose box where no message is given. */
export function fetchTaskActivity(
  command: string,
  payload: JsonRecord | undefined,
  scene: Scene,
): JsonRecord {
  return invoke('composeExtension/fetchTask', scene, undefined, {
    ...extension(command, payload),
    ...(payload === undefined ? {} : { messagePayload: payload }),
  });
}

/** A dialog's button. */
export function submitTaskActivity(
  action: JsonRecord,
  values: JsonRecord,
  { command, payload }: DialogRecord,
  scene: Scene,
): JsonRecord {
  return invoke('composeExtension/submitAction', scene, undefined, {
    ...extension(command, payload),
    data: { ...dataOf(action), ...values },
    ...(payload === undefined ? {} : { messagePayload: payload }),
  });
}

function extension(command: string, payload: JsonRecord | undefined): JsonRecord {
  const commandContext = payload === undefined ? 'compose' : 'message';
  return { commandId: command, commandContext, context: { theme: 'default' } };
}

function invoke(
  name: string,
  scene: Scene,
  message: MessageRecord | undefined,
  value: JsonRecord,
): JsonRecord {
  const about = message === undefined ? {} : { replyToId: message.id };
  const root = message?.root ?? scene.root;
  const id = `f:${scene.world.newId()}`;
  return activity({ ...scene, root }, id, { type: 'invoke', name, value, ...about });
}

/** A message as a message extension is told of it: the shape is Graph's. Details of attachments are not sent. */
export function payloadOf(message: MessageRecord, { world, place }: Scene): JsonRecord {
  const { id, root, at, content } = message;
  const person = world.people.get(message.from);
  const user = person && {
    ...{ userIdentityType: 'aadUser', id: person.aadObjectId, displayName: person.name },
  };
  const application = { applicationIdentityType: 'bot', id: message.from.replace('28:', '') };
  return {
    ...{ id, replyToId: root === undefined || root === id ? null : root },
    createdDateTime: new Date(at).toISOString(),
    lastModifiedDateTime: null,
    ...{ deleted: false, subject: null, summary: null, importance: 'normal', locale: 'en-gb' },
    body: { contentType: 'html', content: `<p>${content.text ?? ''}</p>` },
    from: {
      ...{ device: null, conversation: null, user: user ?? null },
      application: user === undefined ? application : null,
    },
    ...{ reactions: [], mentions: [], attachments: [] },
    linkToMessage: `https://teams.microsoft.com/l/message/${place.id}/${id}`,
  };
}

function dataOf({ data }: JsonRecord): JsonRecord {
  return isRecord(data) ? data : {};
}
