import { type Platform, platformIn } from '../domain/address.ts';

/** A conversation that something leads to, perhaps on another platform than it is shown on. */
export interface ShownConversation {
  readonly channel: string;
  readonly thread?: string | undefined;
  /** The link that its own platform made, where that is another one. */
  readonly url?: string | undefined;
}

/** Makes links to conversations of one platform; undefined where it knows none. */
interface Linking {
  link(channel: string, thread?: string): string | undefined;
}

/** What a link to one says. */
export const OPEN_CONVERSATION = 'Open the conversation';

/** Where a conversation is read; undefined where no way is known. */
export function linkOf(
  { channel, thread, url }: ShownConversation,
  own: Linking,
): string | undefined {
  return url ?? own.link(channel, thread);
}

const PLATFORM_WORDS: Record<Platform, string> = {
  slack: 'in Slack',
  teams: 'in Teams',
  terminal: 'in the terminal',
};

/** Says in words that a conversation is on another platform than `here`; empty where it is not. For where there is no link to it. */
export function elsewhereWords(channel: string, here: Platform): string {
  const platform = platformIn(channel);
  return platform === undefined || platform === here ? '' : PLATFORM_WORDS[platform];
}
