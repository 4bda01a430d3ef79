import { unbroken } from '../domain/one-line.ts';
import type { Claim } from '../domain/reply.ts';
import type { Voice } from '../domain/voice.ts';
import type { Knowledge } from './drafter.ts';

const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * What the entry says, as much as the voice wants to hear and `room` words hold: its first sentence in any case when it `must` say
 * something, unless an agent has `said` it before. One claim for each paragraph, in the entry's own words.
 */
export function factsFrom(
  entry: Knowledge,
  voice: Pick<Voice, 'detail'>,
  room: number,
  { said, must }: { readonly said: readonly string[]; readonly must: boolean },
): Claim[] {
  const told = said.map(unbroken).join('\n');
  const claims: Claim[] = [];
  let left = room;
  for (const paragraph of paragraphsOf(entry.answer, voice.detail)) {
    const text = startOf(paragraph, told, left, must && claims.length === 0);
    if (text !== '') claims.push({ text, source: entry.id });
    left -= wordsIn(paragraph);
    if (left <= 0) break;
  }
  return claims;
}

/** Words, as a reader counts them. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}

function paragraphsOf(answer: string, detail: Voice['detail']): string[] {
  const paragraphs = answer
    .split(/\n{2,}/)
    .map((paragraph) =>
      /^\s*(?:[-*]|\d+\.) /m.test(paragraph) ? paragraph.trim() : unbroken(paragraph),
    )
    .filter((paragraph) => paragraph !== '');
  const [first = ''] = paragraphs;
  if (detail === 'all') return paragraphs;
  return [detail === 'paragraph' ? first : (sentencesOf(first)[0] ?? '')];
}

/** The sentences that are new to the customer and fit; a list is told whole or not at all. */
function startOf(paragraph: string, told: string, room: number, must: boolean): string {
  if (paragraph.includes('\n')) return wordsIn(paragraph) <= room ? paragraph : '';
  const kept: string[] = [];
  let left = room;
  for (const sentence of sentencesOf(paragraph).filter((one) => !told.includes(one))) {
    left -= wordsIn(sentence);
    if (left < 0 && !(must && kept.length === 0)) break;
    kept.push(sentence);
  }
  return kept.join(' ');
}

function sentencesOf(paragraph: string): string[] {
  const found: string[] = [];
  for (const { segment } of sentences.segment(paragraph)) {
    // A question mark in a button's name ends no sentence.
    const isRest = /^\p{Ll}/u.test(segment) && found.length > 0;
    found.push(isRest ? `${found.pop()}${segment}` : segment);
  }
  return found.map((sentence) => sentence.trim());
}
