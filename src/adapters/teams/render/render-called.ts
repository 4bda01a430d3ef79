import type { Brief } from '../../../domain/shown.ts';
import { calledIn, groupWords, passedText, whyThemText } from '../../called-words.ts';
import { light, percent } from '../../card-words.ts';
import { isSeen } from '../../clean.ts';
import { type CardElement, line, type TextRun } from './card-elements.ts';
import { mentionsInCard } from './mention.ts';
import { type Look, SUBTLE, say, words } from './render-parts.ts';
import { NAME } from './render-words.ts';

/** Characters of a sentence, at most. */
export const SENTENCE = 300;

const BOLD = { weight: 'Bolder' } as const;

/** Who is called, and what makes it ring for them. */
interface WhoIsCalled {
  readonly elements: readonly CardElement[];
  readonly entities: readonly object[];
}

/** The group, those whom Teams can notify, then the others by their names. */
export function whoIsCalled(brief: Brief, look: Look): WhoIsCalled {
  const { named, more } = calledIn(brief);
  const known = named.map(({ id, name }) => ({ name, mention: look.mentions?.get(id) }));
  const { blocks, entities, called } = mentionsInCard(
    known.flatMap(({ mention }) => mention ?? []),
  );
  const others = known
    .filter(({ mention }) => mention === undefined || !called.has(mention))
    .map(({ name }) => name)
    .filter(isSeen);
  const rest = [others.join(', '), more > 0 ? `+${more}` : ''].filter(isSeen).join(' ');
  return {
    elements: [
      ...line(words(groupWords(brief), NAME, BOLD)),
      ...blocks,
      ...line(words(rest, SENTENCE, BOLD), blocks.length === 0 ? {} : { spacing: 'None' }),
    ],
    entities,
  };
}

/** About whom, why now, what to do first, why they and not the others. */
export function callHead(brief: Brief): CardElement[] {
  const { customer, urgency, risk, whyNow, firstMove } = brief;
  const title = [
    say(`${light(urgency)} `),
    ...words(customer, NAME, { ...BOLD, size: 'Large' }),
    say(' needs you · '),
    ...words(urgency, NAME, BOLD),
    say(' · risk '),
    say(percent(risk), BOLD),
  ];
  return [
    ...line(title),
    ...line(labelled('Why now', whyNow), { spacing: 'Small' }),
    ...line(labelled('First move', firstMove), { spacing: 'Small' }),
    ...line(labelled('You, because', whyThemText(brief)), { spacing: 'Small' }),
    ...line(words(passedText(brief), SENTENCE, SUBTLE), { spacing: 'None' }),
  ];
}

/** `label: text`, cut to a sentence; empty where the text is. */
export function labelled(label: string, text: string): TextRun[] {
  const value = words(text, SENTENCE);
  return value.length === 0 ? [] : [say(`${label}: `, BOLD), ...value];
}
