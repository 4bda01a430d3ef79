import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import { renderCardChange } from '../../../src/adapters/terminal/render-change.ts';
import type { Card } from '../../../src/domain/shown.ts';
import { sampleAssessment, sampleCard, sampleDraft } from './samples.ts';

const before = sampleCard();

const send = { number: 1, action: 'send', board: 'card', case: 'case-1', draft: 'd' } as const;

function change(after: Card, width = 80, from = before): string[] {
  return renderCardChange(from, after, [send], createLook(width, false));
}

describe('renderCardChange', () => {
  it('says in one line what moved, and repeats the buttons', () => {
    const assessment = sampleAssessment({ risk: 0.61, mood: 'frustrated', intensity: 0.8 });

    const lines = change(sampleCard({ assessment, risks: [0.12, 0.42, 0.61] }));

    expect(lines).toEqual([
      '╭ Card updated · Robin  risk .42 → .61 ↗ rising ▁▄▅',
      '│ mood anxious → frustrated ●●●●○',
      '╰ [1] send',
    ]);
  });

  it('says nothing when nothing has changed', () => {
    expect(change(sampleCard())).toEqual([]);
  });

  it('repeats the buttons when they belong to another draft that reads the same', () => {
    expect(change(sampleCard({ draft: sampleDraft({ id: 'draft-2' }) }))).toEqual([
      '╭ Card updated · Robin',
      '╰ [1] send',
    ]);
  });

  it('shows a new draft whole', () => {
    const draft = sampleDraft({ id: 'draft-2', text: 'Dear Robin,\nit is found.', citations: [] });

    expect(change(sampleCard({ draft }))).toEqual([
      '╭ Card updated · Robin',
      '│',
      '│ new draft',
      '│ Dear Robin,',
      '│ it is found.',
      '│',
      '╰ [1] send',
    ]);
  });

  it('shows the quotes that are new, not those that were there', () => {
    const known = sampleAssessment().reasons;
    const fresh = { quote: 'third time', why: 'they had to come back', turn: 4 };

    const lines = change(
      sampleCard({ assessment: sampleAssessment({ reasons: [...known, fresh] }) }),
    );

    expect(lines).toContain('│ “third time” — they had to come back');
    expect(lines.join('\n')).not.toContain('it did not come');
  });

  it('says that a person answered, who has the case, and that the draft is gone', () => {
    const after = sampleCard({ draft: null, takenBy: 'Ana', notes: ['Ana has answered.'] });

    expect(change(after)[0]).toBe(
      '╭ Card updated · Robin  Ana has it  draft withdrawn  Ana has answered.',
    );
  });

  it('is a single line when nothing changed but who is doing what', () => {
    expect(change(sampleCard({ takenBy: 'Ana' }))).toEqual(['─ Card updated · Robin  Ana has it']);
  });

  it('gives a long note lines of its own', () => {
    const note = 'Waiting for 2 min: offer a call-back, or a time when they will hear.';

    expect(change(sampleCard({ notes: [note] }))).toEqual([
      '╭ Card updated · Robin',
      `│ ! ${note}`,
      '╰ [1] send',
    ]);
  });

  it('warns when the customer has written since the draft was made', () => {
    const after = sampleCard({ draft: sampleDraft({ stale: true }) });

    expect(change(after)[0]).toContain('they have written since this was drafted');
  });

  it('names who judged when that has changed', () => {
    const after = sampleCard({ assessment: sampleAssessment({ assessor: 'openai:gpt' }) });

    expect(change(after)[0]).toContain('judged by openai:gpt');
  });

  it('draws the card in full when urgency, style and mood are all others', () => {
    const assessment = sampleAssessment({ urgency: 'P1', style: 'hurried', mood: 'angry' });

    expect(change(sampleCard({ assessment }))[0]).toMatch(/^╭─ Triage · Robin/);
  });

  it('draws the card in full when the first judgement has come', () => {
    const lines = change(sampleCard(), 80, sampleCard({ assessment: null }));

    expect(lines[0]).toMatch(/^╭─ Triage · Robin/);
  });

  it.each([40, 80, 120])('stays within %i columns', (width) => {
    const assessment = sampleAssessment({ risk: 0.9, mood: 'angry', style: 'hurried' });
    const draft = sampleDraft({ text: '你好 world '.repeat(40) });

    const lines = change(sampleCard({ assessment, draft, notes: ['n'.repeat(150)] }), width);

    for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
  });
});
