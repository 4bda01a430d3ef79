/** A link that opens a channel in Slack, or one of its messages; `domain` is the part before `.slack.com`. */
export function linkTo(domain: string, channel: string, ts?: string): string {
  const place = `https://${domain}.slack.com/archives/${channel}`;
  // A thread that began with something else than a message has no link of its own.
  return ts !== undefined && /^\d+\.\d+$/.test(ts) ? `${place}/p${ts.replace('.', '')}` : place;
}
