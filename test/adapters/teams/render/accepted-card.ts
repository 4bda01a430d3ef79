import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { z } from 'zod';
import { nodesIn } from './nodes.ts';

const file = new URL('../../../fixtures/teams/adaptive-card-1.5.0.json', import.meta.url);
const {
  id: _id,
  $schema: _$schema,
  ...schema
} = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(file, 'utf8')));

/** Microsoft's expressions are older than the `u` flag, and say `format` where ajv knows none. */
const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false }).compile(
  schema,
);

/** What Teams, or Microsoft's schema of Adaptive Cards 1.5, has against a card; empty for one that is taken. */
export function problemsOf(card: unknown): string[] {
  // `msteams` is what Teams adds to the schema.
  const { msteams: _msteams, ...wire } = z.looseObject({}).parse(JSON.parse(JSON.stringify(card)));
  const isValid = validate(wire);
  const refused = isValid ? [] : (validate.errors ?? []).map((one) => JSON.stringify(one));
  return [...refused, ...nodesIn(wire).flatMap(lint), ...twice(wire)];
}

/** What the schema takes and Teams does not. */
function lint(node: Record<string, unknown>): string[] {
  const { type, id, fallback, data, inlines, actions, items, columns, choices } = node;
  const kind = String(type);
  const wrong = {
    'an input without an id': kind.startsWith('Input.') && typeof id !== 'string',
    'an Action.Execute without an Action.Submit that carries the same':
      kind === 'Action.Execute' && !isSubmitOf(fallback, data),
    'nothing in it': [inlines, actions, items, columns, choices].some(isEmpty),
  };
  return Object.entries(wrong).flatMap(([what, isSo]) => (isSo ? [`${kind}: ${what}`] : []));
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function isSubmitOf(fallback: unknown, data: unknown): boolean {
  const { success, data: found } = z
    .object({ type: z.literal('Action.Submit'), data: z.unknown() })
    .safeParse(fallback);
  return success && JSON.stringify(found.data) === JSON.stringify(data);
}

/** Inputs are told apart by their ids. */
function twice(card: unknown): string[] {
  const inputs = nodesIn(card).filter(({ type }) => String(type).startsWith('Input.'));
  const ids = inputs.map(({ id }) => String(id));
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`);
}
