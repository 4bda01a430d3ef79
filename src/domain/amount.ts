/** A sum of money as somebody names it. */
export interface Amount {
  readonly amount: number;
  /** ISO 4217; undefined where none was named. */
  readonly currency: string | undefined;
}

/** Signs that mean one currency, and the commonest of those that mean several. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  $: 'USD',
  US$: 'USD',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₺': 'TRY',
  zł: 'PLN',
  fr: 'CHF',
};

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** Nobody types a longer one; what is longer is not looked at. */
const LONGEST = 40;

/**
 * The sum that a text names, with its currency before or behind it: "20", "20.50 EUR", "€1,200.50", "1.200,50 €". A single separator
 * with three digits behind it parts thousands, for a sum taken for too much only asks for a reason. Undefined for anything else.
 */
export function amountIn(text: string): Amount | undefined {
  const typed = text.trim();
  if (typed.length > LONGEST) return undefined;
  const [, before = '', digits = '', after = ''] =
    /^([^\d\s.,'’-]*)\s*(\d[\d\s.,'’]*?)\s*([^\d\s.,'’-]*)\.?$/u.exec(typed) ?? [];
  const amount = numberIn(digits);
  const sign = before === '' ? after : before;
  if (amount === undefined || (before !== '' && after !== '')) return undefined;
  if (sign === '') return { amount, currency: undefined };
  const currency = currencyOf(sign);
  return currency === undefined ? undefined : { amount, currency };
}

/** As people read it: "80 EUR", "20.50 EUR". */
export function amountText({ amount, currency }: Amount): string {
  const digits = Number.isInteger(amount) ? `${amount}` : amount.toFixed(2);
  return currency === undefined ? digits : `${digits} ${currency}`;
}

function currencyOf(sign: string): string | undefined {
  const code = sign.toUpperCase();
  if (CODES.has(code)) return code;
  return Object.entries(SIGNS).find(([known]) => known.toUpperCase() === code)?.[1];
}

/** Undefined for nothing, for zero, and for what is grouped in a way that nobody writes. */
function numberIn(digits: string): number | undefined {
  const [, whole = '', point = '', cents = '0'] = /^(.*?)(?:([.,])(\d{1,2}))?$/.exec(digits) ?? [];
  if (!isGrouped(whole) || (point !== '' && whole.includes(point))) return undefined;
  const value = Number(`${whole.replace(/\D/g, '')}.${cents}`);
  return value > 0 && Number.isSafeInteger(Math.round(value * 100)) ? value : undefined;
}

/** True for plain digits, and for thousands parted by one and the same separator. */
function isGrouped(whole: string): boolean {
  return /^\d+$/.test(whole) || /^\d{1,3}([\s.,'’])\d{3}(?:\1\d{3})*$/.test(whole);
}
