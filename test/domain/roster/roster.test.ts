import { describe, expect, it } from 'vitest';
import type { Author, Person } from '../../../src/domain/person.ts';
import { withPerson } from '../../../src/domain/roster/roster.ts';
import { leaveFor, type RosterWish } from '../../../src/domain/roster/wish.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { MORNING } from '../../fakes/fake-time.ts';

const LENA: Author = { id: 'slack:T1/ULENA', name: 'Lena', side: 'staff' };
const TOM: Author = { id: 'slack:T1/UTOM', name: 'Tom', side: 'staff' };
const NEW = 'slack:T1/UNEW';
const TOM_IN_TEAMS = 'teams:T9/tom';
const step = { ask: { kind: 'person', person: TOM.id }, minutes: 5 };
const ladder = {
  steps: [{ ask: { kind: 'role', roles: ['lead'] }, minutes: 5 }, step],
  afterHours: 'wait',
  final: 'stop',
};

const SETTINGS = Settings.parse({
  channels: [
    { id: 'slack:T1/CDESK', kind: 'staff', leads: [TOM.id, LENA.id] },
    { id: 'slack:T1/CSHOP', kind: 'customers', ladders: { P1: ladder } },
  ],
  roster: [
    { id: LENA.id, name: 'Lena', role: 'lead', areas: ['billing'], languages: ['de'] },
    { id: TOM.id, name: 'Tom', role: 'agent', also: ['slack:T2/UTOM'] },
    { id: TOM_IN_TEAMS, name: 'Thomas', role: 'lead', areas: ['shipping'], load: 3 },
    { id: 'teams:T9/ann', name: 'Ann', role: 'lead' },
    { id: 'slack:T2/UBO', name: 'Bo', role: 'agent' },
  ],
  rotas: [
    {
      ...{ name: 'nights', kind: 'turns', people: [TOM.id, LENA.id] },
      ...{ starts: '2026-11-02T09:00', timeZone: 'Europe/Berlin' },
    },
  ],
  policy: { ladders: { P2: ladder } },
  areas: [{ name: 'billing' }, { name: 'shipping' }],
});

function personOf({ id }: Author, settings = SETTINGS): Person {
  const person = settings.roster.find((one) => one.id === id);
  if (person === undefined) throw new Error(`${id} is not on the roster.`);
  return person;
}

function wishOf(values: RosterWish['values'], given: Partial<RosterWish> = {}): RosterWish {
  return { entry: personOf(TOM), values, leave: 'all', by: LENA, now: MORNING, ...given };
}

function edited(values: RosterWish['values'], given: Partial<RosterWish> = {}, from = SETTINGS) {
  const edit = withPerson(from, wishOf(values, given));
  if ('problems' in edit) throw new Error(edit.problems.join('\n'));
  return edit;
}

function problemsOf(
  values: RosterWish['values'],
  given: Partial<RosterWish> = {},
  from = SETTINGS,
) {
  const edit = withPerson(from, wishOf(values, given));
  return 'problems' in edit ? edit.problems : [];
}

describe('what somebody may change', () => {
  it.each([
    ['everybody’s entry', LENA, personOf(TOM), 'all'],
    ['their own business', TOM, personOf(TOM), 'own'],
    ['nothing of others', TOM, personOf(LENA), 'nothing'],
    ['nothing by adding somebody', TOM, undefined, 'nothing'],
  ] as const)('is %s', (_title, by, person, leave) => {
    expect(leaveFor(by, person, SETTINGS)).toBe(leave);
  });

  it('is all where nobody is on the roster yet, in this workspace', () => {
    const by: Author = { id: 'slack:T3/U1', name: 'Sam', side: 'staff' };

    expect(leaveFor(by, undefined, SETTINGS)).toBe('all');
  });

  it('is their own entry under any of their addresses', () => {
    expect(leaveFor({ ...TOM, id: 'slack:T2/UTOM' }, personOf(TOM), SETTINGS)).toBe('own');
  });

  it('stays with that, whatever else was sent', () => {
    const values = {
      role: 'lead',
      load: '9',
      name: 'King Tom',
      remove: 'yes',
      languages: 'French',
    };

    const { after } = edited(values, { by: TOM, leave: 'own' });

    expect(after).toEqual({ ...personOf(TOM), languages: ['fr'] });
  });

  it('is refused with a sentence where it is nothing', () => {
    expect(problemsOf({ role: 'lead' }, { by: TOM, leave: 'nothing' })).toEqual([
      'Only leads and executives change the entries of others.',
    ]);
  });
});

