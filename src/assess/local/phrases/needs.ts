import { createReader, type Reader } from './reader.ts';

/** A stretch of letters, in lower case, that stands in every text that a phrase is found in. */
export interface Literal {
  readonly text: string;
  /** True where it begins the phrase, or ends it: no letter stands next to it there. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** What is known of a part of a phrase. */
interface Known {
  /** All that it can be, where that is little. */
  readonly exact?: readonly string[];
  /** Stretches of which one is there wherever the part is. */
  readonly some?: readonly Literal[];
}

/** More ways than this to continue are not written out. Ours. */
const MANY = 16;

/**
 * What a text must hold, one of these at least, for a phrase to be found in it; undefined where nothing can be told. The phrase is a
 * regular expression's source without alternatives at its outermost level; whatever is not understood of it is taken to be anything.
 */
export function needsOf(phrase: string): readonly Literal[] | undefined {
  const { exact, some } = sequence(createReader(phrase));
  const needs = exact === undefined ? some : literalsOf(exact, { begins: true, ends: true });
  return needs !== undefined && worthOf(needs) >= 2 ? needs : undefined;
}

function literalsOf(texts: readonly string[], place: Omit<Literal, 'text'>): Literal[] {
  return texts.map((text) => ({ text, ...place }));
}

/** How seldom by chance: the length of the shortest, where a border counts as a letter. */
function worthOf(literals: readonly Literal[]): number {
  return Math.min(
    ...literals.map(({ text, begins, ends }) =>
      text === '' ? 0 : text.length + Number(begins) + Number(ends),
    ),
  );
}

function better(one: Known['some'], other: Known['some']): Known['some'] {
  if (one === undefined || other === undefined) return one ?? other;
  const gain = worthOf(other) - worthOf(one);
  return gain > 0 || (gain === 0 && other.length < one.length) ? other : one;
}

/** Alternatives up to the end of the group or of the phrase. */
function alternatives(reader: Reader): Known {
  const branches = [sequence(reader)];
  while (reader.take('|')) branches.push(sequence(reader));
  if (branches.every(({ exact }) => exact !== undefined)) {
    return { exact: branches.flatMap(({ exact }) => exact ?? []) };
  }
  const some = branches.map((branch) => someOf(branch));
  return some.every((literals) => literals !== undefined) ? { some: some.flat() } : {};
}

function someOf({ exact, some }: Known): readonly Literal[] | undefined {
  return exact === undefined ? some : literalsOf(exact, { begins: true, ends: false });
}

/** Parts one after the other. Letters that follow each other are joined; of all stretches the one that is rarest is kept. */
function sequence(reader: Reader): Known {
  let run: readonly string[] = [''];
  let begins = true;
  let isWhole = true;
  let some: Known['some'];
  const keep = (ends: boolean) => {
    if (!isNothing(run)) some = better(some, literalsOf(run, { begins, ends }));
  };
  while (!reader.isDone() && !reader.sees('|') && !reader.sees(')')) {
    const part = repeated(reader);
    if (part === 'no width') continue;
    if (part.exact !== undefined && run.length * part.exact.length <= MANY) {
      run = joined(run, part.exact);
      continue;
    }
    keep(false);
    isWhole = false;
    begins &&= isNothing(run);
    some = better(some, placed(part.some, begins));
    begins &&= part.exact !== undefined;
    run = part.exact ?? [''];
  }
  if (isWhole) return { exact: run };
  keep(true);
  return some === undefined ? {} : { some };
}

function isNothing(run: readonly string[]): boolean {
  return run.length === 1 && run[0] === '';
}

function joined(before: readonly string[], after: readonly string[]): string[] {
  return before.flatMap((one) => after.map((other) => one + other));
}

/** What is known of a part, seen from the sequence it stands in. */
function placed(some: Known['some'], isFirst: boolean): Known['some'] {
  return some?.map(({ text, begins }) => ({ text, begins: begins && isFirst, ends: false }));
}

/** One part with what says how often it stands. Looking round has no width and, to be safe, is not read. */
function repeated(reader: Reader): Known | 'no width' {
  const part = reader.atom(alternatives);
  const [least, most] = reader.times();
  if (part === 'no width') return part;
  if (least === 1 && most === 1) return part;
  if (least === 0 && most === 1 && part.exact !== undefined) return { exact: ['', ...part.exact] };
  if (least === 0) return {};
  const some = someOf(part);
  return some === undefined ? {} : { some };
}
