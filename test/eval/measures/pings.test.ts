import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment.ts';
import { measurePings } from '../../../src/eval/measures/pings.ts';
import { measureFalseAlarmsPerHour } from '../../../src/eval/measures/pings-per-hour.ts';
import { measureSerious } from '../../../src/eval/measures/serious.ts';
import { ConversationRow } from '../../../src/eval/rows.ts';
import { assessmentWith } from '../marked-assessor.ts';
import { conversationOf, valueIn } from './rows.ts';

const PEACE = conversationOf('peace', 'cac', {});
const TROUBLE = conversationOf('trouble', 'cacac', {
  escalated: true,
  at_turn: 4,
  hot_start: false,
});

/** What Heed says at each turn; null for an agent's. */
function saying(...turns: (Partial<Assessment> | null)[]) {
  return turns.map((given, turn) => (given === null ? null : assessmentWith({ turn, ...given })));
}

describe('measurePings', () => {
  it('counts pings before the blow-up, and those on calm conversations by their cause', () => {
    const answers = [
      saying({ urgency: 'P1' }, null, {}),
      saying({}, null, { urgency: 'P1' }, null, {}),
    ];

    const rows = measurePings([PEACE, TROUBLE], [{ judge: 'Heed', answers }]);

    const said = (metric: string) => valueIn(rows, `shipped policy: ${metric}`, 'Heed');
    expect(said('pings before the blow-up')).toBe(1);
    expect(said('pings on calm conversations')).toBe(1);
    expect(said('pings on calm conversations, cause urgency')).toBe(1);
    expect(said('pings on calm conversations, cause risk')).toBe(0);
  });

  it('gives no credit for a ping at the blow-up', () => {
    const answers = [saying({}, null, {}, null, { urgency: 'P1' })];

    const rows = measurePings([TROUBLE], [{ judge: 'Heed', answers }]);

    expect(valueIn(rows, 'shipped policy: pings before the blow-up', 'Heed')).toBe(0);
  });
});

describe('measureFalseAlarmsPerHour', () => {
  it('divides the pings on calm conversations by how long they lasted', () => {
    const calm = ConversationRow.parse({
      id: 'calm',
      turns: [
        { who: 'customer', text: 'this is ridiculous', t_offset_s: 0 },
        { who: 'agent', text: 'oh', t_offset_s: 3600 },
        { who: 'customer', text: 'thanks', t_offset_s: 7200 },
        { who: 'agent', text: 'good' },
      ],
      outcome: { escalated: false, at_turn: null, grade: 0 },
    });
    const answers = [saying({ urgency: 'P1' }, null, {}, null), saying({}, null, {}, null, {})];

    const rows = measureFalseAlarmsPerHour([calm, TROUBLE], [{ judge: 'Heed', answers }]);

    const metric = 'false pings per hour of calm conversation (2 hours)';
    expect(valueIn(rows, metric, 'Heed')).toBe(0.5);
    expect(valueIn(rows, metric, 'angry words')).toBe(0.5);
    expect(rows[0]?.count).toBe(1);
  });
});

describe('measureSerious', () => {
  it('tells what was made of each conversation, and where it stands among all', () => {
    const answers = [
      saying({ urgency: 'P4', risk: 0.9 }, null, {}),
      saying({ urgency: 'P2', risk: 0.1 }, null, { urgency: 'P1', risk: 0.2 }, null, {}),
    ];

    const cases = measureSerious(
      ['trouble', 'gone'],
      [PEACE, TROUBLE],
      [{ judge: 'Heed', answers }],
    );

    expect(cases).toEqual([
      {
        id: 'trouble',
        judge: 'Heed',
        urgency: 'P1',
        risk: 0.2,
        pingedAt: 2,
        ranksAbove: 0.5,
        isSeen: true,
      },
    ]);
  });
});
