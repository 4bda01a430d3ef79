import { oneLine } from '../one-line.ts';
import { createTimeReader } from './due-times.ts';
import type { FoundTime, TimeGround } from './time-spans.ts';
import { type PromiseWords, patternOf, wholeWords } from './words.ts';

/** A promise as it stands in a sentence. */
export interface FoundPromise {
  readonly kind: 'update' | 'deed' | 'open';
  readonly what: string;
  /** The time as the customer reads it; empty where none is named. */
  readonly when: string;
  /** Milliseconds since 1970; null where no time is named. */
  readonly due: number | null;
}

/** How a promise reads on a card, in characters at most. */
const WHAT = 100;

/** A few words up to the next one that matters. In characters; ours. */
const GAP = 80;

type Kind = keyof PromiseWords['kinds'];
const KINDS: readonly Kind[] = ['update', 'look', 'gift', 'present', 'deed'];

/** Words that say what is promised. */
interface Said {
  readonly kind: Kind;
  readonly index: number;
  readonly end: number;
}

/** "le llamaré", "la richiamerò": whom it is promised to stands before what is. */
const PRONOUNS =
  /(?<![\p{L}\p{N}'])(?:(?:le|la|lo|les|los|las|te|ti|vi|lhe|os|se|ci|mi|nos|vous) ){1,2}$/iu;

/** Reads the promises in the sentences of a text in one language; undefined where nothing in it is what people promise with there. */
export function createPromiseReader(
  words: PromiseWords,
): (sentences: readonly string[], ground: TimeGround) => FoundPromise[] | undefined {
  const readTime = createTimeReader(words.times);
  const compiled = (source: string, flags?: string) =>
    wholeWords(source.replaceAll('~', gapWithout(words.bars)), flags);
  const kinds = KINDS.map((kind) => [kind, compiled(words.kinds[kind])] as const);
  const busy = compiled(words.busy);
  const subject = compiled(words.subject);
  const vetoes = compiled(words.vetoes);
  const harmless = compiled(words.harmless, 'g');
  const request = compiled(words.request);
  const but = patternOf(words.but);
  const and = patternOf(words.and);

  /** Nothing that depends on something else, and nothing that is only asked for. */
  function stands(clause: string): boolean {
    if (vetoes.test(clause.replace(harmless, ' '))) return false;
    return !saidIn(clause).some(({ index }) => request.test(clause.slice(0, index)));
  }

  function saidIn(clause: string): Said[] {
    return kinds.flatMap(([kind, pattern]) => {
      const found = pattern.exec(clause);
      return found === null
        ? []
        : [{ kind, index: found.index, end: found.index + found[0].length }];
    });
  }

  /** Two things with a time each are two promises: "I will refund you today and call you tomorrow". */
  function readClause(clause: string, isAsked: boolean, ground: TimeGround): FoundPromise[] {
    const time = readTime(clause, ground);
    const end = time === undefined ? clause.length : time.index + time.text.length;
    const joint = and.exec(clause.slice(end));
    const rest = joint === null ? '' : clause.slice(end + joint.index + joint[0].length);
    const carried = `${subject.exec(clause)?.[0] ?? ''} ${rest}`.trim();
    const next = saidIn(rest).length > 0 ? rest : carried;
    const isTwo = joint !== null && saidIn(next).length > 0 && readTime(rest, ground) !== undefined;
    if (!isTwo) return readOne(clause, time, isAsked);
    const first = readOne(clause.slice(0, end + joint.index), time, isAsked);
    return [...first, ...readClause(next, isAsked, ground)];
  }

  function readOne(clause: string, time: FoundTime | undefined, isAsked: boolean): FoundPromise[] {
    const said = saidIn(clause);
    const { when, due } = { when: time?.text ?? '', due: time?.due ?? null };
    const nearest = time === undefined ? undefined : nearestTo(time, said);
    if (nearest !== undefined)
      return [{ kind: timed(nearest.kind), what: whatIn(clause, nearest, time), when, due }];
    const found = busy.exec(clause);
    if (found !== null)
      return [{ kind: 'open', what: plain(clause.slice(found.index)), when: '', due: null }];
    const [first] = isAsked ? [] : said.filter(({ kind }) => kind !== 'deed' && kind !== 'present');
    if (first === undefined) return [];
    const kind = first.kind === 'gift' ? 'deed' : 'open';
    return [{ kind, what: whatIn(clause, first, undefined), when: '', due: null }];
  }

  /** Without who promises it, and by when. */
  function whatIn(clause: string, said: Said, time: FoundTime | undefined): string {
    const index = said.index - (PRONOUNS.exec(clause.slice(0, said.index))?.[0].length ?? 0);
    const before = clause.slice(
      index,
      time === undefined ? undefined : Math.max(index, time.index),
    );
    const after =
      time === undefined ? '' : clause.slice(Math.max(index, time.index + time.text.length));
    const own = `${before} ${after}`
      .replace(/\s+/g, ' ')
      .replace(/ (?=[.,;:!])/g, '')
      .trim();
    const start = subject.exec(own);
    const bare = start?.index === 0 ? own.slice(start[0].length) : own;
    return plain(bare);
  }

  return (sentences, ground) => {
    const isAsked = sentences.some((one) => one.endsWith('?') || request.test(one));
    const clauses = sentences
      .filter((sentence) => !sentence.endsWith('?'))
      .flatMap((sentence) => sentence.split(but))
      .filter((clause) => busy.test(clause) || saidIn(clause).length > 0);
    if (clauses.length === 0) return undefined;
    return clauses.filter(stands).flatMap((clause) => readClause(clause, isAsked, ground));
  };
}

function gapWithout(bars: string): string {
  return `(?:(?! ?(?:${bars})(?![\\p{L}\\p{N}]))[^;?!]){0,${GAP}}?`;
}

/** What the time belongs to: what is said last before it, else first after it. */
function nearestTo(time: FoundTime, said: readonly Said[]): Said | undefined {
  const before = said.filter(({ end }) => end <= time.index + time.text.length);
  if (before.length > 0) return before.reduce((best, one) => (one.end > best.end ? one : best));
  return said.length === 0
    ? undefined
    : said.reduce((best, one) => (one.end < best.end ? one : best));
}

function timed(kind: Kind): FoundPromise['kind'] {
  return kind === 'gift' || kind === 'deed' ? 'deed' : 'update';
}

/** On one line, without the punctuation around it. */
function plain(text: string): string {
  return oneLine(text.replace(/^[\s,:-]+|[\s,.;:!-]+$/g, ''), WHAT);
}
