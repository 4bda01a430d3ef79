import type {
  ActionTaken,
  CommandGiven,
  Incoming,
  MessagePointedAt,
  RosterAsked,
  SetUpAsked,
} from '../../../domain/message.ts';

/** What is known besides the activity. */
export interface Told {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Heed's own id in Teams, "28:…". */
  readonly bot: string;
  /** The reactions that point at a message, by Teams' names for them. */
  readonly reactions: { readonly triage: readonly string[]; readonly quiet: readonly string[] };
}

/** Who did it, as Teams vouches for it; what side they are on has to be looked up. */
export type AuthorHint =
  | {
      /** "29:…", which is another for every bot. */
      readonly user: string;
      /** Lower case. */
      readonly aadObjectId?: string;
      readonly name?: string;
    }
  | { readonly bot: string };

export type Unauthored<T> = T extends unknown ? Omit<T, 'by'> : never;

/**
 * Where the answer goes. `card`: into the response of a button's press, where it stands in the card's place. `dialog`: into the dialog
 * that is open. `whisper`: to the asker alone, beside the conversation.
 */
export type DoorKind = 'card' | 'dialog' | 'whisper';

/** What somebody asks for, and waits for the answer to. */
export type Asked = CommandGiven | ActionTaken | SetUpAsked | RosterAsked | MessagePointedAt;

/** What one activity says. */
export type ParsedActivity =
  | {
      readonly kind: 'event';
      readonly incoming: Unauthored<Incoming>;
      readonly author: AuthorHint;
    }
  | {
      readonly kind: 'asked';
      readonly incoming: Unauthored<Asked>;
      readonly author: AuthorHint;
      readonly door: DoorKind;
      /** The message whose card was pressed. */
      readonly target?: { readonly activity: string };
      /** Asked where nobody else saw it. */
      readonly isPrivate: boolean;
    }
  /** The form for a new case is wanted, in a dialog. */
  | { readonly kind: 'new-case-form'; readonly author: AuthorHint }
  /** The card as it stands is wanted back in the place of a form. */
  | {
      readonly kind: 'back';
      readonly target: { readonly activity: string };
      readonly author: AuthorHint;
    }
  | { readonly kind: 'nothing' }
  /** An invoke that is none of Heed's: it is answered that there is no such thing. */
  | { readonly kind: 'unknown-invoke' };
