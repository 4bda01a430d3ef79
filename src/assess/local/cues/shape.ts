/** The shape of a text, which no language changes: how loud, how long, how tidy. Each 0 to 1. */
export const SHAPE_CUES = [
  'shouted',
  'stressed-word',
  'exclaims',
  'exclaims-doubled',
  'asks',
  'asks-doubled',
  'length',
  'few-words',
  'digits',
  'amounts',
  'smiles',
  'cries',
  'rages',
  'ellipsis',
  'lines',
  'stretched',
  'no-capital',
  'no-end',
  'short-sentences',
  'long-sentences',
  'sentences',
  'chopped',
  'quoted',
  'handle-first',
  'handle-last',
  'link',
  'commas',
] as const;

/** Abbreviations that are written in capitals by people who do not shout. */
const ABBREVIATIONS =
  /^(?:SIM|PIN|USB|ATM|OTP|SMS|MMS|IMEI|ESIM|PDF|CSV|API|VPN|DNS|SSL|SSO|CRM|ERP|HDMI|IBAN|BIC|SEPA|UPI|NHS|VAT|ETA|EOD|FAQ|CEO|CTO|IOS|URL|PNR|SSD|GPU|CPU|RAM|LED|LCD|LTE|ISP|USA|UAE|KES|KSH|USD|GBP|EUR|INR|NGN|ZAR|PHP|CAD|AUD|ASAP|WIFI|HTTP|HTTPS|XML|JSON|SQL|POS|COD|GPS|NFC|OLED|QLED|UHD|HDR|DVR|NTSC|PLC|LTD|LLC|GMBH|MRI|ADHD|TNT|UPS|DHL|DPD|GLS)$/;
const SMILES =
  /[\u{1F600}-\u{1F60D}\u{1F617}-\u{1F61D}\u{1F642}\u{1F643}\u{1F917}\u{1F929}\u{1F970}\u{1F973}\u{1F389}\u{1F44D}\u{1F44F}\u{1F64C}\u{1F64F}\u{2764}\u{2665}\u{1F495}-\u{1F49F}\u{1F60E}\u{1F979}]|(?<!\S)[:;=]-?[)DPp](?!\S)|(?<!\S)<3/gu;
const CRIES =
  /[\u{1F614}\u{1F61E}\u{1F61F}\u{1F622}\u{1F625}-\u{1F631}\u{1F633}\u{1F641}\u{1F62D}\u{1F97A}\u{1F615}\u{1F616}\u{1F62A}\u{1F613}\u{2639}\u{1F494}]|(?<!\S)[:;=]'?-?[(/](?!\S)/gu;
const RAGES =
  /[\u{1F620}\u{1F621}\u{1F624}\u{1F92C}\u{1F595}\u{1F612}\u{1F644}\u{1F926}\u{1F4A9}\u{1F611}\u{1F610}\u{1F921}\u{1F47F}\u{1F5D1}\u{1F92E}\u{1F922}\u{1F44E}]/gu;
const AMOUNT =
  /[$£€₹₦¥]\s?\d|\d\s?[$£€₹₦¥]|\b(?:rs\.?|ksh|kes|usd|gbp|eur|inr|ngn|zar|php|chf|r\$)\s?\d|\d\s?(?:euros?|dollars?|pounds?|quid|bucks|rupees|naira|kr|chf|eur|usd|gbp)\b/giu;

/** Words on a log scale reach 1 at this many; a long letter is not much longer than a page. Ours. */
const MANY_WORDS = 120;
/** Up to so many words make a short sentence, and from so many on a long one. Ours. */
const SHORT_SENTENCE = 4;
const LONG_SENTENCE = 18;

/** The shape of a text, one number per name in `SHAPE_CUES`. */
export function shapeOf(text: string): number[] {
  const plain = text.replace(/https?:\/\/\S+/g, ' ').trim();
  const unaddressed = plain.replace(/(?<!\w)@\w+/g, ' ').trim();
  return [
    ...loudnessOf(unaddressed),
    ...sizeOf(unaddressed),
    ...feelingOf(plain),
    ...tidinessOf(unaddressed),
    ...rhythmOf(unaddressed),
    ...frameOf(text.trim(), plain),
  ];
}

function loudnessOf(text: string): number[] {
  const words = text.match(/(?<![\p{L}\p{N}])\p{L}{3,}(?![\p{N}-])/gu) ?? [];
  const shouted = words.filter(isShouted).length;
  const isAllShouted = shouted > 0 && shouted * 2 >= words.length;
  return [
    words.length === 0 ? 0 : shouted / words.length,
    shouted > 0 && !isAllShouted ? saturating(shouted) : 0,
    saturating(count(text, /!/g)),
    saturating(count(text, /!{2}/g)),
    saturating(count(text, /\?+/g)),
    saturating(count(text, /\?[?!]|!\?/g)),
  ];
}

function isShouted(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase() && !ABBREVIATIONS.test(word);
}

function sizeOf(text: string): number[] {
  const words = count(text, /[\p{L}\p{N}]+/gu);
  return [
    Math.min(1, Math.log1p(words) / Math.log1p(MANY_WORDS)),
    words <= SHORT_SENTENCE ? 1 : 0,
    text === '' ? 0 : Math.min(1, (4 * count(text, /\d/g)) / text.length),
    saturating(count(text, AMOUNT)),
  ];
}

function feelingOf(text: string): number[] {
  return [
    saturating(count(text, SMILES)),
    saturating(count(text, CRIES)),
    saturating(count(text, RAGES)),
    saturating(count(text, /…|\.\.+/g)),
    saturating(count(text, /\n+/g)),
  ];
}

function tidinessOf(text: string): number[] {
  const first = text.match(/\p{L}/u)?.[0] ?? '';
  return [
    saturating(count(text, /(\p{L})\1{2}/gu)),
    first !== first.toUpperCase() ? 1 : 0,
    /[\p{L}\p{N}]$/u.test(text) ? 1 : 0,
  ];
}

function rhythmOf(text: string): number[] {
  const lengths = text
    .split(/(?<![.!?…\n])[.!?…\n]+(?=\s|$)/)
    .map((sentence) => count(sentence, /[\p{L}\p{N}]+/gu))
    .filter((words) => words > 0);
  const total = Math.max(1, lengths.length);
  return [
    lengths.filter((words) => words <= SHORT_SENTENCE).length / total,
    lengths.filter((words) => words >= LONG_SENTENCE).length / total,
    saturating(Math.max(0, lengths.length - 1)),
    saturating(lengths.filter((words) => words === 1).length),
  ];
}

function frameOf(text: string, plain: string): number[] {
  return [
    saturating(count(plain, /(?<!\p{L})["“„«][^"“”„«»\n]{1,40}["”“»](?!\p{L})/gu)),
    text.startsWith('@') ? 1 : 0,
    /(?<!\w)@\w+[.!?]*$/.test(plain) && !plain.startsWith('@') ? 1 : 0,
    /https?:\/\//.test(text) ? 1 : 0,
    saturating(count(plain, /[,;:]/g) / 2),
  ];
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** 0 for none, then quickly up to 1: once is nearly as telling as often. */
export function saturating(times: number): number {
  return 1 - 0.4 ** times;
}
