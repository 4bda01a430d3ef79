import { areAlike, contentWords } from './words.ts';

/** How close two texts are, in words and, where that can be told, in meaning. */
export interface Likeness {
  readonly words: InCommon;
  /** The cosine of their meanings, -1 to 1; undefined where no encoder can tell. */
  readonly meaning: number | undefined;
}

/** What two texts have in common, by their words alone. */
export interface InCommon {
  /** How much: about the number of telling words, a reference counting for two. */
  readonly weight: number;
  /** The share that this is of the text that says less, 0 to 1. */
  readonly share: number;
  /** Both name references, and none is the same: these are two orders. */
  readonly conflict: boolean;
}

/**
 * Two texts are about the same thing when they have this much in common. Ours, like all of these: set on 40 pairs of contacts so that
 * none that differ is taken for the same, and checked on 34 others; docs/evaluation.md has the figures.
 */
const ENOUGH = { weight: 2, share: 0.5 };

/** Where meanings can be told, less will do for two texts that mean much the same, and nothing for two that do not at all. */
const ENOUGH_IF_CLOSE = { weight: 1, share: 0.6, meaning: 0.55 };
const FAR_APART = 0.4;

/** True when both speak of the same thing, as far as can be told; rather too seldom than too often. */
export function areSameThing({ words, meaning }: Likeness): boolean {
  if (words.conflict) return false;
  const isEnough = words.weight >= ENOUGH.weight && words.share >= ENOUGH.share;
  if (meaning === undefined) return isEnough;
  return isEnough ? meaning >= FAR_APART : isClose(words, meaning);
}

function isClose({ weight, share }: InCommon, meaning: number): boolean {
  const { weight: some, share: most, meaning: close } = ENOUGH_IF_CLOSE;
  return weight >= some && share >= most && meaning >= close;
}

/** Words that every desk hears all day: they say that something is the matter, not what. */
const GENERAL: ReadonlySet<string> = new Set(
  `able account again anybody anyone answer answered any arrive arrived ask asked broken call called came change check come company contact
  customer day days email error fail failed fails find fine getting give go going good got happened hear here hours issue keep keeps
  know last later long longer look looking make many matter message money month morning much must need never new next nobody nothing
  number one open order ordered orders ordering pay people place possible problem promised question received reply report reported
  right same send sent service since somebody someone something sorry start started stays stop stops stopped still such support
  system take team tell thing think third three time times today told tomorrow tried try two update use used using wait waiting want
  way week weeks went whether work working works write wrong wrote year yesterday yet
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
  november december
  aber alle als am anfrage antwort arbeiten auch bei bekommen bestellung bin bis bitten brauche da dann dem den des dies diese doch
  etwas fehler frage gegeben geht gestern gibt haben habe hat heute ihnen ihr ihre immer in jetzt kann kein keine kommt kunde können
  machen mal man meiner meinen mich mir montag morgen muss nach neu neue neuen noch nur obwohl oder problem schon sehr sein seit sich
  sie sind soll tag tage uns unser unsere vom von wann war warte was weiter weiterhin wenn wer werden wie wieder wird wo woche wochen
  wurde zum zur über`.split(/\s+/),
);

/** A general word is hardly common ground, and the number of an order is much of it. */
const GENERAL_WEIGHT = 0.2;
const REFERENCE_WEIGHT = 2;

/** Shorter ones are quantities and days. In characters. */
const SHORTEST_REFERENCE = 3;

const RUN = /[\p{L}\d][\p{L}\d.,-]*/gu;

/** What two texts are compared by. */
interface Said {
  readonly words: readonly string[];
  /** Numbers of orders, bookings, errors. */
  readonly references: ReadonlySet<string>;
  readonly weight: number;
}

/** What the words of two texts have in common. Whatever way round they are given, it is the same. */
export function inCommon(left: string, right: string): InCommon {
  const [one, other] = [saidIn(left), saidIn(right)];
  const references = [...one.references].filter((reference) => other.references.has(reference));
  const shared = Math.min(sharedWeight(one, other), sharedWeight(other, one));
  const weight = shared + references.length * REFERENCE_WEIGHT;
  const least = Math.min(one.weight, other.weight);
  return {
    weight,
    share: least === 0 ? 0 : weight / least,
    conflict: references.length === 0 && one.references.size > 0 && other.references.size > 0,
  };
}

function saidIn(text: string): Said {
  const runs = text.toLowerCase().match(RUN) ?? [];
  const found = runs
    .filter((run) => /\d/.test(run))
    .map((run) => run.replace(/(?<![.,-])[.,-]+$/, ''));
  const references = new Set(found.filter((one) => one.length >= SHORTEST_REFERENCE));
  const parts = new Set([...references].flatMap((reference) => reference.split(/[-.,]/)));
  const words = [...contentWords(text)].filter((word) => !parts.has(word));
  return { words, references, weight: weightOf(words) + references.size * REFERENCE_WEIGHT };
}

function sharedWeight({ words }: Said, other: Said): number {
  return weightOf(words.filter((word) => other.words.some((one) => isSameWord(word, one))));
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (GENERAL.has(word) ? GENERAL_WEIGHT : 1), 0);
}

function isSameWord(left: string, right: string): boolean {
  return stemOf(left) === stemOf(right) || areAlike(left, right);
}

/** Without the commonest endings of English and German, and a consonant that one of them doubled. */
function stemOf(word: string): string {
  const stem = word.replace(/(?<=\p{L}{3})(?:ings?|ed|es|en|er|s|e|t|n)$/u, '');
  return stem.replace(/([^aeiou])\1$/, '$1');
}
