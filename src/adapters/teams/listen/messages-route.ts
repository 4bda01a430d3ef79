import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Route } from '../../adapter.ts';
import type { InvokeAnswer } from '../doors/invoke-answer.ts';
import type { Activity } from '../parse/schema.ts';
import { MESSAGES_PATH } from '../paths.ts';
import { type AdmitOptions, admit, type Refusal } from './admit.ts';

export interface MessagesRouteOptions extends AdmitOptions {
  /** Takes in an activity that was let in. Resolves once Teams may be told so; to an invoke, with its answer. */
  handle(activity: Activity): Promise<InvokeAnswer | undefined>;
  readonly logger: Logger;
}

/** Statuses that whoever runs Heed should hear of: somebody is not believed, or nobody can be. The rest is the noise of the internet. */
const WORTH_A_WARNING: ReadonlySet<number> = new Set([401, 403, 503]);

/** Where Teams sends everything to. Whoever is refused is told a status and nothing else. */
export function createMessagesRoute(options: MessagesRouteOptions): Route {
  const { handle, logger } = options;

  async function take(activity: Activity): Promise<InvokeAnswer> {
    try {
      return (await handle(activity)) ?? { status: 200 };
    } catch (error) {
      const { type, name } = activity;
      logger.error({ type, name, ...errorFacts(error) }, 'Something from Teams was not taken');
      return { status: 500 };
    }
  }

  return {
    prefix: MESSAGES_PATH,
    async handle(request, response) {
      const admitted = await admit(request, options);
      if ('type' in admitted) return respond(response, await take(admitted));
      const { status } = admitted;
      const level = WORTH_A_WARNING.has(status) ? 'warn' : 'debug';
      logger[level]({ ...admitted }, 'A request to the endpoint of Teams was refused');
      refuse(response, admitted);
    },
  };
}

function respond(response: ServerResponse, { status, body }: InvokeAnswer): void {
  if (body === undefined) return void response.writeHead(status, { 'content-length': 0 }).end();
  const text = JSON.stringify(body);
  const type = 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

/** The connection is not kept: what the sender still has to say on it would have to be read first. */
function refuse(response: ServerResponse, { status }: Refusal): void {
  const allow = status === 405 ? { allow: 'POST' } : {};
  response.writeHead(status, { connection: 'close', 'content-length': 0, ...allow }).end();
}
