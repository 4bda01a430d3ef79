import { Channel } from '../../../src/domain/channel.ts';
import { Person } from '../../../src/domain/person.ts';
import { type Need, type Routed, route } from '../../../src/domain/routing/route.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { Hours } from '../../../src/domain/time/hours.ts';
import { type Load, NO_LOAD } from '../../../src/domain/workload.ts';

/** Wednesday, 14 January 2026, eleven in the morning in Berlin. */
export const NOW = Date.parse('2026-01-14T10:00:00Z');
export const DAY = 86_400_000;

const BERLIN = { timeZone: 'Europe/Berlin' };
/** Monday to Friday from nine to five: on now. */
export const OFFICE = Hours.parse(BERLIN);
/** Off now, until ten at night. */
export const NIGHTS = Hours.parse({ ...BERLIN, days: { wed: ['22:00-06:00'] } });

/** All of this week. */
export const AWAY = [{ from: '2026-01-12', until: '2026-01-16' }];

/** Somebody who works at the office's times but for this. */
export function hours(changes: Partial<Hours>): { readonly person: { readonly hours: Hours } } {
  return { person: { hours: { ...OFFICE, ...changes } } };
}

/** Somebody on the roster, and what holds of them elsewhere. */
export interface Someone {
  readonly name: string;
  readonly person?: Partial<Person>;
  readonly load?: Partial<Load>;
  readonly isOnCall?: boolean;
  readonly isKnown?: boolean;
  /** Named for the channel, in the order of these numbers. */
  readonly lead?: number;
}

export function calls(count: number, risk = 0.5, at = NOW - DAY): Load['recent'] {
  return Array.from({ length: count }, () => ({ at, risk }));
}

export function personOf({ name, person }: Someone): Person {
  return Person.parse({ id: `slack:T1/${name}`, name, role: 'lead', hours: OFFICE, ...person });
}

/** A calm case of Acme, in German, about billing and the law. */
export const NEED: Need = {
  channel: Channel.parse({ id: 'slack:T1/SHOP', kind: 'customers' }),
  roles: ['lead', 'account-owner'],
  language: 'de',
  topics: new Set(['billing', 'legal']),
  customer: { id: 'slack:T1/ROBIN', account: 'acme.example' },
  knownTo: [],
  exclude: new Set(),
  risk: 0.5,
  urgency: 'P2',
  cause: 'risk',
  afterHours: 'on-call',
};

/** Who of these people is asked. */
export function routed(
  people: readonly Someone[],
  need: Partial<Need> = {},
  settings: Partial<Settings> = {},
  now = NOW,
): Routed {
  const all = people.map((someone) => ({ ...someone, id: personOf(someone).id }));
  const leads = all
    .filter(({ lead }) => lead !== undefined)
    .toSorted((left, right) => (left.lead ?? 0) - (right.lead ?? 0));
  const knownTo = all.filter(({ isKnown }) => isKnown);
  return route(
    {
      ...NEED,
      channel: { ...NEED.channel, leads: leads.map(({ id }) => id) },
      knownTo: knownTo.map(({ id }) => id),
      ...need,
    },
    {
      settings: { ...Settings.parse({}), roster: people.map(personOf), ...settings },
      now,
      workload: new Map(all.map(({ id, load }) => [id, { ...NO_LOAD, ...load }])),
      onCall: new Set(all.filter(({ isOnCall }) => isOnCall).map(({ id }) => id)),
    },
  );
}
