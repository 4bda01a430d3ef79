import {
  findNodeAtLocation,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import type { z } from 'zod';
import { Settings } from '../domain/settings.ts';

/** The settings file cannot be used. The message names file, line and column, the reason, and what to do. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** How many problems are told at once. Ours: enough to correct a file in one go, few enough to read. */
const TOLD_AT_ONCE = 5;

const SYNTAX: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is not a value that JSON knows (texts stand in double quotes)',
  PropertyNameExpected: 'a name in double quotes is expected here (is there a comma too many?)',
  ValueExpected: 'a value is expected here (is there a comma too many?)',
  ColonExpected: 'a colon is expected here',
  CommaExpected: 'a comma is expected here',
  CloseBraceExpected: 'a closing brace "}" is missing',
  CloseBracketExpected: 'a closing bracket "]" is missing',
  EndOfFileExpected: 'nothing more is expected after the end',
  InvalidCommentToken: 'JSON has no comments',
  UnexpectedEndOfString: 'this text is not closed with a double quote on its line',
};

/** The settings in `text`, the content of `file`. Throws `SettingsError`, with line and column, when they cannot be used. */
export function parseSettings(file: string, text: string): Settings {
  // Some editors on Windows begin a file with a byte-order mark, which JSON does not allow.
  const content = text.replace(/^\uFEFF/, '');
  const errors: ParseError[] = [];
  const root = parseTree(content, errors, { disallowComments: true });
  const first = errors[0];
  if (first !== undefined || root === undefined) throw syntaxError(file, content, first);
  const parsed = Settings.safeParse(JSON.parse(content));
  if (parsed.success) return parsed.data;
  const lines = describeIssues(
    parsed.error,
    (path) => `${file}:${positionOf(content, root, path)}`,
  );
  throw new SettingsError(`${lines}\nCorrect the file and save it.`);
}

/** One line per problem; `where` says where the value at a path stands. */
export function describeIssues(
  error: z.ZodError,
  where: (path: readonly PropertyKey[]) => string,
): string {
  const { issues } = error;
  const told = issues
    .slice(0, TOLD_AT_ONCE)
    .map((issue) => `${where(issue.path)}: ${nameOf(issue.path)}${issue.message}`);
  const untold = issues.length - told.length;
  return [...told, ...(untold > 0 ? [`… and ${untold} more`] : [])].join('\n');
}

function syntaxError(file: string, text: string, error: ParseError | undefined): SettingsError {
  const reason = error === undefined ? undefined : SYNTAX[printParseErrorCode(error.error)];
  const position = lineAndColumn(text, error?.offset ?? 0);
  return new SettingsError(
    `${file}:${position}: ${reason ?? 'this is not JSON'}.\nCorrect the file and save it.`,
  );
}

/** Line and column of the value at `path`, or of what encloses it where the value is missing. */
function positionOf(text: string, root: Node, path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
  for (let length = steps.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    if (node !== undefined) return lineAndColumn(text, node.offset);
  }
  return lineAndColumn(text, root.offset);
}

function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

/** `channels[0].leads: `, or nothing for the whole. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return '';
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`));
  return `${steps.join('').replace(/^\./, '')}: `;
}
