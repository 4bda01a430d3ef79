import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';

/** The command was called in a way it does not understand; `message` says what to do instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What `--help` says of a command. */
export interface Help {
  /** How it is called: `npm run -s assess -- [options] < IN > OUT`. */
  readonly usage: string;
  readonly about: string;
  readonly options: readonly (readonly [flag: string, meaning: string])[];
  /** Further parts, such as the formats: a title and its text. */
  readonly parts: readonly (readonly [title: string, text: string])[];
  readonly exitCodes: readonly (readonly [code: number, meaning: string])[];
  readonly example: string;
}

export function helpText({ usage, about, options, parts, exitCodes, example }: Help): string {
  const sections = [
    ['Usage', usage],
    ['Options', columns([...options, ['--help', 'shows this']])],
    ...parts,
    ['Exit codes', columns(exitCodes.map(([code, meaning]) => [String(code), meaning]))],
    ['Example', example],
  ];
  return [about, ...sections.map(([title, text = '']) => `${title}:\n${indent(text)}`)].join(
    '\n\n',
  );
}

function columns(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `${left.padEnd(width)}  ${right}`).join('\n');
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}

/** Reads flags and arguments; `--help` is always among them. Throws `UsageError` for what is not there. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: Options,
  allowPositionals = false,
) {
  const help = { type: 'boolean' } as const;
  try {
    return parseArgs({ args: [...args], options: { ...options, help }, allowPositionals });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/\. |\n/, 1)[0] : '';
    throw new UsageError(`${reason?.replace(/\.$/, '')}. --help shows what there is.`);
  }
}

/** The value of a flag that takes one of a few words. Throws `UsageError` for another. */
export function oneOf<const Name extends string>(
  flag: string,
  value: string | undefined,
  names: readonly Name[],
): Name | undefined {
  const found = names.find((name) => name === value);
  if (value === undefined || found !== undefined) return found;
  throw new UsageError(`--${flag} takes ${names.join(' or ')}, not what was given.`);
}
