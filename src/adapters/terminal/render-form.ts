import type { FieldForm, Form } from '../../domain/form.ts';
import { drawBox, innerWidth } from './box.ts';
import { askedFields } from './field-line.ts';
import { wrap, wrapStyled } from './layout.ts';
import type { Look } from './look.ts';
import { printableLine } from './printable.ts';
import { fieldRows } from './render-fields.ts';

/** What is asked by a form, above the line where one answers. */
export function renderForm(form: Form, look: Look): string[] {
  const hint = wrap(hintOf(form), look.width).map(look.colors.dim);
  if (form.name === 'edit') return [...textBox('Edit the draft', form.text, look), ...hint];
  if (form.name === 'copy') return [...textBox('The draft', form.text, look), ...hint];
  if ('fields' in form) return [...fieldRows(form, look), ...hint];
  return [...choiceRows(form, look), ...hint];
}

function textBox(title: string, text: string, look: Look): string[] {
  const sections = [{ rows: wrap(text, innerWidth(look.width)) }];
  const { cyan: border, bold: titlePaint } = look.colors;
  return drawBox({ weight: 'light', border, title, titlePaint, sections }, look.width);
}

function choiceRows(form: Form, look: Look): string[] {
  if (!('choices' in form)) return [];
  return form.choices.flatMap(({ label }, index) =>
    wrapStyled(
      `${look.colors.bold(String(index + 1).padStart(2))} ${printableLine(label)}`,
      look.width,
    ),
  );
}

function hintOf(form: Form): string {
  switch (form.name) {
    case 'edit':
      return 'Type the text to send; Tab brings the draft to change it (⏎ is a line break). An empty line keeps the draft.';
    case 'copy':
      return 'Copy it from here, and press Enter.';
    case 'not-needed':
      return 'Why was this call not needed? Heed learns from the reason. An empty line takes it back.';
    case 'snooze':
      return 'For how long? Type the number. An empty line leaves the case where it is.';
    case 'merge':
      return 'Which case takes this one in? Type the number. An empty line keeps them apart.';
    case 'split':
      return 'Where does something new begin? Type the number. An empty line keeps it together.';
    case 'pass-on':
      return 'Who should have it? Type the number, and a reason after it if you like. An empty line keeps it here.';
    case 'set-up':
      return 'Channels are set up with "/triage here is staff", help or customers. Press Enter.';
    case 'wrong-tag':
      return tagHint(form);
    case 'grant':
    case 'kept':
    case 'person':
      return fieldHint(form);
  }
}

function fieldHint(form: FieldForm): string {
  const [first, second] = askedFields(form);
  if (first === undefined) return 'Press Enter.';
  const others = second === undefined ? '' : `; ${second.name} = …`;
  return `Type "${first.name} = …${others}"; Tab brings all as it stands. What you leave out stays. An empty line changes nothing.`;
}

function tagHint({ urgency, style, mood }: Extract<Form, { name: 'wrong-tag' }>): string {
  const now = [urgency, style, mood].filter((tag) => tag !== '').join(' ');
  return `Tagged ${now}. Type what is right, as urgency (P1-P4), style, mood or any of them: "P2 hurried frustrated". An empty line leaves the tags.`;
}
