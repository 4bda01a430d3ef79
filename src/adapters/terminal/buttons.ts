import type { ActionName } from '../../domain/message.ts';

/** What a button does, and for what. */
export interface ButtonPurpose {
  readonly action: ActionName;
  readonly case: string;
  /** The draft the button belongs to. */
  readonly draft: string | undefined;
  /** The card is for whoever answers; the ping is for the lead. */
  readonly board: 'card' | 'ping';
}

export interface Button extends ButtonPurpose {
  readonly number: number;
}

/** A number's button; `moved-on` when what it stood on has been replaced; undefined when there never was such a number. */
export type Found = Button | 'moved-on' | undefined;

/**
 * The numbers one types to press a button. Only the latest card and the latest ping have buttons, and their numbers never overlap.
 * A button that means the same as before keeps its number; otherwise numbers go on, so that a number read off an older card does
 * nothing rather than something else.
 */
export interface Buttons {
  /** Gives the board these buttons in place of those it had. */
  show(board: Button['board'], purposes: readonly ButtonPurpose[]): Button[];
  find(number: number): Found;
  /** Numbers may begin at 1 again: nobody can have read one yet. */
  restart(): void;
}

/** After this, numbers begin at 1 again: whoever read the old 1 has seen several cards since. */
const LAST = 30;

export function createButtons(): Buttons {
  const shown: Record<Button['board'], readonly Button[]> = { card: [], ping: [] };
  let last = 0;
  let highest = 0;

  function firstFree(count: number, others: readonly Button[]): number {
    const first = last + count > LAST ? 1 : last + 1;
    const overlaps = others.some(({ number }) => number >= first && number < first + count);
    return overlaps ? Math.max(...others.map(({ number }) => number)) + 1 : first;
  }

  function number(board: Button['board'], purposes: readonly ButtonPurpose[]): Button[] {
    const first = firstFree(purposes.length, shown[board === 'card' ? 'ping' : 'card']);
    last = first + purposes.length - 1;
    highest = Math.max(highest, last);
    return purposes.map((purpose, index) => ({ ...purpose, number: first + index }));
  }

  return {
    show(board, purposes) {
      if (purposes.length === 0) shown[board] = [];
      else if (!meanTheSame(shown[board], purposes)) shown[board] = number(board, purposes);
      last = Math.max(last, shown[board].at(-1)?.number ?? 0);
      return [...shown[board]];
    },
    find(wanted) {
      const live = [...shown.card, ...shown.ping].find((button) => button.number === wanted);
      if (live !== undefined) return live;
      return wanted >= 1 && wanted <= highest ? 'moved-on' : undefined;
    },
    restart() {
      last = 0;
    },
  };
}

function meanTheSame(buttons: readonly Button[], purposes: readonly ButtonPurpose[]): boolean {
  if (buttons.length !== purposes.length) return false;
  return purposes.every((purpose, index) => {
    const button = buttons[index];
    return (
      button?.action === purpose.action &&
      button.case === purpose.case &&
      button.draft === purpose.draft
    );
  });
}
