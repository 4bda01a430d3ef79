/** Text for a place that is read as XML: no tag and no entity of a stranger survives it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The same with its line breaks. */
export function escapedLines(text: string): string {
  return escaped(text).replaceAll('\n', '<br/>');
}
