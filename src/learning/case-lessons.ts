import type { Case } from '../domain/case.ts';
import type { Cause } from '../domain/cause.ts';
import { isHeard, lastHeard } from '../domain/conversation.ts';
import { CLASSES, type TagHead } from '../domain/learning/adjustment.ts';
import type { Example, Tags } from '../domain/learning/example.ts';
import type { Lessons, RiskLesson, TagLesson } from '../domain/learning/lesson.ts';

/** A conversation read up to some turn. */
export interface Read {
  /** What the tags come from, as shipped; undefined where a rule and not the head has the last word. */
  readonly urgencies: readonly number[] | undefined;
  readonly styles: readonly number[] | undefined;
  readonly moods: readonly number[] | undefined;
  /** The risk at each heard turn as shipped, in log-odds. */
  readonly scores: readonly number[];
}

/** What one case has to teach. */
export type CaseLessons = Omit<Lessons, 'counts'>;

/** The lessons in a case's examples. `readUpTo` reads it up to a turn. */
export async function lessonsIn(
  one: Case,
  readUpTo: (turn: number) => Promise<Read | undefined>,
): Promise<CaseLessons> {
  const urgency: TagLesson[] = [];
  const style: TagLesson[] = [];
  const mood: TagLesson[] = [];
  const risk: RiskLesson[] = [];
  for (const example of withQuiet(one)) {
    const read = await readUpTo(turnIn(example, one));
    if (read === undefined) continue;
    if (example.kind === 'tags' || example.kind === 'agreed') {
      const said = saidIn(example, one);
      urgency.push(...tagLesson(said, 'urgency', read.urgencies));
      style.push(...tagLesson(said, 'style', read.styles));
      mood.push(...tagLesson(said, 'mood', read.moods));
    } else {
      risk.push(...riskLesson(example, one, read));
    }
  }
  return { urgency, style, mood, risk };
}

/** Nobody was called, nobody had to be. */
interface Quiet {
  readonly kind: 'quiet';
}
type Taught = Exclude<Example, { kind: 'draft' }> | Quiet;

/**
 * Where a colleague has answered in peace, no lead was needed: the counterweight to those that were missed. Drafts are kept for whoever
 * works on how Heed writes; of how it reads they tell nothing.
 */
function withQuiet(one: Case): Taught[] {
  const isAnswered = one.examples.some(({ kind }) => kind === 'agreed' || kind === 'tags');
  const isQuiet = isAnswered && one.pings.length === 0 && one.blowUp === null;
  const telling = one.examples.filter((example) => example.kind !== 'draft');
  return [...telling, ...(isQuiet ? [{ kind: 'quiet' } as const] : [])];
}

/** Up to which turn a case is to be read; a miss is about what came before. */
function turnIn(example: Taught, { turns }: Case): number {
  if (example.kind === 'quiet') return lastHeard(turns);
  return example.kind === 'missed' ? example.turn - 1 : example.turn;
}

/** What a person has said of a message's tags. */
interface Said {
  readonly common: Pick<TagLesson, 'group' | 'by' | 'isSaid'>;
  readonly tags: Tags;
  readonly given: Tags;
  readonly hasWords: boolean;
}

function saidIn(example: Extract<Example, { kind: 'tags' | 'agreed' }>, one: Case): Said {
  const turn = one.turns[example.turn];
  const isSaid = example.kind === 'tags';
  return {
    common: { group: one.id, by: example.by, isSaid },
    tags: isSaid ? example.right : example.tags,
    given: isSaid ? example.given : example.tags,
    hasWords: turn !== undefined && isHeard(turn) && turn.text.trim() !== '',
  };
}

function tagLesson(
  { common, tags, given, hasWords }: Said,
  tag: TagHead,
  probabilities: readonly number[] | undefined,
): TagLesson[] {
  const classes: readonly string[] = CLASSES[tag];
  const right = classes.indexOf(tags[tag] ?? '');
  if (!hasWords || probabilities === undefined || right < 0) return [];
  return [{ ...common, probabilities, right, isCorrected: given[tag] !== tags[tag] }];
}

/** These calls rest on what was written; the others on clocks, promises and wishes, and teach nothing about reading. */
const READ_FROM_WORDS: readonly Cause[] = ['risk', 'failures', 'signal'];

function riskLesson(
  example: Exclude<Taught, { kind: 'tags' | 'agreed' }>,
  { id: group }: Case,
  { scores }: Read,
): RiskLesson[] {
  const highest = Math.max(...scores);
  switch (example.kind) {
    case 'quiet':
      return [{ group, by: undefined, isSaid: false, score: highest, needed: false }];
    case 'missed':
      return [{ group, by: undefined, isSaid: true, score: highest, needed: true }];
    case 'call': {
      const { by, needed, cause } = example;
      const score = scores.at(-1) ?? 0;
      return READ_FROM_WORDS.includes(cause) ? [{ group, by, isSaid: true, score, needed }] : [];
    }
  }
}
