import { agoWords, type DemoTurn, spanWords } from './demo-conversation.ts';
import type { StoryTime } from './story-time.ts';

/** What playing a conversation needs of the terminal. */
export interface Stage {
  readonly time: StoryTime;
  /** Prints a thin line with a word about when this was. */
  announce(when: string): void;
  /** Prints the turn and passes it on as if it had been typed. */
  say(turn: DemoTurn): Promise<void>;
  /** Time to read, after everything that follows from the turn has been said. */
  pause(turn: DemoTurn): Promise<void>;
  /** How many pings there have been. */
  pings(): number;
  stopped(): boolean;
}

const MINUTE = 60_000;

/**
 * Plays a conversation at its own times, the last turn now. Says how much earlier than the last turn the first ping came, as
 * "5 hours and 2 messages"; undefined when there was none before the last turn. Whatever happens, it is the present again after.
 */
export async function playDemo(
  turns: readonly DemoTurn[],
  stage: Stage,
): Promise<string | undefined> {
  try {
    return leadTime(turns, await playTurns(turns, stage));
  } finally {
    // A terminal that is being left must not wake every deadline of the story on its way out.
    if (!stage.stopped()) stage.time.returnToPresent();
  }
}

/** The index of the turn after which the first ping came; undefined when none did, or when it was stopped. */
async function playTurns(turns: readonly DemoTurn[], stage: Stage): Promise<number | undefined> {
  const present = stage.time.now();
  const pingsBefore = stage.pings();
  let pingedAt: number | undefined;
  let when = '';
  for (const [index, turn] of turns.entries()) {
    if (stage.stopped()) return undefined;
    when = announceTime(turn, when, stage);
    if (turn.minutesBefore === 0) stage.time.returnToPresent();
    else stage.time.moveTo(present - turn.minutesBefore * MINUTE);
    await stage.say(turn);
    await stage.pause(turn);
    if (stage.pings() > pingsBefore) pingedAt ??= index;
  }
  return pingedAt;
}

function announceTime(turn: DemoTurn, before: string, stage: Stage): string {
  const when = agoWords(turn.minutesBefore);
  if (when !== before) stage.announce(when);
  return when;
}

function leadTime(turns: readonly DemoTurn[], pingedAt: number | undefined): string | undefined {
  const turn = pingedAt === undefined ? undefined : turns[pingedAt];
  if (turn === undefined || pingedAt === undefined || turn.minutesBefore === 0) return undefined;
  const messages = turns.length - 1 - pingedAt;
  const words = messages === 1 ? 'one message' : `${messages} messages`;
  return `${spanWords(turn.minutesBefore)} and ${words}`;
}
