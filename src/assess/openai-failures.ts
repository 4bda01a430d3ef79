import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';

/** Said by a status code or by a completion, depending on the server. */
export const FILTERED = "The model's content filter stopped the answer";

const BY_CODE: ReadonlyMap<unknown, string> = new Map([
  ['content_filter', FILTERED],
  ['context_length_exceeded', 'The conversation is too long for the model'],
  ['insufficient_quota', 'The quota of the model account is used up'],
]);

const BY_STATUS: ReadonlyMap<unknown, string> = new Map([
  [400, 'The model server did not accept the request'],
  [401, 'The model server did not accept the key'],
  [403, 'The model server did not allow the request'],
  [404, 'The model server does not know this model or address'],
  [413, 'The conversation is too long for the model'],
  [422, 'The model server did not accept the request'],
  [429, 'The model server is too busy for us right now'],
]);

/** One sentence for a call that brought no completion. Never the server's words: they may hold a key or a customer's text. */
export function failureOf(error: unknown, timedOut: string): string {
  if (error instanceof APIConnectionTimeoutError) return timedOut;
  if (error instanceof APIConnectionError) return 'The model server could not be reached.';
  if (!(error instanceof APIError)) return "The model server's answer could not be read.";
  const known = BY_CODE.get(error.code) ?? BY_STATUS.get(error.status);
  const status = error.status === undefined ? '' : ` (${error.status})`;
  return `${known ?? 'The model server failed'}${status}.`;
}
