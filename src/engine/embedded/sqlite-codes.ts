/** SQLite's primary result codes that are acted on (sqlite.org/rescode.html): BUSY, CORRUPT, NOTADB. */
const CODES: Readonly<Record<number, 'busy' | 'damaged'>> = {
  5: 'busy',
  11: 'damaged',
  26: 'damaged',
};

/** What an SQLite error means to us; undefined for every other error. */
export function sqliteCode(error: unknown): 'busy' | 'damaged' | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined;
  // The low byte is the primary code, the rest says more than is needed.
  return typeof error.errcode === 'number' ? CODES[error.errcode & 0xff] : undefined;
}
