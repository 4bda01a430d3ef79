import type { ServerResponse } from 'node:http';
import { AuthorizationError } from '@slack/bolt';
import type { Logger } from 'pino';
import { z } from 'zod';
import { errorFacts } from '../../../engine/file-errors.ts';

/** A payload that is none of Slack's: answered 400, and not worth repeating. */
export class BadPayloadError extends Error {
  override readonly name = 'BadPayloadError';
}

/** Heed is stopping: whatever comes now comes again later, or is read after the next start. */
export class StoppingError extends Error {
  override readonly name = 'StoppingError';
}

const user = z.object({ id: z.string() });

/** What Bolt can tell the kind of, so far that it does not stumble. Of everything else it would leave Slack waiting. */
const Payload = z.union([
  z.object({ event: z.object({ type: z.string() }) }),
  z.object({ command: z.string(), user_id: z.string() }),
  z.object({ type: z.literal('block_actions'), user, actions: z.array(z.object({})).min(1) }),
  z.object({ type: z.enum(['view_submission', 'view_closed']), user, view: z.object({}) }),
  z.object({ type: z.enum(['message_action', 'shortcut', 'block_suggestion']), user }),
]);

/** Throws `BadPayloadError` for a body that Bolt would stumble over. */
export function demandPayload(body: unknown): void {
  if (!Payload.safeParse(body).success) throw new BadPayloadError('Not a payload.');
}

/** True where it will never be taken, however often it comes. */
export function isFinal(error: unknown): boolean {
  return error instanceof AuthorizationError || error instanceof BadPayloadError;
}

/** Says what was not taken, by its kind. */
export function logRefusal(logger: Logger, error: unknown): void {
  if (error instanceof StoppingError) return;
  const level = isFinal(error) ? 'warn' : 'error';
  logger[level](errorFacts(originalOf(error)), 'Something from Slack was not taken');
}

/** Bolt wraps what our listeners throw. */
function originalOf(error: unknown): unknown {
  return error instanceof Error && 'original' in error ? error.original : error;
}

/** Answers a request that was not taken. */
export function refuse(response: ServerResponse, error: unknown): void {
  const status = statusFor(error);
  response.writeHead(status, isFinal(error) ? { 'x-slack-no-retry': '1' } : {}).end();
}

function statusFor(error: unknown): number {
  if (error instanceof AuthorizationError) return 401;
  if (error instanceof BadPayloadError) return 400;
  return error instanceof StoppingError ? 503 : 500;
}
