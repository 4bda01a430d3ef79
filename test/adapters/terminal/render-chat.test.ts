import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import {
  renderNotice,
  renderReply,
  renderRule,
  renderTurn,
} from '../../../src/adapters/terminal/render-chat.ts';
import { renderForm } from '../../../src/adapters/terminal/render-form.ts';
import { renderHelp } from '../../../src/adapters/terminal/render-help.ts';

const look = createLook(40, false);

describe('renderTurn', () => {
  it('sets further lines in below the first, under the same edge for every name', () => {
    expect(renderTurn('customer', 'Where is my parcel, please? I need it.', look)).toEqual([
      'Robin › Where is my parcel, please? I',
      '        need it.',
    ]);
    expect(renderTurn('agent', 'On its way.', look)).toEqual(['  Ana › On its way.']);
  });

  it('obeys no escape that was typed', () => {
    expect(renderTurn('customer', '\u001b[2J', look)).toEqual(['Robin › ␛[2J']);
  });
});

describe('renderReply', () => {
  it('names the customer it goes to and the person who approved it', () => {
    const reply = { text: 'It is found.\n\n- by noon', approvedBy: { id: 'a', name: 'Ana' } };

    expect(renderReply(reply, look)).toEqual([
      ' Heed › to Robin, approved by Ana',
      '        It is found.',
      '',
      '        - by noon',
    ]);
  });
});

describe('renderNotice', () => {
  it('says who alone sees it', () => {
    expect(renderNotice('No open cases.', 'Ana', look)).toEqual([
      ' Heed › only Ana sees this',
      '        No open cases.',
    ]);
  });

  it('shows bold and code as such where there are colours, and plainly where there are none', () => {
    const text = '**Two** open: `/triage`';

    expect(renderNotice(text, 'Ana', look)[1]).toBe('        Two open: /triage');
    expect(renderNotice(text, 'Ana', createLook(40, true))[1]).toBe(
      '        \u001b[1mTwo\u001b[22m open: \u001b[36m/triage\u001b[39m',
    );
  });
});

describe('renderRule', () => {
  it('goes across from edge to edge', () => {
    expect(renderRule('a day ago', look)).toEqual(['── a day ago ───────────────────────────']);
  });
});

describe('renderForm', () => {
  it('shows the text that is edited, and how to keep it', () => {
    const shown = renderForm({ name: 'edit', draft: 'd', text: 'Hello Robin' }, look).join('\n');

    expect(shown).toContain('│ Hello Robin ');
    expect(shown).toContain('empty line keeps the');
  });

  it('shows the tags that stand, and an example of how to give others', () => {
    const form = { name: 'wrong-tag', urgency: 'P3', style: 'warm', mood: 'calm' } as const;

    const shown = renderForm(form, createLook(120, false)).join(' ');

    expect(shown).toContain('Tagged P3 warm calm.');
    expect(shown).toContain('"P2 hurried frustrated"');
  });
});

describe('renderHelp', () => {
  it.each([40, 80, 120])('fits into %i columns', (width) => {
    for (const line of renderHelp(createLook(width, false))) {
      expect(stringWidth(line)).toBeLessThanOrEqual(width);
    }
  });
});
