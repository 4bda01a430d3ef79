import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Button } from '../../../src/adapters/terminal/buttons.ts';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import { renderPing, renderPingOutcome } from '../../../src/adapters/terminal/render-ping.ts';
import { PROMISE } from '../../domain/samples.ts';
import { sampleBrief } from './samples.ts';

const buttons: Button[] = [
  { number: 7, action: 'have-it', board: 'ping', case: 'case-1', draft: undefined },
  { number: 8, action: 'not-needed', board: 'ping', case: 'case-1', draft: undefined },
];

describe('renderPing', () => {
  it('calls the lead by name, and says why now, what happened, what to give and what to do', () => {
    const lines = renderPing(
      sampleBrief({ draft: 'Hello Robin,' }),
      buttons,
      createLook(80, false),
    );

    expect(lines.join('\n')).toBe(
      [
        '┏━ Lee, Robin needs you ━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ P2 · risk .61 ━┓',
        '┃ why now      a promise was missed and their question was passed over         ┃',
        '┃ they ask     Could you ask the carrier, please?                              ┃',
        '┃ so far       · Robin: where is it?                                           ┃',
        '┃              · Ana: on its way.                                              ┃',
        '┃ their words  “it did not come” — a broken promise                            ┃',
        '┃ may grant    · a courier today                                               ┃',
        '┃ first move   Own the missed promise by name.                                 ┃',
        '┠─ draft ──────────────────────────────────────────────────────────────────────┨',
        '┃ Hello Robin,                                                                 ┃',
        '┠──────────────────────────────────────────────────────────────────────────────┨',
        '┃ [7] have it  [8] not needed                                                  ┃',
        '┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┛',
      ].join('\n'),
    );
  });

  it('names all who are called, why they and not others, and who was called before', () => {
    const lines = renderPing(
      sampleBrief({
        group: 'night on call',
        others: [{ id: 'terminal:local/bo', name: 'Bo' }],
        routing: { why: ['writes German'], passed: [{ name: 'Tom', why: 'is away' }] },
        calledBefore: ['Mo: No answer in 15 minutes; Lee was called'],
        promises: [
          { ...PROMISE, what: 'ring back', by: 'Ana', when: 'by noon', due: 1, state: 'broken' },
          { ...PROMISE, what: 'looking into it', by: 'Ana', when: '', due: null, kind: 'open' },
        ],
      }),
      [],
      createLook(80, false),
    );

    const shown = lines.map((line) => line.replaceAll(/^┃ | +┃$/g, ''));
    expect(lines[0]).toMatch(/^┏━ night on call: Lee, Bo · Robin needs you ━/);
    expect(shown.slice(2, 5)).toEqual([
      'you, because writes German',
      '             Not Tom, who is away',
      'asked before · Mo: No answer in 15 minutes; Lee was called',
    ]);
    expect(shown).toContain('promised     · ring back, by noon (Ana), overdue');
    expect(shown).toContain('             · “looking into it” (Ana)');
  });

  it('keeps its shape and obeys no escape, whatever the story says', () => {
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(text, text, fc.constantFrom(40, 80, 120), (one, two, width) => {
        const evidence = [{ quote: one, why: two, turn: 0 }];
        const routing = { why: [one], passed: [{ name: two, why: one }] };
        const brief = sampleBrief({
          ...{ customer: one, ask: two, story: [one], evidence, draft: two, routing },
          ...{ group: two, others: [{ id: one, name: one }], calledBefore: [two] },
        });

        for (const line of renderPing(brief, buttons, createLook(width, false))) {
          expect(stringWidth(line)).toBe(width);
          expect(line).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
        }
      }),
    );
  });

  it('leaves out what there is nothing to say about', () => {
    const shown = renderPing(
      sampleBrief({ mayGrant: [], evidence: [] }),
      [],
      createLook(80, false),
    ).join('\n');

    expect(shown).not.toContain('may grant');
    expect(shown).not.toContain('their words');
    expect(shown).not.toContain('draft');
  });
});

describe('renderPingOutcome', () => {
  it('says what became of the call', () => {
    expect(renderPingOutcome(sampleBrief(), 'Lee has it', createLook(80, false))).toEqual([
      '┗ Lee was called about Robin: Lee has it',
    ]);
  });
});
