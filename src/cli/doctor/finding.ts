/** What doctor found out about one thing. */
export interface Finding {
  /** `fine`; `note`: nothing to do; `better`: runs, and something would run better; `broken`: must be mended first. */
  readonly state: 'fine' | 'note' | 'better' | 'broken';
  /** What it is about: `data folder`. */
  readonly about: string;
  /** How it stands. Never a secret, never a customer's word. */
  readonly text: string;
  /** What to do; absent where nothing is. */
  readonly fix?: string;
}

export function fine(about: string, text: string): Finding {
  return { state: 'fine', about, text };
}

export function note(about: string, text: string, fix?: string): Finding {
  return { state: 'note', about, text, ...(fix === undefined ? {} : { fix }) };
}

export function better(about: string, text: string, fix: string): Finding {
  return { state: 'better', about, text, fix };
}

export function broken(about: string, text: string, fix: string): Finding {
  return { state: 'broken', about, text, fix };
}
