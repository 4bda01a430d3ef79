import type { Assessor } from '../assess/assessor.ts';
import { createEncoder, createLocalMind } from '../compose.ts';
import type { Meter } from '../eval/meter.ts';
import type { Judge } from '../eval/read-set.ts';

/** What is to be asked of a model, in a sentence or two for whoever pays, and what it has used so far. */
export interface Paid {
  readonly plan: string;
  readonly meter: Meter;
}

/** The judges of a run, and what lets go of them. */
export interface Judges {
  readonly judges: readonly Judge[];
  /** Set where a model is asked. */
  readonly paid?: Paid;
  stop(): Promise<void>;
}

/** With and without the sentence encoder, whichever of them are wanted; without it alone where it is not installed. */
export async function localJudges(encoder: 'on' | 'off' | 'both'): Promise<Judges> {
  const started = await createEncoder({ encoder: encoder !== 'off' });
  const judges: Judge[] = [];
  if (started !== undefined) {
    judges.push(judgeOf('Heed, encoder', createLocalMind(started).assessor));
  }
  if (encoder !== 'on' || started === undefined) {
    judges.push(judgeOf('Heed, no encoder', createLocalMind(undefined).assessor));
  }
  return {
    judges,
    async stop() {
      await started?.stop();
    },
  };
}

function judgeOf(judge: string, assessor: Assessor): Judge {
  return { judge, ask: (conversation) => assessor.assess(conversation) };
}
