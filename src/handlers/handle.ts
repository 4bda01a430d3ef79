import type { Case } from '../domain/case.ts';
import type { Incoming } from '../domain/message.ts';
import { type Desk, handled, type Moment } from './desk.ts';
import { withDoorAnswered } from './door-answer.ts';
import { applyAction } from './handle-action.ts';
import { applyCommand, prepareCommand } from './handle-command.ts';
import { applyMessage, prepareMessage } from './handle-message.ts';
import { applyPointedAt, preparePointedAt } from './handle-pointed-at.ts';
import { earlierCases, type Findings, heirsFor } from './history/findings.ts';
import type { Judgement } from './judge.ts';
import { applyHandedOver, prepareHandedOver } from './moving/handle-handed-over.ts';
import { keptBySplit } from './moving/handle-split.ts';
import { awokenByCustomer, withoutStaleSnooze } from './snooze.ts';

/** The asynchronous half of handling an event: looks and thinks, changes nothing. */
export async function prepare(current: Case, event: Incoming, desk: Desk): Promise<Findings> {
  const judgement = await judgementOn(current, event, desk);
  const earlier = await earlierCases(current, event, desk, judgement);
  const heirs = event.kind === 'action' ? await heirsFor(current, event, desk) : {};
  return { judgement, ...earlier, ...heirs };
}

async function judgementOn(
  current: Case,
  event: Incoming,
  desk: Desk,
): Promise<Judgement | undefined> {
  switch (event.kind) {
    case 'message':
    case 'edited':
    case 'deleted':
      return prepareMessage(current, event, desk);
    case 'command':
      return prepareCommand(current, event, desk);
    case 'pointed-at':
      return preparePointedAt(current, event, desk);
    case 'action':
      return keptBySplit(current, event, desk);
    case 'handed-over':
      return prepareHandedOver(current, event, desk);
    default:
      return undefined;
  }
}

/** The pure half: the case as it stands after the event. Whoever waits for an answer to it gets one. */
export function apply(
  current: Case,
  event: Incoming,
  findings: Findings | undefined,
  moment: Moment,
): Case {
  const known = { ...current, earlier: findings?.earlier ?? current.earlier };
  const next = handledBy(awokenByCustomer(known, event, moment), event, findings, moment);
  return withDoorAnswered(withoutStaleSnooze(next), event, moment);
}

function handledBy(
  current: Case,
  event: Incoming,
  findings: Findings | undefined,
  moment: Moment,
): Case {
  switch (event.kind) {
    case 'message':
    case 'edited':
    case 'deleted':
      return applyMessage(current, event, findings?.judgement, moment);
    case 'command':
      return applyCommand(current, event, findings?.judgement, moment);
    case 'pointed-at':
      return applyPointedAt(current, event, findings?.judgement, moment);
    case 'action':
      return applyAction(current, event, findings, moment);
    case 'handed-over':
      return applyHandedOver(current, event, findings?.judgement, moment);
    default:
      return handled(current, event.key);
  }
}
