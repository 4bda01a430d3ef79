import { decodeHTMLStrict } from 'entities';
import { unbroken } from '../../../domain/one-line.ts';
import { addressOf, parseAddress } from '../address.ts';
import type { Entity } from './schema.ts';

/** What Teams' mentions are read with. */
export interface Reading {
  readonly tenant: string;
  /** True for Heed's own ids. */
  isHeed(id: string | null | undefined): boolean;
}

export interface ReadText {
  readonly text: string;
  /** The channels the text names, each as it stands there ("#desk"), with their addresses. */
  readonly channels: Record<string, string>;
  /** It speaks to Heed. */
  readonly isToHeed: boolean;
}

/** A mention as it stands in a text. What somebody typed that looks like one is escaped. */
const TAG = /<at(?:\s[^<>]*)?>([^<>]*)<\/at>/gi;

/** Stands for Heed's name until it is known where in the text it stands. No text has one of its own: `Words` sees to it. */
const HEED = '\0';

/**
 * Reads a text as Teams sends it: mentions become words, and what Teams escaped is unescaped, exactly once. Whom a tag means is told by
 * the entities, never by the name in it. Heed's name falls away where it stands at the beginning or at the end.
 */
export function readText(
  text: string,
  entities: readonly Entity[] | null | undefined,
  reading: Reading,
): ReadText {
  const channels: Record<string, string> = {};
  const mentions = (entities ?? []).filter(isMention);
  const waiting = mentions.map((mention) => ({ mention, tag: plain(mention.text ?? '') }));
  const parts: string[] = [];
  let end = 0;
  for (const { 0: tag, 1: inner = '', index } of text.matchAll(TAG)) {
    const name = plain(inner);
    const mention = takeMention(waiting, plain(tag), name);
    parts.push(plain(text.slice(end, index)), wordsFor(mention, name, reading, channels));
    end = index + tag.length;
  }
  parts.push(plain(text.slice(end)));
  return {
    text: withoutAddress(parts.join('')),
    channels,
    isToHeed: mentions.some(({ mentioned }) => reading.isHeed(mentioned?.id)),
  };
}

interface Waiting {
  readonly mention: Entity;
  /** The tag that the entity says it belongs to, as it reads. */
  readonly tag: string;
}

function isMention({ type }: Entity): boolean {
  return type?.toLowerCase() === 'mention';
}

/** The entities come in the order of the tags; each is for one of them. */
function takeMention(waiting: Waiting[], tag: string, name: string): Entity | undefined {
  const byTag = waiting.findIndex((one) => one.tag === tag);
  const index =
    byTag >= 0 ? byTag : waiting.findIndex(({ mention }) => mention.mentioned?.name === name);
  return index < 0 ? undefined : waiting.splice(index, 1)[0]?.mention;
}

function wordsFor(
  mention: Entity | undefined,
  name: string,
  { tenant, isHeed }: Reading,
  channels: Record<string, string>,
): string {
  const id = mention?.mentioned?.id ?? '';
  if (isHeed(id)) return HEED;
  const shown = unbroken(name) || 'someone';
  const isPlace = id.startsWith('19:') && parseAddress(addressOf({ tenant, id })) !== undefined;
  return isPlace ? channelFor(id, shown, tenant, channels) : withSign('@', shown);
}

/** Names the channel in the text, and notes its address under that name. Of two channels with one name the second goes by its id. */
function channelFor(
  id: string,
  shown: string,
  tenant: string,
  channels: Record<string, string>,
): string {
  const address = addressOf({ tenant, id });
  const byName = withSign('#', shown);
  const taken = Object.hasOwn(channels, byName) ? channels[byName] : undefined;
  const name = taken === undefined || taken === address ? byName : `#${id}`;
  channels[name] = address;
  return name;
}

function withSign(sign: string, name: string): string {
  return name.startsWith(sign) ? name : `${sign}${name}`;
}

/** "@Heed: please look" is said to Heed; its name there is no part of what is said. In the midst of a sentence it is. */
function withoutAddress(text: string): string {
  let rest = text.trim();
  while (rest.startsWith(HEED)) rest = rest.slice(1).trimStart().replace(/^[:,]/, '').trimStart();
  while (rest.endsWith(HEED)) rest = rest.slice(0, -1).trimEnd().replace(/,$/, '').trimEnd();
  return rest.replaceAll(HEED, '@Heed');
}

/** Only what ends in a semicolon was escaped: the parameters of a link look like entities too. */
function plain(text: string): string {
  return decodeHTMLStrict(text).replaceAll('\u00a0', ' ').replace(/\r\n?/g, '\n');
}