describe('an entry that is changed', () => {
  it('says all that was typed', () => {
    const { after } = edited({
      ...{ name: ' Tom  Ray ', role: 'account-owner', areas: 'Billing,shipping' },
      ...{ skills: 'legal, going public', languages: 'German; en, Français' },
      ...{ hours: 'Mon-Fri 9-17', timeZone: 'berlin', holidays: '2026-12-25', quiet: '12-13' },
      ...{ away: '2026-12-03 to 2026-12-10', load: '4', accounts: 'acme.example' },
      ...{ also: 'slack:T2/UTOM, teams:T8/tom', email: 'tom@acme.example' },
    });

    const nine = ['09:00-17:00'];
    expect(after).toEqual({
      ...{ id: TOM.id, name: 'Tom Ray', role: 'account-owner', areas: ['billing', 'shipping'] },
      ...{ skills: ['legal', 'going_public'], languages: ['de', 'en', 'fr'] },
      hours: {
        timeZone: 'Europe/Berlin',
        days: { mon: nine, tue: nine, wed: nine, thu: nine, fri: nine },
        ...{ holidays: ['2026-12-25'], quiet: ['12:00-13:00'] },
      },
      ...{ away: [{ from: '2026-12-03', until: '2026-12-10' }], load: 4 },
      ...{ accounts: ['acme.example'], also: ['slack:T2/UTOM', 'teams:T8/tom'] },
      email: 'tom@acme.example',
    });
  });

  it('forgets what was emptied, and keeps what was not asked for', () => {
    const { after } = edited({ areas: '', hours: '' }, { entry: personOf(LENA) });

    expect(after).toEqual({ id: LENA.id, name: 'Lena', role: 'lead', languages: ['de'] });
  });

  it.each([
    ['name', ' '],
    ['role', 'boss'],
    ['areas', 'plumbing'],
    ['skills', 'plumbing'],
    ['languages', 'Klingon'],
    ['away', '3/12'],
    ['load', '0'],
    ['load', 'ten'],
    ['accounts', 'acme dot example'],
    ['also', 'tom@teams'],
    ['also', 'slack:T1/CSHOP'],
    ['email', 'tom'],
    ['hours', 'nine to five'],
    ['timeZone', 'Atlantis'],
    ['holidays', 'Christmas'],
    ['quiet', 'noon'],
  ])('is refused where %s says "%s", by its label and how to write it', (field, typed) => {
    const desk = Settings.parse({ ...SETTINGS, hours: { timeZone: 'UTC' } });

    const [problem, ...others] = problemsOf({ [field]: typed }, {}, desk);

    expect(others).toEqual([]);
    expect(problem).toMatch(
      /^(Name|Role|Areas|Good at|Languages|Away|Most open at once|Accounts|Other addresses|E-mail|Works|Time zone|Days off|Quiet times): .+\.$/,
    );
  });

  it('says all that is wrong at once', () => {
    expect(problemsOf({ load: 'ten', languages: 'Klingon', hours: 'late' })).toHaveLength(4);
  });

  it('takes the days from the desk where only the time zone is said', () => {
    const hours = { timeZone: 'UTC', days: { sat: ['10:00-14:00'] } };
    const desk = Settings.parse({ ...SETTINGS, hours });

    const { after } = edited({ timeZone: 'Asia/Tokyo' }, {}, desk);

    expect(after?.hours).toMatchObject({ timeZone: 'Asia/Tokyo', days: hours.days });
  });

  it('keeps what no line of a form can show', () => {
    const odd = Settings.parse({
      ...SETTINGS,
      roster: SETTINGS.roster.map((one) =>
        one.id === TOM.id ? { ...one, accounts: ['Acme, Inc.', 'b.example'] } : one,
      ),
    });

    const { after } = edited({ accounts: 'c.example' }, {}, odd);

    expect(after?.accounts).toEqual(['c.example', 'Acme, Inc.']);
  });

  it('drops times away that are over', () => {
    const away = [{ from: '2020-01-01', until: '2020-01-02' }];
    const entry = { ...personOf(TOM), away };
    const settings = Settings.parse({
      ...SETTINGS,
      roster: [personOf(LENA), entry, ...SETTINGS.roster.slice(2)],
    });

    const { after } = edited({ away: '2020-01-01 to 2020-01-02' }, { entry }, settings);

    expect(after).toEqual(personOf(TOM));
  });
});

