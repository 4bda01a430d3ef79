import { createHmac } from 'node:crypto';
import { SECRETS } from './app-methods.ts';

/** A request as Slack sends it. */
export interface SignedRequest {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface SignOptions {
  readonly secret?: string;
  /** When it was signed, in milliseconds since 1970. */
  readonly now?: number;
  readonly contentType?: string;
}

export const FORM = 'application/x-www-form-urlencoded';
export const JSON_TYPE = 'application/json';

/** Signs a body: https://docs.slack.dev/authentication/verifying-requests-from-slack. */
export function sign(body: string, options: SignOptions = {}): SignedRequest {
  const { secret = SECRETS.signingSecret, now = Date.now(), contentType = JSON_TYPE } = options;
  const timestamp = String(Math.floor(now / 1000));
  const digest = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    body,
    headers: {
      'content-type': contentType,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${digest}`,
    },
  };
}

/** An event, as JSON. */
export function signEvent(payload: object, options: SignOptions = {}): SignedRequest {
  return sign(JSON.stringify(payload), options);
}

/** A command, as a form. */
export function signCommand(
  fields: Readonly<Record<string, string>>,
  options: SignOptions = {},
): SignedRequest {
  return sign(new URLSearchParams(fields).toString(), { contentType: FORM, ...options });
}

/** A button, a form that was sent or a shortcut: JSON in a form's one field. */
export function signInteraction(payload: object, options: SignOptions = {}): SignedRequest {
  return signCommand({ payload: JSON.stringify(payload) }, options);
}
