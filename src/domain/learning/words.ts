import { type Adjustment, CLASSES, type Head, TAG_HEADS, type TagHead } from './adjustment.ts';
import { FEWEST, type HeadReport } from './fit-head.ts';
import type { Counts } from './lesson.ts';

/** Offsets below the first are not worth a word; below the second they are "a little", from the third on "much". In log-odds. Ours. */
const [SEEN, PLAIN, STRONG] = [0.1, 0.4, 0.9] as const;

function degree(offset: number): string {
  const size = Math.abs(offset);
  if (size < PLAIN) return 'a little ';
  return size < STRONG ? '' : 'much ';
}

/** "P2 a little less often, P3 more often"; undefined where nothing is moved that anybody would see. */
function tagInWords(head: TagHead, offsets: readonly number[]): string | undefined {
  const parts = CLASSES[head].flatMap((name, index) => {
    const offset = offsets[index] ?? 0;
    if (Math.abs(offset) < SEEN) return [];
    return [`${name} ${degree(offset)}${offset > 0 ? 'more' : 'less'} often`];
  });
  return parts.length === 0 ? undefined : parts.join(', ');
}

/** What an adjustment does with one part of the judgement, in a few words. */
export function headInWords(head: Head, adjustment: Adjustment): string {
  if (head !== 'risk') return tagInWords(head, adjustment[head]) ?? 'as shipped';
  const { risk } = adjustment;
  if (Math.abs(risk) < SEEN) return 'as shipped';
  return risk > 0
    ? `leads are called ${degree(risk)}sooner`
    : `leads are called ${degree(risk)}later`;
}

/** What an adjustment does, in a sentence. */
export function adjustmentInWords(adjustment: Adjustment): string {
  const tags = TAG_HEADS.flatMap((head) => {
    const words = tagInWords(head, adjustment[head]);
    return words === undefined ? [] : [`${head}: ${words}`];
  });
  const risk = headInWords('risk', adjustment);
  const parts = [...tags, ...(risk === 'as shipped' ? [] : [`risk: ${risk}`])];
  return parts.length === 0 ? 'Everything is judged as shipped.' : `${parts.join('; ')}.`;
}

/** What became of a head, in a clause. */
export function outcomeInWords({ outcome, said }: Pick<HeadReport, 'outcome' | 'said'>): string {
  switch (outcome) {
    case 'adopted':
      return 'moved';
    case 'too-few':
      return `left alone: ${said} of the ${FEWEST} corrections it takes`;
    case 'unchecked':
      return 'left alone: too little is held back to check it';
    case 'worse':
      return 'left alone: on what is held back it would have done worse';
    case 'same':
      return 'left alone: nothing to move';
  }
}

/** "31 corrected tags, 204 left as they were, 12 calls answered and 3 missed; 9 edited drafts are kept". */
export function countsInWords({ tags, agreed, calls, missed, drafts, teachers }: Counts): string {
  const people = counted(teachers, 'colleague');
  return [
    `${counted(tags, 'corrected message')}, ${agreed} left as they were,`,
    `${counted(calls, 'answered call')} and ${missed} missed, from ${people};`,
    `${counted(drafts, 'edited draft')} kept`,
  ].join(' ');
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}
