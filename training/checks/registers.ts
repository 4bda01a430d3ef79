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
