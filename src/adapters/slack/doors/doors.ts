import type { KnownBlock, ModalView } from '@slack/types';
import type { OpenDoors } from '../../create-doors.ts';

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

/** The places where somebody waits for an answer in Slack's own response. */
export type Doors = OpenDoors<DoorHolder, DoorAnswer>;
