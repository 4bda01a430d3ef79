import { describe, expect, it } from 'vitest';
import type { Head } from '../../src/assess/local/head.ts';
import { loadTrained, type Weights } from '../../src/assess/local/weights.ts';
import { MessageRow } from '../../src/eval/rows.ts';
import type { LabelledMessage } from '../../training/corpus.ts';
import { labelOf } from '../../training/labels.ts';
import { leavingLine, linesOf, urgencyLines } from '../../training/lines.ts';
import type { DrawnMessage, LineMessages } from '../../training/public-sets.ts';
import { type Chances, readChances } from '../../training/read-chances.ts';
import { messageWith } from './labelled-messages.ts';

function chances(given: Partial<Chances>): Chances {
  return { grave: 0.5, gravest: 0.5, light: 0.5, leaving: 0, ...given };
}

/** So many messages of a level with a chance of P1 or P2, which are told from each other without fail. */
function many(count: number, level: 1 | 2, grave: number) {
  return Array.from({ length: count }, () => ({
    level,
    read: chances({ grave, gravest: 0.1, light: 0.9 }),
  }));
}

function graveLine(...messages: readonly ReturnType<typeof many>[]): number {
  const all = messages.flat();
  return urgencyLines(
    all.map(({ level }) => level),
    all.map(({ read }) => read),
  ).grave;
}

describe('the lines between the levels of urgency', () => {
  it('lie where they tell the levels apart, and of such places at the lowest', () => {
    const lines = urgencyLines(
      [0, 1, 2, 3],
      [
        chances({ grave: 0.82, gravest: 0.55 }),
        chances({ grave: 0.82, gravest: 0.45 }),
        chances({ grave: 0.32, light: 0.65 }),
        chances({ grave: 0.32, light: 0.55 }),
      ],
    );

    expect(lines.grave).toBeCloseTo(0.35);
    expect([lines.gravest, lines.light]).toEqual([0.5, 0.6]);
  });

  it('rather raise what can wait than miss harm, where agreement is much the same', () => {
    const grave = [...many(5, 1, 0.92), ...many(4, 1, 0.42)];
    const light = [...many(4, 2, 0.12), ...many(4, 2, 0.52)];

    expect(graveLine(grave, light)).toBeLessThan(0.42);
  });

  it('do not raise half of what can wait for the sake of a few', () => {
    const grave = [...many(3, 1, 0.92), ...many(2, 1, 0.42)];
    const light = [...many(2, 2, 0.12), ...many(2, 2, 0.52)];

    expect(graveLine(grave, light)).toBeCloseTo(0.55);
  });
});

describe('the line of leaving', () => {
  it('is the strictest of those that find all who leave and nobody else', () => {
    const line = leavingLine(
      [true, false],
      [0.62, 0.22].map((leaving) => chances({ leaving })),
    );

    expect(line).toBe(0.6);
  });

  it('lets one too many in where that finds one more who leaves', () => {
    const read = [0.72, 0.32, 0.42, 0.17].map((leaving) => chances({ leaving }));

    expect(leavingLine([true, true, false, false], read)).toBe(0.3);
  });
});

/** Takes whoever writes much for somebody who leaves: a hundred word shapes are a chance of one half. */
const TALKATIVE: Head = {
  classes: ['yes', 'no'],
  sparse: ({ indexes }) => Float64Array.of(Math.log(indexes.length / 100), 0),
  dense: () => Float64Array.of(0, 0),
};
const WEIGHTS: Weights = {
  ...loadTrained().weights,
  leaving: { ngrams: TALKATIVE, encoder: TALKATIVE, share: 1 },
};

const SHORT = 'What are your opening hours?';
const LONG = 'My account was hacked and somebody is draining my bank account right now!';
const LONGEST = `${LONG} ${LONG.toUpperCase()} I am leaving, and so is everybody else I know here.`;

function churnRow(text: string, churnRisk: 'high' | 'none'): MessageRow {
  return MessageRow.parse({ id: text, lang: 'en', text, labels: {}, mapped: { churnRisk } });
}

function drawn(text: string, given: Partial<LabelledMessage>): DrawnMessage {
  return { text, label: labelOf(messageWith({ churn: 'none', ...given })) };
}

describe('the lines for some heads', () => {
  it('tell apart the messages of both sets that they are drawn on, each under its own label', async () => {
    const messages: LineMessages = {
      churn: [churnRow(SHORT, 'none'), churnRow(LONGEST, 'high')],
      drawn: [drawn(LONG, { urgency: 'P1', churn: 'high' }), drawn(SHORT, { urgency: 'P4' })],
    };

    const lines = await linesOf(messages, WEIGHTS, undefined, () => {});

    const read = await readChances([SHORT, LONG, LONGEST], WEIGHTS, undefined);
    expect(read.map(({ leaving }) => leaving >= lines.leaving)).toEqual([false, true, true]);
    expect(read.map(({ grave }) => grave >= lines.grave)).toEqual([false, true, true]);
  });
});
