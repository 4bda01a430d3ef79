import type { HeldCall } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { type LadderStep, ladderFor, stepAt } from '../../domain/ladder.ts';
import type { Person } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import type { Routed } from '../../domain/routing/route.ts';
import type { RoutingNote } from '../../domain/routing/routing-note.ts';
import { onCall } from '../../domain/time/rota.ts';
import type { Moment } from '../desk.ts';
import { type Call, routed, urgencyOf } from './ask-routing.ts';

/** Who is to be called, as one person or as a group; or why nobody is yet, and when to look again. */
export type Whom =
  | {
      readonly kind: 'person';
      readonly person: Person;
      readonly note: RoutingNote;
      readonly step: number;
    }
  | {
      readonly kind: 'group';
      readonly people: readonly [Person, ...Person[]];
      readonly group: string;
      readonly step: number;
    }
  | {
      readonly kind: 'wait';
      readonly waitsFor: HeldCall['waitsFor'];
      readonly at: number | undefined;
      readonly step: number;
    };

/**
 * Climbs the case's ladder from `step` to the first that has somebody to ask. A step on which nobody stands, or only who is away or has
 * all they can take, is passed over at once; the latter are waited for where there is nobody above them.
 */
export function whomToCall(
  current: Case,
  moment: Moment,
  call: Call,
  from: { readonly step: number; readonly exclude: readonly string[] },
): Whom {
  const channel = channelOf(current.channel, moment.settings);
  const ladder = ladderFor(urgencyOf(current), channel, moment.settings.policy);
  const last = Math.max(ladder.steps.length - 1, from.step);
  let later: Whom | undefined;
  for (let step = from.step; step <= last; step += 1) {
    const rung = stepAt(ladder, step);
    if (rung === undefined) break;
    const whom = onRung(current, moment, call, rung, { ...from, step });
    if (whom.kind !== 'wait' || whom.waitsFor === 'hours' || whom.waitsFor === 'budget')
      return whom;
    if (whom.waitsFor === 'later') later ??= whom;
  }
  return later ?? { kind: 'wait', waitsFor: 'nobody', at: undefined, step: from.step };
}

function onRung(
  current: Case,
  moment: Moment,
  call: Call,
  { ask }: LadderStep,
  { step, exclude }: { readonly step: number; readonly exclude: readonly string[] },
): Whom {
  switch (ask.kind) {
    case 'role':
      return whomOf(routed(current, moment, call, { roles: ask.roles, exclude }), step);
    case 'person':
      return whomOf(routed(current, moment, call, { only: [ask.person], exclude }), step);
    case 'rota': {
      const only = onCallOf(ask.rota, moment);
      return whomOf(routed(current, moment, call, { only, exclude }), step);
    }
    case 'group':
      return groupOf(current, moment, call, { rota: ask.rota, step, exclude });
  }
}

function onCallOf(rota: string, { directory, settings, now }: Moment): readonly string[] {
  return onCall(settings.rotas, directory, now).get(rota) ?? [];
}

/** Everybody on call at once, but for those who were asked already or may not be called now. */
function groupOf(
  current: Case,
  moment: Moment,
  call: Call,
  {
    rota,
    step,
    exclude,
  }: { readonly rota: string; readonly step: number; readonly exclude: readonly string[] },
): Whom {
  const members = onCallOf(rota, moment).map((id) =>
    routed(current, moment, call, { only: [id], exclude }),
  );
  const [first, ...rest] = members.flatMap(({ person }) => person ?? []);
  if (first !== undefined) return { kind: 'group', people: [first, ...rest], group: rota, step };
  const [soonest] = members
    .flatMap((member) => (member.person === undefined ? [member] : []))
    .toSorted((left, right) => (left.at ?? Infinity) - (right.at ?? Infinity));
  return soonest === undefined
    ? { kind: 'wait', waitsFor: 'nobody', at: undefined, step }
    : whomOf(soonest, step);
}

function whomOf(found: Routed, step: number): Whom {
  if (found.person !== undefined)
    return { kind: 'person', person: found.person, note: found.note, step };
  return { kind: 'wait', waitsFor: found.waitsFor, at: found.at, step };
}
