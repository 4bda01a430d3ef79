import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../../../../src/adapters/teams/address.ts';
import {
  Activity,
  type ParsedActivity,
  parseActivity,
} from '../../../../src/adapters/teams/parse/parse.ts';
import { Incoming } from '../../../../src/domain/message.ts';
import { fixture, NAMES, TENANT, told } from './fixtures.ts';

/** What a stranger might put where something else is expected. */
const rubbish = fc.oneof(
  fc.anything(),
  fc.constantFrom(null, undefined, Number.NaN, -1, '', '0', '\0', '\ud83d', ' ', '__proto__'),
  fc.constantFrom('a:1', '19:x;messageid=', ';messageid=1', '28:1', 'teams:x/y', '9999-99-99'),
  fc.constant('x'.repeat(100_000)),
  fc.constant(Array.from({ length: 1_000 }, () => ({}))),
  fc.constant(JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":1}}')),
);

const sample = fc.constantFrom(...NAMES).map((name) => fixture(name));

describe('whatever comes in', () => {
  it('is refused or understood, and never an error', () => {
    fc.assert(
      fc.property(rubbish, (body) => {
        expectSane(body);
      }),
    );
  });

  it('is so too where only a part of it is wrong', () => {
    const broken = sample.chain((body) =>
      fc.tuple(fc.constant(body), fc.constantFrom(...pathsIn(body)), rubbish),
    );

    fc.assert(
      fc.property(broken, ([body, path, value]) => {
        expectSane(withValue(body, path, value));
      }),
      { numRuns: 1_000 },
    );
    expect(Object.prototype).not.toHaveProperty('isAdmin');
  });

  it('is so too where two activities are mixed', () => {
    fc.assert(
      fc.property(sample, sample, fc.array(fc.nat(20)), (one, other, picks) => {
        const fields = Object.entries(other);
        const mixed = picks.map((pick) => fields[pick % fields.length] ?? ['x', 1]);

        expectSane({ ...one, ...Object.fromEntries(mixed) });
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('one occurrence', () => {
  it.each(NAMES)('has one key, and another than every other: %s', (name) => {
    const own = keysOf(fixture(name));
    const others = NAMES.filter((one) => one !== name).flatMap((one) => keysOf(fixture(one)));

    expect(keysOf(fixture(name))).toEqual(own);
    expect(new Set(own).size).toBe(own.length);
    expect(own.filter((key) => others.includes(key))).toEqual([]);
  });

  it.each(NAMES)('has another key under another name: %s', (name) => {
    const own = keysOf(fixture(name));

    expect(
      keysOf({ ...fixture(name), id: 'f:another' }).filter((key) => own.includes(key)),
    ).toEqual([]);
  });
});

describe('the channel of whatever is asked', () => {
  it('is of the activity’s own tenant', () => {
    const asked = NAMES.flatMap((name) => understood(fixture(name)));

    for (const incoming of asked) {
      expect(incoming.workspace).toBe(TENANT);
      expect(parseAddress(incoming.channel)?.tenant).toBe(TENANT);
    }
    expect(asked.length).toBeGreaterThan(30);
  });

  it('is so whatever the buttons of a card name', () => {
    const channel = fc.oneof(
      fc.string(),
      fc.string().map((id) => `teams:${id}/19:x`),
    );
    const heed = fc.record({ case: fc.string(), channel, form: fc.constantFrom('set-up', 'edit') });
    const data = fc.record({ heed, verb: fc.constantFrom('set-up', 'send', 'new-case') });

    fc.assert(
      fc.property(data, (given) => {
        const value = { action: { verb: given.verb, data: given }, trigger: 'manual', data: given };

        for (const name of ['card-executed', 'new-case-sent', 'dialog-sent', 'card-submitted'])
          for (const incoming of understood({ ...fixture(name), value }))
            expect(parseAddress(incoming.channel)?.tenant).toBe(TENANT);
      }),
    );
  });
});

function expectSane(body: unknown): void {
  const activity = Activity.safeParse(body);
  if (!activity.success) return;
  const parsed = parseActivity(activity.data, told);
  expect(parsed.length).toBeGreaterThan(0);
  for (const one of parsed) expectWhole(one);
}

function expectWhole(one: ParsedActivity): void {
  if (!('incoming' in one)) return;
  const by = { id: 'teams:t/p', name: 'Robin', side: 'customer' };
  const whole = Incoming.parse({ ...one.incoming, by });
  expect(JSON.stringify(whole).isWellFormed()).toBe(true);
  expect(Incoming.parse(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  expect(parseAddress(whole.channel)?.tenant).toBe(whole.workspace);
}

function understood(body: unknown) {
  const activity = Activity.parse(body);
  return parseActivity(activity, told).flatMap((one) => ('incoming' in one ? [one.incoming] : []));
}

function keysOf(body: unknown): string[] {
  return understood(body).map(({ key }) => key);
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    [key],
    ...pathsIn(inner).map((rest) => [key, ...rest]),
  ]);
}

function withValue(given: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined || typeof given !== 'object') return value;
  const copy = Array.isArray(given) ? [...given] : { ...given };
  Reflect.set(copy, key, withValue(Reflect.get(copy, key), rest, value));
  return copy;
}
