import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  parseAction,
  parseCommand,
  parseEvent,
  parseShortcut,
  parseSubmission,
  type Told,
} from '../../../../src/adapters/slack/parse/parse.ts';
import { Incoming } from '../../../../src/domain/message.ts';
import * as events from '../fixtures/events.ts';
import * as interactions from '../fixtures/interactions.ts';

const told: Told = { team: events.TEAM, botUser: events.BOT_USER, now: 1, eventId: 'Ev1' };

const PARSERS = [parseEvent, parseAction, parseCommand, parseShortcut, parseSubmission] as const;

const SAMPLES: readonly object[] = [
  ...Object.values(events),
  ...Object.values(interactions),
  interactions.submission('edit', [interactions.input('text', { value: 'x' })]),
].filter((one) => typeof one === 'object');

/** What a stranger might put where something else is expected. */
const rubbish = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, Number.NaN, -1, '', '\0', '\ud83d', '__proto__', 'constructor'),
  fc.constant('x'.repeat(100_000)),
  fc.constant(Array.from({ length: 1_000 }, () => ({}))),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}')),
);

describe('whatever comes in', () => {
  it('is an event or nothing, and never an error', () => {
    fc.assert(
      fc.property(rubbish, (payload) => {
        for (const parse of PARSERS) expectSane(parse(payload, told));
      }),
      { numRuns: 200 },
    );
  });

  it('is so too where only a part of it is wrong', () => {
    const broken = fc
      .constantFrom(...SAMPLES)
      .chain((sample) =>
        fc.tuple(fc.constant(sample), fc.constantFrom(...pathsIn(sample)), rubbish),
      );

    fc.assert(
      fc.property(broken, ([sample, path, value]) => {
        const payload = withValue(sample, path, value);

        for (const parse of PARSERS) expectSane(parse(payload, told));
      }),
      { numRuns: 200 },
    );
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });
});

const Shape = z.object({ incoming: z.looseObject({}), author: z.looseObject({}) });

function expectSane(parsed: unknown): void {
  if (parsed === undefined || parsed === 'new') return;
  const by = { id: 'slack:T1/U1', name: 'Robin', side: 'customer' };
  const { incoming } = Shape.parse(parsed);
  const whole = Incoming.parse({ ...incoming, by });
  expect(JSON.stringify(whole).isWellFormed()).toBe(true);
  expect(Incoming.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner).map((rest) => [key, ...rest]),
  ]);
}

function withValue(sample: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined || typeof sample !== 'object') return value;
  const copy = Array.isArray(sample) ? [...sample] : { ...sample };
  const inner = Reflect.get(copy, key);
  Reflect.set(copy, key, withValue(inner, rest, value));
  return copy;
}
