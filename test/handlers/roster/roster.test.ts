import { describe, expect, it } from 'vitest';
import type { FieldForm } from '../../../src/domain/form.ts';
import type { RosterAsked } from '../../../src/domain/message.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import type { Author } from '../../../src/domain/person.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { answerAtOnce, concernsNoCase } from '../../../src/handlers/answer-at-once.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createFrontDesk, type FrontDeskOptions } from '../../fakes/front-desk.ts';
import {
  ANA,
  anaWrites,
  BO,
  commands,
  DESK,
  LEE,
  ROBIN,
  STRANGER,
  shopSettings,
} from '../../fakes/shop.ts';

const FAR = 'slack:T9/UFAR';

/** The shop, with areas, a rota, and somebody in another workspace. */
const SETTINGS = Settings.parse({
  ...shopSettings,
  areas: [{ name: 'billing' }],
  roster: [
    ...shopSettings.roster.map((person) =>
      person.id === LEE.id
        ? {
            ...{ ...person, areas: ['billing'], languages: ['de'], load: 5 },
            ...{ hours: { timeZone: 'Europe/Berlin' } },
            away: [{ from: '2000-01-01', until: '2100-12-03' }],
          }
        : person,
    ),
    { id: FAR, name: 'Far Away', role: 'lead' },
  ],
  rotas: [
    {
      ...{ name: 'nights', kind: 'turns', people: [ANA.id] },
      ...{ starts: '2020-11-02T09:00', timeZone: 'UTC' },
    },
  ],
});

function asks(by: Author, given: Partial<RosterAsked> = {}): RosterAsked {
  const at = { platform: 'terminal', workspace: 'local', channel: by.id, at: MORNING } as const;
  const asked = { kind: 'roster', values: {}, door: `answer:${by.name}` } as const;
  return { key: `${by.name} asks`, ...at, by, ...asked, ...given };
}

function deskOf(options: FrontDeskOptions = {}) {
  return createFrontDesk({ settings: SETTINGS, ...options });
}

function formIn([first, ...others]: readonly Outgoing[]): FieldForm {
  if (first?.kind !== 'form' || first.form.name !== 'person' || others.length > 0)
    throw new Error(`A form was expected, not ${JSON.stringify(first)}.`);
  return first.form;
}

function textIn([first, ...others]: readonly Outgoing[]): string {
  if (first?.kind !== 'notice' || others.length > 0)
    throw new Error(`A notice was expected, not ${JSON.stringify(first)}.`);
  return first.text;
}

function namesIn({ fields }: FieldForm): string[] {
  return fields.map(({ name }) => name);
}

const OWN = ['areas', 'languages', 'hours', 'timeZone', 'holidays', 'quiet', 'away'];

