import { type Scene, VERIFICATION_TOKEN as token } from './event-payloads.ts';
import type { MessageRecord, TeamRecord, ViewRecord } from './records.ts';
import { shown } from './view-methods.ts';
import { APP } from './world.ts';

/** What Slack sends an app about commands, buttons, menus and forms (docs.slack.dev/interactivity). */

export type Fields = Readonly<Record<string, string>>;

export function commandFields(
  text: string,
  { team, user, channel }: Scene,
  given: { triggerId: string; responseUrl: string },
): Fields {
  return {
    token,
    team_id: team.id,
    team_domain: team.domain,
    channel_id: channel.id,
    channel_name: channel.isPrivate ? 'privategroup' : channel.name,
    user_id: user.id,
    user_name: user.name.toLowerCase(),
    command: '/triage',
    text,
    api_app_id: APP,
    is_enterprise_install: 'false',
    response_url: given.responseUrl,
    trigger_id: given.triggerId,
  };
}

/** What every interaction carries about who and where. */
function interaction({ team, user }: Pick<Scene, 'team' | 'user'>, triggerId: string) {
  return {
    token,
    api_app_id: APP,
    team: { id: team.id, domain: team.domain },
    user: {
      id: user.id,
      username: user.name.toLowerCase(),
      name: user.name.toLowerCase(),
      team_id: user.team,
    },
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: triggerId,
  };
}

/** A button or a menu in a message. */
export function blockActions(
  action: Readonly<Record<string, unknown>>,
  message: MessageRecord,
  scene: Scene,
  given: { triggerId: string; responseUrl: string; ts: string },
): Record<string, unknown> {
  const { channel } = scene;
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: channel.id,
    is_ephemeral: false,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
  };
  return {
    type: 'block_actions',
    ...interaction(scene, given.triggerId),
    container,
    channel: { id: channel.id, name: channel.isDirect ? 'directmessage' : channel.name },
    message,
    state: { values: {} },
    response_url: given.responseUrl,
    actions: [{ ...action, action_ts: given.ts }],
  };
}

/** A button in a modal or in App Home. */
export function viewActions(
  action: Readonly<Record<string, unknown>>,
  view: ViewRecord,
  scene: Pick<Scene, 'team' | 'user'>,
  given: { triggerId: string; ts: string },
): Record<string, unknown> {
  return {
    type: 'block_actions',
    ...interaction(scene, given.triggerId),
    container: { type: 'view', view_id: view.id },
    view: viewOf(view, scene.team),
    actions: [{ ...action, action_ts: given.ts }],
  };
}

export function viewSubmission(
  view: ViewRecord,
  values: object,
  scene: Pick<Scene, 'team' | 'user'>,
  triggerId: string,
): Record<string, unknown> {
  return {
    type: 'view_submission',
    ...interaction(scene, triggerId),
    view: { ...viewOf(view, scene.team), state: { values } },
    response_urls: [],
  };
}

export function messageShortcut(
  callbackId: string,
  message: MessageRecord,
  scene: Scene,
  given: { triggerId: string; responseUrl: string; ts: string },
): Record<string, unknown> {
  return {
    type: 'message_action',
    ...interaction(scene, given.triggerId),
    callback_id: callbackId,
    action_ts: given.ts,
    message_ts: message.ts,
    message,
    channel: { id: scene.channel.id, name: scene.channel.name },
    response_url: given.responseUrl,
  };
}

export function globalShortcut(
  callbackId: string,
  scene: Pick<Scene, 'team' | 'user'>,
  given: { triggerId: string; ts: string },
): Record<string, unknown> {
  const base = interaction(scene, given.triggerId);
  return { type: 'shortcut', ...base, callback_id: callbackId, action_ts: given.ts };
}

function viewOf(view: ViewRecord, { app }: TeamRecord): Record<string, unknown> {
  if (app === undefined) throw new Error(`The app is not installed in ${view.team}.`);
  return shown(view, { app });
}
