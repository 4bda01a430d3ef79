import type { Ping } from '../../domain/call.ts';
import type { Case } from '../../domain/case.ts';
import { ladderFor } from '../../domain/ladder.ts';
import type { Person } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import {
  type Ground,
  type Need,
  profiles,
  type Routed,
  route,
  topicsIn,
} from '../../domain/routing/route.ts';
import { everybodyOnCall } from '../../domain/time/rota.ts';
import type { Moment } from '../desk.ts';

/** What a lead is called for. */
export type Call = Pick<Ping, 'cause' | 'also' | 'why' | 'signal'>;

/** Nothing of a call but what it is for. */
export function wishOf({ cause, also, why, signal }: Call): Call {
  return {
    ...{ cause, why },
    ...(also === undefined ? {} : { also }),
    ...(signal === undefined ? {} : { signal }),
  };
}

/** How urgent the case is; as little as can be where nobody could read it. */
export function urgencyOf({ assessment }: Pick<Case, 'assessment'>): Ping['urgency'] {
  return assessment?.urgency ?? 'P4';
}

/** Of which roles, or which people; and who is not to be asked again. */
interface Wish {
  readonly roles?: Need['roles'];
  readonly only?: readonly string[];
  readonly exclude: readonly string[];
}

/** Asks the rules for one person, for the case as it stands. */
export function routed(
  current: Case,
  moment: Moment,
  call: Pick<Call, 'cause' | 'signal'>,
  wish: Wish,
): Routed {
  return route(needOf(current, moment, call, wish), groundOf(moment));
}

/** What speaks for or against each of these people, by their ids. */
export function profilesOf(
  current: Case,
  moment: Moment,
  call: Pick<Call, 'cause' | 'signal'>,
  people: readonly Person[],
): ReadonlyMap<string, string> {
  const only = people.map(({ id }) => id);
  const found = profiles(needOf(current, moment, call, { only, exclude: [] }), groundOf(moment));
  return new Map([...found].map(([{ id }, text]) => [id, text]));
}

function groundOf({ settings, now, workload, directory }: Moment): Ground {
  const onCall = everybodyOnCall(settings.rotas, directory, now);
  return { settings, now, workload, onCall };
}

function needOf(
  current: Case,
  { settings }: Moment,
  { cause, signal }: Pick<Call, 'cause' | 'signal'>,
  wish: Wish,
): Need {
  const channel = channelOf(current.channel, settings);
  const signals = current.assessment?.signals.map(({ kind }) => kind) ?? [];
  const kinds = signal === undefined ? signals : [...signals, signal];
  const urgency = urgencyOf(current);
  return {
    channel,
    roles: wish.roles ?? [],
    ...(wish.only === undefined ? {} : { only: wish.only }),
    language: current.assessment?.language,
    topics: topicsIn(heardText(current), kinds, channel, settings.areas),
    customer: current.customer,
    knownTo: current.earlier.flatMap((one) => one.handledBy ?? []),
    exclude: new Set(wish.exclude),
    risk: current.assessment?.risk ?? 0,
    urgency,
    cause,
    afterHours: ladderFor(urgency, channel, settings.policy).afterHours,
  };
}

function heardText({ turns, assessment }: Case): string {
  const texts = turns.filter(({ who }) => who !== 'agent').map(({ text }) => text);
  return [assessment?.ask ?? '', ...texts].join('\n');
}
