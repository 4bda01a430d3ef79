import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  customerAddress,
  memberDoorAddress,
  staffChannelAddress,
  staffDoorAddress,
  staffPersonAddress,
} from '../../src/domain/audience.ts';
import { Channel, ChannelKind } from '../../src/domain/channel.ts';
import type { Person } from '../../src/domain/person.ts';

const ids = fc.constantFrom('a', 'b', 'c', '', ' a', 'A', '__proto__', 'constructor');
const channels = fc.array(
  fc
    .record({ id: ids.filter((id) => id !== ''), kind: fc.constantFrom(...ChannelKind.options) })
    .map((fields) => Channel.parse(fields)),
);
const roster: fc.Arbitrary<Person[]> = fc.array(
  fc.record({ id: ids, name: fc.constant('Ana'), role: fc.constantFrom('agent', 'lead') }),
);

describe('a staff address', () => {
  it('is never built for a channel that is unknown, of customers, or of colleagues who ask', () => {
    fc.assert(
      fc.property(ids, channels, (id, known) => {
        const first = known.find((channel) => channel.id === id);

        expect(staffChannelAddress(id, known)).toBe(first?.kind === 'staff' ? id : undefined);
      }),
    );
  });

  it('is never built for a person who is not on the roster', () => {
    fc.assert(
      fc.property(ids, roster, (id, people) => {
        const isKnown = people.some((person) => person.id === id);

        expect(staffPersonAddress(id, people)).toBe(isKnown ? id : undefined);
      }),
    );
  });

  it('is never built for a door that somebody else holds open', () => {
    fc.assert(
      fc.property(ids, roster, (by, people) => {
        const isKnown = people.some((person) => person.id === by);

        expect(staffDoorAddress('answer:1', by, people)).toBe(isKnown ? 'answer:1' : undefined);
      }),
    );
  });

  it('is never built for whom the platform takes for a customer or a bot, whatever the roster says', () => {
    fc.assert(
      fc.property(ids, roster, fc.constantFrom('customer', 'bot'), (id, people, side) => {
        const by = { id, name: 'Ana', side } as const;

        expect(staffPersonAddress(by, people)).toBeUndefined();
        expect(staffDoorAddress('answer:1', by, people)).toBeUndefined();
        expect(memberDoorAddress('answer:1', by)).toBeUndefined();
      }),
    );
  });

  it('is built for a full member who is on the roster, or whose workspace has nobody on it', () => {
    const by = { id: 'slack:T1/ANA', name: 'Ana', side: 'staff' } as const;
    const lee = { id: 'slack:T1/LEE', name: 'Lee', role: 'lead' } as const;
    const built = [[], [lee], [{ ...lee, id: 'slack:T2/LEE' }], [lee, { ...lee, id: by.id }]].map(
      (people) => staffDoorAddress('answer:1', by, people),
    );

    expect(built).toEqual(['answer:1', undefined, 'answer:1', 'answer:1']);
  });

  it('is built for each address of one person, in whose workspaces nobody else has one by then', () => {
    const lee: Person = {
      id: 'slack:T1/LEE',
      also: ['teams:X/LEE'],
      name: 'Lee',
      role: 'lead',
    };
    const stranger = { id: 'teams:X/SAM', name: 'Sam', side: 'staff' } as const;

    expect(staffPersonAddress('teams:X/LEE', [lee])).toBe('teams:X/LEE');
    expect(staffPersonAddress({ ...stranger, id: 'teams:X/LEE' }, [lee])).toBe('teams:X/LEE');
    expect(staffPersonAddress(stranger, [lee])).toBeUndefined();
  });

  it('is built nowhere in the sources but where it is checked', () => {
    const root = new URL('../../src/', import.meta.url);
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });

    const builders = files
      .filter((file) => file.endsWith('.ts'))
      .filter((file) =>
        /\b(?:Staff|Customer)Address\.(?:safeP|p)arse\b/.test(
          readFileSync(new URL(file, root), 'utf8'),
        ),
      );

    expect(builders.map((file) => file.replaceAll('\\', '/'))).toEqual(['domain/audience.ts']);
  });
});

describe("a customer's address", () => {
  it('is the conversation itself', () => {
    expect(customerAddress('slack:T1/C1')).toBe('slack:T1/C1');
  });
});
