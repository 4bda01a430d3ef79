import { isRecord, type JsonRecord } from './records.ts';

/** What the app answered to something Teams told it. */
export interface Answer {
  /** The HTTP status; 0 where there was none in time. */
  readonly status: number;
  /** Empty where nothing was said; what is no JSON object under `text`. */
  readonly body: JsonRecord;
}

/** How Teams reaches the app. */
export type Delivery = (activity: JsonRecord) => Promise<Answer>;

/** Teams' patience with an answer, in milliseconds: 5 s for message extensions, about 15 s for everything else. */
const PATIENCE = { extension: 5_000, other: 15_000 };

/** Requests to `url()`, read anew each time for an app that restarts elsewhere, with the token that `sign` makes for each. */
export function createDelivery(url: () => string, sign?: () => string): Delivery {
  return async (activity) => {
    const token = sign?.();
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
    return postJson(url(), JSON.stringify(activity), authorization, patienceFor(activity));
  };
}

function patienceFor({ name }: JsonRecord): number {
  return String(name).startsWith('composeExtension/') ? PATIENCE.extension : PATIENCE.other;
}

/** Sends one request as it is. */
export async function postJson(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>> = {},
  patience: number = PATIENCE.other,
): Promise<Answer> {
  try {
    const response = await fetch(url, {
      ...{ method: 'POST', body, signal: AbortSignal.timeout(patience) },
      headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    });
    return { status: response.status, body: bodyOf(await response.text()) };
  } catch {
    return { status: 0, body: {} };
  }
}

function bodyOf(text: string): JsonRecord {
  if (text === '') return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isRecord(parsed) ? parsed : { text: String(parsed) };
  } catch {
    return { text };
  }
}
