import type { Operation } from './records.ts';

/** How a call goes wrong. What is said to happen `after` is done nevertheless: only the answer is not what it should be. */
export type Fault =
  /** An HTTP status; 429 with `Retry-After`, in seconds. Those of a gateway carry no JSON. */
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: number;
      readonly code?: string;
      readonly when?: 'before' | 'after';
    }
  /** The connection ends without an answer. */
  | { readonly kind: 'reset'; readonly when?: 'before' | 'after' }
  /** Never answers; nothing was done. */
  | { readonly kind: 'silence' }
  /** Is done once `until` resolves. */
  | { readonly kind: 'held'; readonly until: Promise<void> };

/** What will go wrong. */
export interface Faults {
  /** The next calls of the operation go wrong so, one after the other; those after them go well. */
  next(operation: Operation, ...faults: readonly Fault[]): void;
  /** Every call goes wrong so, after what `next` asked for, until told otherwise. */
  always(operation: Operation, fault: Fault | undefined): void;
  /** Takes the fault for a call that is made now. */
  take(operation: Operation): Fault | undefined;
}

export function createFaults(): Faults {
  const coming = new Map<Operation, Fault[]>();
  const standing = new Map<Operation, Fault>();

  return {
    next(operation, ...faults) {
      coming.set(operation, [...(coming.get(operation) ?? []), ...faults]);
    },
    always(operation, fault) {
      if (fault === undefined) standing.delete(operation);
      else standing.set(operation, fault);
    },
    take: (operation) => coming.get(operation)?.shift() ?? standing.get(operation),
  };
}
