import {
  clearScreenDown,
  createInterface,
  cursorTo,
  type Interface,
  moveCursor,
} from 'node:readline';
import type { Readable, Writable } from 'node:stream';

/** Where lines come from: `process.stdin`, or any stream. */
export type TerminalInput = Readable & {
  isTTY?: boolean;
  setRawMode?: (raw: boolean) => unknown;
};

/** Where lines go: `process.stdout`, or any stream. */
export type TerminalOutput = Writable & { isTTY?: boolean; columns?: number };

export interface Typing {
  onLine(line: string): void;
  /** No more lines will come: the input ended, Ctrl-C or Ctrl-D. */
  onEnd(): void;
  /** What stands before the line being typed. */
  prompt(): string;
  /** What Tab makes of the line typed so far: one of these. */
  complete(line: string): readonly string[];
}

/** The terminal as a place to print and to read lines from. */
export interface Screen {
  /** Somebody sits at it: both ends are a terminal. */
  readonly interactive: boolean;
  columns(): number;
  /**
   * Prints above the line that is being typed, if any, and leaves that as it was. Lines that begin with an empty one are set
   * apart from those before by one empty line, never two.
   */
  print(lines: readonly string[]): void;
  /** Calls back at each key until the function returned is called; nothing typed is shown. */
  onKey(pressed: (key: 'any' | 'quit') => void): () => void;
  /** Begins to read lines. */
  listen(typing: Typing): void;
  /** Shows the prompt: a line is wanted. */
  ask(): void;
  close(): void;
}

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
/** Where the terminal does not say how wide it is. */
const USUAL_COLUMNS = 80;

export function createScreen(
  input: TerminalInput,
  output: TerminalOutput,
  columns: number | undefined,
): Screen {
  const interactive = input.isTTY === true && output.isTTY === true;
  let reader: Interface | undefined;
  let asking = false;
  let apart = false;
  let promptOf = (): string => '';

  function showPrompt(preserveCursor: boolean): void {
    reader?.setPrompt(promptOf());
    reader?.prompt(preserveCursor);
  }

  function printAbove(text: string, rows: number): void {
    moveCursor(output, 0, -rows);
    cursorTo(output, 0);
    clearScreenDown(output);
    // Readline goes up as many rows as the cursor was below the prompt before it draws the prompt again.
    output.write(text + '\n'.repeat(rows));
    showPrompt(true);
  }

  return {
    interactive,
    columns: () => columns ?? output.columns ?? USUAL_COLUMNS,
    print(lines) {
      if (lines.length === 0) return;
      const shown = apart && lines[0] === '' ? lines.slice(1) : lines;
      const text = `${shown.join('\n')}\n`;
      apart = lines.at(-1) === '';
      if (reader === undefined || !asking) output.write(text);
      else printAbove(text, reader.getCursorPos().rows);
    },
    onKey(pressed) {
      const read = (data: Buffer | string) => {
        const keys = data.toString();
        pressed(keys.includes(CTRL_C) || keys.includes(CTRL_D) ? 'quit' : 'any');
      };
      input.setRawMode?.(true);
      input.on('data', read);
      return () => {
        input.off('data', read);
        input.pause();
        input.setRawMode?.(false);
      };
    },
    listen(typing) {
      promptOf = typing.prompt;
      reader = openReader(input, output, interactive, typing);
      reader.on('line', (line) => {
        asking = false;
        apart = false;
        typing.onLine(line);
      });
      reader.on('close', () => {
        if (asking) output.write('\n');
        asking = false;
        reader = undefined;
        typing.onEnd();
      });
    },
    ask() {
      if (!interactive || reader === undefined) return;
      asking = true;
      showPrompt(false);
    },
    close() {
      const open = reader;
      reader = undefined;
      if (open !== undefined) leave(open, interactive);
    },
  };
}

function openReader(
  input: TerminalInput,
  output: TerminalOutput,
  interactive: boolean,
  typing: Typing,
): Interface {
  if (!interactive) return createInterface({ input, terminal: false });
  const reader = createInterface({
    input,
    output,
    terminal: true,
    completer: (line: string) => [[...typing.complete(line)], line],
  });
  reader.on('SIGINT', () => leave(reader, true));
  return reader;
}

/** Closes with the cursor behind all that was typed, so that what follows does not write over it. */
function leave(reader: Interface, interactive: boolean): void {
  if (interactive) reader.write(null, { ctrl: true, name: 'e' });
  reader.close();
}
