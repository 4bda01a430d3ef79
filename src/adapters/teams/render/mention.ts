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

/** In a line of a card, where Markdown is read: the name goes without what could be taken for any. */
export function mentionInCard(
  mention: Mention | undefined,
): DrawnMention<MentionBlock> | undefined {
  const named = withName(mention, (name) => name.replace(MARKUP, ' '));
  if (named === undefined) return undefined;
  const text = `<at>${named.name}</at>`;
  return { text: { type: 'TextBlock', text, wrap: true }, entity: entityOf(named, text) };
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
