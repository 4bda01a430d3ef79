/** Heed cannot sign in to Slack. The message says what to do, and is for whoever starts Heed. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
  /** Slack could not be reached, or is in trouble: trying again later may help. */
  readonly retryable: boolean;

  constructor(message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.retryable = options.retryable;
  }
}
