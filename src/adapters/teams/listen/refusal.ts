/** A request that Teams did not sign, or not for Heed. `reason` is for the log alone: whoever asks is told nothing. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly reason: string;

  constructor(reason: string) {
    super(`The request is none of Teams: ${reason}.`);
    this.reason = reason;
  }
}

/** The keys that Teams signs with could not be had, so nobody can be believed: to be sent again later. */
export class UnverifiableError extends Error {
  override readonly name = 'UnverifiableError';

  constructor(cause?: unknown) {
    super('The keys that Teams signs with could not be fetched.', { cause });
  }
}
