import type { Outgoing } from '../../domain/outgoing.ts';
import type { Adapter, Receive, Sent } from '../adapter.ts';
import { createBoard } from './board.ts';
import { readerOf } from './check-audience.ts';
import { type DemoTurn, demoConversation } from './demo-conversation.ts';
import { createDoors } from './doors.ts';
import { createEvents } from './events.ts';
import { createLineQueue } from './line-queue.ts';
import { createLook } from './look.ts';
import { playOpening } from './opening.ts';
import { createPace } from './pace.ts';
import { render } from './render.ts';
import { renderRemark, renderTyped } from './render-chat.ts';
import { createScreen, type TerminalInput, type TerminalOutput } from './screen.ts';
import { createSession, type Session } from './session.ts';
import { DESK, PEOPLE } from './settings.ts';
import type { StoryTime } from './story-time.ts';

export interface TerminalOptions {
  readonly input: TerminalInput;
  readonly output: TerminalOutput;
  /** The same time that the engine lives by, so that the played conversation's hours go by for its deadlines too. */
  readonly time: StoryTime;
  /** Whether to use colours; the caller knows about NO_COLOR and FORCE_COLOR. */
  readonly color: boolean;
  /** Resolves when Heed has nothing left to do now; without somebody at the keyboard each line waits for it. */
  readonly settled: () => Promise<void>;
  /** How wide to draw; what the output says when absent. */
  readonly columns?: number;
  /** Sets this run apart from others on the same store; made of the time when absent. */
  readonly session?: string;
  /** Played at the start; an empty one plays nothing. */
  readonly demo?: readonly DemoTurn[];
}

export interface TerminalAdapter extends Adapter {
  /** Resolves when the terminal has ended: `/quit`, Ctrl-C, Ctrl-D, the end of the input, or `stop`. */
  readonly finished: Promise<void>;
}

/**
 * Heed in a terminal: one chats by typing, and cards, calls and answers are drawn between the lines. Everything a platform does is
 * there, and nothing is needed but the keyboard.
 */
export function createTerminalAdapter(options: TerminalOptions): TerminalAdapter {
  const { input, output, time, settled } = options;
  const name = options.session ?? time.now().toString(36);
  const screen = createScreen(input, output, options.columns);
  const events = createEvents(name, time);
  const doors = createDoors(name, time);
  const board = createBoard();
  const pace = createPace(time, settled);
  const ending = Promise.withResolvers<void>();
  const queue = createLineQueue(apologise);
  /** By id, for as long as the terminal is open: nothing is said twice. */
  const sent = new Map<string, Sent>();
  let session: Session | undefined;
  let stopped = false;

  function look() {
    return createLook(screen.columns(), options.color);
  }

  function apologise(error: unknown): void {
    screen.print(renderRemark(excuse(error), look()));
  }

  function finish(): void {
    stopped = true;
    pace.skip();
    screen.close();
    ending.resolve();
  }

  async function handle(line: string, current: Session): Promise<void> {
    if (stopped) return;
    if (!screen.interactive) screen.print(renderTyped(current.prompt(), line, look()));
    await current.handle(line);
    if (!screen.interactive) await settled();
  }

  function readLines(current: Session): void {
    screen.listen({
      onLine(line) {
        queue.add(() => handle(line, current));
        queue.add(async () => screen.ask());
      },
      onEnd: () => (screen.interactive ? finish() : queue.add(async () => finish())),
      prompt: () => current.prompt(),
      complete: (line) => current.complete(line),
    });
    screen.ask();
  }

  async function run(receive: Receive, current: Session): Promise<void> {
    const turns = options.demo ?? demoConversation;
    const parts = { turns, screen, board, events, receive, time, pace, settled, look };
    await playOpening({ ...parts, stopped: () => stopped, quit: finish }).catch(apologise);
    if (!stopped) readLines(current);
  }

  return {
    platform: 'terminal',
    finished: ending.promise,
    async start(receive) {
      const parts = { events, doors, board, receive, look, print: screen.print, quit: finish };
      const current = createSession(parts);
      session = current;
      output.on('error', finish);
      queue.add(() => run(receive, current));
    },
    async complete(event) {
      return event;
    },
    async readers(channel) {
      return { staff: [PEOPLE.agent, PEOPLE.lead], outsiders: channel !== DESK };
    },
    async send(outgoing) {
      const before = sent.get(outgoing.id);
      if (before !== undefined) return before;
      const reader = readerOf(outgoing, doors);
      const lines = render(outgoing, board, reader, look());
      const result = sentAs(outgoing);
      sent.set(outgoing.id, result);
      openForm(outgoing);
      screen.print(lines);
      return result;
    },
    async stop() {
      finish();
      await queue.drained();
    },
  };

  function openForm(outgoing: Outgoing): void {
    if (outgoing.kind !== 'form') return;
    const by = doors.holder(outgoing.to);
    if (by !== undefined) session?.openForm(outgoing.form, outgoing.case, by);
  }
}

/** A card or a ping keeps the name of the message it first was; forms and notices leave nothing to update. */
function sentAs(outgoing: Outgoing): Sent {
  switch (outgoing.kind) {
    case 'card':
    case 'ping':
      return { message: outgoing.replaces ?? outgoing.id };
    case 'reply':
    case 'mention':
    case 'greeting':
      return { message: outgoing.id };
    default:
      return {};
  }
}

function excuse(error: unknown): string {
  const why = error instanceof Error ? error.message : 'the reason is not known.';
  return `Heed could not do that: ${why}`;
}
