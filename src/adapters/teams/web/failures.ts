import { z } from 'zod';
import { ConnectorError } from './errors.ts';

/** How the Bot Framework's client and Entra's library tell of a failure, as far as it is read. Neither of their messages is: they quote. */
const Failure = z.object({
  name: z.string().optional().catch(undefined),
  statusCode: z.number().optional().catch(undefined),
  code: z.string().optional().catch(undefined),
  errorCode: z.string().optional().catch(undefined),
  response: z
    .object({
      headers: z
        .custom<{ get(name: string): string | undefined }>(hasGet)
        .optional()
        .catch(undefined),
      bodyAsText: z.string().nullish().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** Nothing was sent yet when one of these happens: no name, no way, no connection, no certificate to trust. */
const NOT_CONNECTED =
  /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/** Named in the text of a refusal alone: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages. */
const SUB_CODE = /\bMessageWritesBlocked\b/;

/** What a call to the Bot Connector failed with. `now` is in milliseconds since 1970. */
export function connectorErrorOf(error: unknown, now: number): ConnectorError {
  if (error instanceof ConnectorError) return error;
  const { name, statusCode: status, code, response } = Failure.safeParse(error).data ?? {};
  if (status === undefined)
    return new ConnectorError({ code: codeOf(code ?? name), arrived: arrivedWithout(code) });
  const subCode = SUB_CODE.exec(response?.bodyAsText ?? '')?.[0];
  return new ConnectorError({
    status,
    code: subCode ?? codeOf(code),
    retryAfterMs: pauseOf(response?.headers?.get('retry-after'), now),
    arrived: arrivedWith(status),
  });
}

/** What asking for a token failed with. Nothing was said to Teams yet. */
export function tokenErrorOf(error: unknown): ConnectorError {
  if (error instanceof ConnectorError) return error;
  const { errorCode } = Failure.safeParse(error).data ?? {};
  return new ConnectorError({ code: codeOf(errorCode), arrived: 'no' });
}

/** Teams keeps nothing that it refuses, or is too busy to take. Whatever else fails on the way may fail after it was kept. */
function arrivedWith(status: number): 'no' | 'maybe' {
  return (status >= 400 && status < 500) || status === 503 ? 'no' : 'maybe';
}

function arrivedWithout(code = ''): 'no' | 'maybe' {
  return NOT_CONNECTED.test(code) ? 'no' : 'maybe';
}

/** Undefined for what is no code: a stranger's page ends up in its place. */
function codeOf(code: string | undefined): string | undefined {
  return code !== undefined && /^[A-Za-z][A-Za-z0-9_ ]{1,80}$/.test(code) ? code : undefined;
}

/** Seconds or a date: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after. */
export function pauseOf(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\d{1,6}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}

function hasGet(headers: unknown): boolean {
  return typeof headers === 'object' && headers !== null && 'get' in headers;
}
