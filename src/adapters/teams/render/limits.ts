/**
 * What Teams takes. A message of a bot holds some 100 KB, counted as UTF-16 with everything in it, and 80 KB are advised
 * (learn.microsoft.com, "Format your bot messages"); citations as in "Bot messages with AI-generated content".
 */
export const LIMITS = {
  /** Bytes of UTF-16 of all that is drawn of a message. Ours: what is advised, less what wraps it on its way. */
  messageBytes: 76_000,
  /** Teams takes 20, the Playground 10. Ours: more than a draft rests on. */
  citations: 10,
  citationName: 80,
  citationAbstract: 160,
  /** Characters that an input takes. Ours: more than a customer reads, and half of what a message holds. */
  inputText: 20_000,
  /** Ours: a menu nobody scrolls through is none. */
  choices: 100,
  choice: 120,
  /** Characters of what a choice stands for. Ours: an address of Teams has about 200. */
  choiceValue: 500,
  /** What a notification shows. Ours. */
  summary: 300,
} as const;

/** Bytes that a value takes on the wire as Teams counts them. */
export function bytesOf(value: unknown): number {
  return JSON.stringify(value).length * 2;
}

/** The text if it has at most so many characters, else its beginning and `note`, together within it. Never inside a character. */
export function cut(text: string, most: number, note = '…'): string {
  if (text.length <= most) return text;
  let end = 0;
  for (const character of text) {
    if (end + character.length > most - note.length) break;
    end += character.length;
  }
  return text.slice(0, end).trimEnd() + note;
}
