import { pause } from './heed-process.ts';
import { type Deeds, pick, type Stage } from './stage.ts';

/** How many people do something at the same time on one platform. */
const LANES = 3;
/** How long each of them rests between two deeds at most, in milliseconds. */
const REST = 150;

/** How often each deed is done of twenty. */
const MIX: readonly (readonly [keyof Deeds, number])[] = [
  ['customerWrites', 6],
  ['customerReplies', 5],
  ['staffReplies', 1],
  ['staffPresses', 7],
  ['staffCommands', 1],
];
const DEEDS: readonly (keyof Deeds)[] = MIX.flatMap(([deed, times]) =>
  Array.from({ length: times }, () => deed),
);

/** People at work, whether Heed is there or not. */
export interface Load {
  /** Resolves when everybody has finished what they were about. Rejects with what somebody stumbled over. */
  stop(): Promise<void>;
}

export function startLoad(stages: readonly Stage[], random: () => number): Load {
  let isOver = false;
  const lanes = stages.flatMap((stage) => Array.from({ length: LANES }, () => runLane(stage)));
  const all = Promise.all(lanes);
  // Nobody may be waiting for it yet.
  all.catch(() => undefined);

  async function runLane({ deeds }: Stage): Promise<void> {
    while (!isOver) {
      await deeds[pick(DEEDS, random)]();
      await pause(random() * REST);
    }
  }

  return {
    async stop() {
      isOver = true;
      await all;
      for (const stage of stages) await stage.delivered();
    },
  };
}
