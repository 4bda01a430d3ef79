import { type Assessment, MOST_REASONS, type Reason } from '../domain/assessment.ts';
import { isHeard, type Turn } from '../domain/conversation.ts';
import { callsOrLeads } from '../domain/harm.ts';
import { oneLine } from '../domain/one-line.ts';
import type { Signal } from '../domain/signal.ts';
import type { AssessAnswer } from '../prompts/assess.ts';
import { neutralise } from '../prompts/fragments.ts';

/** What a model says in its own words fits on one line of a card, in characters. */
const MAX_LINE = 100;
/** A longer span is a message, not a quote; it would also be too long a pattern. */
const MAX_QUOTE = 500;

/**
 * What may be believed of a model's answer about turn `turn`: quotes are looked up in what the customer wrote, and a reason or
 * signal whose quote is not there is dropped; numbers are brought into range.
 */
export function verifyAnswer(
  answer: AssessAnswer,
  turns: readonly Turn[],
  turn: number,
): Omit<Assessment, 'assessor'> {
  const { urgency, style, mood, churn } = answer;
  return {
    turn,
    language: languageOf(answer.language),
    urgency,
    style,
    mood,
    intensity: clamp(answer.intensity),
    risk: clamp(answer.risk),
    churn,
    public: answer.public,
    signals: verifySignals(answer.signals, turns),
    reasons: verifyReasons(answer.reasons, turns),
    ask: leadsAway(answer.ask, turns) ? '' : oneLine(answer.ask, MAX_LINE),
  };
}

function verifyReasons(reasons: AssessAnswer['reasons'], turns: readonly Turn[]): Reason[] {
  return reasons
    .flatMap((reason) => {
      const found = findQuote(reason.quote, reason.turn, turns);
      const why = oneLine(reason.why, MAX_LINE);
      const isNone = why === '' || leadsAway(why, turns);
      return found === undefined || isNone ? [] : [{ ...found, why }];
    })
    .slice(0, MOST_REASONS);
}

/** What a model says in its own words is read by staff: a link, an address or a mention that nobody wrote to us has no place in it. */
function leadsAway(said: string, turns: readonly Turn[]): boolean {
  const heard = turns
    .filter(isHeard)
    .map((turn) => turn.text)
    .join('\n');
  return callsOrLeads(said, heard);
}

function verifySignals(signals: AssessAnswer['signals'], turns: readonly Turn[]): Signal[] {
  const verified = signals.flatMap((signal) => {
    const found = findQuote(signal.quote, signal.turn, turns);
    return found === undefined ? [] : [{ ...found, kind: signal.kind }];
  });
  const once = new Map(verified.map((signal) => [JSON.stringify(signal), signal]));
  return [...once.values()];
}

/**
 * The quote as the customer wrote it, and where: in the turn named or, as models miscount, in the latest other turn that was heard.
 * Undefined when nobody we heard wrote it. Case, spacing and the shape of quotation marks may differ; words may not.
 */
export function findQuote(
  quote: string,
  named: number,
  turns: readonly Turn[],
): { quote: string; turn: number } | undefined {
  const pattern = patternOf(quote);
  if (pattern === undefined) return undefined;
  const latestFirst = [...turns.keys()].reverse();
  for (const index of [named, ...latestFirst]) {
    const turn = turns[index];
    if (turn === undefined || !isHeard(turn)) continue;
    const match = pattern.exec(fold(turn.text));
    if (match === null) continue;
    return { quote: turn.text.slice(match.index, match.index + match[0].length), turn: index };
  }
  return undefined;
}

function patternOf(quote: string): RegExp | undefined {
  const folded = fold(quote).trim();
  if (folded === '' || folded.length > MAX_QUOTE) return undefined;
  const words = folded.split(/\s+/);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(escaped.join('\\s+'), 'iu');
}

/** Levels the marks that models retype and what the prompt changes; one character for one, so that places stay true. */
function fold(text: string): string {
  return neutralise(text)
    .replace(/[‘’‛ʼ]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');
}

function languageOf(said: string): string {
  return /^[a-z]{2}(?=$|[-_])/.exec(said.trim().toLowerCase())?.[0] ?? 'und';
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
