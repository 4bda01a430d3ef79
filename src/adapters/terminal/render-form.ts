import type { Outgoing } from '../../domain/outgoing.ts';
import { drawBox, innerWidth } from './box.ts';
import { wrap } from './layout.ts';
import type { Look } from './look.ts';

export type Form = Extract<Outgoing, { kind: 'form' }>['form'];

/** What is asked by a form, above the line where one answers. */
export function renderForm(form: Form, look: Look): string[] {
  const hint = wrap(hintOf(form), look.width).map(look.colors.dim);
  if (form.name !== 'edit') return hint;
  const box = drawBox(
    {
      weight: 'light',
      border: look.colors.cyan,
      title: 'Edit the draft',
      titlePaint: look.colors.bold,
      sections: [{ rows: wrap(form.text, innerWidth(look.width)) }],
    },
    look.width,
  );
  return [...box, ...hint];
}

function hintOf(form: Form): string {
  if (form.name === 'edit') {
    return 'Type the text to send; Tab brings the draft to change it (⏎ is a line break). An empty line keeps the draft.';
  }
  if (form.name === 'not-needed') {
    return 'Why was this call not needed? Heed learns from the reason. An empty line takes it back.';
  }
  const now = [form.urgency, form.style, form.mood].filter((tag) => tag !== '').join(' ');
  return `Tagged ${now}. Type what is right, as urgency (P1-P4), style, mood or any of them: "P2 hurried frustrated". An empty line leaves the tags.`;
}
