import type { Time } from '../../../engine/engine.ts';
import { inTime } from '../../patience.ts';
import { ConnectorError } from './errors.ts';
import { tokenErrorOf } from './failures.ts';

/** What Heed shows to Microsoft's services to be believed. */
export interface Tokens {
  /** A token for a service, good for minutes at least. Rejects with `ConnectorError`. */
  of(audience: string): Promise<string>;
}

export interface TokensOptions {
  /** Asks for one, or gives the one that is still good. */
  ask(audience: string): Promise<string>;
  readonly time: Time;
  /** How long asking may take, in milliseconds. */
  readonly timeout: number;
}

/** However many need a token at once, it is asked for once; what takes too long is asked for anew by the next who needs it. */
export function createTokens({ ask, time, timeout }: TokensOptions): Tokens {
  const asked = new Map<string, Promise<string>>();

  function askOnce(audience: string): Promise<string> {
    const token = ask(audience).finally(() => forget(audience, token));
    asked.set(audience, token);
    return token;
  }

  function forget(audience: string, token: Promise<string>): void {
    if (asked.get(audience) === token) asked.delete(audience);
  }

  return {
    async of(audience) {
      const token = asked.get(audience) ?? askOnce(audience);
      try {
        return await inTime(time, timeout, token, () => {
          forget(audience, token);
          throw new ConnectorError({ code: 'NoToken', arrived: 'no' });
        });
      } catch (error) {
        throw tokenErrorOf(error);
      }
    },
  };
}
