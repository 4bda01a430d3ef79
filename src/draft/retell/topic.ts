import { sentencesIn } from './plain.ts';

/** What a customer has of us: "my order", "our workspace". */
const THEIRS =
  'account balance bill bills booking bookings broadband cable card cards claim contract coupon deposit device direct debit fare flight flights insurance internet invoice invoices laptop licence line luggage membership meter mortgage order orders package parcel parcels password payroll phone plan policy prescription reading registration rent reservation room salary seats subscription suitcase tablet ticket tickets trip visa voucher warranty workspace';
/** What there is but one of: "the import" is theirs too. */
const EITHER =
  'app delivery engineer export heating import login payment payments refund refunds repair return returns router server service shipment site transfer upgrade upload website';

const WORD =
  "(?!(?:and|or|is|are|was|were|has|have|had|in|on|at|for|from|to|with|of|the|a)\\b)[\\p{L}'-]+";
const NUMBER = '(?: (?:no\\.? ?|number )?[\\p{L}-]*\\d[\\w-]*)?';

const MINE = new RegExp(
  `\\b(?:my|our) ((?:${WORD} ){0,2}(?:${alternatives(`${THEIRS} ${EITHER}`)})\\b${NUMBER})`,
  'iu',
);
const THE = new RegExp(`\\bthe ((?:${WORD} )?(?:${alternatives(EITHER)})\\b)`, 'iu');
const NUMBERED =
  /\b(order|booking|ticket|invoice|case|claim|contract|reservation|flight|parcel)(?: no\.?| number)? ([\p{L}-]*\d[\w-]*)/iu;

/** What the message is about in the customer's own words: "your order 48213"; undefined when it does not say. */
export function topicOf(text: string): string | undefined {
  for (const sentence of sentencesIn(text)) {
    const mine = sentence.match(MINE)?.[1];
    if (mine !== undefined) return `your ${mine}`;
    const [, kind, number] = sentence.match(NUMBERED) ?? [];
    if (kind !== undefined) return `your ${kind.toLowerCase()} ${number}`;
    const the = sentence.match(THE)?.[1];
    if (the !== undefined) return `the ${the}`;
  }
  return undefined;
}

function alternatives(words: string): string {
  return words.split(' ').join('|');
}
