import type { KnownBlock, ModalView } from '@slack/types';

/** What can be said at a door, in Slack's own terms. */
export type DoorAnswer =
  | { readonly kind: 'message'; readonly text: string; readonly blocks: readonly KnownBlock[] }
  | { readonly kind: 'view'; readonly view: ModalView }
  | { readonly kind: 'done' };

/**
 * How one open door is answered: a command's response, a button's ephemeral line or modal, the response to a form that was sent.
 * Throws `SendError` (not retryable) when it cannot be answered any more.
 */
export type AnswerDoor = (answer: DoorAnswer) => Promise<void>;

/** Who stands at the door. */
export interface DoorHolder {
  readonly team: string;
  readonly user: string;
}

/** The places where somebody waits for an answer in the platform's own response. They live in memory: after a restart nobody waits there. */
export interface Doors {
  /** Opens a door, for half an hour at most (a response_url's life), and gives its address. */
  open(holder: DoorHolder, answer: AnswerDoor): string;
  /** Who stands there; undefined where the door has closed or never was. */
  holder(address: string): DoorHolder | undefined;
  /** Throws `SendError` (not retryable) where the door has closed. */
  answer(address: string, answer: DoorAnswer): Promise<void>;
}

/** True for an address that `Doors.open` gave. */
export function isDoor(address: string): boolean {
  return address.startsWith('answer:');
}
