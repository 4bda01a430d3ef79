/** The languages that there are phrases for, ISO 639-1. */
export const KNOWN_LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'] as const;
type KnownLanguage = (typeof KNOWN_LANGUAGES)[number];

const KNOWN: ReadonlySet<string> = new Set(KNOWN_LANGUAGES);

/** Whether there are phrases for the language. */
export function isKnownLanguage(language: string): boolean {
  return KNOWN.has(language);
}

/** Finds what belongs to a language; the English where we have none, because product talk is half English everywhere. */
export function byLanguage<Phrases>(
  all: Readonly<Record<KnownLanguage, Phrases>>,
): (language: string) => Phrases {
  const known = new Map<string, Phrases>(Object.entries(all));
  return (language) => known.get(language) ?? all.en;
}
