import { addressOf } from '../address.ts';

/** What Slack's tokens are read with. */
export interface Reading {
  readonly team: string;
  readonly botUser: string;
  readonly nameOf?: (user: string) => string | undefined;
}

/** A text in words, and whom and what it names. */
export interface ReadText {
  readonly text: string;
  /** The channels the text names, each as it stands there ("#desk"), with their addresses. */
  readonly channels: Record<string, string>;
  /** The people it mentions but for Heed, in the same way ("@Lena"); absent where it mentions nobody. */
  readonly people?: Record<string, string>;
}

/** Names as they stand in a text, with the addresses behind them. */
interface Named {
  readonly channels: Record<string, string>;
  readonly people: Record<string, string>;
}

/** A mention, channel, command or link in angle brackets, or one of the three entities; anything else stands as it was typed. */
const TOKENS = /<([@#!][^<>]*|[a-z][a-z0-9+.-]*:[^<>]*)>|&(?:amp|lt|gt);/gi;

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
]);

/**
 * Reads a text as Slack sends it: mentions, channels and links become words, and what Slack escaped is unescaped, exactly once. An
 * address of Heed at the very beginning falls away.
 */
export function readText(text: string, reading: Reading): ReadText {
  const named: Named = { channels: {}, people: {} };
  const read = withoutAddress(text, reading.botUser).replace(TOKENS, (whole, token?: string) =>
    token === undefined ? unescaped(whole) : wordsFor(token, reading, named),
  );
  const { channels, people } = named;
  const isAnybody = Object.keys(people).length > 0;
  return { text: read.trim(), channels, ...(isAnybody ? { people } : {}) };
}

/** True where the text speaks to `user`. */
export function mentions(text: string, user: string): boolean {
  return text.includes(`<@${user}>`) || text.includes(`<@${user}|`);
}

/** "<@HEED>: please look" is said to Heed; its name there is no part of what is said. */
function withoutAddress(text: string, botUser: string): string {
  const start = text.trimStart();
  const end = start.indexOf('>');
  const isAddress = end > 0 && mentions(start.slice(0, end + 1), botUser) && start.startsWith('<@');
  return isAddress ? start.slice(end + 1).replace(/^\s*[:,]?\s*/, '') : text;
}

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt);/g, (entity) => ENTITIES.get(entity) ?? entity);
}

function wordsFor(token: string, reading: Reading, named: Named): string {
  const bar = token.indexOf('|');
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? '' : unescaped(token.slice(bar + 1));
  switch (target[0]) {
    case '@':
      return mentionOf(target.slice(1), label, reading, named.people);
    case '#':
      return channelFor(target.slice(1), label, reading.team, named.channels);
    case '!':
      return commandWords(target.slice(1), label);
    default:
      return linkWords(unescaped(target), label);
  }
}

/** Of two people with one name the text means the first. */
function mentionOf(
  user: string,
  label: string,
  { botUser, nameOf, team }: Reading,
  people: Record<string, string>,
): string {
  if (user === botUser) return '@Heed';
  const name = atName(label || nameOf?.(user) || 'someone');
  if (/^[A-Z0-9]+$/.test(user) && !Object.hasOwn(people, name))
    people[name] = addressOf({ team, id: user });
  return name;
}

function atName(name: string): string {
  return name.startsWith('@') ? name : `@${name}`;
}

/** Names the channel in the text, and notes its address under that name. Of two channels with one name the second goes by its id. */
function channelFor(
  id: string,
  label: string,
  team: string,
  channels: Record<string, string>,
): string {
  if (!/^[A-Z0-9]+$/.test(id)) return label === '' ? '' : `#${label}`;
  const address = addressOf({ team, id });
  const byName = `#${label || id}`;
  const taken = channels[byName];
  const name = taken === undefined || taken === address ? byName : `#${id}`;
  channels[name] = address;
  return name;
}

/** `!here`, `!subteam^S1|@leads`, `!date^1763800000^{date}|22 November`. */
function commandWords(command: string, label: string): string {
  const [name = ''] = command.split('^', 1);
  if (name === 'date') return label;
  if (name === 'subteam') return atName(label || 'a group');
  return atName(name);
}

/** A label that says something else than its link is followed by the link: labels may lie. */
function linkWords(url: string, label: string): string {
  const shown = url.replace(/^(?:mailto|tel):/, '');
  if (label === '' || label === shown || label === url) return shown;
  return bare(label) === bare(url) ? url : `${label} (${shown})`;
}

function bare(url: string): string {
  return url.replace(/^https?:\/\//, '').replace(/\/$/, '');
}
