import type { Case } from '../domain/case.ts';
import type { Incoming } from '../domain/message.ts';
import { record } from './desk.ts';

/** The case with nothing more to be said about it unless somebody asks; one in which nobody was heard yet is at its end. */
export function hushed(current: Case, { at, by }: Pick<Incoming, 'at' | 'by'>): Case {
  return withoutEmptyCase(record({ ...current, quiet: true }, at, 'hushed', by.id));
}

/** A case that holds no conversation is nobody's question. */
export function withoutEmptyCase(current: Case): Case {
  return current.turns.length === 0 ? { ...current, state: 'closed' } : current;
}
