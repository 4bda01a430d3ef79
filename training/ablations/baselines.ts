import { Mood, Style, Urgency } from '../../src/domain/assessment.ts';
import { bagOfWords } from '../../src/eval/bag-of-words.ts';
import { angryWords, BASELINES, keywordUrgency } from '../../src/eval/baselines.ts';
import { foldsOf } from '../../src/eval/folds.ts';
import { earlyConversation } from '../../src/eval/measures/early.ts';
import { baselineScores } from '../../src/eval/measures/early-baselines.ts';
import type { Label } from '../labels.ts';
import type { Answers, Said } from './answers.ts';
import type { Sets } from './sets.ts';

/** The baselines of `npm run eval` on the same rows, each on what it can judge. */
export function baselineAnswers(sets: Sets): Answers[] {
  const conversations = sets.early.map(earlyConversation);
  const folds = foldsOf(conversations.map((one) => one.kind));
  const scores = baselineScores(sets.early, conversations, folds);
  const early = (name: string) => scores.find(({ judge }) => judge === name)?.scores ?? [];
  const silent = { draws: [], churn: [], early: [] };
  return [
    { ...silent, name: BASELINES.turns, early: early(BASELINES.turns) },
    {
      name: BASELINES.angry,
      draws: sets.draws.map((draw) => draw.map(({ text }) => ({ isAngry: angryWords(text) > 0 }))),
      churn: sets.churn.map(({ text }) => ({ leaves: angryWords(text) > 0 })),
      early: early(BASELINES.angry),
    },
    {
      ...silent,
      name: BASELINES.keywords,
      draws: sets.draws.map((draw) => draw.map(({ text }) => ({ urgency: keywordUrgency(text) }))),
    },
    {
      name: BASELINES.bag,
      draws: bagDraws(sets.draws),
      churn: bagChurn(sets),
      early: early(BASELINES.bag),
    },
  ];
}

/** Each draw judged by what was learned from the labels of the other. */
function bagDraws(draws: Sets['draws']): Said[][] {
  const all = draws.flatMap((draw, fold) => draw.map((one) => ({ ...one, fold })));
  const best = <Name extends string>(
    names: readonly Name[],
    of: (label: Label) => Name | undefined,
  ) =>
    bagOfWords(
      all.map(({ text, fold, label }) => ({ text, fold, target: placeOf(names, of(label)) })),
      names,
    ).map((chances) => nameOf(names, chances));
  const urgencies = best(Urgency.options, ({ urgency }) => urgency);
  const moods = best(Mood.options, ({ moods }) => moods[0]);
  const styles = best(Style.options, ({ styles }) => styles[0]);
  const said = all.map(({ fold }, index) => {
    const [urgency = 'P4', mood = 'calm', style = null] = [
      urgencies[index],
      moods[index],
      styles[index],
    ];
    return { fold, said: { urgency, mood, isAngry: mood === 'angry', style } };
  });
  return draws.map((_, fold) => said.filter((one) => one.fold === fold).map((one) => one.said));
}

function bagChurn({ churn }: Sets): Said[] {
  const targets = churn.map(({ mapped }) => Number(mapped.churnRisk === 'high'));
  const folds = foldsOf(targets.map(String));
  const documents = churn.map(({ text }, index) => ({
    ...{ text, target: targets[index] ?? 0, fold: folds[index] ?? 0 },
  }));
  return bagOfWords(documents, ['stays', 'leaves']).map(([stays = 0, leaves = 0]) => ({
    leaves: leaves > stays,
  }));
}

function placeOf<Name>(names: readonly Name[], name: Name | undefined): number {
  return Math.max(0, name === undefined ? 0 : names.indexOf(name));
}

function nameOf<Name>(names: readonly Name[], chances: readonly number[]): Name | undefined {
  return names[chances.indexOf(Math.max(...chances))];
}
