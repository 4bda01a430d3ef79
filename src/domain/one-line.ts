/** A text on one line, whole: every stretch of white space is one blank, and none stands around it. */
export function unbroken(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A person's words on one line of at most `most` characters, cut between them where they run on, never inside one. */
export function oneLine(text: string, most: number): string {
  const line = unbroken(text);
  const characters = [...line.slice(0, 2 * (most + 1))];
  return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
