/** How the name of a copy ends that is still being written. What a crash leaves behind under it was never acknowledged. */
export const UNFINISHED = '.unfinished';

const CAUSES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; free some space',
  EDQUOT: 'the disk quota is used up; free some space',
  EFBIG: 'the file would be larger than this process may write; raise its limit',
  EROFS: 'the disk is read-only; make it writable',
  EACCES: 'this user may not write there; correct the permissions',
  EPERM: 'this user may not write there; correct the permissions',
  EIO: 'the disk reports an error; check it',
};

/** A file could not be written. What was there before still stands. `code` is the operating system's: `ENOSPC`, say. */
export class DurableWriteError extends Error {
  override readonly name = 'DurableWriteError';
  readonly code: string | undefined;

  constructor(file: string, cause: unknown) {
    const code = codeOf(cause);
    const why = (code === undefined ? undefined : CAUSES[code]) ?? 'see the cause';
    super(
      `"${file}" could not be saved: ${why}${code === undefined ? '' : ` (${code})`}. What was saved before is intact.`,
      { cause },
    );
    this.code = code;
  }
}

/** A file holds something else than it should. `reason` never quotes what it holds. */
export class DamagedFileError extends Error {
  override readonly name = 'DamagedFileError';
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`"${file}" is damaged: ${reason}.`);
    this.reason = reason;
  }
}

/** The operating system's or SQLite's short name for what went wrong; undefined where there is none. */
export function codeOf(error: unknown): string | undefined {
  const known = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return known ? String(error.code) : undefined;
}

/**
 * What may be logged of an error thrown by code we do not know: its kind and where it came from. Its message is left out, for it
 * may quote a customer.
 */
export function errorFacts(error: unknown): { error: string; code?: string; at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = error.stack
    ?.split('\n')
    .find((line) => line.startsWith('    at '))
    ?.trim();
  const code = codeOf(error);
  return {
    error: error.name,
    ...(code === undefined ? {} : { code }),
    ...(at === undefined ? {} : { at }),
  };
}
