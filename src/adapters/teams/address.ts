/** A conversation or a person of one tenant. */
export interface TeamsAddress {
  /** The tenant that Heed serves, in lower case; never the person's own, where that is another one. */
  readonly tenant: string;
  /**
   * A conversation's id without a thread (`19:…@thread.tacv2`), or a person's `aadObjectId`. A person's address is also that of their
   * personal chat with Heed. Somebody without an account in the directory goes by the id Teams gave them (`29:…`).
   */
  readonly id: string;
}

/** A posted message. */
export interface TeamsMessageName {
  readonly tenant: string;
  /** Where it stands, without a thread; of a personal chat the chat's own id (`a:…`), not the person's. */
  readonly conversation: string;
  /** Teams' id of the message, unique within the conversation. */
  readonly activity: string;
}

/** Directory ids; the sample people of the Playground have one digit more in theirs than a GUID has. */
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12,13}$/i;

const THREAD = ';messageid=';

/** `teams:<tenant>/<id>`: what the rest of Heed knows a conversation or a person by. */
export function addressOf({ tenant, id }: TeamsAddress): string {
  return `teams:${tenant.toLowerCase()}/${GUID.test(id) ? id.toLowerCase() : id}`;
}

/** Undefined for an address of another platform, for one with a thread in it, and for what is none. */
export function parseAddress(address: string): TeamsAddress | undefined {
  const [, tenant, id] = /^teams:([^/\s;]+)\/([^\s;]+)$/.exec(address) ?? [];
  if (tenant === undefined || id === undefined) return undefined;
  return { tenant: tenant.toLowerCase(), id: GUID.test(id) ? id.toLowerCase() : id };
}

/** True where both name the same; people write addresses into the settings, in capitals too. */
export function isAddressOf(address: string, other: TeamsAddress): boolean {
  const parsed = parseAddress(address);
  return parsed !== undefined && addressOf(parsed) === addressOf(other);
}

/** The key of a memory that forgets by how keys begin: its end keeps one id from being the beginning of another. */
export function keyOf(address: TeamsAddress): string {
  return `${addressOf(address)}.`;
}

/** True for the address of somebody in the directory, rather than of a place. */
export function isPerson({ id }: TeamsAddress): boolean {
  return GUID.test(id);
}

/** `teams:<tenant>/<conversation>/<activity>`: what `Sent.message` names a posted message by. */
export function messageNameOf({ tenant, conversation, activity }: TeamsMessageName): string {
  return `teams:${tenant.toLowerCase()}/${conversation}/${activity}`;
}

/** Undefined for what `messageNameOf` did not write. */
export function parseMessageName(name: string): TeamsMessageName | undefined {
  const [, tenant, conversation, activity] =
    /^teams:([^/\s;]+)\/([^\s;]+)\/([^/\s;]+)$/.exec(name) ?? [];
  if (tenant === undefined || conversation === undefined || activity === undefined)
    return undefined;
  return { tenant: tenant.toLowerCase(), conversation, activity };
}

/** A conversation's id as Teams gives it, taken apart: where it is, and the thread's first message where it names a thread. */
export function splitThread(conversation: string): { base: string; root?: string } {
  const at = conversation.indexOf(THREAD);
  if (at === -1) return { base: conversation };
  const root = conversation.slice(at + THREAD.length);
  return { base: conversation.slice(0, at), ...(root === '' ? {} : { root }) };
}

/** The conversation as it is posted to: in the thread that begins with `root`, or at the top level. */
export function inThread(base: string, root?: string): string {
  return root === undefined ? base : `${base}${THREAD}${root}`;
}