describe('an entry of the roster', () => {
  it('opens with all there is to change for a lead', async () => {
    const form = formIn(await answerAtOnce(asks(LEE, { person: ANA.id }), deskOf()));

    expect(form).toMatchObject({ title: 'Ana', submit: 'Save', person: ANA.id });
    expect(form.remark).toBe(`Their address is ${ANA.id}.`);
    expect(namesIn(form)).toEqual([
      ...['name', 'role', 'areas', 'skills', 'languages', 'hours', 'timeZone', 'holidays'],
      ...['quiet', 'away', 'load', 'accounts', 'also', 'email', 'remove'],
    ]);
  });

  it('opens with what it says now', async () => {
    const form = formIn(await answerAtOnce(asks(LEE, { person: LEE.id }), deskOf()));

    const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    expect(values).toMatchObject({
      ...{ role: 'lead', areas: 'billing', languages: 'German', load: '5' },
      ...{ hours: 'Mon-Fri 09:00-17:00', timeZone: 'Europe/Berlin', remove: '' },
      away: '2000-01-01 to 2100-12-03',
    });
  });

  it('opens for oneself with what is one’s own business', async () => {
    const form = formIn(await answerAtOnce(asks(ANA, { person: ANA.id }), deskOf()));

    expect(namesIn(form)).toEqual(OWN);
  });

  it.each([
    ['of others', ANA, BO.id, 'Only leads and executives change the entries of others: ask Lee.'],
    ['of another workspace', LEE, FAR, 'They are not on the roster of this workspace any more.'],
    ['of nobody', LEE, 'terminal:local/nobody', 'They are not on the roster of this workspace'],
  ])('does not open where it is %s, nor is it saved', async (_whose, by, person, text) => {
    const desk = deskOf();

    const asked = await answerAtOnce(asks(by, { person }), desk);
    const sent = await answerAtOnce(asks(by, { person, values: { load: '1' } }), desk);

    expect(textIn(asked)).toContain(text);
    expect(textIn(sent)).toContain(text);
    expect(desk.settings()).toEqual(SETTINGS);
  });

  it('is saved as it was sent, and what has changed is said', async () => {
    const desk = deskOf();
    const values = { languages: 'French, de', hours: 'Mon-Thu 9-17', timeZone: 'Europe/Paris' };

    const text = textIn(await answerAtOnce(asks(ANA, { person: ANA.id, values }), desk));

    expect(text).toBe(
      'Saved for Ana:\nLanguages: French, German\nWorks: Mon-Thu 09:00-17:00\nTime zone: Europe/Paris',
    );
    expect(desk.settings().roster[0]).toMatchObject({ languages: ['fr', 'de'] });
    expect(desk.settings().roster.slice(1)).toEqual(SETTINGS.roster.slice(1));
  });

  it('comes again with all that was typed, and a sentence for what is wrong', async () => {
    const desk = deskOf();
    const values = {
      load: 'ten',
      languages: 'Klingon',
      areas: 'billing,plumbing',
      email: 'a@b.example',
    };

    const form = formIn(await answerAtOnce(asks(LEE, { person: ANA.id, values }), desk));

    const shown = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
    expect(shown).toMatchObject(values);
    expect(form.remark.split('\n')).toEqual([
      'Areas: choose among billing.',
      expect.stringMatching(/^Languages: /),
      expect.stringMatching(/^Most open at once: /),
    ]);
    expect(desk.settings()).toEqual(SETTINGS);
  });

  it('comes again where it could not be saved', async () => {
    const desk = deskOf({ unsaved: new Error('The disk is full.') });
    const values = { load: '3' };

    const form = formIn(await answerAtOnce(asks(LEE, { person: ANA.id, values }), desk));

    expect(form.remark).toContain('could not be saved');
    expect(form.fields.find(({ name }) => name === 'load')?.value).toBe('3');
  });

  it('is gone once somebody was taken off', async () => {
    const desk = deskOf();
    const values = { remove: 'yes' };

    const text = textIn(await answerAtOnce(asks(LEE, { person: BO.id, values }), desk));

    expect(text).toBe('Bo is no longer on the roster.');
    expect(desk.settings().roster.map(({ id }) => id)).toEqual([ANA.id, LEE.id, FAR]);
  });

  it('stays where the environment puts somebody on the desk, and that is said', async () => {
    const desk = deskOf();
    const bo = { id: BO.id, name: 'Bo', role: 'agent' as const };
    const view = (settings: Settings) => ({ ...settings, roster: [...settings.roster, bo] });
    const update = async (edit: (current: Settings) => Settings) => view(await desk.update(edit));
    const values = { remove: 'yes' };

    const answered = await answerAtOnce(asks(LEE, { person: BO.id, values }), { ...desk, update });

    expect(textIn(answered)).toContain('because HEED_TEAMS_STAFF names them');
  });

  it('is nothing to customers', async () => {
    expect(await answerAtOnce(asks(ROBIN, { person: ANA.id }), deskOf())).toEqual([]);
    expect(await answerAtOnce(asks({ ...ANA, side: 'customer' }), deskOf())).toEqual([]);
  });

  it('is no case’s business', () => {
    expect(concernsNoCase(asks(LEE), SETTINGS)).toBe(true);
  });
});

