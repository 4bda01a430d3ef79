import { z } from 'zod';
import type { Time } from '../../../engine/engine.ts';
import { SendError } from '../../adapter.ts';
import type { BotFramework } from '../bot-framework.ts';
import { sendErrorOf } from './errors.ts';
import { pauseOf } from './failures.ts';

/** Microsoft Graph, as far as Heed reads in it: with an app's own rights, where a team's or chat's owner consented to them. */
export interface Graph {
  /**
   * What is at a path, like `/chats/19:…/messages`. Undefined where Graph does not let Heed read there, and where there is nothing.
   * Rejects with `SendError` where Graph could not be asked.
   */
  read(path: string): Promise<unknown>;
  /** The entries of a list, page by page, the latest first. Ends where `read` gives undefined; rejects as it does. */
  pages(path: string): AsyncGenerator<GraphPage>;
}

/** One page of a list. */
export interface GraphPage {
  readonly entries: readonly unknown[];
  /** There are more behind it. */
  readonly isMore: boolean;
}

export interface GraphOptions {
  readonly framework: Pick<BotFramework, 'graphToken'>;
  readonly time: Time;
  /** Another base than Graph's own, with its version and without a slash at its end. */
  readonly url?: string;
  /** How long one call may take, in milliseconds; ten seconds where absent. */
  readonly timeout?: number;
}

const GRAPH = 'https://graph.microsoft.com/v1.0';

/** In milliseconds. Ours: Graph answers within a second or two when it is well. */
const TIMEOUT = 10_000;

/** The most that Graph gives: https://learn.microsoft.com/graph/api/chatmessage-list-replies. */
const PAGE = 50;

/** Answers that pass, as https://learn.microsoft.com/graph/errors has them; any other refusal says that Heed may not read there. */
const PASSING: ReadonlySet<number> = new Set([408, 409, 423, 425, 429]);

const List = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
});

export function createGraph(options: GraphOptions): Graph {
  const { framework, time, url: base = GRAPH, timeout = TIMEOUT } = options;

  /** Empty where there is none to be had, as in the Playground: without credentials, or where Microsoft Entra refuses them. */
  async function token(): Promise<string> {
    try {
      return await framework.graphToken();
    } catch (error) {
      const refusal = sendErrorOf(error, 'get a token for Microsoft Graph');
      if (refusal.retryable) throw refusal;
      return '';
    }
  }

  async function fetched(url: string, bearer: string): Promise<Response> {
    const authorization = bearer === '' ? {} : { authorization: `Bearer ${bearer}` };
    try {
      return await fetch(url, {
        headers: { accept: 'application/json', ...authorization },
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
    } catch (error) {
      throw failed('it could not be reached, or did not answer in time.', { cause: error });
    }
  }

  async function get(url: string): Promise<unknown> {
    const bearer = await token();
    // Graph itself tells nobody anything without a token; what stands in for it may.
    if (bearer === '' && base === GRAPH) return undefined;
    const response = await fetched(url, bearer);
    if (response.ok) return bodyOf(response);
    await response.body?.cancel();
    const { status } = response;
    if (status < 500 && !PASSING.has(status)) return undefined;
    const retryAfterMs = pauseOf(response.headers.get('retry-after') ?? undefined, time.now());
    throw failed(`it answered with HTTP ${status}.`, { retryAfterMs });
  }

  return {
    read: (path) => get(`${base}${path}`),
    async *pages(path) {
      let url: string | undefined = `${base}${path}?$top=${PAGE}`;
      while (url !== undefined) {
        const list: z.infer<typeof List> | undefined = List.safeParse(await get(url)).data;
        if (list === undefined) return;
        const next: string | undefined = list['@odata.nextLink'];
        yield { entries: list.value, isMore: next !== undefined };
        // The token goes to Graph alone, whatever an answer says.
        url = next?.startsWith(`${base}/`) ? next : undefined;
      }
    },
  };
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    throw failed('its answer broke off, or something else answered.', { cause: error });
  }
}

function failed(
  why: string,
  { cause, retryAfterMs }: { cause?: unknown; retryAfterMs?: number | undefined },
): SendError {
  return new SendError(`Heed could not read a conversation from Microsoft Graph: ${why}`, {
    retryable: true,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    cause,
  });
}
