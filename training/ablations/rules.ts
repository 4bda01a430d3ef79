import type { Fact } from '../../src/assess/local/facts/fact.ts';
import { factsIn } from '../../src/assess/local/facts/facts.ts';
import { languageOfTurns } from '../../src/assess/local/language.ts';
import { findSignals } from '../../src/assess/local/signals.ts';
import { viewOf } from '../../src/assess/local/view.ts';
import { Urgency } from '../../src/domain/assessment.ts';
import { type Judge, NO_MOODS, NO_STYLES } from './judge.ts';

const HARM: readonly Fact[] = ['fraud', 'takeover', 'danger', 'departure', 'stopped', 'loss'];
const BLOCKED: readonly Fact[] = ['outage', 'locked-out'];
const PARTIAL: readonly Fact[] = ['fault', 'goods', 'little-money', 'no-answer', 'much-money'];
/** What takes the weight out of all other facts. */
const SETTLED: readonly Fact[] = ['over', 'wish', 'supposed', 'elsewhere'];

/** The urgency that a fixed rule, written by hand and fitted to nothing, gives to what is said. */
export function levelOf(facts: ReadonlySet<Fact>): Urgency {
  const has = (names: readonly Fact[]) => names.some((name) => facts.has(name));
  if (has(SETTLED)) return 'P4';
  if (has(HARM)) return 'P1';
  const isDated = facts.has('soon') && has([...PARTIAL, 'occasion', 'frail', 'business']);
  const isDear = facts.has('much-money') && facts.has('taken');
  if ((has(BLOCKED) && !facts.has('workaround')) || isDated || isDear) return 'P2';
  return has([...PARTIAL, ...BLOCKED]) ? 'P3' : 'P4';
}

/** Judges by rules alone: facts make the urgency, phrases and the course make the risk. Nothing is learned, and moods are not told. */
export function createRuleJudge(): Judge {
  return {
    hasCourse: true,
    hasTemper: false,
    async read(turns) {
      const view = viewOf({ turns });
      const texts = view.heard.map(({ turn }) => turn.text);
      const language = languageOfTurns(texts);
      const readings = texts.map((text) => {
        const level = levelOf(factsIn(text, language));
        return {
          ...{ text, found: findSignals(text, language), leaving: 0, heat: 0, vector: undefined },
          ...{ moods: NO_MOODS, styles: NO_STYLES },
          urgencies: Urgency.options.map((one) => Number(one === level)),
        };
      });
      return { view, readings };
    },
  };
}
