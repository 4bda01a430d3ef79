import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import { SendError } from '../../adapter.ts';
import { EXPECTED, MEANINGS, PASSING } from './error-codes.ts';

/** A retry that Slack names no time for, in milliseconds. Ours: the length of its rate limit's window. */
const UNNAMED_PAUSE = 60_000;

/**
 * The error as the rest of Heed knows it, with a sentence an admin can act on. `doing` is what was tried: "post the card in
 * slack:T1/C1". Rate limits, a Slack in trouble and a network that fails are retryable; a refusal is not.
 */
export function sendErrorOf(error: unknown, doing: string): SendError {
  const root = rootOf(error);
  if (root instanceof SendError) return root;
  const tried = `Heed could not ${doing}`;
  if (root instanceof WebAPIRateLimitedError) return rateLimited(tried, root, root.retryAfter);
  if (root instanceof WebAPIPlatformError) return refused(tried, root);
  if (root instanceof WebAPIHTTPError) return httpFailed(tried, root);
  return new SendError(`${tried}: Slack could not be reached, or did not answer in time.`, {
    retryable: true,
    cause: root,
  });
}

/** The code that Slack refused with, like `not_in_channel`; undefined where the error is of another sort. */
export function slackCodeOf(error: unknown): string | undefined {
  const root = error instanceof SendError ? error.cause : error;
  return root instanceof WebAPIPlatformError && isCode(root.data.error)
    ? root.data.error
    : undefined;
}

/** True for what happens on a normal day and is nobody's fault: to be logged, not to be alerted on. */
export function isExpected(error: unknown): boolean {
  return EXPECTED.has(slackCodeOf(error) ?? '');
}

/** What our own code threw on the way (a workspace that is not installed) comes back wrapped as a failed request. */
function rootOf(error: unknown): unknown {
  return error instanceof WebAPIRequestError && error.original instanceof SendError
    ? error.original
    : error;
}

function rateLimited(tried: string, cause: unknown, seconds: number | undefined): SendError {
  const pause = seconds === undefined ? UNNAMED_PAUSE : seconds * 1000;
  return new SendError(`${tried}: Slack asks for a pause of ${Math.ceil(pause / 1000)} s.`, {
    retryable: true,
    retryAfterMs: pause,
    cause,
  });
}

function refused(tried: string, error: WebAPIPlatformError): SendError {
  const code = error.data.error;
  // A gateway's page in place of an answer ends up where the code should be.
  if (!isCode(code)) {
    return new SendError(`${tried}: something else than Slack answered.`, {
      retryable: true,
      cause: new Error('The answer was no JSON.'),
    });
  }
  if (code === 'ratelimited' || code === 'rate_limited')
    return rateLimited(tried, error, error.data.response_metadata?.retryAfter);
  return new SendError(`${tried}: ${meaningOf(code, error)} (${code})`, {
    retryable: PASSING.has(code),
    cause: error,
  });
}

function meaningOf(code: string, error: WebAPIPlatformError): string {
  if (code === 'missing_scope') return `it needs the scope ${neededBy(error)}. Add it to the app.`;
  if (PASSING.has(code)) return 'Slack is in trouble right now.';
  return MEANINGS[code] ?? 'Slack refused it.';
}

function neededBy({ data }: WebAPIPlatformError): string {
  const needed = 'needed' in data ? data.needed : undefined;
  return typeof needed === 'string' && /^[a-z:._,-]+$/.test(needed) ? needed : 'that Slack names';
}

function httpFailed(tried: string, error: WebAPIHTTPError): SendError {
  const passes = error.statusCode >= 500 || error.statusCode === 408 || error.statusCode === 429;
  const advice = passes ? '' : ' Check SLACK_API_URL and whatever stands between Heed and Slack.';
  return new SendError(`${tried}: Slack answered with HTTP ${error.statusCode}.${advice}`, {
    retryable: passes,
    cause: error,
  });
}

function isCode(text: string): boolean {
  return /^[a-z][a-z0-9_]{1,80}$/.test(text);
}
