import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { refusal, SendError } from '../../adapter.ts';
import type { Installation } from './installation.ts';
import { createRenewal, type Exchange, type Renewed, type TokenShelf } from './renewal.ts';

/** Renews bot tokens in good time, each installation's once at a time. */
export interface Rotation {
  /** A token that has not run out; waits only where there is none. Rejects with `SendError`. */
  token(team: string): Promise<string>;
  /** Looks after the installation as it is now; to be called after each change of it. */
  watch(team: string): void;
  /** Renews no more by itself, and waits for what is under way. */
  stop(): Promise<void>;
}

/** How long before its end a token is renewed, in milliseconds: two hours, as Bolt does it. A token lives for twelve. */
export const RENEW_BEFORE = 2 * 60 * 60_000;

/** The pause after a try, doubled with each failure up to the longest, in milliseconds. Ours: some ten tries in the two hours. */
const FIRST_PAUSE = 60_000;
const LONGEST_PAUSE = 15 * 60_000;

export function createRotation(options: {
  shelf: TokenShelf;
  exchange: Exchange;
  time: Time;
  logger: Logger;
}): Rotation {
  const { shelf, time, logger } = options;
  const renewOne = createRenewal(options);
  const alarms = new Map<string, () => void>();
  const running = new Map<string, Promise<void>>();
  const tried = new Map<string, { failures: number; at: number }>();
  let stopped = false;

  function watch(team: string): void {
    alarms.get(team)?.();
    alarms.delete(team);
    const due = dueAt(shelf.get(team));
    if (stopped || due === undefined) return;
    const at = Math.max(due, earliest(team));
    const wake = () => void renew(team).catch(() => undefined);
    alarms.set(team, time.wakeAt(at, wake));
  }

  /** A token whose whole life is shorter than two hours is always due: the pause keeps it from being renewed without end. */
  function earliest(team: string): number {
    const last = tried.get(team);
    if (last === undefined) return time.now();
    return last.at + Math.min(FIRST_PAUSE * 2 ** Math.max(0, last.failures - 1), LONGEST_PAUSE);
  }

  function renew(team: string): Promise<void> {
    const known = running.get(team);
    if (known !== undefined) return known;
    const renewal = renewOnce(team).finally(() => {
      running.delete(team);
      watch(team);
    });
    running.set(team, renewal);
    return renewal;
  }

  async function renewOnce(team: string): Promise<void> {
    try {
      tell(team, await renewOne(team));
      tried.set(team, { failures: 0, at: time.now() });
    } catch (error) {
      tried.set(team, { failures: (tried.get(team)?.failures ?? 0) + 1, at: time.now() });
      const problem = error instanceof SendError ? error.message : undefined;
      logger.warn(
        { team, problem, ...errorFacts(error) },
        'A bot token could not be renewed; it is tried again',
      );
      throw error;
    }
  }

  function tell(team: string, renewed: Renewed): void {
    if (renewed === 'renewed') logger.info({ team }, 'A bot token was renewed');
    if (renewed === 'spent')
      logger.error({ team }, 'Slack gives no new bot token any more: install Heed there again');
  }

  async function token(team: string): Promise<string> {
    const found = needed(team);
    if (!hasRunOut(found)) return found.botToken;
    if (found.isSpent !== true) await renewNow(team);
    const renewed = needed(team);
    if (!hasRunOut(renewed)) return renewed.botToken;
    throw refusal(
      `The token for the Slack workspace ${team} has run out, and Slack gives no new one. Install Heed there again.`,
    );
  }

  function needed(team: string): Installation {
    const found = shelf.get(team);
    if (found !== undefined) return found;
    throw refusal(`Heed is not installed in the Slack workspace ${team} (any more).`);
  }

  async function renewNow(team: string): Promise<void> {
    try {
      await renew(team);
    } catch (cause) {
      if (cause instanceof SendError) throw cause;
      const message = `The token for the Slack workspace ${team} could not be renewed.`;
      throw new SendError(message, { retryable: true, cause });
    }
  }

  function hasRunOut({ expiresAt }: Installation): boolean {
    return expiresAt !== undefined && expiresAt <= time.now();
  }

  async function stop(): Promise<void> {
    stopped = true;
    for (const callOff of alarms.values()) callOff();
    await Promise.allSettled(running.values());
  }

  return { token, watch, stop };
}

/** When to renew, in milliseconds since 1970; undefined where nothing is to be renewed. */
function dueAt(installation: Installation | undefined): number | undefined {
  if (installation?.refreshToken === undefined || installation.expiresAt === undefined) return;
  return installation.isSpent === true ? undefined : installation.expiresAt - RENEW_BEFORE;
}
