import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Button } from '../../../src/adapters/terminal/buttons.ts';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import { renderCard } from '../../../src/adapters/terminal/render-card.ts';
import { BUTTON_WORDS } from '../../../src/domain/wording.ts';
import { PROMISE } from '../../domain/samples.ts';
import { sampleAssessment, sampleCard, sampleDraft } from './samples.ts';

const plain80 = createLook(80, false);

const buttons: Button[] = sampleCard().actions.map((action, index) => ({
  number: index + 1,
  action,
  board: 'card',
  case: 'case-1',
  draft: 'draft-1',
}));

function drawn(card = sampleCard(), look = plain80): string {
  return renderCard(card, buttons, look).join('\n');
}

describe('renderCard', () => {
  it('shows who it is about, what they ask, every tag with its meaning, the draft and the buttons', () => {
    expect(drawn()).toBe(
      [
        '╭─ Triage · Robin ────────────────────────────────────────────────────── open ─╮',
        '│ Could you ask the carrier, please?                                           │',
        '│                                                                              │',
        '│ urgency      P2                blocked, or money or a near date at stake     │',
        '│ style        warm              friendly and personal                         │',
        '│ mood         anxious ●●●○○     reassure first                                │',
        '│ risk         ━━━━━━━━━━╌╌╌╌╌╌╌╌╌╌╌╌╌╌  .42 ↗ rising  ▁▄                      │',
        '│ why          “it did not come” — something we promised has not happened      │',
        '├─ draft ──────────────────────────────────────────────────────────────────────┤',
        '│ Hello Robin,                                                                 │',
        '│                                                                              │',
        '│ 1. I will ask the carrier within an hour.                                    │',
        '│ 2. I will write to you by noon.                                              │',
        '│                                                                              │',
        '│ rests on     Late parcels                                                    │',
        '├──────────────────────────────────────────────────────────────────────────────┤',
        '│ [1] send  [2] edit  [3] escalate  [4] take  [5] wrong tag  [6] close         │',
        '╰──────────────────────────────────────────────────────────── judged by local ─╯',
      ].join('\n'),
    );
  });

  it.each([40, 80, 120])('draws every line %i columns wide', (width) => {
    const card = sampleCard({
      customer: '山田太郎 👩‍👩‍👧',
      ask: '荷物はどこですか？ 🎂'.repeat(6),
      draft: sampleDraft({ text: 'Ünïcödé 你好 '.repeat(30), unsupported: ['x'.repeat(200)] }),
    });

    const lines = renderCard(card, buttons, createLook(width, true));

    expect(new Set(lines.map((line) => stringWidth(line)))).toEqual(new Set([width]));
  });

  it('keeps its shape and obeys no escape, whatever customer and model wrote', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, text, fc.constantFrom(40, 80, 120), (one, two, three, width) => {
        const reasons = [{ quote: one, why: two, turn: 0 }];
        const card = sampleCard({
          customer: one,
          ask: two,
          assessment: sampleAssessment({ reasons, assessor: three }),
          draft: sampleDraft({
            text: three,
            unsupported: [one],
            citations: [{ id: 'a', title: two }],
          }),
          notes: [three],
          takenBy: two,
          granted: [one],
          promises: [{ ...PROMISE, what: one, by: two, when: three, due: null, kind: 'open' }],
          earlier: [
            { case: 'c', at: 1, ask: two, state: 'open', channel: 'slack:T1/C1', same: true },
          ],
        });

        for (const line of renderCard(card, buttons, createLook(width, false))) {
          expect(stringWidth(line)).toBe(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });

  it('uses no colour where none is wanted, and colour where it is', () => {
    expect(drawn(sampleCard(), createLook(80, false))).not.toContain('\u001b[');
    expect(drawn(sampleCard(), createLook(80, true))).toContain('\u001b[');
  });

  it('has a button line for each name a button can have', () => {
    const shown = drawn();

    for (const { number, action } of buttons) {
      expect(shown).toContain(`[${number}] ${BUTTON_WORDS[action]}`);
    }
  });

  it('says why there is no draft', () => {
    const shown = drawn(sampleCard({ draft: null, notes: ['No draft: no entry answers this.'] }));

    expect(shown).toContain('│ No draft: no entry answers this. ');
  });

  it('warns of what to look at twice before it is sent', () => {
    const draft = sampleDraft({ stale: true, unsupported: ['It is in Leipzig.'] });

    const shown = drawn(sampleCard({ draft, notes: ['The model did not answer.'] }));

    expect(shown).toContain('! Robin has written since this was drafted.');
    expect(shown).toContain('! Nothing supports this: It is in Leipzig.');
    expect(shown).toContain('! The model did not answer.');
  });

  it('shows how promises stand, what was given, and an earlier case about the same thing first', () => {
    const promise = { ...PROMISE, what: 'ring back', by: 'Ana', when: 'by noon', due: 5 };
    const one = { case: 'c2', at: 1, state: 'closed', channel: 'terminal:local/shop' } as const;

    const shown = drawn(
      sampleCard({
        promises: [
          { ...promise, state: 'kept', keptAt: 9 },
          { ...promise, state: 'broken' },
        ],
        earlier: [
          { ...one, ask: 'Wrong size', channel: 'slack:T1/C1' },
          { ...one, ask: 'Lost again', same: true },
        ],
        granted: ['Ana granted a voucher'],
      }),
    );

    expect(shown.split('\n').flatMap((line) => /· .*\S(?= +│)/.exec(line) ?? [])).toEqual([
      '· Lost again (about the same thing, closed)',
      '· Wrong size (closed, in Slack)',
      '· ring back, by noon (Ana), kept, late',
      '· ring back, by noon (Ana), overdue',
      '· Ana granted a voucher',
    ]);
  });

  it('says what they may do, as strongly as they said it', () => {
    const assessment = sampleAssessment({ churn: 'high', public: 'low' });

    expect(drawn(sampleCard({ assessment }))).toContain(
      'watch for    they say they will leave, they may go public',
    );
  });

  it('counts the quotes it has no room for', () => {
    const reasons = ['a', 'b', 'c', 'd', 'e', 'f'].map((quote) => ({ quote, why: 'w', turn: 0 }));

    const shown = drawn(sampleCard({ assessment: sampleAssessment({ reasons }) }));

    expect(shown).toContain('“d” — w');
    expect(shown).not.toContain('“e”');
    expect(shown).toContain('and 2 more');
  });

  it('names who has the case, and says when it is closed', () => {
    expect(drawn(sampleCard({ takenBy: 'Ana' }))).toContain('─ Ana has it ─╮');
    expect(drawn(sampleCard({ state: 'closed', takenBy: 'Ana' }))).toContain('─ closed ─╮');
  });

  it('shows what is asked before anything is judged', () => {
    const shown = drawn(sampleCard({ assessment: null }));

    expect(shown).toContain('Could you ask the carrier, please?');
    expect(shown).toContain('Reading …');
  });

  it('does not guess a style that cannot be told', () => {
    expect(drawn(sampleCard({ assessment: sampleAssessment({ style: null }) }))).toContain(
      'style        not clear yet',
    );
  });
});