describe('somebody new', () => {
  const readers = { staff: [ANA, STRANGER], outsiders: false };

  it('is chosen among the readers of the staff channel who are not on the roster', async () => {
    const form = formIn(await answerAtOnce(asks(LEE), deskOf({ readers })));

    expect(form.title).toBe('Add somebody');
    expect(form.fields[0]).toMatchObject({
      ...{ kind: 'choice', name: 'who' },
      choices: [{ value: STRANGER.id, label: 'Sam' }],
    });
    expect(namesIn(form)).not.toContain('remove');
    expect(form).not.toHaveProperty('person');
  });

  it('is named by an address where the platform does not tell who reads', async () => {
    const form = formIn(await answerAtOnce(asks(LEE), deskOf()));

    expect(form.fields[0]).toMatchObject({ kind: 'text', name: 'who' });
  });

  it('comes on the roster under the name the platform tells', async () => {
    const desk = deskOf({ readers });
    const values = { who: STRANGER.id, name: '', role: 'agent', languages: 'nl' };

    const text = textIn(await answerAtOnce(asks(LEE, { values }), desk));

    expect(text).toBe('Sam is on the roster now.\nName: Sam\nRole: agent\nLanguages: Dutch');
    expect(desk.settings().roster.at(-1)).toEqual({
      ...{ id: STRANGER.id, name: 'Sam', role: 'agent', languages: ['nl'] },
    });
  });

  it('is added by leads only', async () => {
    const desk = deskOf({ readers });

    const text = textIn(await answerAtOnce(asks(ANA, { values: { who: STRANGER.id } }), desk));

    expect(text).toContain('Only leads and executives');
    expect(desk.settings()).toEqual(SETTINGS);
  });

  it('makes the first one who adds somebody the lead, and says so', async () => {
    const desk = deskOf({ settings: Settings.parse({}) });
    const values = { who: 'terminal:local/bo', name: 'Bo', role: 'agent' };

    const text = textIn(await answerAtOnce(asks(STRANGER, { values }), desk));

    expect(text).toContain('You are the first on the roster here, so you are the lead.');
    expect(desk.settings().roster.map(({ name, role }) => [name, role])).toEqual([
      ['Sam', 'lead'],
      ['Bo', 'agent'],
    ]);
  });
});

describe('/triage roster', () => {
  const call = { at: MORNING - 1_000, risk: 0.5 };

  it('lists everybody of this workspace, what holds of them, and how to change it', async () => {
    const workload = new Map([[LEE.id, { cases: 2, calls: 1, recent: [call] }]]);

    const text = textIn(
      await answerAtOnce(commands(BO, 'roster', { at: MORNING }), deskOf({ workload })),
    );

    expect(text.split('\n')).toEqual([
      'Ana · agent · on call: nights · 0 open, 0 of 20 calls this week',
      'Bo · agent · 0 open, 0 of 20 calls this week',
      'Lee · lead · away until 3 Dec · 3 of 5 open, 1 of 20 calls this week · billing · German · Mon-Fri 09:00-17:00, Europe/Berlin',
      expect.stringContaining('`/triage roster NAME`'),
    ]);
  });

  it('says how to begin where nobody is on it', async () => {
    const desk = deskOf({ settings: Settings.parse({}) });

    const text = textIn(await answerAtOnce(commands(STRANGER, 'roster'), desk));

    expect(text).toMatch(/^Nobody is on the roster yet\./);
  });

  it('stays short however many there are', async () => {
    const many = Array.from({ length: 300 }, (_, index) => ({
      ...{ id: `terminal:local/p${index}`, name: `Person ${index} ${'x'.repeat(200)}` },
      role: 'agent' as const,
    }));
    const settings = Settings.parse({ roster: [...SETTINGS.roster, ...many] });

    const text = textIn(await answerAtOnce(commands(BO, 'roster'), deskOf({ settings })));

    expect(text.length).toBeLessThan(3_000);
    expect(text).toMatch(/^and \d+ more$/m);
  });

  it.each([
    ['lee', ['roster "lee"']],
    ['a name', ['roster Lee']],
    ['a mention', ['roster @Lee']],
    ['an address behind a mention', ['roster @l', { people: { '@l': LEE.id } }]],
    ['me', ['roster me']],
  ] as const)('opens the entry of %s', async (_title, [text, given]) => {
    const form = formIn(await answerAtOnce(commands(LEE, text, given), deskOf()));

    expect(form.person).toBe(LEE.id);
  });

  it.each([
    ['roster Nobody', 'Nobody on the roster of this workspace goes by that name.'],
    ['roster Far Away', 'Nobody on the roster of this workspace goes by that name.'],
    ['roster "e"', 'Whom? Lee, Lena.'],
  ])('answers "%s"', async (text, expected) => {
    const lena = { id: 'terminal:local/lena', name: 'Lena', role: 'agent' };
    const settings = Settings.parse({ ...SETTINGS, roster: [...SETTINGS.roster, lena] });

    const answered = textIn(await answerAtOnce(commands(LEE, text), deskOf({ settings })));

    expect(answered).toContain(expected);
  });

  it('says where to change an entry where it is spoken, for no form can open', async () => {
    const spoken = anaWrites('roster me', { channel: DESK, mentioned: true });
    const { thread: _thread, ...event } = spoken;

    const answered = await answerAtOnce(event, deskOf());

    expect(answered).toMatchObject([{ kind: 'notice', to: ANA.id }]);
    expect(textIn(answered)).toContain('open Heed’s page');
  });
});

