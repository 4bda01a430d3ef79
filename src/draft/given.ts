/** What an entry may ask for, and how one sees that the customer has given it already. Asking again is how customers are lost. */
const GIVEN: readonly {
  readonly asks: RegExp;
  readonly given: (text: string, question: string) => boolean;
}[] = [
  { asks: /\b(?:number|reference|id|code)\b/i, given: hasNumber },
  {
    asks: /\be-?mail(?: address)?\b/i,
    given: (text) => /(?<![\w.+-])[\w.+-]+@[\w-]+\.\w+/.test(text),
  },
  {
    asks: /\b(?:photo|picture|screenshot|image)s?\b/i,
    given: (text) => /\b(?:photos?|pictures?|pics?|screenshots?|images?)\b/i.test(text),
  },
  {
    asks: /\b(?:since when|on which day|what day|which date|when did|when was)\b/i,
    given: (text) => DATE.test(text),
  },
  {
    asks: /\b(?:replacement|refund|money back)\b.*\bor\b|\bwould you rather\b/i,
    given: (text) =>
      /\b(?:want|need|like|send|prefer|get|give|expect)\b[^.?!]{0,40}\b(?:refund|replacement|money back|new one|another one|exchange)\b/i.test(
        text,
      ),
  },
];

const DATE =
  /\b(?:today|yesterday|this morning|last (?:night|week|month)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|since|\d{1,2}(?:st|nd|rd|th)|\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|\d{1,2}[./]\d{1,2}|\d{1,2}:\d{2}|(?:\d+|two|three|four|five|six|seven|ten) (?:minutes?|hours?|days?|weeks?|months?) ago|for (?:\d+|two|three|four|five|six|seven|ten) (?:minutes?|hours?|days?|weeks?))\b/i;

/** The questions that what the customer wrote so far leaves open. */
export function stillOpen(questions: readonly string[], heard: string): string[] {
  return questions.filter(
    (question) => !GIVEN.some(({ asks, given }) => asks.test(question) && given(heard, question)),
  );
}

/** A number of ours goes by many names; of any other kind ("serial number") exactly that one must have been given. */
function hasNumber(text: string, question: string): boolean {
  const kind = question.match(/([\p{L}]+)[ -](?:number|reference|id|code)\b/iu)?.[1] ?? '';
  if (kind === '' || OURS.test(kind)) return hasReference(text);
  if (/^(?:phone|mobile|telephone)$/i.test(kind)) return /\+?\d(?:[\s/-]?\d){7,}/.test(text);
  return new RegExp(`\\b${kind}\\b[^?!\\n]{0,20}\\d`, 'iu').test(text);
}

const OURS =
  /^(?:a|account|any|booking|case|claim|contract|customer|delivery|invoice|order|our|parcel|policy|purchase|reservation|shipment|the|this|ticket|tracking|which|your)$/i;

const NAMED =
  /\b(?:order|booking|ticket|invoice|case|claim|contract|reservation|reference|ref|account|customer|tracking|policy|flight|number|no|id)\b[\s.:#-]{0,5}(?:(?:number|no|id|is|ref)\b[\s.:#-]{0,5}){0,3}(?=[\p{L}-]{0,30}\d)[\p{L}\d][\p{L}\d-]{2,}/iu;
/** Digits, perhaps with letters and hyphens, that are an amount nor part of a date or a time. */
const BARE =
  /(?<![\d.,:$€£/])(?=[\p{L}-]{0,30}\d)(?!\d{1,2}(?:st|nd|rd|th|am|pm|h|x)\b)[\p{L}\d]+(?:-[\p{L}\d]+)*(?![.,:/]?\d|\s?[%€£$])/giu;
/** Shorter numbers are years, ports and counts more often than references. Digits; ours. */
const MIN_DIGITS = 5;
const MIN_MIXED = 4;
const UNIT =
  /^\s*(?:euros?|eur|dollars?|usd|pounds?|gbp|quid|bucks|hours?|minutes?|days?|weeks?|months?|years?|people|users|items|orders|files|rows|km|kg|gb|mb|percent)\b/i;

/** True when the text holds a number that names an order, a booking or an account. */
export function hasReference(text: string): boolean {
  return NAMED.test(text) || [...text.matchAll(BARE)].some((match) => isReference(match, text));
}

function isReference(match: RegExpExecArray, text: string): boolean {
  const [token] = match;
  const digits = token.match(/\d/g)?.length ?? 0;
  const isLong = digits >= (/[\p{L}-]/u.test(token) ? MIN_MIXED : MIN_DIGITS);
  const isDate = /^(?:19|20)\d\d-\d\d(?:-\d\d)?$/.test(token);
  return isLong && !isDate && !UNIT.test(text.slice(match.index + token.length));
}
