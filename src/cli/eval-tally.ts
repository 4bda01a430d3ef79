import type { Writable } from 'node:stream';
import type { Work } from '../eval/judge.ts';
import type { RunFacts } from '../eval/report.ts';
import { costWords, tokensOf } from '../eval/use-words.ts';
import type { Paid } from './eval-judges.ts';
import { createProgress } from './progress.ts';

/** Counts what a run has judged, and says so as it goes. */
export interface Tally {
  /** Each set and judge gets a progress of its own. */
  begin(title: string, set: string): Work;
  facts(): Pick<RunFacts, 'bySet' | 'model'>;
}

/** A model is asked about so many rows at once. On this machine rows would only wait for each other. */
const MODEL_ROWS = 4;

export function createTally(stream: Writable & { isTTY?: boolean }, paid: Paid | undefined): Tally {
  const bySet = new Map<string, { asked: number; fellBack: number }>();
  const reasons = new Map<string, number>();
  if (paid !== undefined) stream.write(`${paid.plan}\n`);

  function spent(): string {
    if (paid === undefined) return '';
    const use = paid.meter.asked();
    const cost = use.cost === null ? 'cost not known' : costWords(use.cost);
    return `${tokensOf(use)}, ${cost}`;
  }

  return {
    begin(title, set) {
      const counts = bySet.get(set) ?? { asked: 0, fellBack: 0 };
      bySet.set(set, counts);
      const progress = createProgress(stream, () => performance.now(), spent);
      progress.say(title);
      return {
        width: paid === undefined ? 1 : MODEL_ROWS,
        answered(messages, standIns) {
          counts.asked += messages;
          counts.fellBack += standIns.length;
          for (const why of standIns) reasons.set(why, (reasons.get(why) ?? 0) + 1);
          progress.answered(messages);
        },
        finish: progress.finish,
      };
    },
    facts() {
      if (paid === undefined) return { bySet };
      const { meter } = paid;
      return { bySet, model: { asked: meter.asked(), kept: meter.kept(), reasons } };
    },
  };
}
