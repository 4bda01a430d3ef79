import type { Form } from '../../domain/form.ts';
import type { Author } from '../../domain/person.ts';
import { BUTTON_WORDS } from '../../domain/wording.ts';
import type { Receive } from '../adapter.ts';
import type { Board } from './board.ts';
import type { Button } from './buttons.ts';
import type { Doors } from './doors.ts';
import type { Entry, Events, Press } from './events.ts';
import type { Look } from './look.ts';
import { COMMANDS, parseLine, type Typed } from './parse.ts';
import { type Question, questionFor } from './questions.ts';
import { personaPaint, renderRemark, renderRule, speaker } from './render-chat.ts';
import { renderHelp } from './render-help.ts';
import { PEOPLE, type Persona } from './settings.ts';

export interface SessionParts {
  readonly events: Events;
  readonly doors: Doors;
  readonly board: Board;
  readonly receive: Receive;
  look(): Look;
  print(lines: readonly string[]): void;
  quit(): void;
}

/** One person at the keyboard, playing all three people: what each typed line does. */
export interface Session {
  handle(line: string): Promise<void>;
  /** The next line answers this form, in the name of `by`. */
  openForm(form: Form, caseId: string, by: Author): void;
  prompt(): string;
  complete(line: string): readonly string[];
}

interface OpenForm {
  readonly question: Question;
  readonly case: string;
  readonly by: Author;
}

export function createSession(parts: SessionParts): Session {
  let persona: Persona = 'customer';
  let form: OpenForm | undefined;

  function remark(text: string): void {
    parts.print(renderRemark(text, parts.look()));
  }

  /** Customers cannot press or command anything, so the agent does it for them. */
  function staff(): Author {
    return persona === 'customer' ? PEOPLE.agent : PEOPLE[persona];
  }

  async function act(by: Author, press: Press): Promise<void> {
    await parts.receive(parts.events.action(by, press, parts.doors.open(by)));
  }

  async function enter(by: Author, entry: Entry): Promise<void> {
    form = undefined;
    await parts.receive(parts.events.roster(by, entry, parts.doors.open(by)));
  }

  async function press(button: Button): Promise<void> {
    const by = button.board === 'ping' ? PEOPLE.lead : staff();
    remark(`${by.name} presses "${BUTTON_WORDS[button.action]}".`);
    await act(by, button);
  }

  async function pressNumber(number: number, text: string): Promise<void> {
    const found = parts.board.buttonAt(number);
    if (found === undefined) return chat(text);
    if (found !== 'moved-on') return press(found);
    remark(`[${number}] was on an older card, which has moved on. /card shows the present one.`);
  }

  async function chat(text: string): Promise<void> {
    await parts.receive(parts.events.message(PEOPLE[persona], text));
  }

  async function answer(open: OpenForm, line: string): Promise<void> {
    const read = open.question.read(line);
    if (read.kind === 'roster') return enter(open.by, read);
    if (read.kind !== 'done') {
      if (read.kind === 'cancelled') form = undefined;
      if (read.message !== '') remark(read.message);
      return;
    }
    form = undefined;
    const { action, values, draft } = read;
    await act(open.by, { action, case: open.case, draft, values });
  }

  async function obey(typed: Typed): Promise<void> {
    switch (typed.kind) {
      case 'nothing':
        return;
      case 'chat':
        return chat(typed.text);
      case 'number':
        return pressNumber(typed.number, typed.text);
      case 'triage':
        return parts.receive(parts.events.command(staff(), typed.text, parts.doors.open(staff())));
      case 'as':
        persona = typed.persona;
        return remark(`${PEOPLE[persona].name} is typing now.`);
      case 'card':
        return showCard();
      case 'help':
        return parts.print(renderHelp(parts.look()));
      case 'new':
        parts.events.startConversation();
        return parts.print(renderRule('a new conversation', parts.look()));
      case 'quit':
        return parts.quit();
      case 'mistake':
        return remark(typed.message);
    }
  }

  function showCard(): void {
    const card = parts.board.cardAgain(parts.look());
    if (card !== undefined) parts.print(card);
    else remark('There is no card yet. Write something as Robin, and one comes.');
  }

  return {
    async handle(line) {
      const open = form;
      if (open !== undefined && !line.startsWith('/')) return answer(open, line);
      form = undefined;
      await obey(parseLine(line));
    },
    openForm(opened, caseId, by) {
      form = { question: questionFor(opened), case: caseId, by };
    },
    prompt() {
      const look = parts.look();
      if (form !== undefined) return speaker(form.question.prompt, look.colors.yellow, look);
      return speaker(PEOPLE[persona].name, personaPaint(persona, look), look);
    },
    complete(line) {
      if (form !== undefined) return line === '' ? [form.question.suggestion] : [];
      return line.startsWith('/') ? COMMANDS.filter((command) => command.startsWith(line)) : [];
    },
  };
}
