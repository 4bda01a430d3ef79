import stringWidth from 'string-width';
import type { ReplyToCustomer } from '../../domain/outgoing.ts';
import { cut, wrap, wrapStyled } from './layout.ts';
import type { Look, Paint } from './look.ts';
import { printable } from './printable.ts';
import { PEOPLE, type Persona } from './settings.ts';

/** Columns in front of what is said: the longest name, a space, the mark and a space. */
const MARGIN = 8;
const NAME = 5;

/** The colour of whoever is speaking. */
export function personaPaint(persona: Persona, look: Look): Paint {
  const { colors } = look;
  return { customer: colors.cyan, agent: colors.green, lead: colors.magenta }[persona];
}

/** The name in front of what somebody says, as a prompt too: `Robin › `. */
export function speaker(name: string, paint: Paint, look: Look): string {
  return `${look.colors.bold(paint(name.padStart(NAME)))} ${look.colors.dim('›')} `;
}

/** Something said in the conversation. */
export function renderTurn(persona: Persona, text: string, look: Look): string[] {
  const start = speaker(PEOPLE[persona].name, personaPaint(persona, look), look);
  return hang(start, wrap(text, look.width - MARGIN));
}

/** A line as it was typed at a prompt. */
export function renderTyped(prompt: string, line: string, look: Look): string[] {
  return hang(prompt, wrap(line, look.width - MARGIN));
}

/** What Heed sends the customer, and who approved it. */
export function renderReply(
  { text, approvedBy }: Pick<ReplyToCustomer, 'text' | 'approvedBy'>,
  look: Look,
): string[] {
  const { colors } = look;
  const width = look.width - MARGIN;
  const head = cut(`to ${PEOPLE.customer.name}, approved by ${approvedBy.name}`, width);
  return hang(speaker('Heed', colors.yellow, look), [
    colors.dim(head),
    ...wrapStyled(marked(text, look), width),
  ]);
}

/** What Heed tells one member of staff, or the desk, and nobody else. */
export function renderNotice(text: string, reader: string, look: Look): string[] {
  const { colors } = look;
  const width = look.width - MARGIN;
  return hang(speaker('Heed', colors.yellow, look), [
    colors.dim(cut(`only ${reader} sees this`, width)),
    ...wrapStyled(marked(text, look), width),
  ]);
}

/** A thin line across, with a word about what begins. */
export function renderRule(words: string, look: Look): string[] {
  const title = `── ${cut(words, look.width - 4)} `;
  return [look.colors.dim(title + '─'.repeat(Math.max(0, look.width - stringWidth(title))))];
}

/** Small print from the terminal itself. */
export function renderRemark(text: string, look: Look): string[] {
  return wrap(text, look.width - MARGIN).map((line) => ' '.repeat(MARGIN) + look.colors.dim(line));
}

/** Markdown's bold and code as the terminal shows them. */
function marked(text: string, { colors }: Look): string {
  return printable(text)
    .replace(/\*\*(\S(?:[^*]*\S)?)\*\*/g, (_, words: string) => colors.bold(words))
    .replace(/`([^`\n]+)`/g, (_, words: string) => colors.cyan(words));
}

function hang(start: string, lines: readonly string[]): string[] {
  return lines.map((line, index) => {
    if (index === 0) return start + line;
    return line === '' ? '' : ' '.repeat(MARGIN) + line;
  });
}
