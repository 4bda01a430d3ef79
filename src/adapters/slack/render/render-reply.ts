import { greetingText } from '../../../domain/greeting.ts';
import type { Greeting, PersonMentioned, ReplyToCustomer } from '../../../domain/outgoing.ts';
import { clean, cleanLine, isSeen } from '../../clean.ts';
import { parseAddress } from '../address.ts';
import { userToken } from './escape.ts';
import { cut, LIMITS } from './limits.ts';
import { mrkdwnOf } from './mrkdwn.ts';
import {
  fallbackText,
  fitted,
  paragraph,
  plainText,
  rich,
  type SlackMessage,
  say,
} from './render-parts.ts';
import { NAME } from './render-words.ts';
import { richTextOf } from './rich-text.ts';

const CUT_REPLY = '\n\n… (too long for one message: cut here)';

/** What a customer reads: the text that somebody approved, and who that was. */
export function renderReply({ text, approvedBy }: ReplyToCustomer): SlackMessage {
  const name = cut(cleanLine(approvedBy.name), NAME);
  const by = isSeen(name) ? `Sent by ${name} with Heed` : 'Sent with Heed';
  const { blocks, isCut } = fitted(clean(text), CUT_REPLY, (shown) => [
    ...rich(richTextOf(shown)),
    { type: 'context', elements: [plainText(by, LIMITS.text)] },
  ]);
  return {
    text: `${spoken(text)}\n${fallbackText([by])}`.trim(),
    blocks,
    ...(isCut ? { degraded: 'cut to fit a message' } : {}),
  };
}

/** The text for notifications, its links live as in the message. What is too long for that loses them. */
function spoken(text: string): string {
  const whole = mrkdwnOf(richTextOf(text));
  return whole.length <= LIMITS.fallback - 200
    ? whole
    : fallbackText([cut(text, LIMITS.fallback - 200)]);
}

/** Who was asked to look, and nothing else: customers may read it. */
export function renderMention({ person }: PersonMentioned): SlackMessage {
  const token = userToken(person);
  const id = parseAddress(person)?.id;
  if (token === undefined || id === undefined)
    return line('A colleague has been asked to look at this.');
  const words = ' has been asked to look at this.';
  return {
    text: token + words,
    blocks: rich([
      { type: 'rich_text_section', elements: [{ type: 'user', user_id: id }, ...say(words)] },
    ]),
  };
}

/** What Heed reads in a channel, and who sees what it makes of it. */
export function renderGreeting({ channelKind, watched }: Greeting): SlackMessage {
  const text = greetingText(channelKind, watched);
  return { text: fallbackText([text]), blocks: rich(richTextOf(text)) };
}

function line(text: string): SlackMessage {
  return { text, blocks: rich(paragraph([say(text)])) };
}
