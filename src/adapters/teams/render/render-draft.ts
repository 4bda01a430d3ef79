import type { Card } from '../../../domain/shown.ts';
import { shownCitations } from './ai-label.ts';
import { box, type CardElement, line } from './card-elements.ts';
import { passages } from './passages.ts';
import { joined, SMALL, SUBTLE, say, words } from './render-parts.ts';

type OfferedDraft = NonNullable<Card['draft']>;

/** How many a card shows of each. */
const MOST_CLAIMS = 3;
const MOST_SOURCES = 4;

/** The draft in a box of its own, with what there is to say against it and what it rests on. */
export function offeredDraftElements(
  draft: OfferedDraft,
  { customer }: Pick<Card, 'customer'>,
  shown: string,
): CardElement[] {
  const stale = words(`⚠️ ${customer} has written since this was drafted.`, 200, SMALL);
  return draftBox(draft.stale ? 'Draft, out of date' : 'Draft', [
    ...passages(shown),
    ...(draft.stale ? line(stale, { spacing: 'Small' }) : []),
    ...claimElements(draft),
    ...sourceElements(draft),
  ]);
}

/** Set apart, so that nobody takes it for something that was said. */
export function draftBox(title: string, elements: readonly CardElement[]): CardElement[] {
  const head = line([say(title, { ...SUBTLE, weight: 'Bolder' })]);
  return box([...head, ...elements], { style: 'emphasis', separator: true, spacing: 'Medium' });
}

function claimElements({ unsupported }: OfferedDraft): CardElement[] {
  const more = unsupported.length - MOST_CLAIMS;
  const claims = unsupported
    .slice(0, MOST_CLAIMS)
    .flatMap((claim) =>
      line(words(`⚠️ Nothing supports this: ${claim}`, 240, SMALL), { spacing: 'Small' }),
    );
  const rest = [say(`⚠️ and ${more} more without support`, SMALL)];
  return [...claims, ...(more > 0 ? line(rest, { spacing: 'None' }) : [])];
}

/** By the numbers that Teams's own label for the draft has them under: each of those has to stand here. */
function sourceElements({ citations }: OfferedDraft): CardElement[] {
  const named = shownCitations(citations).map(({ title }, index) =>
    index < MOST_SOURCES
      ? words(`[${index + 1}] ${title}`, 80, SUBTLE)
      : [say(`[${index + 1}]`, SUBTLE)],
  );
  if (named.length === 0) return [];
  return line([say('Rests on ', SUBTLE), ...joined(named, SUBTLE)], { spacing: 'Small' });
}
