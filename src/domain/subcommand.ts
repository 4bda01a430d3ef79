import { ChannelKind } from './channel.ts';
import type { CommandGiven } from './message.ts';

/** What can be told of a channel in one word. */
const TOGGLES = ['watch', 'unwatch', 'mute', 'unmute'] as const;

/** A command that is not a message to triage. */
export type Subcommand =
  | { readonly name: 'queue' }
  | { readonly name: 'help' }
  | { readonly name: (typeof TOGGLES)[number] }
  | { readonly name: 'here'; readonly kind: ChannelKind; readonly pair: NamedChannel | undefined };

/** A channel as it was typed; `id` is absent where the platform does not know it by that name. */
export interface NamedChannel {
  readonly name: string;
  readonly id: string | undefined;
}

/**
 * The subcommand that a command is; undefined where it is a message to triage. A subcommand is the whole text, whatever its case and
 * the blanks around it: "help with my order" and "watch out, …" are messages.
 */
export function subcommandIn({
  text,
  channels,
}: Pick<CommandGiven, 'text' | 'channels'>): Subcommand | undefined {
  const words = text.trim().replace(/\s+/g, ' ');
  const whole = words.toLowerCase();
  if (whole === '') return { name: 'queue' };
  if (whole === 'help') return { name: 'help' };
  const toggle = TOGGLES.find((name) => name === whole);
  if (toggle !== undefined) return { name: toggle };
  return hereIn(words, channels);
}

/** `here is KIND`, with or without a channel behind it; anything else behind it makes it a message. */
function hereIn(words: string, channels: CommandGiven['channels']): Subcommand | undefined {
  const [, kind = '', rest] = /^here is (\S+?)[.!]?(?: (?:with )?(.+))?$/i.exec(words) ?? [];
  const parsed = ChannelKind.safeParse(kind.toLowerCase().replace(/^customer$/, 'customers'));
  if (!parsed.success) return undefined;
  if (rest === undefined) return { name: 'here', kind: parsed.data, pair: undefined };
  const pair = channelNamed(rest, channels);
  return pair === undefined ? undefined : { name: 'here', kind: parsed.data, pair };
}

function channelNamed(name: string, channels: CommandGiven['channels']): NamedChannel | undefined {
  if (Object.hasOwn(channels, name)) return { name, id: channels[name] };
  return /^#\S+$/.test(name) ? { name, id: undefined } : undefined;
}
