import { z } from 'zod';
import { INPUTS, type Purpose } from '../purpose.ts';
import { Words } from './schema.ts';

/** What the inputs of a card held, by their ids, beside whatever else came with the button. */
export type Inputs = Readonly<Record<string, unknown>>;

/** What came with a button, for its inputs to be read. */
export function inputsOf(data: unknown): Inputs {
  return z.record(z.string(), z.unknown()).safeParse(data).data ?? {};
}

/**
 * The values of the form that was sent, by their names; nothing for a button that stands on no form. Teams leaves out an input that is
 * empty.
 */
export function valuesOf({ form, inputs: drawn }: Purpose, inputs: Inputs): Record<string, string> {
  if (form === undefined) return {};
  const names: readonly string[] = INPUTS[form];
  const asked = names.filter((name) => drawn?.includes(name) ?? true);
  return Object.fromEntries(asked.map((name) => [name, inputOf(name, inputs) ?? '']));
}

/** Undefined for an input that is empty, or that holds something no input of ours can hold. */
export function inputOf(name: string, inputs: Inputs): string | undefined {
  return Object.hasOwn(inputs, name) ? Words.safeParse(inputs[name]).data : undefined;
}
