import { cleanLine, isSeen } from '../../clean.ts';
import type { Mention } from '../bot-framework.ts';
import type { MentionBlock } from './card-elements.ts';
import { escaped } from './escape.ts';
import { cut } from './limits.ts';
import { NAME } from './render-words.ts';

/** Somebody who is called: as they stand in the text, and the entity that makes it ring. The two agree to the letter, or nothing rings. */
interface DrawnMention<Text> {
  readonly text: Text;
  readonly entity: object;
}

/** In the text of a message, which is XML. Undefined for who is not known, or has no name to show. */
export function mentionInText(mention: Mention | undefined): DrawnMention<string> | undefined {
  const named = withName(mention, (name) => name);
  if (named === undefined) return undefined;
  const text = `<at>${escaped(named.name)}</at>`;
  return { text, entity: entityOf(named, text) };
}

/** What Markdown or a tag could be made of. */
const MARKUP = /[<>[\]()*_`~#|\\]/g;

/** People in one line of a card, and the entities that make it ring for them. */
interface MentionLine {
  readonly blocks: readonly MentionBlock[];
  readonly entities: readonly object[];
  /** Those who are in it. */
  readonly called: ReadonlySet<Mention>;
}

/**
 * In a line of a card, where Markdown is read: names go without what could be taken for any. Of two by one name the line calls the
 * first, for Teams tells them apart by the text alone.
 */
export function mentionsInCard(mentions: readonly Mention[]): MentionLine {
  const drawn = new Map<string, { readonly mention: Mention; readonly entity: object }>();
  for (const mention of mentions) {
    const named = withName(mention, (name) => name.replace(MARKUP, ' '));
    const text = `<at>${named?.name}</at>`;
    if (named !== undefined && !drawn.has(text))
      drawn.set(text, { mention, entity: entityOf(named, text) });
  }
  const all = [...drawn.values()];
  const text = [...drawn.keys()].join(', ');
  return {
    blocks: text === '' ? [] : [{ type: 'TextBlock', text, wrap: true }],
    entities: all.map(({ entity }) => entity),
    called: new Set(all.map(({ mention }) => mention)),
  };
}

function withName(
  mention: Mention | undefined,
  shown: (name: string) => string,
): Mention | undefined {
  const name = cut(cleanLine(shown(mention?.name ?? '')), NAME);
  return mention === undefined || !isSeen(name) ? undefined : { id: mention.id, name };
}

function entityOf({ id, name }: Mention, text: string): object {
  return { type: 'mention', mentioned: { id, name }, text };
}
