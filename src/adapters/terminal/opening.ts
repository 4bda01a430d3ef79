import type { Receive } from '../adapter.ts';
import type { Board } from './board.ts';
import { playDemo } from './demo.ts';
import type { DemoTurn } from './demo-conversation.ts';
import type { Events } from './events.ts';
import type { Look } from './look.ts';
import type { Pace } from './pace.ts';
import { renderRule, renderTurn } from './render-chat.ts';
import { renderLeadTime, renderWelcome, renderYourTurn } from './render-help.ts';
import type { Screen } from './screen.ts';
import { PEOPLE } from './settings.ts';
import type { StoryTime } from './story-time.ts';

export interface OpeningParts {
  readonly turns: readonly DemoTurn[];
  readonly screen: Screen;
  readonly board: Board;
  readonly events: Events;
  readonly receive: Receive;
  readonly time: StoryTime;
  readonly pace: Pace;
  readonly settled: () => Promise<void>;
  look(): Look;
  stopped(): boolean;
  quit(): void;
}

/** Welcomes, plays the conversation as real events, and hands over. Any key skips the resting; Ctrl-C and Ctrl-D quit. */
export async function playOpening(parts: OpeningParts): Promise<void> {
  const { turns, screen, look } = parts;
  if (turns.length > 0) {
    screen.print(renderWelcome(screen.interactive, look()));
    await playWatched(parts);
    parts.events.endStory();
  }
  if (screen.interactive && !parts.stopped()) {
    screen.print(renderYourTurn(turns.length > 0, look()));
  }
}

async function playWatched(parts: OpeningParts): Promise<void> {
  const { screen, pace, quit } = parts;
  const unwatch = screen.interactive
    ? screen.onKey((key) => {
        pace.skip();
        if (key === 'quit') quit();
      })
    : undefined;
  try {
    const earlier = await play(parts);
    if (earlier !== undefined) screen.print(renderLeadTime(earlier, parts.look()));
  } finally {
    unwatch?.();
  }
}

function play({ turns, screen, board, pace, ...parts }: OpeningParts): Promise<string | undefined> {
  return playDemo(turns, {
    time: parts.time,
    announce: (when) => screen.print(['', ...renderRule(when, parts.look())]),
    async say(turn) {
      board.restartNumbers();
      screen.print(renderTurn(turn.who, turn.text, parts.look()));
      await parts.receive(parts.events.message(PEOPLE[turn.who], turn.text));
    },
    pause: (turn) => (screen.interactive ? pace.rest(turn.text.length) : parts.settled()),
    pings: () => board.pings(),
    stopped: parts.stopped,
  });
}
