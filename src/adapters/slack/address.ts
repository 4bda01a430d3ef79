/** A channel, a person or a direct message of one workspace, as Slack names them. */
export interface SlackAddress {
  readonly team: string;
  readonly id: string;
}

/** A posted message. */
export interface SlackMessageName {
  readonly team: string;
  readonly channel: string;
  /** Slack's time stamp of the message, which is its id within the channel. */
  readonly ts: string;
}

/** `slack:<team>/<id>`: what the rest of Heed knows a channel or a person by. */
export function addressOf({ team, id }: SlackAddress): string {
  return `slack:${team}/${id}`;
}

/** Undefined for an address of another platform, and for what is none. */
export function parseAddress(address: string): SlackAddress | undefined {
  const [, team, id] = /^slack:([A-Z0-9]+)\/([A-Z0-9]+)$/.exec(address) ?? [];
  return team === undefined || id === undefined ? undefined : { team, id };
}

/** `slack:<team>/<channel>/<ts>`: what `Sent.message` names a posted message by. */
export function messageNameOf({ team, channel, ts }: SlackMessageName): string {
  return `slack:${team}/${channel}/${ts}`;
}

/** Undefined for what `messageNameOf` did not write. */
export function parseMessageName(name: string): SlackMessageName | undefined {
  const [, team, channel, ts] = /^slack:([A-Z0-9]+)\/([A-Z0-9]+)\/(\d+\.\d+)$/.exec(name) ?? [];
  if (team === undefined || channel === undefined || ts === undefined) return undefined;
  return { team, channel, ts };
}
