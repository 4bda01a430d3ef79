import type { Field } from '../domain/form.ts';
import { isSeen } from './clean.ts';

/** What is chosen in a field already, in its order. */
export function chosenIn({ kind, value }: Pick<Field, 'kind' | 'value'>): string[] {
  const all = kind === 'choices' ? value.split(',') : [value];
  return [...new Set(all)].filter(isSeen);
}