describe('somebody new', () => {
  const add = { entry: undefined, nameOf: (id: string) => (id === NEW ? 'Nel' : undefined) };

  it('comes in at the end, under the name the platform tells', () => {
    const { settings, before, after } = edited({ who: NEW, name: '', role: 'agent' }, add);

    expect(before).toBeUndefined();
    expect(after).toEqual({ id: NEW, name: 'Nel', role: 'agent' });
    expect(settings.roster).toEqual([...SETTINGS.roster, after]);
  });

  it('may be named without the workspace', () => {
    expect(edited({ who: 'U77', name: 'Jo' }, add).after?.id).toBe('slack:T1/U77');
  });

  it.each(['', 'teams:T9/somebody', 'slack:T2/U9', 'Jo Doe', 'slack:T1/'])(
    'is nobody by "%s"',
    (who) => {
      expect(problemsOf({ who, name: 'Jo' }, add)).toEqual([expect.stringMatching(/^Who: /)]);
    },
  );

  it('is not somebody who is there already, under any address', () => {
    const problems = problemsOf(
      { who: 'slack:T2/UTOM' },
      { ...add, by: { ...LENA, id: 'slack:T2/ULENA' } },
    );

    expect(problems).toEqual(['Tom is on the roster already: change their entry.']);
  });

  it('makes whoever adds the first one of a workspace its lead', () => {
    const by: Author = { id: 'slack:T3/U1', name: 'Sam', side: 'staff' };

    const { settings } = edited({ who: 'slack:T3/U2', name: 'Jo', role: 'agent' }, { ...add, by });

    expect(settings.roster.slice(-2)).toEqual([
      { id: by.id, name: 'Sam', role: 'lead' },
      { id: 'slack:T3/U2', name: 'Jo', role: 'agent' },
    ]);
  });
});

describe('an address of another entry', () => {
  it('makes the two one person, with what either has, and says so', () => {
    const { settings, after, notes } = edited({
      also: `slack:T2/UTOM, ${TOM_IN_TEAMS}`,
      areas: 'billing',
    });

    expect(after).toEqual({
      ...{ id: TOM.id, name: 'Tom', role: 'lead', also: ['slack:T2/UTOM', TOM_IN_TEAMS] },
      ...{ areas: ['billing', 'shipping'], load: 3 },
    });
    expect(settings.roster.map(({ name }) => name)).toEqual(['Lena', 'Tom', 'Ann', 'Bo']);
    expect(notes).toEqual([
      expect.stringContaining('Thomas (teams:T9/tom) was an entry of its own'),
    ]);
  });

  it('is the same in capitals, where it is of the directory of Teams', () => {
    const id = 'teams:5f0c7d1e-0000-4000-8000-00000000000a/5f0c7d1e-0000-4000-8000-00000000000b';
    const other = { id, name: 'T', role: 'agent' };
    const settings = Settings.parse({ ...SETTINGS, roster: [...SETTINGS.roster, other] });
    const also = `teams:${id.slice('teams:'.length).toUpperCase()}`;

    const { after, settings: joined } = edited({ also }, {}, settings);

    expect(after?.also).toEqual([id]);
    expect(joined.roster).toHaveLength(SETTINGS.roster.length);
  });

  it('is named by another one of theirs where it is given up', () => {
    const channels = [{ ...SETTINGS.channels[0], leads: ['slack:T2/UTOM'] }];
    const settings = Settings.parse({ ...SETTINGS, channels });

    const { settings: after } = edited({ also: '' }, {}, settings);

    expect(after.channels[0]?.leads).toEqual([TOM.id]);
  });
});

describe('taking somebody off the roster', () => {
  it('takes them out of leads, rotas and ladders, and says so', () => {
    const { settings, after, notes } = edited({ remove: 'yes' });

    expect(after).toBeUndefined();
    expect(JSON.stringify(settings)).not.toContain('UTOM');
    expect(settings.channels[0]?.leads).toEqual([LENA.id]);
    expect(settings.channels[1]?.ladders?.P1?.steps).toHaveLength(1);
    expect(settings.policy.ladders.P2.steps).toHaveLength(1);
    expect(settings.rotas[0]).toMatchObject({ people: [LENA.id] });
    expect(notes).toEqual([expect.stringContaining('“nights”')]);
  });

  it('is refused where they are the last lead, and so is another role for them', () => {
    const entry = personOf(LENA);
    const refusal = [
      'There would be no lead left in slack:T1: make somebody else lead there first.',
    ];

    expect(problemsOf({ remove: 'yes' }, { entry })).toEqual(refusal);
    expect(problemsOf({ role: 'agent' }, { entry })).toEqual(refusal);
  });

  it('is refused where nobody would be left, for then everybody could work with Heed', () => {
    const roster = [{ id: LENA.id, name: 'Lena', role: 'executive' }];

    const problems = problemsOf(
      { remove: 'yes' },
      { entry: personOf(LENA) },
      Settings.parse({ roster }),
    );

    expect(problems).toEqual([expect.stringContaining('Nobody would be left in slack:T1')]);
  });

  it('is refused where a rota or a ladder has nobody else', () => {
    const alone = Settings.parse({
      ...SETTINGS,
      rotas: [{ ...SETTINGS.rotas[0], people: [TOM.id] }],
      policy: { ladders: { P2: { ...ladder, steps: [step] } } },
    });

    expect(problemsOf({ remove: 'yes' }, {}, alone)).toEqual([
      expect.stringContaining('rota “nights”'),
      expect.stringContaining('ladder of P2'),
    ]);
  });
});
