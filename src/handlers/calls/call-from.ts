import type { Case } from '../../domain/case.ts';
import type { Moment } from '../desk.ts';
import type { Call } from './ask-routing.ts';
import { callNobody, callPeople } from './call-people.ts';
import { holdCall } from './held-call.ts';
import { whomToCall } from './whom-to-call.ts';

/** Calls whoever the ladder gives from some step on. Where nobody may be called now, the call waits; where nobody is there, the card says so. */
export function callFrom(
  current: Case,
  moment: Moment,
  call: Call,
  from: { readonly step: number; readonly exclude: readonly string[] },
): Case {
  const whom = whomToCall(current, moment, call, from);
  switch (whom.kind) {
    case 'person':
      return callPeople(current, moment, call, { ...whom, people: [whom.person] });
    case 'group':
      return callPeople(current, moment, call, whom);
    case 'wait':
      return whom.waitsFor === 'nobody'
        ? callNobody(current, moment, call)
        : holdCall(current, moment, call, { ...from, ...whom });
  }
}
