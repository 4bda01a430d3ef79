import { type Label, labelsOf } from '../labels.ts';

/** Messages of a public set that careful readers of ours have labelled, drawn at random and named by their ids. */
export interface Draw {
  readonly name: string;
  readonly labels: readonly Label[];
  /** What a second reader said of the same messages, without having seen the first one's labels; undefined where nobody did. */
  readonly second: readonly Label[] | undefined;
}

/** The draw that nothing was chosen on: what is said of it is what may be believed. */
export const HELD_OUT = 'draw 3';

let read: readonly Draw[] | undefined;

/**
 * All draws, read once. The lines between the levels of urgency were drawn on the first; on the second it was measured again and again
 * what helps. The third are first messages of other conversations.
 */
export function readDraws(): readonly Draw[] {
  read ??= [
    {
      name: 'draw 1',
      labels: labelsOf('drawn-1.reader-1'),
      second: labelsOf('drawn-1.reader-2'),
    },
    {
      name: 'draw 2',
      labels: labelsOf('drawn-2.reader-1'),
      second: labelsOf('drawn-2.reader-2'),
    },
    {
      name: HELD_OUT,
      labels: labelsOf('drawn-3.reader-1'),
      second: labelsOf('drawn-3.reader-2'),
    },
  ];
  return read;
}

/** Whether one of ours has labelled the message. */
export function isLabelled({ id }: { readonly id: string }): boolean {
  return readDraws().some(({ labels }) => labels.some((label) => label.id === id));
}
