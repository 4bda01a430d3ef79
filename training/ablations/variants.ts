/** What Heed's judgement is made of, as far as it can be left out. */
export const PARTS = ['shapes', 'meaning', 'facts', 'cues', 'phrases', 'course'] as const;
/**
 * `shapes`: hashed n-grams. `meaning`: the sentence vector. `facts` and `cues`: named features. `phrases`: the signals of the lexicon, for
 * the heads and beside them. `course`: what the conversation so far shows, apart from the words of the latest message.
 */
export type Part = (typeof PARTS)[number];

/** A judgement made of some of the parts. */
export interface Variant {
  readonly name: string;
  readonly parts: ReadonlySet<Part>;
  /** Whether the mood head also learns from public sets of emotions. */
  readonly emotions: boolean;
}

const NAMED: readonly Part[] = ['facts', 'cues', 'phrases'];

/** The judgements that are compared, the plainest first. */
export const VARIANTS: readonly Variant[] = [
  made('n-grams only', ['shapes']),
  made('encoder only', ['meaning']),
  made('named features only', NAMED),
  made('n-grams and named', ['shapes', ...NAMED]),
  made('encoder and named', ['meaning', ...NAMED]),
  made('n-grams and encoder', ['shapes', 'meaning']),
  made('everything', PARTS),
  made('… without facts', without('facts')),
  made('… without cues', without('cues')),
  made('… without the course', without('course')),
  { ...made('… with public emotions', PARTS), emotions: true },
];

function made(name: string, parts: readonly Part[]): Variant {
  return { name, parts: new Set(parts), emotions: false };
}

function without(part: Part): Part[] {
  return PARTS.filter((one) => one !== part);
}
