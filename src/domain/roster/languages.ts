const ENGLISH = namesIn('en');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** Whose own name is known, too. Ours: a dictionary of names for each takes time to load, and desks write in these. */
const BY_OWN_NAME =
  'ar bg ca cs da de el es et fi fr he hi hr hu id it ja ko lt lv nb nl no pl pt ro ru sk sl sv th tr uk vi zh';

/** "German" for `de`; what is given where it is no code, or the code of a language that goes by another. */
export function languageName(code: string): string {
  const name = englishName(code);
  return name !== undefined && byName().get(folded(name)) === code ? name : code;
}

/**
 * The ISO 639-1 code of a language by its English name ("German"), for many by its own ("Deutsch"), or by a code ("de", "pt-BR"). Any
 * two letters are taken for a code. Undefined for what is neither.
 */
export function languageCode(words: string): string | undefined {
  const wanted = folded(words);
  const [, code] = /^([a-z]{2})(?:[-_][a-z0-9]{2,8})*$/.exec(wanted) ?? [];
  return code ?? byName().get(wanted);
}

let known: ReadonlyMap<string, string> | undefined;

/** Made when it is first needed. An English name wins over another language's own. */
function byName(): ReadonlyMap<string, string> {
  known ??= new Map(
    [...ownNames(), ...englishNames()].map(([name, code]) => [folded(name), code] as const),
  );
  return known;
}

function ownNames(): [string, string][] {
  return BY_OWN_NAME.split(' ').flatMap((code) => named(namesIn(code).of(code), code));
}

/** Of a code that was withdrawn the one that took its place has the name. */
function englishNames(): [string, string][] {
  const pairs = LETTERS.flatMap((first) => LETTERS.map((second) => first + second));
  return pairs
    .filter((code) => Intl.getCanonicalLocales(code)[0] === code)
    .flatMap((code) => named(englishName(code), code));
}

function named(name: string | undefined, code: string): [string, string][] {
  return name === undefined ? [] : [[name, code]];
}

function englishName(code: string): string | undefined {
  return /^[a-z]{2}$/.test(code) ? ENGLISH.of(code) : undefined;
}

function namesIn(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
}

function folded(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();
}
