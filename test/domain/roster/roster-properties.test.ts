import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Author, Person } from '../../../src/domain/person.ts';
import { PersonField, personValues } from '../../../src/domain/roster/person-values.ts';
import { withPerson } from '../../../src/domain/roster/roster.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { SignalKind } from '../../../src/domain/signal.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { anyHours } from '../time/any-hours.ts';

const IDS = ['slack:T1/U1', 'slack:T1/U2', 'slack:T2/U3', 'teams:T9/u4', 'teams:T9/u5'];
const [LEAD = ''] = IDS;
const LENA: Author = { id: LEAD, name: 'Lena', side: 'staff' };

const anyWords = fc.oneof(fc.string(), fc.constantFrom('a, b', ' padded ', 'x;y', 'two\nlines'));
const anyList = fc.array(
  anyWords.filter((word) => word !== ''),
  { maxLength: 3 },
);
const anyDay = fc
  .integer({ min: 0, max: 400 })
  .map((day) => new Date(Date.UTC(2026, 10, 1) + day * 86_400_000).toISOString().slice(0, 10));

/** What a settings file may say of somebody, readable in a form or not. */
function personOf(id: string, role: Person['role']): fc.Arbitrary<Person> {
  const optional = { areas: anyList, skills: anyList, languages: anyList, accounts: anyList };
  return fc.record(
    {
      ...{
        id: fc.constant(id),
        name: anyWords.map((name) => name || 'x'),
        role: fc.constant(role),
      },
      ...optional,
      ...{ hours: anyHours, load: fc.integer({ min: 1 }), email: anyWords },
      away: fc.array(
        anyDay.map((day) => ({ from: day, until: day })),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['id', 'name', 'role'] },
  );
}

const anySettings = fc
  .tuple(...IDS.map((id, index) => personOf(id, index === 0 || index === 3 ? 'lead' : 'agent')))
  .chain((roster) =>
    fc.record({
      roster: fc.constant(roster),
      leads: fc.subarray(IDS),
      turns: fc.subarray(IDS, { minLength: 1 }),
      hours: fc.option(anyHours, { nil: undefined }),
    }),
  )
  .map(({ roster, leads, turns, hours }) =>
    Settings.parse({
      roster,
      channels: [{ id: 'slack:T1/C1', kind: 'customers', leads }],
      rotas: [
        { name: 'r', kind: 'turns', people: turns, starts: '2026-11-02T09:00', timeZone: 'UTC' },
      ],
      areas: [{ name: 'billing' }],
      ...(hours === undefined ? {} : { hours }),
    }),
  );

/** Sometimes what a field takes, sometimes anything. */
const anyTyped = fc.oneof(
  fc.string(),
  fc.constantFrom('', 'lead', 'agent', 'German, en', 'billing', 'Mon-Fri 9-17', 'Europe/Berlin'),
  fc.constantFrom('5', '2026-12-24 to 2027-01-02', '12-13', 'acme.example', 'a@b.example', 'yes'),
  fc.subarray([...IDS, 'teams:T8/new']).map((ids) => ids.join(',')),
  fc.constantFrom(...SignalKind.options),
);

/** What each field takes, for most of which there is nothing to say. */
const READABLE: Readonly<Record<string, readonly string[]>> = {
  name: ['Lena', 'Tom Ray'],
  role: ['lead', 'agent', 'executive'],
  areas: ['billing', ''],
  skills: ['legal, money', ''],
  languages: ['German', 'de, en', ''],
  hours: ['Mon-Fri 9-17', ''],
  timeZone: ['Europe/Berlin'],
  away: ['2026-12-24 to 2027-01-02', ''],
  load: ['5', ''],
  also: [...IDS, 'teams:T8/new', `${IDS[2]}, ${IDS[4]}`, ''],
  who: ['U9', ...IDS],
  remove: ['yes', 'no'],
};

const anyReadable = fc
  .subarray(Object.entries(READABLE), { maxLength: 4 })
  .chain((some) =>
    fc.tuple(...some.map(([name, all]) => fc.tuple(fc.constant(name), fc.constantFrom(...all)))),
  )
  .map((pairs): Record<string, string> => Object.fromEntries(pairs));

const anyValues = fc.oneof(
  anyReadable,
  fc.dictionary(fc.constantFrom(...PersonField.options, ...Object.keys(READABLE)), anyTyped),
);

describe('whatever a form of the roster holds', () => {
  it('is either settings that are valid or sentences that say what is wrong', () => {
    fc.assert(
      fc.property(
        ...[anySettings, anyValues, fc.integer({ min: -1, max: 4 })],
        fc.constantFrom('all' as const, 'own' as const),
        (settings, values, index, leave) => {
          const entry = settings.roster[index];

          const edit = withPerson(settings, { entry, values, leave, by: LENA, now: MORNING });

          if ('problems' in edit) {
            expect(edit.problems.length).toBeGreaterThan(0);
            for (const problem of edit.problems) expect(problem).toMatch(/^.{5,}[.:!]?$/s);
          } else expect(Settings.safeParse(edit.settings).success).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('leaves everybody as they are who was not named in it, and a lead in each workspace that had one', () => {
    fc.assert(
      fc.property(
        ...[anySettings, anyReadable, fc.integer({ min: -1, max: 4 })],
        (settings, values, index) => {
          const entry = settings.roster[index];
          const named = [entry?.id, ...(values.also ?? '').split(',')].map((one) => one?.trim());

          const edit = withPerson(settings, {
            entry,
            values,
            leave: 'all',
            by: LENA,
            now: MORNING,
          });

          if ('problems' in edit) return;
          for (const person of settings.roster)
            if (!named.includes(person.id)) expect(edit.settings.roster).toContainEqual(person);
          for (const place of ['slack:T1/', 'teams:T9/'])
            expect(
              edit.settings.roster.some(
                ({ id, also = [], role }) =>
                  role === 'lead' && [id, ...also].some((one) => one.startsWith(place)),
              ),
            ).toBe(true);
        },
      ),
    );
  });

  it('changes nothing where it was sent back as it was shown', () => {
    fc.assert(
      fc.property(anySettings, fc.integer({ min: 0, max: 4 }), (settings, index) => {
        const entry = settings.roster[index];
        fc.pre(entry !== undefined);
        if (entry === undefined) return;
        const { away: _away, ...values } = personValues(entry);

        const edit = withPerson(settings, { entry, values, leave: 'all', by: LENA, now: MORNING });

        expect(edit).toMatchObject({ settings });
      }),
    );
  });
});
