/** A channel of one workspace. */
export interface Place {
  readonly team: string;
  readonly channel: string;
}

/** How far one channel has been read, and what keeps the position back. Everything in it is a time stamp of Slack's. */
export interface Track {
  readonly place: Place;
  /** The latest message that arrived; undefined when none has since the start. */
  highest: string | undefined;
  /** Where the position stays while messages may have been missed; undefined where none can have been. */
  held: string | undefined;
  readonly underWay: Map<string, number>;
  readonly lost: Set<string>;
  written: string | undefined;
}

/** One more is under way, or one less. */
export function count(track: Track, ts: string, by: number): void {
  const left = (track.underWay.get(ts) ?? 0) + by;
  if (left > 0) track.underWay.set(ts, left);
  else track.underWay.delete(ts);
}

/** A message is durably in. */
export function arrive(track: Track, ts: string): void {
  count(track, ts, -1);
  track.lost.delete(ts);
  track.highest = later(track.highest, ts);
}

/** A message could not be kept. */
export function lose(track: Track, ts: string): void {
  count(track, ts, -1);
  track.lost.add(ts);
}

/** What was missed until `readAt` has been read. */
export function letGo(track: Track, readAt: string): void {
  track.held = undefined;
  for (const ts of track.lost) if (Number(ts) < Number(readAt)) track.lost.delete(ts);
}

/** The earliest of what holds it back, or else the latest that arrived. What is named there itself is read again. */
export function positionOf({ highest, held, underWay, lost }: Track): string | undefined {
  const bounds = [highest, held, ...underWay.keys(), ...lost].filter((ts) => ts !== undefined);
  return bounds.toSorted((left, right) => Number(left) - Number(right))[0];
}

function later(known: string | undefined, ts: string): string {
  return known !== undefined && Number(known) >= Number(ts) ? known : ts;
}
