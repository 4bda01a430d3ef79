import type { Channel } from '../channel.ts';
import type { Area } from '../settings.ts';
import type { SignalKind } from '../signal.ts';
import { speaksOf } from '../words.ts';

/**
 * What a conversation is about, as people's areas and skills name it: the areas of which the text has a word (or the name), the areas of
 * its channel, and the kinds of its signals.
 */
export function topicsIn(
  text: string,
  signals: readonly SignalKind[],
  channel: Pick<Channel, 'areas'>,
  areas: readonly Area[],
): ReadonlySet<string> {
  const spokenOf = areas.filter(({ name, words }) => speaksOf(text, [name, ...words]));
  return new Set([...spokenOf.map(({ name }) => name), ...(channel.areas ?? []), ...signals]);
}
