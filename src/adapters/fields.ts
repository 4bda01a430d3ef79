import type { Field } from '../domain/form.ts';
import { isSeen } from './clean.ts';

/** A field of one kind. */
export type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;

/** Why a field is shown and not asked. */
export const NO_CHOICE = 'there is nothing to choose from.';
export const TOO_LONG = 'there is more in it than a form holds. It stays as it is.';

/** Says of a form without fields that it has none. */
export const NO_FIELDS = 'There is nothing to fill in.';

/** What is chosen in a field already, in its order. */
export function chosenIn({ kind, value }: Pick<Field, 'kind' | 'value'>): string[] {
  const all = kind === 'choices' ? value.split(',') : [value];
  return [...new Set(all)].filter(isSeen);
}
