import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;
export type Paint = (text: string) => string;

/** How wide to draw, in columns, and in which colours (all of them plain when there are none). */
export interface Look {
  readonly width: number;
  readonly colors: Colors;
}

/** Narrower than this, a terminal breaks the lines itself; wider, lines become hard to read. Ours. */
const NARROWEST = 40;
const WIDEST = 120;

export function createLook(columns: number, color: boolean): Look {
  const width = Math.min(Math.max(Math.floor(columns), NARROWEST), WIDEST);
  return { width, colors: picocolors.createColors(color) };
}

/** From here on there is room for labels beside what they label. Ours. */
const ROOMY = 56;

export function isRoomy(look: Look): boolean {
  return look.width >= ROOMY;
}
