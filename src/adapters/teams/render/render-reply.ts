import { greetingText } from '../../../domain/greeting.ts';
import type { Greeting, PersonMentioned, ReplyToCustomer } from '../../../domain/outgoing.ts';
import { clean, cleanLine, isSeen } from '../../clean.ts';
import { escaped } from './escape.ts';
import { fitText } from './fitted.ts';
import { htmlOf } from './html-text.ts';
import { cut } from './limits.ts';
import { mentionInText } from './mention.ts';
import { CUT_NOTE, type Look, summaryOf, type TeamsMessage } from './render-parts.ts';
import { NAME } from './render-words.ts';

const CUT_REPLY = '\n\n… (too long for one message: cut here)';

/** What a customer reads: the text that somebody approved, and who that was. */
export function renderReply({ text, approvedBy }: ReplyToCustomer): TeamsMessage {
  const name = cut(cleanLine(approvedBy.name), NAME);
  const by = isSeen(name) ? `Sent by ${name} with Heed` : 'Sent with Heed';
  const end = `<p><em>${escaped(by)}</em></p>`;
  const draw = (shown: string) => message(htmlOf(shown) + end, summaryOf(text));
  const { drawn, isCut } = fitText(clean(text).trim(), CUT_REPLY, draw);
  return { ...drawn, ...(isCut ? { degraded: CUT_NOTE } : {}) };
}

/** Who was asked to look, and nothing else: customers may read it. */
export function renderMention({ person }: PersonMentioned, look: Look): TeamsMessage {
  const known = look.mentions?.get(person);
  const mention = mentionInText(known);
  const end = ' has been asked to look at this.';
  if (mention === undefined) return message(`A colleague${end}`, `A colleague${end}`);
  const { text, entity } = mention;
  const summary = summaryOf(`${known?.name}${end}`);
  return { ...message(text + end, summary), entities: [entity] };
}

/** What Heed reads in a channel, and who sees what it makes of it. */
export function renderGreeting({ channelKind, watched }: Greeting): TeamsMessage {
  const text = greetingText(channelKind, watched);
  return message(htmlOf(text), summaryOf(text));
}

function message(text: string, summary: string): TeamsMessage {
  return { text, textFormat: 'xml', summary, entities: [], feedback: false };
}
