import type { Outgoing } from '../../../domain/outgoing.ts';
import type { OpenDoors } from '../../create-doors.ts';
import type { InvokeAnswer } from './invoke-answer.ts';

/** What can be said at a door. Each kind of door draws it in its own way: as a card, in a dialog, as a line for one person. */
export type DoorAnswer = Extract<Outgoing, { kind: 'notice' | 'form' | 'done' }>;

/**
 * How one open door is answered: the response to an invoke, or a message that one person alone sees. Rejects with `SendError` where
 * it cannot be answered.
 */
export type AnswerDoor = (answer: DoorAnswer) => Promise<void>;

/** One door, from the inside. */
export interface Door {
  readonly answer: AnswerDoor;
  /** Says a line that tells nothing of any case, so that whoever stands there may read it. Rejects as `answer` does. */
  say(text: string): Promise<void>;
  /** What the invoke is answered; it comes in time, whatever is said. Absent where whoever asked waits for no response. */
  readonly response?: Promise<InvokeAnswer>;
}

/** Who stands at the door. */
export interface DoorHolder {
  readonly tenant: string;
  /** Their aadObjectId; empty for somebody Teams gave none for, who is a customer to Heed. */
  readonly user: string;
  /** Where they asked, by its base id. */
  readonly conversation: string;
}

/** The places where somebody waits for an answer in Teams' own response. */
export type Doors = OpenDoors<DoorHolder, DoorAnswer>;