describe('being away', () => {
  const at = Date.parse('2026-11-23T12:00Z');

  async function says(text: string, desk = deskOf(), by = ANA) {
    const answered = textIn(await answerAtOnce(commands(by, text, { at }), desk));
    return { text: answered, away: desk.settings().roster.find(({ id }) => id === by.id)?.away };
  }

  it('until a day keeps calls away until then', async () => {
    expect(await says('away until 2026-12-03')).toEqual({
      text: 'You are away until 3 Dec: others are called meanwhile. `/triage back` ends it.',
      away: [{ from: '2026-11-23', until: '2026-12-03' }],
    });
  });

  it('is for today where no day is named', async () => {
    const { text, away } = await says('away');

    expect(text).toMatch(/^You are away today:/);
    expect(away).toEqual([{ from: '2026-11-23', until: '2026-11-23' }]);
  });

  it.each([
    ['away until 2026-11-01', '1 Nov is over. Name the last day like'],
    ['away until 31/31', 'Name the last day like `/triage away until 2026-12-03`.'],
    ['back', 'You are not away, as far as Heed knows.'],
  ])('"%s" changes nothing, and says why', async (text, expected) => {
    const answered = await says(text);

    expect(answered.text).toContain(expected);
    expect(answered.away).toBeUndefined();
  });

  it('ends with back, and what is to come stays', async () => {
    const desk = deskOf();
    const values = { away: '2026-11-20 to 2026-11-30, 2026-12-24 to 2027-01-02' };
    await answerAtOnce(asks(ANA, { person: ANA.id, values, at }), desk);

    const { text, away } = await says('back', desk);

    expect(text).toBe('Welcome back: you can be called again. You are away again 24 Dec to 2 Jan.');
    expect(away).toEqual([{ from: '2026-12-24', until: '2027-01-02' }]);
  });

  it('is nothing to say for who is not on the roster', async () => {
    const desk = deskOf({ settings: Settings.parse({}) });

    expect((await says('away', desk, STRANGER)).text).toContain('You are not on the roster yet');
    expect((await says('back', desk, STRANGER)).text).toContain('You are not on the roster yet');
  });

  it('says so where it could not be saved', async () => {
    const desk = deskOf({ unsaved: new Error('The disk is full.') });

    expect((await says('away', desk)).text).toContain('could not be saved');
  });
});
