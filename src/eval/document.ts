/** The document has lost the lines that say where the numbers go. */
export class ReportError extends Error {
  override readonly name = 'ReportError';
}

/** Puts a text between two lines of docs/evaluation.md in place of what stood there. Throws `ReportError` where one of them is missing. */
export function replaceBetween(
  document: string,
  [beginLine, endLine]: readonly [begin: string, end: string],
  text: string,
): string {
  const begin = document.indexOf(beginLine);
  const end = document.indexOf(endLine);
  if (begin < 0 || end < begin) {
    throw new ReportError(
      `There is no place for the numbers. Put these two lines where they belong:\n${beginLine}\n${endLine}`,
    );
  }
  return `${document.slice(0, begin + beginLine.length)}\n\n${text}\n\n${document.slice(end)}`;
}
