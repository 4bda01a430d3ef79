import type { KnownBlock } from '@slack/types';
import type { ListedCase } from '../../../domain/shown.ts';
import { HELD_WORDS, light, percent } from '../../card-words.ts';
import { clean, isSeen } from '../../clean.ts';
import { elsewhereWords, linkOf } from '../../elsewhere.ts';
import { trendWords } from '../../meters.ts';
import { linkToken } from './escape.ts';
import { cut } from './limits.ts';
import { inert, type Look, mrkdwn } from './render-parts.ts';
import { NAME } from './render-words.ts';

/** A case on a list: how urgent, how likely to be lost, who and what, and whose it is; the name leads to the conversation. On one's own list everybody knows whose. */
export function caseBlock(one: ListedCase, look: Look, isOwn = false): KnownBlock {
  const url = linkOf(one, look);
  const name = isSeen(one.customer) ? cut(clean(one.customer), NAME) : 'Customer';
  const who = url === undefined ? `*${inert(name, NAME)}*` : `*${linkToken(url, name)}*`;
  const tags = [
    `${light(one.urgency)} ${one.urgency === null ? 'reading …' : inert(one.urgency, NAME)}`,
    `risk ${percent(one.risk)} ${trendWords(one.trend)}`,
    who,
    ...(isOwn ? [] : [ownerWords(one)]),
    ...(one.isHeld ? [`⏳ ${HELD_WORDS}`] : []),
    ...(url === undefined ? [elsewhereWords(one.channel, 'slack')].filter(isSeen) : []),
  ];
  const text = [tags.join(' · '), inert(one.ask, 200)].filter(isSeen).join('\n');
  return { type: 'section', text: mrkdwn(text) };
}

function ownerWords({ takenBy }: ListedCase): string {
  return takenBy === null ? 'nobody has it' : `${inert(takenBy, NAME)} has it`;
}

/** The same as plain text. */
export function plainCase({ urgency, risk, trend, customer, ask }: ListedCase): string {
  return `${urgency ?? 'not judged'} · risk ${percent(risk)} ${trend} · ${customer}: ${cut(ask, 120)}`;
}
