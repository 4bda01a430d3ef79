import { z } from 'zod';
import { FieldFormName, FieldName } from '../../../domain/form.ts';
import { INPUTS, NOTHING_CHOSEN, type Purpose, type SentForm } from '../purpose.ts';
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
  const asked = isFieldForm(form) ? fieldsAmong(drawn) : inputsAmong(INPUTS[form], drawn);
  return Object.fromEntries(asked.map((name) => [name, heldIn(name, inputs)]));
}

function isFieldForm(form: SentForm): form is FieldFormName {
  return FieldFormName.safeParse(form).success;
}

function fieldsAmong(drawn: readonly string[] = []): readonly string[] {
  return drawn.filter((name) => FieldName.safeParse(name).success);
}

function inputsAmong(names: readonly string[], drawn = names): readonly string[] {
  return names.filter((name) => drawn.includes(name));
}

function heldIn(name: string, inputs: Inputs): string {
  const held = inputOf(name, inputs) ?? '';
  return held === NOTHING_CHOSEN ? '' : held;
}

/** Undefined for an input that is empty, or that holds something no input of ours can hold. */
export function inputOf(name: string, inputs: Inputs): string | undefined {
  return Object.hasOwn(inputs, name) ? Words.safeParse(inputs[name]).data : undefined;
}
