import type { KnownBlock, RichTextElement } from '@slack/types';
import { isOfWorkspace } from '../../../domain/address.ts';
import type { PingSent } from '../../../domain/outgoing.ts';
import type { Brief } from '../../../domain/shown.ts';
import {
  type Called,
  calledIn,
  groupWords,
  isForSeveral,
  passedText,
  whyThemText,
} from '../../called-words.ts';
import { light, percent } from '../../card-words.ts';
import { isSeen } from '../../clean.ts';
import { parseAddress } from '../address.ts';
import { userToken } from './escape.ts';
import { bold, inert, paragraph, rich, say, smallPrint, words } from './render-parts.ts';
import { NAME } from './render-words.ts';

type CallShown = Pick<PingSent, 'brief' | 'to'>;

/** The weight of a sentence, at most. */
export const SENTENCE = 300;

/** Who is called about whom, why now, what to do first, why they and not the others. */
export function callHead(outgoing: CallShown): KnownBlock[] {
  const { brief } = outgoing;
  const { customer, urgency, risk, whyNow, firstMove } = brief;
  const title = [
    ...say(`${light(urgency)} `),
    ...calledElements(outgoing),
    ...bold(customer, NAME),
    ...say(' needs you · '),
    ...bold(urgency, NAME),
    ...say(' · risk '),
    ...bold(percent(risk), NAME),
  ];
  return [
    ...rich(
      paragraph([
        title,
        labelled('Why now', whyNow),
        labelled('First move', firstMove),
        labelled('You, because', whyThemText(brief)),
      ]),
    ),
    ...smallPrint([inert(passedText(brief), SENTENCE)]),
  ];
}

/** `label: text`, cut to a sentence; empty where the text is. */
export function labelled(label: string, text: string): RichTextElement[] {
  const value = words(text, SENTENCE);
  return value.length === 0 ? [] : [...bold(label, NAME), ...say(': '), ...value];
}

/** The only mentions there are in a call, each of somebody on the roster. Others go by their names. */
function calledElements({ brief, to }: CallShown): RichTextElement[] {
  const { named, more } = calledIn(brief);
  const group = bold(groupWords(brief), NAME);
  const people = named
    .map((one) => mentionOf(one, to))
    .filter((one) => one.length > 0)
    .flatMap((one, index) => (index === 0 ? one : [...say(', '), ...one]));
  return [
    ...group,
    ...(group.length === 0 ? [] : say(': ')),
    ...people,
    ...(more > 0 ? say(` +${more}`) : []),
    ...say(separator(brief)),
  ];
}

function separator(brief: Brief): string {
  return isForSeveral(brief) ? ' · ' : ' ';
}

/** Whom this workspace knows is called by Slack, too. */
function mentionOf({ id, name }: Called, to: string): RichTextElement[] {
  const user = isOfWorkspace(id, to) ? parseAddress(id)?.id : undefined;
  return user === undefined ? bold(name, NAME) : [{ type: 'user', user_id: user }];
}

/** The same for text, in which only what comes first is read as ours: the tokens, and whoever has none by their names. */
export function calledTokens({ brief, to }: CallShown): { tokens: string; names: string } {
  const { named, more } = calledIn(brief);
  const found = named.map(({ id, name }) => {
    return { name, token: isOfWorkspace(id, to) ? userToken(id) : undefined };
  });
  const names = found.flatMap(({ name, token }) => (token === undefined ? [name] : []));
  const rest = [names.join(', '), more > 0 ? `+${more}` : ''].filter(isSeen).join(' ');
  const all = [groupWords(brief), rest].filter(isSeen).join(': ');
  return {
    tokens: found.flatMap(({ token }) => (token === undefined ? [] : [`${token} `])).join(''),
    names: all === '' ? '' : `${all}${separator(brief)}`,
  };
}
