import type { Encoder } from '../../src/assess/local/encoder.ts';
import { withLeaving } from '../../src/assess/local/leaving.ts';
import { readConversation } from '../../src/assess/local/local.ts';
import type { Trained, Weights } from '../../src/assess/local/weights.ts';
import { linesOf } from '../lines.ts';
import type { LineMessages } from '../public-sets.ts';
import { UNDRAWN } from '../read-chances.ts';
import type { Judge } from './judge.ts';
import type { Variant } from './variants.ts';

/** Judges by the heads of a variant, with lines drawn for them on `messages` as for those that ship. */
export async function createLearnedJudge(
  variant: Variant,
  weights: Weights,
  { messages, encoder }: { readonly messages: LineMessages; readonly encoder: Encoder | undefined },
): Promise<Judge> {
  const using = variant.parts.has('meaning') ? encoder : undefined;
  const draw = async (by: Encoder | undefined) => ({
    ...UNDRAWN,
    ...(await linesOf(messages, weights, by, () => {})),
  });
  const ngrams = await draw(undefined);
  const calibration = { encoder: using === undefined ? ngrams : await draw(using), ngrams };
  return judgeBy(variant, { weights, calibration }, using);
}

function judgeBy({ parts }: Variant, trained: Trained, encoder: Encoder | undefined): Judge {
  const head = trained.weights.leaving.ngrams;
  return {
    hasCourse: parts.has('course'),
    hasTemper: true,
    async read(turns) {
      const { view, readings } = await readConversation({ turns }, trained, encoder);
      if (parts.has('phrases')) return { view, readings };
      // What the head says of leaving is no phrase and stays.
      const silent = readings.map((reading) => ({
        ...reading,
        found: withLeaving([], reading.leaving, reading.text, head),
      }));
      return { view, readings: silent };
    },
  };
}
