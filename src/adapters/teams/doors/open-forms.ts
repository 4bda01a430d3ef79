import type { Time } from '../../../engine/engine.ts';

/**
 * Forms that stand in the place of a card, for who pressed its button. Drawing the card anew would take the form away, with what was typed
 * in it: until it is sent or cancelled the card waits, two minutes at the longest, for others look at it meanwhile.
 */
export interface OpenForms {
  open(message: string, user: string): void;
  close(message: string, user: string): void;
  /** How long the card of this message still has to wait, in milliseconds; 0 where nobody types in its place. */
  heldFor(message: string): number;
}

/** In milliseconds. Ours: a reply is looked through in less, and a card that is older than this misleads. */
const LONGEST = 2 * 60 * 1000;

export function createOpenForms(time: Time): OpenForms {
  const forms = new Map<string, Map<string, number>>();

  return {
    open(message, user) {
      const until = time.now() + LONGEST;
      forms.set(message, new Map(forms.get(message)).set(user, until));
      for (const [name, users] of forms)
        if ([...users.values()].every((end) => end <= time.now())) forms.delete(name);
    },
    close(message, user) {
      const users = forms.get(message);
      users?.delete(user);
      if (users?.size === 0) forms.delete(message);
    },
    heldFor(message) {
      const ends = forms.get(message)?.values() ?? [];
      return Math.max(0, ...[...ends].map((end) => end - time.now()));
    },
  };
}
