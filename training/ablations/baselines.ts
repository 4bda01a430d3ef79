import { Mood, Style, Urgency } from '../../src/domain/assessment.ts';
import { placeOfHighest } from '../../src/domain/highest.ts';
import { bagOfWords } from '../../src/eval/bag-of-words.ts';
import { angryWords, BASELINES, keywordUrgency } from '../../src/eval/baselines.ts';
import { evenFolds } from '../../src/eval/folds.ts';
import type { Label } from '../../src/eval/labels.ts';
import { bagColumn } from '../../src/eval/measures/columns.ts';
import { earlyConversation } from '../../src/eval/measures/early.ts';
import { baselineScores } from '../../src/eval/measures/early-baselines.ts';
import type { Said } from '../message-metrics.ts';
import type { Answers } from './answers.ts';
import type { Sets } from './sets.ts';

/** The baselines of `npm run eval` on the same rows, each on what it can judge. */
export function baselineAnswers(sets: Sets): Answers[] {
  const early = earlyBaselines(sets);
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

/** The scores of each baseline, by its name. */
function earlyBaselines({ early: rows }: Sets): (name: string) => Answers['early'] {
  const conversations = rows.map(earlyConversation);
  const folds = evenFolds(conversations.map((one) => one.kind));
  const all = baselineScores(rows, conversations, folds);
  return (name) => all.find(({ judge }) => judge === name)?.scores ?? [];
}

/** Each draw judged by what was learned from the labels of the other. */
function bagDraws(draws: Sets['draws']): Said[][] {
  const urgencies = bagOf(draws, Urgency.options, ({ urgency }) => urgency);
  const moods = bagOf(draws, Mood.options, ({ moods }) => moods[0]);
  const styles = bagOf(draws, Style.options, ({ styles }) => styles[0]);
  return draws.map((draw, fold) =>
    draw.map((_, index) => {
      const mood = moods[fold]?.[index] ?? 'calm';
      return {
        urgency: urgencies[fold]?.[index] ?? 'P4',
        mood,
        isAngry: mood === 'angry',
        style: styles[fold]?.[index] ?? null,
      };
    }),
  );
}

/** One tag of each message of each draw. */
function bagOf<Name extends string>(
  draws: Sets['draws'],
  names: readonly Name[],
  of: (label: Label) => Name | undefined,
): (Name | undefined)[][] {
  const documents = draws.flatMap((draw, fold) =>
    draw.map(({ text, label }) => ({ text, fold, target: placeOf(names, of(label)) })),
  );
  const said = bagOfWords(documents, names).map((chances) => names[placeOfHighest(chances)]);
  return draws.map((_, fold) => said.filter((_one, index) => documents[index]?.fold === fold));
}

function bagChurn({ churn }: Sets): Said[] {
  const targets = churn.map(({ mapped }) => Number(mapped.churnRisk === 'high'));
  const { values } = bagColumn(churn, targets, ['stays', 'leaves'], placeOfHighest);
  return values.map((place) => ({ leaves: place === 1 }));
}

function placeOf<Name>(names: readonly Name[], name: Name | undefined): number {
  return Math.max(0, name === undefined ? 0 : names.indexOf(name));
}
