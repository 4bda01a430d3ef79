/** How much of a text is shown in a list or a sentence, in characters. Ours: what is read at a glance. */
const MAX_LINE = 60;

/** A person's words on one line, cut where they run on. */
export function oneLine(text: string): string {
  const characters = [
    ...text
      .slice(0, 4 * MAX_LINE)
      .replace(/\s+/g, ' ')
      .trim(),
  ];
  return characters.length <= MAX_LINE
    ? characters.join('')
    : `${characters.slice(0, MAX_LINE - 1).join('')}…`;
}
