import type { CommandGiven, MessagePointedAt } from '../../../domain/message.ts';
import { toldApartBy } from '../../told-apart-by.ts';
import { COMMAND, SHORTCUTS } from '../permissions.ts';
import { readText } from './parse-text.ts';
import { common, type Parsed, person, type Told, threadOf } from './parsed.ts';
import { parsePermalink } from './permalink.ts';
import { GlobalShortcut, MessageShortcut, SlashCommand } from './schema-interaction.ts';

/** `/triage TEXT`; with a message's link as the whole text somebody points at that message. */
export function parseCommand(
  body: unknown,
  told: Told,
): Parsed<CommandGiven | MessagePointedAt> | undefined {
  const command = SlashCommand.safeParse(body).data;
  if (command?.command !== COMMAND) return undefined;
  const author = person(command.user_id, command.user_name);
  const occurrence = [
    command.trigger_id,
    toldApartBy(command.user_id, command.response_url, command.text),
  ];
  const link = parsePermalink(command.text, command.team_domain ?? undefined);
  if (link !== undefined) {
    return { author, incoming: pointedAt(told, link.channel, occurrence, link) };
  }
  const shared = common(told, 'command', command.channel_id, occurrence);
  return { author, incoming: { ...shared, kind: 'command', ...readText(command.text, told) } };
}

/** What a shortcut asks for: the message it was chosen on, or, chosen from anywhere, the form for a new case. */
export type ParsedShortcut = Parsed<MessagePointedAt> | 'new';

export function parseShortcut(body: unknown, told: Told): ParsedShortcut | undefined {
  const onMessage = MessageShortcut.safeParse(body).data;
  if (onMessage?.callback_id === SHORTCUTS.message) return parseChosen(onMessage, told);
  const anywhere = GlobalShortcut.safeParse(body).data;
  return anywhere?.callback_id === SHORTCUTS.global ? 'new' : undefined;
}

function parseChosen(chosen: MessageShortcut, told: Told): Parsed<MessagePointedAt> {
  const { user, channel, message_ts: ts, message } = chosen;
  const occurrence = [chosen.trigger_id, toldApartBy(user.id, channel.id, ts, chosen.action_ts)];
  const place = { ts, ...threadOf({ ts, thread_ts: message?.thread_ts }) };
  return {
    author: person(user.id, user.name, user.username),
    incoming: pointedAt(told, channel.id, occurrence, place),
  };
}

function pointedAt(
  told: Told,
  channel: string,
  occurrence: readonly string[],
  { ts, thread }: { ts: string; thread?: string },
): Parsed<MessagePointedAt>['incoming'] {
  return {
    ...common(told, 'pointed-at', channel, occurrence),
    kind: 'pointed-at',
    message: ts,
    ...(thread === undefined ? {} : { thread }),
    wish: 'triage',
  };
}
