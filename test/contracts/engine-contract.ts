import { describe } from 'vitest';
import { describeAccepting } from './engine/accepting.ts';
import type { MakeStore } from './engine/bench.ts';
import { describeChanging } from './engine/changing.ts';
import { describeCounting } from './engine/counting.ts';
import { describeQuerying } from './engine/querying.ts';
import { describeWaking } from './engine/waking.ts';

/** What every engine promises, whatever it keeps its cases in. `make` gives an empty store to open engines on. */
export function describeEngine(name: string, make: MakeStore): void {
  describe(`${name} keeps the contract of an engine`, () => {
    describeAccepting(make);
    describeChanging(make);
    describeQuerying(make);
    describeCounting(make);
    describeWaking(make);
  });
}
