import { refusal, SendError } from '../../adapter.ts';
import { EXPECTED, MEANINGS } from './error-codes.ts';

/** What is known of a call that failed. Texts and tokens are not. */
export interface ConnectorFacts {
  /** Of the HTTP answer; absent where none came. */
  readonly status?: number | undefined;
  /** Teams' own code, that of Microsoft Entra's token endpoint, or the network's: `BotNotInConversationRoster`, `invalid_client`, `ECONNRESET`. */
  readonly code?: string | undefined;
  /** How long Teams asks to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** `no`: it was not taken, so that it can be said again. `maybe`: it may have been, although no good answer came. */
  readonly arrived: 'no' | 'maybe';
}

/** A call to Teams or for a token failed. Tells nothing of what was said. */
export class ConnectorError extends Error implements ConnectorFacts {
  override readonly name = 'ConnectorError';
  readonly status: number | undefined;
  readonly code: string | undefined;
  readonly retryAfterMs: number | undefined;
  readonly arrived: 'no' | 'maybe';

  constructor(facts: ConnectorFacts) {
    super(`Teams did not take it: ${facts.status ?? 'no answer'}, ${facts.code ?? 'no code'}.`);
    this.status = facts.status;
    this.code = facts.code;
    this.retryAfterMs = facts.retryAfterMs;
    this.arrived = facts.arrived;
  }
}

/** Refusals that pass: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit asks to try these again. */
const PASSING: ReadonlySet<number> = new Set([408, 412, 425, 429]);

/**
 * The error as the rest of Heed knows it, with a sentence an admin can act on. `doing` is what was tried: "post the card in
 * teams:T1/19:…". Rate limits, collisions, a Teams in trouble and a network that fails are retryable; a refusal is not.
 */
export function sendErrorOf(error: unknown, doing: string): SendError {
  if (error instanceof SendError) return error;
  const tried = `Heed could not ${doing}`;
  const failed = error instanceof ConnectorError ? error : undefined;
  if (failed?.code !== undefined && MEANINGS[failed.code] !== undefined)
    return refused(tried, failed);
  if (failed?.status === undefined) {
    const why = 'Teams could not be reached, or did not answer in time.';
    return new SendError(`${tried}: ${why}`, { retryable: true, cause: error });
  }
  return isPassing(failed.status) ? troubled(tried, failed) : refused(tried, failed);
}

/** What a call to Teams failed with, also where it was made a `SendError` since; undefined for errors of another sort. */
export function connectorErrorIn(error: unknown): ConnectorError | undefined {
  const root = error instanceof SendError ? error.cause : error;
  return root instanceof ConnectorError ? root : undefined;
}

/** True for what happens on a normal day and is nobody's fault: to be logged, not to be alerted on. */
export function isExpected(error: unknown): boolean {
  return EXPECTED.has(connectorErrorIn(error)?.code ?? '');
}

function isPassing(status: number): boolean {
  return status >= 500 || status < 400 || PASSING.has(status);
}

function troubled(tried: string, error: ConnectorError): SendError {
  const { status, retryAfterMs } = error;
  const why =
    retryAfterMs !== undefined
      ? `Teams asks for a pause of ${Math.ceil(retryAfterMs / 1000)} s.`
      : `Teams is in trouble right now (HTTP ${status}).`;
  const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
  return new SendError(`${tried}: ${why}`, { retryable: true, ...wait, cause: error });
}

function refused(tried: string, error: ConnectorError): SendError {
  const { status, code } = error;
  const named = code === undefined ? `HTTP ${status}` : code;
  return refusal(`${tried}: ${meaningOf(status, code)} (${named})`, error);
}

function meaningOf(status: number | undefined, code: string | undefined): string {
  const known = code === undefined ? undefined : MEANINGS[code];
  if (known !== undefined) return known;
  if (status === 401)
    return 'Microsoft does not take Heed’s credentials. Check MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId.';
  if (status === 413) return 'it is too long for Teams.';
  if (status === 404) return 'Teams knows nothing there (any more).';
  return 'Teams refused it.';
}
