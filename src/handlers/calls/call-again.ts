import type { Case } from '../../domain/case.ts';
import { decide, type Standing } from '../../domain/decide.ts';
import type { Moment } from '../desk.ts';
import { callFrom } from './call-from.ts';
import { holdCall } from './held-call.ts';
import { isCalledElsewhere, isSetUp } from './may-call.ts';
import { openPings } from './ping-messages.ts';
import { resumedIfWanted } from './resume-climb.ts';
import { isStillWanted } from './still-wanted.ts';
import { whomToCall } from './whom-to-call.ts';

const MINUTE = 60_000;
const FIRST = { step: 0, exclude: [] } as const;

/**
 * There is nothing new to call for; what was called for before, and is wanted still or again, is not forgotten over it: a ladder that had
 * stopped goes on, and where nobody was there to be called, whoever is there by now is.
 */
export function callAgain(current: Case, moment: Moment): Case {
  const last = current.pings.at(-1);
  if (last?.lead !== '') return resumedIfWanted(current, moment);
  const isWanted = last.answer === null && isStillWanted(current, last, moment);
  if (!isWanted || current.held !== null || !mayCall(current, moment)) return current;
  const whom = whomToCall(current, moment, last, FIRST);
  const isNobody = whom.kind === 'wait' && whom.waitsFor === 'nobody';
  return isNobody ? current : callFrom(current, moment, last, FIRST);
}

/**
 * A customer waits too long while the last call, which somebody has answered, is not long enough ago for another: the next one waits for
 * that time. Nothing else would ever make it.
 */
export function callAfterCoolDown(current: Case, moment: Moment, standing: Standing): Case {
  const { pings, held } = current;
  const last = pings.at(-1);
  const isFree = held === null && openPings(current).length === 0 && mayCall(current, moment);
  if (!isFree || last === undefined || last.answer === null) return callAgain(current, moment);
  const { policy } = moment.settings;
  const at = last.at + policy.escalate.coolDownMinutes * MINUTE;
  const decision = decide({ ...standing, now: at }, policy);
  if (!decision.ping) return current;
  // Who was not there to be called need not be spared.
  if (last.lead === '') return callFrom(current, moment, decision, FIRST);
  return holdCall(current, moment, decision, { ...FIRST, waitsFor: 'cool-down', at });
}

function mayCall(current: Case, moment: Moment): boolean {
  return isSetUp(current, moment) && !isCalledElsewhere(current);
}
