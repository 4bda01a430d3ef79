import { z } from 'zod';
import type { Time } from '../../../engine/engine.ts';
import { inTime } from '../../patience.ts';
import { RefusedError, UnverifiableError } from './refusal.ts';

/** The channel that Teams is to the Bot Framework; signing keys are endorsed for channels. */
export const TEAMS = 'msteams';

/** The claim of the service that a token was signed for. */
const SERVICE_URL = 'serviceurl';

/** What of an activity a signature vouches for. */
export interface Signed {
  readonly channelId?: string | null | undefined;
  readonly serviceUrl?: string | null | undefined;
}

/** See `BotFramework.authenticate`. */
export type Gate = (activity: Signed, authorization: string | undefined) => Promise<void>;

/** The part of the Bot Framework that checks a token: signature, issuer, audience, times, and what its key is endorsed for. */
export interface TokenCheck {
  /** Null for what is no bearer token, or has another issuer. Rejects for a bad one, and where the keys cannot be had. */
  getIdentityFromAuthHeader(
    authorization: string,
    channel: string,
  ): Promise<{ getClaimValue(claim: string): string | null } | null>;
}

/** Lets in what Teams signed; `timeout`, in milliseconds, is for the fetching of keys. */
export function createGate(check: TokenCheck, time: Time, timeout: number): Gate {
  return async ({ channelId, serviceUrl }, authorization = '') => {
    if (channelId !== TEAMS) throw new RefusedError('it is of another channel');
    const identity = await identityOf(authorization).catch(judge);
    if (identity === null) throw new RefusedError('it has no token of the Bot Connector');
    const signedFor = identity.getClaimValue(SERVICE_URL);
    if (!signedFor || signedFor !== serviceUrl)
      throw new RefusedError('it was signed for another service URL');
  };

  function identityOf(authorization: string) {
    const identity = check.getIdentityFromAuthHeader(authorization, TEAMS);
    return inTime(time, timeout, identity, late);
  }
}

/** How the Bot Framework and the library under it tell of a bad token. Their messages are constant but for ids. */
const BadToken = z.union([
  z.object({ name: z.enum(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']) }),
  z.object({ name: z.literal('Error'), statusCode: z.literal(401) }),
]);

/** Whatever is not known to be the token's fault counts as not checked: nobody is let in either way. */
function judge(error: unknown): never {
  if (BadToken.safeParse(error).success) throw new RefusedError('its token is bad');
  throw error instanceof UnverifiableError ? error : new UnverifiableError(error);
}

function late(): never {
  throw new UnverifiableError();
}
