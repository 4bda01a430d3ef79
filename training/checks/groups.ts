/**
 * What a row's id says it belongs to: `shop-012-a` and `shop-012-b` are two tellings of `shop-012`, `threads-a-c001-2` is the third turn of
 * `threads-a-c001`. Rows of one group may be alike.
 */
export function groupOf(id: string): string {
  return id.replace(/-[ab]$/, '').replace(/(-c\d+)-\d+$/, '$1');
}

/** True for the calm (`-a`) or the angry (`-b`) telling of one issue. */
export function isTwin(id: string): boolean {
  return /-\d+-[ab]$/.test(id);
}

/**
 * Files of like register, by what they were written for: only among these is it worth asking whether words betray the file.
 * Every other file is in a register of its own.
 */
const REGISTERS: readonly (readonly [name: string, files: RegExp])[] = [
  ['set pieces', /^(?:office|shop|tech|travel|utility)$/],
  ['whole trades', /^(?:money|people|retail|work)$/],
  ['natural', /^natural-/],
  ['threads', /^threads-/],
];

/** The register of a file. */
export function registerOf(file: string): string {
  return REGISTERS.find(([, files]) => files.test(file))?.[0] ?? file;
}
