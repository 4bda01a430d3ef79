import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';

/** Where in a value something is: the keys and indexes that lead to it. */
export type Path = readonly PropertyKey[];

/** A file taken apart: the data above, the text below, and the way back to its lines. */
export interface FrontMattered {
  readonly data: unknown;
  readonly body: string;
  /** True when the data has something at this path. */
  has(path: Path): boolean;
  /** The line, counted from 1, of what is at this path, or of the nearest thing around it. */
  lineOf(path: Path): number;
  /** The line on which the body begins, counted from 1. */
  readonly bodyLine: number;
}

/** The file cannot be taken apart; `line` is counted from 1. */
export class FrontMatterError extends Error {
  override readonly name = 'FrontMatterError';
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.line = line;
  }
}

const FENCED = /^---[ \t]*\n(.*?)\n---[ \t]*(?:\n(.*))?$/s;

/** Reads YAML between two lines of `---` and the text after it. Throws `FrontMatterError`. */
export function readFrontMatter(source: string): FrontMattered {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const match = FENCED.exec(text);
  if (match === null) {
    throw new FrontMatterError(1, 'should begin with its fields between two lines of "---"');
  }
  const [, yaml = '', body = ''] = match;
  const bodyLine = yaml.split('\n').length + 3;
  return { ...readYaml(yaml), body, bodyLine };
}

function readYaml(yaml: string): Pick<FrontMattered, 'data' | 'has' | 'lineOf'> {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  // The opening fence is the first line of the file, so the YAML begins on the second.
  const lineAt = (offset: number) => lines.linePos(offset).line + 1;
  const mistake = findMistake(document);
  if (mistake !== undefined) throw new FrontMatterError(lineAt(mistake.offset), mistake.reason);
  function lineOf(path: Path): number {
    if (path.length === 0) return 1;
    const node = path.length === 1 ? fieldOf(document, path[0]) : document.getIn(path, true);
    return isNode(node) && node.range ? lineAt(node.range[0]) : lineOf(path.slice(0, -1));
  }
  return { data: document.toJS(), has: (path) => document.hasIn(path), lineOf };
}

/** The name of a field, where it stands in the file. */
function fieldOf(document: Document, name: PropertyKey | undefined): unknown {
  if (!isMap(document.contents)) return undefined;
  return document.contents.items
    .map((pair) => pair.key)
    .find((key) => isScalar(key) && key.value === name);
}

const QUOTES =
  'A text that begins with a sign, or has a colon or a quote in it, needs quotes around it.';

/** YAML's own errors, and its marks for references and types: in an entry they are always a text that wants quotes. */
function findMistake(document: Document): { offset: number; reason: string } | undefined {
  const [error] = [...document.errors, ...document.warnings];
  if (error !== undefined) {
    const reason = `This is not valid YAML (${error.message}). ${QUOTES}`;
    return { offset: startOf(document, error), reason };
  }
  let offset: number | undefined;
  visit(document, {
    Node(_, node) {
      if (isAlias(node) || node.anchor !== undefined) offset ??= node.range?.[0] ?? 0;
    },
  });
  return offset === undefined ? undefined : { offset, reason: QUOTES };
}

/** Where the mistake was made: a quote that is never closed is noticed at the end only. */
function startOf(document: Document, error: YAMLError): number {
  const [noticed] = error.pos;
  let start = noticed;
  visit(document, {
    Scalar(_, { range }) {
      if (error.code === 'MISSING_CHAR' && range && range[1] >= noticed) start = range[0];
    },
  });
  return start;
}
