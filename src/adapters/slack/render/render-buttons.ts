import type { ActionsBlock, Button } from '@slack/types';
import type { ActionName } from '../../../domain/message.ts';
import { buttonWords } from '../../card-words.ts';
import { type Purpose, writeMenuChoice, writePurpose } from '../purpose.ts';
import { LIMITS } from './limits.ts';
import { plainText } from './render-parts.ts';

function button(action: ActionName, purpose: Purpose, isPrimary: boolean): Button {
  return {
    type: 'button',
    action_id: `heed:${action}`,
    text: plainText(buttonWords(action), LIMITS.buttonText),
    value: writePurpose(purpose),
    ...(isPrimary ? { style: 'primary' } : {}),
  };
}

/** The one that asks for nothing more. */
const ASKS_NOTHING: ReadonlySet<ActionName> = new Set(['log']);

/** A row of buttons, and behind three dots what is rarely wanted; Slack takes five there, and more stand in sight. */
export function buttonRow(
  shown: readonly ActionName[],
  hidden: readonly ActionName[],
  purpose: Purpose,
  primary?: ActionName,
): ActionsBlock[] {
  const options = hidden
    .slice(0, LIMITS.overflow)
    .map((action) => ({
      text: plainText(menuWords(action), LIMITS.optionText),
      value: writeMenuChoice({ action, case: purpose.case }),
    }))
    .filter(({ value }) => value.length <= LIMITS.optionValue);
  const elements = [
    ...[...shown, ...hidden.slice(LIMITS.overflow)].map((action) =>
      button(action, purpose, action === primary),
    ),
    ...(options.length === 0
      ? []
      : [{ type: 'overflow' as const, action_id: 'heed:more', options }]),
  ];
  return elements.length === 0 ? [] : [{ type: 'actions', elements }];
}

function menuWords(action: ActionName): string {
  return ASKS_NOTHING.has(action) ? buttonWords(action) : `${buttonWords(action)} …`;
}
