/** Verbs of a help desk's daily talk whose past is not formed with -ed: base, past, participle where it differs. */
const IRREGULAR: readonly (readonly [string, string, string?])[] = [
  ['be', 'was', 'been'],
  ['become', 'became', 'become'],
  ['begin', 'began', 'begun'],
  ['break', 'broke', 'broken'],
  ['bring', 'brought'],
  ['build', 'built'],
  ['buy', 'bought'],
  ['catch', 'caught'],
  ['choose', 'chose', 'chosen'],
  ['come', 'came', 'come'],
  ['cost', 'cost'],
  ['cut', 'cut'],
  ['deal', 'dealt'],
  ['do', 'did', 'done'],
  ['fall', 'fell', 'fallen'],
  ['feel', 'felt'],
  ['find', 'found'],
  ['fit', 'fit'],
  ['forget', 'forgot', 'forgotten'],
  ['get', 'got'],
  ['give', 'gave', 'given'],
  ['go', 'went', 'gone'],
  ['grow', 'grew', 'grown'],
  ['have', 'had'],
  ['hear', 'heard'],
  ['hide', 'hid', 'hidden'],
  ['hold', 'held'],
  ['keep', 'kept'],
  ['know', 'knew', 'known'],
  ['lead', 'led'],
  ['leave', 'left'],
  ['let', 'let'],
  ['lose', 'lost'],
  ['make', 'made'],
  ['mean', 'meant'],
  ['meet', 'met'],
  ['pay', 'paid'],
  ['put', 'put'],
  ['read', 'read'],
  ['run', 'ran', 'run'],
  ['say', 'said'],
  ['see', 'saw', 'seen'],
  ['sell', 'sold'],
  ['send', 'sent'],
  ['set', 'set'],
  ['show', 'showed', 'shown'],
  ['shut', 'shut'],
  ['sit', 'sat'],
  ['speak', 'spoke', 'spoken'],
  ['spend', 'spent'],
  ['stand', 'stood'],
  ['steal', 'stole', 'stolen'],
  ['take', 'took', 'taken'],
  ['tell', 'told'],
  ['think', 'thought'],
  ['throw', 'threw', 'thrown'],
  ['understand', 'understood'],
  ['wear', 'wore', 'worn'],
  ['write', 'wrote', 'written'],
];

/** Other verbs of that talk; they are looked for where a subject may end. */
const REGULAR =
  `accept add affect allow answer appear apply arrive ask belong block book call cancel change charge check clean close collect
  confirm connect contact contain count cover crash deactivate debit delete deliver depend disappear disconnect dispatch download email end
  enter exchange exist expect expire explain export fail file fix freeze handle happen help import include install invite issue last
  load lock log look match mention miss move need offer open order pick place post process promise quote raise reach receive recommend
  refund register reject release remain remove renew repair replace reply report reset respond restore return review save scan ship show
  sign start stay stop store suggest support switch sync track transfer treat trust try turn unlock update upgrade upload use wait want
  warn wash work`.split(/\s+/);

const PAST = new Map(IRREGULAR.map(([base, past]) => [base, past]));
const BASES = new Set([...PAST.keys(), ...REGULAR]);
const PARTICIPLES = new Set(IRREGULAR.map(([, past, participle]) => participle ?? past));
const PASTS = new Set(IRREGULAR.map(([, past]) => past));

/** True for a verb's plain form: "arrive". */
export function isBase(word: string): boolean {
  return BASES.has(word.toLowerCase());
}

/** True for "delivered", "sent", "broken". */
export function isParticiple(word: string): boolean {
  const lower = word.toLowerCase();
  return PARTICIPLES.has(lower) || (/[^e]ed$/.test(lower) && lower.length > 4);
}

/** True for "came", "arrived". */
export function isPast(word: string): boolean {
  const lower = word.toLowerCase();
  return PASTS.has(lower) || (/[^e]ed$/.test(lower) && lower.length > 4);
}

/** "arrive" is "arrived", "come" is "came". */
export function pastOf(base: string): string {
  const irregular = PAST.get(base);
  if (irregular !== undefined) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  return /^(?:stop|ship|drop|cancel|slip|plan|plug|chat)$/.test(base)
    ? `${base}${base.at(-1)}ed`
    : `${base}ed`;
}

/** "arrive" is "arrives", "have" is "has". */
export function thirdPersonOf(base: string): string {
  if (base === 'have') return 'has';
  if (base === 'be') return 'is';
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}
