import type { IncomingMessage } from 'node:http';
import { errorFacts } from '../../../engine/file-errors.ts';
import { readBody } from '../../read-body.ts';
import type { BotFramework } from '../bot-framework.ts';
import { Activity } from '../parse/schema.ts';
import { MESSAGES_PATH } from '../paths.ts';
import { RefusedError, UnverifiableError } from './refusal.ts';

/** In bytes. Ours: what Teams sends is some 100 kB at most. */
export const LARGEST_BODY = 1024 * 1024;

/** A request that is not let in. What is told of it besides the status is for the log. */
export interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly code?: string;
}

export interface AdmitOptions {
  readonly framework: Pick<BotFramework, 'authenticate'>;
  /** Whose activities are let in, in lower case; none are where it is empty. */
  readonly tenants: readonly string[];
}

/**
 * Lets in what Teams itself signed for this bot and one of the tenants; whatever cannot be checked is refused. The body is read and
 * parsed once; what is malformed is refused before anybody's signature is looked at.
 */
export async function admit(
  request: IncomingMessage,
  options: AdmitOptions,
): Promise<Activity | Refusal> {
  if (URL.parse(request.url ?? '', 'http://localhost')?.pathname !== MESSAGES_PATH)
    return { status: 404, reason: 'another path' };
  if (request.method !== 'POST') return { status: 405, reason: 'another method' };
  const body = await readBody(request, LARGEST_BODY);
  if (body === 'too-large') return { status: 413, reason: 'too large' };
  if (body === 'broken-off') return { status: 400, reason: 'broken off' };
  const activity = Activity.safeParse(jsonOf(body)).data;
  if (activity === undefined) return { status: 400, reason: 'no activity' };
  const unsigned = await unsignedOf(activity, request.headers.authorization, options.framework);
  if (unsigned !== undefined) return unsigned;
  return isOfTenant(activity, options.tenants)
    ? activity
    : { status: 403, reason: 'of a tenant that Heed does not serve' };
}

/** A validly signed activity may come from any tenant that has the app. Each place that names a tenant must name one of these. */
export function isOfTenant(
  { channelData, conversation }: Pick<Activity, 'channelData' | 'conversation'>,
  tenants: readonly string[],
): boolean {
  const named = [channelData?.tenant?.id, conversation?.tenantId].filter((id) => id != null);
  return named.length > 0 && named.every((id) => tenants.includes(id.toLowerCase()));
}

function jsonOf(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return undefined;
  }
}

async function unsignedOf(
  activity: Activity,
  authorization: string | undefined,
  framework: AdmitOptions['framework'],
): Promise<Refusal | undefined> {
  try {
    await framework.authenticate(activity, authorization);
    return undefined;
  } catch (error) {
    if (error instanceof RefusedError) return { status: 401, reason: error.reason };
    if (!(error instanceof UnverifiableError)) throw error;
    const { code } = errorFacts(error.cause);
    return { status: 503, reason: error.message, ...(code && { code }) };
  }
}
