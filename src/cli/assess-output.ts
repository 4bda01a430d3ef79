import type { Assessment } from '../domain/assessment.ts';
import type { Desk } from '../handlers/desk.ts';
import type { Answer } from './answer-lines.ts';
import { type Input, type InputTurn, turnsOf } from './input.ts';
import { walk } from './walk.ts';

/** What is said of one message: docs/assess-format.md, field by field. */
export interface Judged {
  readonly lang: string;
  readonly urgency: Assessment['urgency'];
  readonly style: Assessment['style'];
  readonly mood: Assessment['mood'];
  readonly intensity: number;
  readonly risk: number;
  readonly churn: Assessment['churn'];
  readonly public: Assessment['public'];
  readonly signals: readonly { kind: string; quote: string }[];
  readonly reasons: readonly { quote: string; why: string }[];
  readonly assessor: string;
}

/** Judges a text, or a conversation turn by turn, as `assess` writes it out. */
export async function assessInput(input: Input, desk: Desk): Promise<Answer> {
  const turns = turnsOf(input);
  const judged: (Judged | null)[] = [];
  let pings: readonly number[] = [];
  let fellBack: readonly string[] = [];
  for await (const { cause, turn, assessment, current } of walk(turns, desk)) {
    if (cause === 'turn') {
      judged.push(assessment && judgedOf(assessment, turns.slice(0, turn + 1)));
    }
    pings = current.pings.map((ping) => ping.turn);
    fellBack = failuresIn(current);
  }
  const { id } = input;
  const messages = judged.length;
  if (input.turns === undefined) return { output: { id, ...judged[0] }, messages, fellBack };
  const scores = judged.map((one) => one?.risk ?? null);
  const output = { id, scores, turns: judged, pings: [...new Set(pings)] };
  return { output, messages, fellBack };
}

/** Why the model was silent, once for each time. */
export function failuresIn({
  timeline,
}: {
  timeline: readonly { what: string; note?: string | undefined }[];
}): string[] {
  return timeline.flatMap(({ what, note }) => (what === 'model failed' && note ? [note] : []));
}

/** The language a text without letters is taken to be in: an answer has to be in some, and this one needs no model. */
const UNTOLD = 'en';

export function languageCode({ language }: Pick<Assessment, 'language'>): string {
  return language === 'und' ? UNTOLD : language;
}

/** Keeps only what is proven by somebody's very words: `turns` are those the judge could know. */
export function judgedOf(assessment: Assessment, turns: readonly InputTurn[]): Judged {
  const isSaid = ({ quote }: { quote: string }) =>
    turns.some(({ who, text }) => who !== 'agent' && text.includes(quote));
  const { urgency, style, mood, intensity, risk, churn, assessor } = assessment;
  return {
    lang: languageCode(assessment),
    urgency,
    style,
    mood,
    intensity,
    risk,
    churn,
    public: assessment.public,
    signals: assessment.signals.filter(isSaid).map(({ kind, quote }) => ({ kind, quote })),
    reasons: assessment.reasons.filter(isSaid).map(({ quote, why }) => ({ quote, why })),
    assessor,
  };
}
