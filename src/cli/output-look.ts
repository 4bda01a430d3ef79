import { createLook, type Look } from '../adapters/terminal/look.ts';

/** Columns where nothing says how many there are. */
const USUAL_COLUMNS = 80;

/** How wide to draw on a stream, and whether in colours. */
export function lookOn(stream: { readonly columns?: number }, color: boolean): Look {
  return createLook(stream.columns ?? USUAL_COLUMNS, color);
}
