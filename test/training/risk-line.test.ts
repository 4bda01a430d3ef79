import { describe, expect, it } from 'vitest';
import { loadTrained } from '../../src/assess/local/weights.ts';
import { chanceOf } from '../../src/domain/chance.ts';
import { platt } from '../../training/platt.ts';
import { lineThrough, riskLine } from '../../training/risk-line.ts';
import { scoredOf } from '../eval/early-conversations.ts';
import { conversationOf } from '../eval/measures/rows.ts';

/** One in five may ring: the second highest is the threshold. */
const CALM = [1, 2, 3, 4, 5].map((score) => scoredOf([score, null, 0]));

describe('the line from risk scores to chances', () => {
  it('rings for one in five calm conversations, and says before how many blow-ups that is', () => {
    const lost = [4.5, 4, 3].map((score) =>
      scoredOf([score, null, 9], { kind: 'cold', atTurn: 2 }),
    );

    const { line, report } = lineThrough([...CALM, ...lost]);

    const chance = chanceOf(line[0] * 4 + line[1]).toFixed(3);
    expect(report).toBe(`threshold ${chance} rings before 1 of 3 blow-ups at 0.2 false alarms`);
  });

  it('goes through the scores that could ring in time, and no others', () => {
    const { line } = lineThrough([
      scoredOf([-1, null, 1, 9], { scoredBefore: 3 }),
      scoredOf([2, null, 9, 9], { kind: 'hot', atTurn: 2 }),
    ]);

    expect(line).toEqual(
      platt([
        { score: -1, lost: 0 },
        { score: 1, lost: 0 },
        { score: 2, lost: 1 },
      ]),
    );
  });

  it('heeds no score from where on the data gives the answer away', () => {
    const told = CALM.map(({ scores }) => scoredOf([...scores, 9], { scoredBefore: 3 }));

    expect(lineThrough(told)).toEqual(lineThrough(CALM));
  });

  it('is drawn without the conversations that readers would not agree on', async () => {
    const said: string[] = [];
    const conversations = [
      conversationOf('calm', 'cac', {}),
      conversationOf('unclear', 'cac', { escalated: true, at_turn: 2, grade: 1 }),
      conversationOf('lost', 'cac', { escalated: true, at_turn: 2, grade: 3 }),
    ];

    const { report } = await riskLine(conversations, loadTrained(), undefined, (progress) =>
      said.push(progress),
    );

    expect(said.at(-1)).toBe('conversation 2 of 2');
    expect(report).toContain('of 1 blow-ups');
  });
});
