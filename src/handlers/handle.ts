import type { Case } from '../domain/case.ts';
import type { Incoming } from '../domain/message.ts';
import type { Desk, Moment } from './desk.ts';
import { applyAction } from './handle-action.ts';
import { applyCommand, prepareCommand } from './handle-command.ts';
import { applyMessage, prepareMessage } from './handle-message.ts';
import type { Judgement } from './judge.ts';

/** The asynchronous half of handling an event: looks and thinks, changes nothing. */
export async function prepare(
  current: Case,
  event: Incoming,
  desk: Desk,
): Promise<Judgement | undefined> {
  if (event.kind === 'action') return undefined;
  return event.kind === 'command'
    ? prepareCommand(current, event, desk)
    : prepareMessage(current, event, desk);
}

/** The pure half: the case as it stands after the event. */
export function apply(
  current: Case,
  event: Incoming,
  judgement: Judgement | undefined,
  moment: Moment,
): Case {
  if (event.kind === 'action') return applyAction(current, event, moment);
  if (event.kind === 'command') return applyCommand(current, event, judgement, moment);
  return applyMessage(current, event, judgement, moment);
}
