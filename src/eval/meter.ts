import type { Usage } from '../assess/assessor.ts';

/** The run ends here, in order: what was answered is kept. The message says why and how to go on. */
export class StoppedError extends Error {
  override readonly name = 'StoppedError';
}

/** What a model's answers have used. Cost is null as soon as one of them has none. */
export interface Use extends Usage {
  readonly answers: number;
}

/** Counts what a run uses, and ends it before it costs too much or asks a model that is not there. */
export interface Meter {
  /** To be called before each question. Throws `StoppedError` when it must not be asked. */
  begin(): void;
  /** The question was answered. */
  answered(usage: Usage | undefined): void;
  /** The question was not answered, with the sentence that says why. */
  failed(why: string): void;
  /** An answer of an earlier run was used. */
  reused(usage: Usage | undefined): void;
  /** What this run has asked for. */
  asked(): Use;
  /** What earlier runs had asked for and this one used again. */
  kept(): Use;
}

export interface MeterOptions {
  /** In US dollars, for what this run asks; undefined for no limit. */
  readonly maxCost: number | undefined;
  /** What one question is expected to cost, in US dollars, until one has been answered; null where no price is known. */
  readonly expected: number | null;
}

/** A model that fails so often in a row is down, or is not the model: its column would be somebody else's. Ours. */
const MOST_FAILURES = 20;

const NOTHING: Use = { answers: 0, inputTokens: 0, outputTokens: 0, cost: 0 };

export function createMeter({ maxCost, expected }: MeterOptions): Meter {
  let asked = NOTHING;
  let kept = NOTHING;
  let underWay = 0;
  let dearest = expected ?? 0;
  let failures = 0;
  let lastWhy = '';

  return {
    begin() {
      if (failures >= MOST_FAILURES) throw new StoppedError(whyFailing(lastWhy));
      const ahead = (asked.cost ?? 0) + (underWay + 1) * dearest;
      if (maxCost !== undefined && ahead > maxCost)
        throw new StoppedError(whyCost(asked.cost, maxCost));
      underWay += 1;
    },
    answered(usage) {
      underWay -= 1;
      failures = 0;
      asked = plus(asked, usage);
      dearest = Math.max(dearest, usage?.cost ?? 0);
    },
    failed(why) {
      underWay -= 1;
      failures += 1;
      lastWhy = why;
    },
    reused(usage) {
      kept = plus(kept, usage);
    },
    asked: () => asked,
    kept: () => kept,
  };
}

function plus(use: Use, usage: Usage | undefined): Use {
  const { inputTokens = 0, outputTokens = 0, cost = null } = usage ?? {};
  return {
    answers: use.answers + 1,
    inputTokens: use.inputTokens + inputTokens,
    outputTokens: use.outputTokens + outputTokens,
    cost: use.cost === null || cost === null ? null : use.cost + cost,
  };
}

function whyFailing(why: string): string {
  return `The model failed ${MOST_FAILURES} times in a row (${why.replace(/\.$/, '')}). See to it, then run the same command again: it goes on where it stopped.`;
}

function whyCost(spent: number | null, maxCost: number): string {
  return `One more question could go over --max-cost: $${(spent ?? 0).toFixed(4)} of $${maxCost} are spent in this run. Run the same command again to go on where it stopped.`;
}
