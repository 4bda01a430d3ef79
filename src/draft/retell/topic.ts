import { sentencesIn } from './plain.ts';

/** What a message to a help desk can be about. */
const THINGS = `account appointment balance bill bills booking bookings box boxes broadband cable card cards charge charges claim codes complaint connection
  contract coupon cover data delivery deposit device direct debit email emails engineer exchange export fare file files flight flights heating
  import insurance internet invoice invoices item items laptop licence line login luggage machine meal membership meter mortgage order orders
  package parcel parcels password payment payments payroll phone plan policy prescription present printer reader refund refunds registration
  rent repair report reports reservation return returns room router salary seat seats server service shipment site statement subscription
  suitcase switch tablet ticket tickets transfer trip upgrade upload visa voucher warranty website workspace`.split(/\s+/);

const MINE = new RegExp(
  `\\b(?:my|our)((?: (?!(?:and|or|is|are|was|were|has|have|in|on|at|for|from|to|with|of|the|a|new one)\\b)[\\p{L}-]+){0,2}) (${THINGS.join('|')})((?: (?:no\\.? ?|number )?[\\p{L}-]*\\d[\\w-]*)?)`,
  'iu',
);
const NUMBERED = /\b(order|booking|ticket|invoice|case|claim|contract|reservation|flight|parcel)(?: no\.?| number)? ([\p{L}-]*\d[\w-]*)/iu;

/** What the message is about in the customer's own words: "your order 48213"; undefined when it does not say. */
export function topicOf(text: string): string | undefined {
  for (const sentence of sentencesIn(text)) {
    const mine = sentence.match(MINE);
    if (mine !== null) return `your${mine[1]} ${mine[2]}${mine[3]}`;
    const numbered = sentence.match(NUMBERED);
    if (numbered !== null) return `your ${numbered[1]?.toLowerCase()} ${numbered[2]}`;
  }
  return undefined;
}
