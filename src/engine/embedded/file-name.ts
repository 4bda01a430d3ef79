import { createHash } from 'node:crypto';

/** Names that every file system takes as they are: no case to fold, no reserved name (`con`), no length limit reached. */
const PLAIN = /^[0-9a-z][0-9a-z-]{7,63}$/;

/** The name of a case's file, whatever characters its id has. Two ids never share one. */
export function fileNameOf(id: string): string {
  if (PLAIN.test(id)) return `${id}.json`;
  return `sha256-${createHash('sha256').update(id).digest('hex')}.json`;
}
