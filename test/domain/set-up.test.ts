import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ChannelKind } from '../../src/domain/channel.ts';
import type { Author } from '../../src/domain/person.ts';
import { channelOf } from '../../src/domain/places.ts';
import {
  type ChannelWish,
  withChannel,
  withDefaultLead,
  withMoved,
  withOnlyPair,
  withOutsiders,
  withoutWorkspace,
  withPeople,
} from '../../src/domain/set-up.ts';
import { Settings } from '../../src/domain/settings.ts';

const DESK = 'slack:T1/DESK';
const SHOP = 'slack:T1/SHOP';
const IT = 'slack:T1/IT';
const OTHER = 'slack:T2/DESK';
const LEE: Author = { id: 'slack:T1/LEE', name: 'Lee', side: 'staff' };
const ANA: Author = { id: 'slack:T1/ANA', name: 'Ana', side: 'staff' };

const SETTINGS = Settings.parse({
  channels: [
    { id: DESK, kind: 'staff' },
    { id: SHOP, kind: 'customers', staffChannel: DESK, leads: [LEE.id], watched: true },
    { id: IT, kind: 'help', staffChannel: DESK },
    { id: OTHER, kind: 'staff' },
  ],
  roster: [{ id: LEE.id, name: 'Lee', role: 'lead' }],
});

