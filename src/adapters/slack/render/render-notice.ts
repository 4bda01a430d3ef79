import type { KnownBlock } from '@slack/types';
import type { Notice } from '../../../domain/outgoing.ts';
import { clean } from '../../clean.ts';
import { channelToken } from './escape.ts';
import { caseBlock, plainCase } from './render-list.ts';
import {
  fallbackText,
  fitted,
  type Look,
  mrkdwn,
  paragraph,
  rich,
  type SlackMessage,
  say,
  smallPrint,
} from './render-parts.ts';
import { richTextOf } from './rich-text.ts';

/** How many cases a notice lists: what fits on a screen, and into a message. */
const MOST_CASES = 10;

/** Words for one person, with the cases they asked for, under the name of the channel they are about. */
export function renderNotice({ text, about, cases = [] }: Notice, look: Look): SlackMessage {
  const shown = cases.slice(0, MOST_CASES);
  const more = cases.length - shown.length;
  const place = about === undefined ? undefined : channelToken(about.channel);
  const { blocks, isCut } = fitted(clean(text), '\n… (cut here)', (words) => [
    ...placeBlocks(place),
    ...wordBlocks(words),
    ...shown.map((one) => caseBlock(one, look)),
    ...smallPrint([more > 0 ? `and ${more} more` : '']),
  ]);
  return {
    text: fallbackText([text, ...shown.map(plainCase)], place && `${place}: `) || DONE,
    blocks,
    ...(isCut ? { degraded: 'cut to fit a message' } : {}),
  };
}

const DONE = 'Done.';

/** Slack shows the name to whoever may see it. */
function placeBlocks(place: string | undefined): KnownBlock[] {
  return place === undefined ? [] : [{ type: 'section', text: mrkdwn(`*${place}*`) }];
}

function wordBlocks(text: string) {
  const words = richTextOf(text);
  return rich(words.length > 0 ? words : paragraph([say(DONE)]));
}
