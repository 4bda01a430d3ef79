import type { ActionName } from '../../../domain/message.ts';
import { buttonWords } from '../../card-words.ts';
import { type Purpose, type Verb, writePurpose } from '../purpose.ts';
import type { CardAction, Execute, Submit } from './card-actions.ts';
import type { Look } from './render-parts.ts';

/** How a button is drawn, besides what it says and does. */
export interface ButtonLook {
  readonly isPrimary?: boolean;
  /** Behind the three dots at the end of the row. */
  readonly isRare?: boolean;
  /** Takes no account of what was typed. */
  readonly ignoresInputs?: boolean;
}

/** A button whose press replaces the card for who pressed it; on a client that has none, one that sends a message. */
export function execute(
  title: string,
  verb: Verb,
  purpose: Purpose,
  look: ButtonLook = {},
): Execute {
  const { type: _, ...shared } = submit(title, verb, purpose, look);
  const fallback: Submit = { type: 'Action.Submit', ...shared };
  return { type: 'Action.Execute', verb, ...shared, fallback };
}

/** The button of a dialog, which knows no other kind. */
export function submit(title: string, verb: Verb, purpose: Purpose, look: ButtonLook = {}): Submit {
  return {
    type: 'Action.Submit',
    title,
    data: writePurpose(verb, purpose),
    ...(look.isPrimary === true ? { style: 'positive' as const } : {}),
    ...(look.isRare === true ? { mode: 'secondary' as const } : {}),
    ...(look.ignoresInputs === true ? { associatedInputs: 'none' as const } : {}),
  };
}

type Button = Exclude<ActionName, 'feedback'>;

/** The buttons of those actions that are offered, in the order given. */
export function buttons(
  shown: readonly Button[],
  offered: readonly ActionName[],
  purpose: Purpose,
  look: ButtonLook = {},
): CardAction[] {
  return shown
    .filter((action) => offered.includes(action))
    .map((action, index) =>
      execute(buttonWords(action), action, purpose, {
        ...look,
        isPrimary: look.isPrimary === true && index === 0,
      }),
    );
}

/** What a button of this message is for. */
export function purposeOf(purpose: Purpose, { isPrivate }: Pick<Look, 'isPrivate'>): Purpose {
  return isPrivate === true ? { ...purpose, private: true } : purpose;
}
