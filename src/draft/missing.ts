import { hasReference, stillOpen } from './given.ts';
import { topicOf } from './retell/topic.ts';
import type { Situation } from './situation.ts';

/** At most this many: more is an interrogation. Ours. */
const MAX_QUESTIONS = 2;

/** What must be known to go on, without what they have told us already and what we have asked already. */
export function questionsFor({ entry, asked, earlier, said, kind }: Situation): string[] {
  if (kind === 'talk') return ['What can I do for you?'];
  const heard = [...earlier, asked].join('\n');
  if (entry !== undefined)
    return stillOpen(entry.questions, heard)
      .filter((question) => !said.some((text) => text.includes(question)))
      .slice(0, MAX_QUESTIONS);
  return kind === 'matter' && !hasReference(heard) ? referenceFor(heard) : [];
}

/** The number by which the thing they write about is found; none for what has no number. */
function referenceFor(heard: string): string[] {
  const topic = topicOf(heard) ?? '';
  return REFERENCES.filter(([things]) => things.test(topic))
    .map(([, question]) => question)
    .slice(0, 1);
}

const REFERENCES: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:orders?|parcels?|package|delivery|shipment|items?|refunds?|returns?|voucher|coupon)$/,
    'What is your order number?',
  ],
  [
    /\b(?:bookings?|flights?|reservation|trip|room|tickets?|seats?|luggage|suitcase)$/,
    'What is your booking number?',
  ],
  [
    /\b(?:account|balance|bills?|broadband|contract|deposit|insurance|internet|invoices?|line|membership|meter|mortgage|payments?|plan|policy|reading|subscription|tariff)$/,
    'What is your account or customer number?',
  ],
];
