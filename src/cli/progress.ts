import type { Writable } from 'node:stream';

/** Says on stderr how far a long run has come, without getting into the way of what else is said there. */
export interface Progress {
  /** A line has been answered; it held so many messages. */
  answered(messages: number): void;
  /** Prints a line of its own. */
  say(line: string): void;
  /** Prints how many and how fast. */
  finish(): void;
}

/** In milliseconds: what the eye follows on a screen, and what a log can bear. Ours. */
const EVERY_ON_SCREEN = 200;
const EVERY_IN_LOG = 5_000;

/** Takes the cursor to the line's start and clears the line. */
const ERASE = '\r\u001b[K';

/**
 * On a terminal one line is written over and over; elsewhere a line now and then. `now` gives milliseconds, `more` what else is to be
 * said of how far it has come.
 */
export function createProgress(
  stream: Writable & { isTTY?: boolean },
  now: () => number,
  more: () => string = () => '',
): Progress {
  const isScreen = stream.isTTY === true;
  const erase = isScreen ? ERASE : '';
  const every = isScreen ? EVERY_ON_SCREEN : EVERY_IN_LOG;
  const startedAt = now();
  let saidAt = startedAt;
  let lines = 0;
  let messages = 0;

  function words(): string {
    const seconds = Math.max(0.001, (now() - startedAt) / 1000);
    const speed = (messages / seconds).toFixed(1);
    const counts = `${countOf(lines, 'line')}, ${countOf(messages, 'message')}, ${speed} a second`;
    return [counts, more()].filter((part) => part !== '').join('; ');
  }

  return {
    answered(count) {
      lines += 1;
      messages += count;
      if (now() - saidAt < every) return;
      saidAt = now();
      stream.write(isScreen ? `${erase}${words()}` : `${words()}\n`);
    },
    say: (line) => void stream.write(`${erase}${line}\n`),
    finish: () => void stream.write(`${erase}${words()}\n`),
  };
}

function countOf(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
