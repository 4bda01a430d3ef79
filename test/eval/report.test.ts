import { describe, expect, it } from 'vitest';
import { ReportError } from '../../src/eval/document.ts';
import { replaceReport, reportOf } from '../../src/eval/report.ts';
import type { Evaluation, SetResult } from '../../src/eval/run-sets.ts';
import { HEADLINE } from '../../src/eval/sets/conversations.ts';
import { filesOf } from '../../src/eval/sets/set.ts';
import { SETS } from '../../src/eval/sets.ts';

const FACTS = {
  date: '2026-01-14',
  limit: 600,
  bySet: new Map([[HEADLINE.name, { asked: 10, fellBack: 0 }]]),
};
const NOTHING = { answers: 0, inputTokens: 0, outputTokens: 0, cost: 0 };

/** The facts of a run with a model that failed so often. */
function paidFacts(fellBack: number, cost: number | null = 0.25) {
  return {
    ...FACTS,
    bySet: new Map([[HEADLINE.name, { asked: 10, fellBack }]]),
    model: {
      asked: { answers: 7, inputTokens: 14_000, outputTokens: 2_000, cost },
      kept: { ...NOTHING, answers: 3, inputTokens: 6_000 },
      reasons: new Map(fellBack === 0 ? [] : [['The model refused.', fellBack]]),
    },
  };
}

const RESULT: SetResult = {
  set: HEADLINE,
  there: 434,
  taken: 100,
  rows: [
    {
      metric: 'recall',
      unit: 'share',
      count: 38,
      cells: [
        { judge: 'Heed', measured: { value: 0.456, interval: [0.3, 0.6] } },
        { judge: 'turn count', measured: { value: null } },
      ],
    },
    {
      metric: 'rank correlation',
      unit: 'score',
      count: 38,
      cells: [{ judge: 'Heed', measured: { value: -0.001, interval: [-0.1, 0.1] } }],
    },
  ],
  cases: [],
};

function evaluationOf(given: Partial<Evaluation> = {}): Evaluation {
  return {
    judges: ['Heed'],
    results: [RESULT],
    absent: [],
    unfinished: [],
    stopped: undefined,
    ...given,
  };
}

describe('reportOf', () => {
  it('puts the judges side by side with their intervals', () => {
    const report = reportOf(evaluationOf(), FACTS);

    expect(report).toContain('| metric | Heed | turn count | n |');
    expect(report).toContain('| recall | 46 % (30 to 60) | – | 38 |');
    expect(report).toContain('| rank correlation | 0.00 (-0.10 to 0.10) |  | 38 |');
  });

  it('puts the goals before everything that was measured', () => {
    const metric = 'recall before the blow-up';
    const rows = RESULT.rows.slice(0, 1).map((row) => ({ ...row, metric }));

    const report = reportOf(evaluationOf({ results: [{ ...RESULT, rows }] }), FACTS);

    expect(report).toContain('### The goals');
    expect(report.indexOf('### The goals')).toBeLessThan(report.indexOf('### The sets'));
    expect(report).toContain('| 46 % (30 to 60), **not met** |');
  });

  it('says when it was measured and how many rows were taken', () => {
    const report = reportOf(evaluationOf(), FACTS);

    expect(report).toContain('Measured on 2026-01-14');
    expect(report).toContain('| 100 of 434 |');
  });

  it('names every absent set and where to find it', () => {
    const report = reportOf(evaluationOf({ results: [], absent: SETS }), FACTS);

    for (const set of SETS) {
      const files = filesOf(set).map((file) => `\`${file}\``);
      expect(report).toContain(`\`${set.name}\` (${files.join(', ')})`);
      expect(report).toContain(set.source);
    }
  });

  it('owns up to answers that the model did not give, as a whole and for each set', () => {
    const report = reportOf(evaluationOf(), paidFacts(3));

    expect(report).toContain(
      'In 3 of 10 assessments the model did not answer (3 × The model refused)',
    );
    expect(report).toContain('In 3 of 10 assessments here the local judgement stood in');
  });

  it('says what a model has used, and how much of it was kept from before', () => {
    const report = reportOf(evaluationOf(), paidFacts(0));

    expect(report).toContain('The model answered every time.');
    expect(report).toContain(
      '10 answers, 3 of them kept from before: 20,000 tokens in and 2,000 out, $0.2500, $0.2500 of it in this run.',
    );
  });

  it('says how to have the cost counted where it is not known', () => {
    const report = reportOf(evaluationOf(), paidFacts(0, null));

    expect(report).toContain(
      'the cost is not known (set HEED_MODEL_INPUT_PRICE and HEED_MODEL_OUTPUT_PRICE',
    );
  });

  it('says nothing of models and stand-ins where none was asked', () => {
    expect(reportOf(evaluationOf(), FACTS)).not.toMatch(/tokens|stood in/);
  });

  it('names the sets that were not measured to their end, and why', () => {
    const report = reportOf(
      evaluationOf({ results: [], unfinished: [HEADLINE], stopped: 'It cost too much.' }),
      FACTS,
    );

    expect(report).toContain('nothing is said of `tweetsumm`. It cost too much.');
  });

  it('lists what was made of each serious case, without naming it', () => {
    const serious = {
      id: 'one',
      judge: 'Heed',
      urgency: 'P1',
      risk: 0.2,
      pingedAt: null,
      ranksAbove: 0.9,
      isSeen: true,
    } as const;
    const cases = [serious, { ...serious, id: 'two', urgency: 'P4', isSeen: false } as const];

    const report = reportOf(evaluationOf({ results: [{ ...RESULT, rows: [], cases }] }), FACTS);

    expect(report).toContain('| conversation A | Heed | P1 | 0.20 | none | 90 % |');
    expect(report).toContain('| conversation B | Heed | P4 |');
    expect(report).toContain('P1, P2 or a ping: Heed: 1 of 2.');
  });
});

describe('replaceReport', () => {
  const begin = '<!-- From here on written by `npm run eval`; do not edit. -->';
  const end = '<!-- Up to here written by `npm run eval`. -->';
  const document = `By hand.\n\n${begin}\n\nold\n\n${end}\n\nAfter.\n`;

  it('replaces the last report and nothing else', () => {
    const written = replaceReport(document, 'new');

    expect(written).toBe(`By hand.\n\n${begin}\n\nnew\n\n${end}\n\nAfter.\n`);
    expect(replaceReport(written, 'old')).toBe(document);
  });

  it('says which lines are missing', () => {
    expect(() => replaceReport('By hand.', 'new')).toThrow(ReportError);
    expect(() => replaceReport('By hand.', 'new')).toThrow(begin);
  });
});
