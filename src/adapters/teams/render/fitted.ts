import { bytesOf, cut, LIMITS } from './limits.ts';

/** What was drawn, and how much room it had for it. */
interface Fitted<Drawn> {
  readonly drawn: Drawn;
  readonly room: number;
}

/** No message holds more characters than this, nor more of anything else. */
export const MOST_ROOM = LIMITS.messageBytes / 2;

/**
 * Draws with as much room as a message has, `most` at most; what the room is counted in is up to the drawing. With none at all it has
 * to fit: whatever else stands in it has limits of its own. `bytes` are what all that is drawn may take.
 */
export function fitted<Drawn>(
  draw: (room: number) => Drawn,
  most: number = MOST_ROOM,
  bytes: number = LIMITS.messageBytes,
): Fitted<Drawn> {
  const whole = { drawn: draw(most), room: most };
  if (bytesOf(whole.drawn) <= bytes) return whole;
  let fitting = { drawn: draw(0), room: 0 };
  let tooMuch = most;
  while (tooMuch - fitting.room > 1) {
    const room = Math.floor((fitting.room + tooMuch) / 2);
    const drawn = draw(room);
    if (bytesOf(drawn) <= bytes) fitting = { drawn, room };
    else tooMuch = room;
  }
  return fitting;
}

/** Draws with as much of its one long text as a message holds; where that is not all of it, `note` ends it. */
export function fitText<Drawn>(
  text: string,
  note: string,
  draw: (shown: string) => Drawn,
): { readonly drawn: Drawn; readonly isCut: boolean } {
  const most = Math.min(text.length, MOST_ROOM);
  const { drawn, room } = fitted((characters) => draw(cut(text, characters, note)), most);
  return { drawn, isCut: room < text.length };
}
