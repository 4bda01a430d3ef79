import { plainTextOf } from '../parse/plain-text.ts';
import type { TeamsMessage } from '../render/render.ts';
import { connectorErrorIn } from '../web/errors.ts';

/** What came of a call that took a message, and the shape in which it was taken. */
export interface Drawn<Result> {
  readonly result: Result;
  readonly shape: TeamsMessage;
  /** What had to be given up. */
  readonly degraded?: string;
}

/** `MessageSizeTooBig`. */
export const TOO_LONG: ReadonlySet<number | undefined> = new Set([413]);

/** Besides, the answer to a layout, a mention or a label that Teams does not take. */
export const UNDRAWABLE: ReadonlySet<number | undefined> = new Set([400, 413]);

/**
 * In UTF-16 code units. Ours: twice as many bytes are below the least that Teams was ever said to take (28 kB), whatever it takes now.
 */
const SAFE_TEXT = 12_000;
const CUT = '\n… (cut here)';
/** Ours: a name and a few words. */
const LONGEST_LAST = 200;

/** Makes the call; where Teams refuses the message itself, with one of those statuses, once more with its text alone. */
export async function fitted<Result>(
  message: TeamsMessage,
  refusals: ReadonlySet<number | undefined>,
  call: (shape: TeamsMessage) => Promise<Result>,
): Promise<Drawn<Result>> {
  try {
    const result = await call(message);
    return { result, shape: message, ...said(message.degraded) };
  } catch (error) {
    const status = connectorErrorIn(error)?.status;
    const shape = refusals.has(status) ? inTextOnly(message) : undefined;
    if (shape === undefined) throw error;
    const why = status === 413 ? 'it was too long for Teams' : 'Teams did not take its layout';
    const result = await call(shape);
    return { result, shape, ...said(message.degraded, `shown as text only: ${why}`) };
  }
}

/** Undefined where that would be the same message again. */
function inTextOnly(message: TeamsMessage): TeamsMessage | undefined {
  const { text, textFormat, summary, card, entities } = message;
  const isPlain = card === undefined && entities.length === 0 && textFormat !== 'xml';
  const shown = text ?? summary;
  const words = textFormat === 'xml' ? plainTextOf(shown) : shown;
  if (isPlain && words.length <= SAFE_TEXT) return undefined;
  return { text: cut(words), textFormat: 'plain', summary, entities: [], feedback: false };
}

/** Never between the two halves of one character. What stands last stays: it says who sent it. */
function cut(text: string): string {
  if (text.length <= SAFE_TEXT) return text;
  const last = text.slice(text.lastIndexOf('\n')).slice(-LONGEST_LAST);
  const kept = text.slice(0, SAFE_TEXT - CUT.length - last.length).replace(/[\ud800-\udbff]$/, '');
  return kept + CUT + last.toWellFormed();
}

function said(...parts: readonly (string | undefined)[]): { degraded?: string } {
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? {} : { degraded: known.join('; ') };
}