describe('withChannel', () => {
  it('makes a channel known that was not, as one of customers unless it is said', () => {
    const next = withChannel(SETTINGS, 'slack:T1/NEW', { watched: true });

    expect(channelOf('slack:T1/NEW', next)).toMatchObject({ kind: 'customers', watched: true });
  });

  it('takes the pairings with a staff channel that is none any more', () => {
    const next = withChannel(SETTINGS, DESK, { kind: 'customers' });

    expect([SHOP, IT].map((id) => channelOf(id, next).staffChannel)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('keeps a lead who is named by another address of theirs, and drops areas that are none', () => {
    const roster = [{ id: 'teams:X/LEE', also: [LEE.id], name: 'Lee', role: 'lead' as const }];
    const before = { ...SETTINGS, roster, areas: [{ name: 'billing', words: [] }] };

    const next = withChannel(before, SHOP, { areas: ['billing', 'gone'] });

    expect(channelOf(SHOP, next)).toMatchObject({ leads: [LEE.id], areas: ['billing'] });
  });

  it.each([
    ['of another workspace', OTHER],
    ['that is no staff channel', IT],
    ['that nobody knows', 'slack:T1/GONE'],
    ['of no name', ''],
  ])('never pairs with a channel %s', (_, staffChannel) => {
    const next = withChannel(SETTINGS, SHOP, { staffChannel });

    expect(channelOf(SHOP, next)).not.toHaveProperty('staffChannel');
  });
});

describe('withOnlyPair', () => {
  const unpaired = withChannel(SETTINGS, SHOP, { staffChannel: '' });

  it('pairs a channel with the one staff channel of its workspace', () => {
    expect(channelOf(SHOP, withOnlyPair(unpaired, [SHOP])).staffChannel).toBe(DESK);
  });

  it('leaves the choice to people where there are two', () => {
    const two = withChannel(unpaired, 'slack:T1/DESK2', { kind: 'staff' });

    expect(channelOf(SHOP, withOnlyPair(two, [SHOP])).staffChannel).toBeUndefined();
  });
});

describe('withPeople', () => {
  it('makes the first one who sets a workspace up its lead, and the others agents', () => {
    const next = withPeople(Settings.parse({}), ANA, [LEE, ANA]);

    expect(next.roster).toEqual([
      { id: ANA.id, name: 'Ana', role: 'lead' },
      { id: LEE.id, name: 'Lee', role: 'agent' },
    ]);
  });

  it('leaves who is there as they are, and whoever comes later is an agent', () => {
    const next = withPeople(SETTINGS, ANA, [LEE]);

    expect(next.roster).toEqual([...SETTINGS.roster, { id: ANA.id, name: 'Ana', role: 'agent' }]);
  });

  it('knows who is there by any address of theirs', () => {
    const before = Settings.parse({
      roster: [{ id: 'teams:X/LEE', also: [LEE.id], name: 'Lee', role: 'lead' }],
    });

    const next = withPeople(before, ANA, [LEE]);

    expect(next.roster.map(({ id, role }) => [id, role])).toEqual([
      ['teams:X/LEE', 'lead'],
      [ANA.id, 'agent'],
    ]);
  });

  it('puts no customer and no bot on the roster', () => {
    const others = (['customer', 'bot'] as const).map((side) => ({ ...LEE, id: side, side }));

    expect(withPeople(Settings.parse({}), ANA, others).roster).toHaveLength(1);
  });
});

describe('withDefaultLead', () => {
  it('names the lead of the workspace where a channel has none', () => {
    const next = withDefaultLead(SETTINGS, [IT, OTHER]);

    expect(channelOf(IT, next).leads).toEqual([LEE.id]);
    expect(channelOf(OTHER, next).leads).toEqual([]);
  });
});

describe('withOutsiders', () => {
  it('makes a staff channel one of customers that is not watched, and ends its pairings', () => {
    const watched = withChannel(SETTINGS, DESK, { watched: true });

    const next = withOutsiders(watched, DESK);

    expect(channelOf(DESK, next)).toMatchObject({ kind: 'customers', watched: false });
    expect(next.channels.some((one) => one.staffChannel !== undefined)).toBe(false);
  });

  it('makes a channel of colleagues one of customers and leaves its pair', () => {
    expect(channelOf(IT, withOutsiders(SETTINGS, IT))).toMatchObject({
      kind: 'customers',
      staffChannel: DESK,
    });
  });
});

describe('withMoved', () => {
  it('replaces the address wherever it stands', () => {
    const next = withMoved(SETTINGS, DESK, 'slack:T1/CDESK');

    expect(channelOf('slack:T1/CDESK', next).kind).toBe('staff');
    expect(channelOf(SHOP, next).staffChannel).toBe('slack:T1/CDESK');
    expect(next.channels.map((one) => one.id)).not.toContain(DESK);
  });

  it('changes nothing about a channel that nobody has set up', () => {
    expect(withMoved(SETTINGS, 'slack:T1/GONE', SHOP)).toBe(SETTINGS);
  });
});

describe('withoutWorkspace', () => {
  it('takes the channels of one workspace out and leaves the others and the people', () => {
    const next = withoutWorkspace(SETTINGS, 'slack:T1/');

    expect(next.channels.map((one) => one.id)).toEqual([OTHER]);
    expect(next.roster).toEqual(SETTINGS.roster);
  });
});

const ids = fc.constantFrom(DESK, SHOP, IT, OTHER, 'slack:T1/NEW', 'slack:T2/NEW', '__proto__');
const people = fc.record({
  id: fc.constantFrom(LEE.id, ANA.id, 'slack:T2/EVE', ''),
  name: fc.constantFrom('', 'Ana', '<!channel>'),
  side: fc.constantFrom('staff', 'customer', 'bot'),
});
const wishes: fc.Arbitrary<ChannelWish> = fc.record(
  {
    kind: fc.constantFrom(...ChannelKind.options),
    staffChannel: fc.oneof(ids, fc.constant('')),
    leads: fc.array(fc.constantFrom(LEE.id, ANA.id, 'gone', '')),
    watched: fc.boolean(),
    muted: fc.boolean(),
    cards: fc.constantFrom('always', 'when-needed'),
  },
  { requiredKeys: [] },
);

const edits: fc.Arbitrary<(settings: Settings) => Settings> = fc.oneof(
  fc.tuple(ids, wishes).map(
    ([id, wish]) =>
      (now: Settings) =>
        withChannel(now, id, wish),
  ),
  fc.array(ids).map((some) => (now: Settings) => withOnlyPair(now, some)),
  fc.array(ids).map((some) => (now: Settings) => withDefaultLead(now, some)),
  fc.tuple(people, fc.array(people)).map(
    ([by, all]) =>
      (now: Settings) =>
        withPeople(now, by, all),
  ),
  ids.map((id) => (now: Settings) => withOutsiders(now, id)),
  fc.tuple(ids, ids).map(
    ([from, to]) =>
      (now: Settings) =>
        withMoved(now, from, to),
  ),
  fc
    .constantFrom('slack:T1/', 'slack:T3/')
    .map((at) => (now: Settings) => withoutWorkspace(now, at)),
);

describe('edits of the settings', () => {
  it('never yield settings that would be refused, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(edits, { maxLength: 8 }), (some) => {
        const next = some.reduce((now, edit) => edit(now), SETTINGS);

        expect(Settings.safeParse(next).error).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
