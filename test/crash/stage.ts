import type { z } from 'zod';
import type { Settings } from '../../src/domain/settings.ts';

/** Something that was told to Heed, as often as the platform tells it. */
export interface Told {
  /** `question`: a command about no case, which is answered at once and leaves nothing. */
  readonly kind: 'message' | 'press' | 'form' | 'command' | 'question';
  /** What the key of its event begins with; no other event's does. */
  readonly key: string;
  /** Of a message the platform's id, which is its turn's too. */
  readonly message?: string;
  /** Heed has said that it has it. From then on it must not be lost. */
  acknowledged: boolean;
}

/** Something that Heed posted for everybody in a place, as it was when it was posted. */
export interface Post {
  /** The platform's id of the message. */
  readonly message: string;
  /** The mark that the message carries; absent where the platform keeps none. */
  readonly mark?: string;
  /** `call`: to a lead; `reply`: to a customer. */
  readonly kind: 'card' | 'call' | 'reply' | 'other';
  /** The case of a card or a call, the thread of a reply. */
  readonly about: string;
  /** It went to one person directly, where Heed may not look later. */
  readonly isDirect: boolean;
}

/** What people do, one thing at a time. Each resolves once the platform has delivered it, or has given it up. */
export interface Deeds {
  customerWrites(): Promise<void>;
  customerReplies(): Promise<void>;
  staffReplies(): Promise<void>;
  /** Somebody presses a button of a card or a call; a form that opens is filled in and sent. */
  staffPresses(): Promise<void>;
  staffCommands(): Promise<void>;
}

/** A loopback platform with the shop in it, and everybody who is there. */
export interface Stage {
  readonly platform: 'slack' | 'teams';
  /** How `main.ts` is pointed at it. */
  readonly env: Readonly<Record<string, string>>;
  /** The shop's part of the settings. */
  readonly settings: Pick<z.input<typeof Settings>, 'channels' | 'roster'>;
  readonly deeds: Deeds;
  readonly told: readonly Told[];
  readonly posts: readonly Post[];
  /** What the platform must have told Heed before anything else. */
  open(): Promise<void>;
  /** The message still stands. */
  stands(message: string): boolean;
  /** How often somebody was told that nothing was done of what they wanted. */
  toldNo(): number;
  /** Until told otherwise one kind of call goes wrong: too many requests, a gateway's error, or an answer that is lost. */
  storm(): void;
  calm(): void;
  /** How often something was to be posted and no answer, or an unclear one, came of it. */
  unclear(): number;
  /** How often an event was refused so that the platform tells it again. */
  refused(): number;
  /** Resolves when nothing is being delivered any more. */
  delivered(): Promise<void>;
  close(): Promise<void>;
}

export interface StageOptions {
  /** Where Heed listens. */
  readonly port: number;
  /** Numbers from 0 up to 1. */
  readonly random: () => number;
  /**
   * Heed may look everywhere whether something arrived: in Slack's direct messages by a scope that a workspace can grant, in Teams where
   * the owners of its teams consented.
   */
  readonly mayLook: boolean;
}

/** One of them. Throws where there is none. */
export function pick<Item>(items: readonly Item[], random: () => number): Item {
  const [one] = items.slice(Math.floor(random() * items.length));
  if (one === undefined) throw new Error('There is nothing to pick from.');
  return one;
}

/**
 * What somebody reads of whose deed nothing came: it could not be kept, or the platform did not say that they are a colleague. Both
 * platforms' words.
 */
export const NOTHING_DONE = /could not save that just now|did not say that you are/;

/** How much Heed has said that it has. */
export function acknowledgedOn({ told }: Stage): number {
  return told.filter(({ acknowledged }) => acknowledged).length;
}
