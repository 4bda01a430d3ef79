/** How a call goes wrong. */
export type Fault =
  /** HTTP 429 with `Retry-After`, in seconds. */
  | { readonly kind: 'rate-limited'; readonly seconds: number }
  /** An HTTP status with a body that is no JSON. */
  | { readonly kind: 'status'; readonly status: number }
  /** `ok: false` with Slack's code. */
  | { readonly kind: 'error'; readonly code: string }
  /** Never answers; nothing was done. */
  | { readonly kind: 'silence' }
  /** Is done, and the connection ends before the answer. */
  | { readonly kind: 'lost-answer' }
  /** Is done once `until` resolves. */
  | { readonly kind: 'held'; readonly until: Promise<void> }
  /** Is done, and answered once `until` resolves. */
  | { readonly kind: 'answered-late'; readonly until: Promise<void> };

/** What will go wrong. A method is named as in the Web API; `response_url` is one too. */
export interface Faults {
  /** The next calls of the method go wrong so, one after the other; those after them go well. */
  next(method: string, ...faults: readonly Fault[]): void;
  /** Every call goes wrong so, after what `next` asked for, until told otherwise. */
  always(method: string, fault: Fault | undefined): void;
  /** Takes the fault for a call that is made now. */
  take(method: string): Fault | undefined;
}

export function createFaults(): Faults {
  const coming = new Map<string, Fault[]>();
  const standing = new Map<string, Fault>();

  return {
    next(method, ...faults) {
      coming.set(method, [...(coming.get(method) ?? []), ...faults]);
    },
    always(method, fault) {
      if (fault === undefined) standing.delete(method);
      else standing.set(method, fault);
    },
    take: (method) => coming.get(method)?.shift() ?? standing.get(method),
  };
}
