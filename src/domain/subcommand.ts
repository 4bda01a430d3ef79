import { ChannelKind } from './channel.ts';
import type { CommandGiven } from './message.ts';
import { unbroken } from './one-line.ts';

/** What can be told of a channel in one word. */
const TOGGLES = ['watch', 'unwatch', 'mute', 'unmute'] as const;

/** A command that is not a message to triage. */
export type Subcommand =
  | { readonly name: 'queue' }
  | { readonly name: 'help' }
  | { readonly name: 'calls' }
  /** What the workspace has taught Heed. */
  | { readonly name: 'learning' }
  /** `which` is the id of a case or a customer's name; undefined: the case here. */
  | { readonly name: 'log'; readonly which: string | undefined }
  /** Everybody on the roster, or one of them: by what they are called, or their address where the platform tells whom a mention means. */
  | { readonly name: 'roster'; readonly whom: string | undefined }
  /** Whoever says so is away, until a day as it was typed; today where none was. */
  | { readonly name: 'away'; readonly until: string | undefined }
  | { readonly name: 'back' }
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
  people = {},
}: Pick<CommandGiven, 'text' | 'channels' | 'people'>): Subcommand | undefined {
  const words = unbroken(text);
  const whole = words.toLowerCase();
  if (whole === '') return { name: 'queue' };
  if (whole === 'help' || whole === 'calls') return { name: whole };
  if (whole === 'log') return { name: 'log', which: undefined };
  if (whole === 'log learning') return { name: 'learning' };
  if (whole === 'roster') return { name: 'roster', whom: undefined };
  if (whole === 'away') return { name: 'away', until: undefined };
  if (whole === 'back') return { name: 'back' };
  const toggle = TOGGLES.find((name) => name === whole);
  if (toggle !== undefined) return { name: toggle };
  return logIn(words) ?? rosterIn(words, people) ?? awayIn(words) ?? hereIn(words, channels);
}

/**
 * `log` with an id or a name behind it. A name is up to four words, each written as names are; in quotation marks it is whatever stands
 * there. "log in does not work" is a message.
 */
function logIn(words: string): Subcommand | undefined {
  const [, rest = ''] = /^log (.+)$/i.exec(words) ?? [];
  if (isCaseId(rest)) return { name: 'log', which: rest.toLowerCase() };
  const which = nameIn(rest);
  return which === undefined ? undefined : { name: 'log', which };
}

function nameIn(text: string): string | undefined {
  const [, quoted = ''] = /^["“”„«]([^"“”„«»]{1,100})["“”»]$/u.exec(text) ?? [];
  return (isName(text) ? text : quoted.trim()) || undefined;
}

/** `roster` with `me`, a name as `log` takes it, or a mention. "roster export does not work" is a message. */
function rosterIn(
  words: string,
  people: NonNullable<CommandGiven['people']>,
): Subcommand | undefined {
  const [, rest = ''] = /^roster (.+)$/i.exec(words) ?? [];
  if (rest.toLowerCase() === 'me') return { name: 'roster', whom: 'me' };
  if (Object.hasOwn(people, rest)) return { name: 'roster', whom: people[rest] };
  const [, mentioned] = /^@(\S+(?: \S+){0,3})$/.exec(rest) ?? [];
  const whom = mentioned ?? nameIn(rest);
  return whom === undefined ? undefined : { name: 'roster', whom };
}

/** What a day is called without a number. */
const DAY_WORD = /^(?:today|tomorrow|(?:next )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*)$/i;

/** `away until` with a day. "away until somebody answers" is a message. */
function awayIn(words: string): Subcommand | undefined {
  const [, until = ''] = /^away (?:until|till|to) (\S+(?: \S+){0,2})$/i.exec(words) ?? [];
  const day = until.replace(/\.$/, '');
  const isDay = /\d/.test(day) || DAY_WORD.test(day);
  return isDay ? { name: 'away', until: day } : undefined;
}

/** A UUID, or a counted id as scripts give them. */
function isCaseId(text: string): boolean {
  return /^(?:case-\d+|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i.test(text);
}

/** A capital with small letters behind it, or an initial. A script without capitals does not tell names from other words. */
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{M}'’-]*\p{Ll}[\p{L}\p{M}'’-]*|\p{Lu}\.)$/u;

/** "Log In" is what a button says, and no name. */
const NO_NAME = /^(?:in|out|on|off|into|me|my|the|a|an|is|files?)$/i;

/** No name is longer, in characters; nothing longer is looked at. */
const LONGEST_NAME = 100;

function isName(text: string): boolean {
  const words = text.length > LONGEST_NAME ? [] : text.split(' ');
  const [first] = words;
  if (first === undefined || words.length > 4 || NO_NAME.test(first)) return false;
  return words.every((word) => NAME_WORD.test(word));
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
