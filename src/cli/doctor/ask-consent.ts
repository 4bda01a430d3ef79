import type { Conversation } from '../../adapters/teams/web/references.ts';

/** Whether an owner agreed to Heed reading a channel or chat, as Microsoft Graph shows it. */
export type Consent =
  | { readonly kind: 'given' }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly why: string };

/** https://learn.microsoft.com/graph/use-the-api: the version that is for production. */
const GRAPH = 'https://graph.microsoft.com/v1.0';
/** In milliseconds. Ours. */
const ANSWER_WITHIN = 10_000;

/**
 * Asks for one message: there is no other way to see what was agreed to. What it says is not looked at. The answer 403 means that
 * nobody agreed: https://learn.microsoft.com/microsoftteams/platform/graph-api/rsc/resource-specific-consent.
 */
export async function askConsent(options: {
  conversation: Conversation;
  token: string;
  graphUrl?: string | undefined;
}): Promise<Consent> {
  const { conversation, token, graphUrl = GRAPH } = options;
  const path = pathOf(conversation);
  if (path === undefined) return { kind: 'unknown', why: NO_GROUP };
  try {
    const { status, body } = await fetch(`${graphUrl}${path}?$top=1`, {
      headers: token === '' ? {} : { authorization: `Bearer ${token}` },
      redirect: 'error',
      signal: AbortSignal.timeout(ANSWER_WITHIN),
    });
    await body?.cancel();
    if (status === 200) return { kind: 'given' };
    if (status === 403) return { kind: 'missing' };
    return { kind: 'unknown', why: `Microsoft Graph answered ${status}.` };
  } catch {
    return { kind: 'unknown', why: 'Microsoft Graph could not be reached.' };
  }
}

const NO_GROUP = 'Heed has not been told the directory id of its team yet.';

function pathOf({ kind, id, team }: Conversation): string | undefined {
  const part = encodeURIComponent(id);
  if (kind !== 'channel') return `/chats/${part}/messages`;
  if (team?.groupId === undefined) return undefined;
  return `/teams/${encodeURIComponent(team.groupId)}/channels/${part}/messages`;
}
