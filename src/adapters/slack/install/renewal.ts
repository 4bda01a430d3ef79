import type { Time } from '../../../engine/engine.ts';
import type { Installation } from './installation.ts';

/** What Slack gives for a refresh token. */
export interface TokenPair {
  readonly botToken: string;
  readonly refreshToken: string;
  /** How long the bot token is good for, in milliseconds. */
  readonly lifeMs: number;
}

/** Gets the next pair. Rejects with `SpentError` where Slack never will again, with `SendError` where it may later. */
export type Exchange = (refreshToken: string) => Promise<TokenPair>;

/** Slack takes the refresh token no longer. */
export class SpentError extends Error {
  override readonly name = 'SpentError';
}

/** Where the tokens lie. */
export interface TokenShelf {
  get(team: string): Installation | undefined;
  /**
   * Changes the installation, durably when it resolves, in force only then. Nothing happens where `refreshToken` is no longer its own:
   * somebody installed Heed anew, or took it out, meanwhile.
   */
  replace(team: string, refreshToken: string, change: Partial<Installation>): Promise<void>;
}

/** `none`: there was nothing to renew. `spent`: Slack gives no new token any more, and the installation says so. */
export type Renewed = 'renewed' | 'none' | 'spent';

/**
 * One renewal of a bot token. A refresh token is good once, so the pair it gave is kept until the disk has taken it: a try that
 * follows a failed write asks Slack for nothing. Rejects where Slack or the disk fails; nothing has changed then.
 */
export function createRenewal(options: {
  shelf: TokenShelf;
  exchange: Exchange;
  time: Pick<Time, 'now'>;
}): (team: string) => Promise<Renewed> {
  const { shelf, exchange, time } = options;
  const unsaved = new Map<string, { usedUp: string; change: Partial<Installation> }>();

  async function renew(team: string): Promise<Renewed> {
    const refreshToken = shelf.get(team)?.refreshToken;
    if (refreshToken === undefined) return 'none';
    try {
      const change = await changeFor(team, refreshToken);
      await shelf.replace(team, refreshToken, change);
    } catch (error) {
      if (!(error instanceof SpentError)) throw error;
      await shelf.replace(team, refreshToken, { isSpent: true });
      return 'spent';
    }
    unsaved.delete(team);
    return 'renewed';
  }

  async function changeFor(team: string, usedUp: string): Promise<Partial<Installation>> {
    const before = unsaved.get(team);
    if (before?.usedUp === usedUp) return before.change;
    const { botToken, refreshToken, lifeMs } = await exchange(usedUp);
    const change = { botToken, refreshToken, expiresAt: time.now() + lifeMs };
    unsaved.set(team, { usedUp, change });
    return change;
  }

  return renew;
}
