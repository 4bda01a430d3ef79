import { describe, expect, it } from 'vitest';
import { renderForm as drawnInSlack } from '../../../src/adapters/slack/render/render.ts';
import { renderForm as drawnInTeams } from '../../../src/adapters/teams/render/render.ts';
import { StaffAddress } from '../../../src/domain/audience.ts';
import type { FieldForm } from '../../../src/domain/form.ts';
import type { Person } from '../../../src/domain/person.ts';
import { PersonField, personValues } from '../../../src/domain/roster/person-values.ts';
import { withPerson } from '../../../src/domain/roster/roster.ts';
import { leaveFor } from '../../../src/domain/roster/wish.ts';
import { Settings } from '../../../src/domain/settings.ts';
import { rosterForm } from '../../../src/handlers/roster/roster-form.ts';
import { AcceptedModal } from '../../adapters/slack/render/block-kit.ts';
import { problemsOf } from '../../adapters/teams/render/accepted-card.ts';
import { look } from '../../adapters/teams/render/said.ts';
import { MORNING } from '../../fakes/fake-time.ts';

const LENA: Person = {
  ...{ id: 'slack:T1/ULENA', name: 'Lena <Meyer> & Co', role: 'lead', also: ['teams:T9/lena'] },
  ...{ areas: ['billing', 'gone'], skills: ['legal', 'going_public'], languages: ['de', 'xx'] },
  hours: {
    ...{
      timeZone: 'Europe/Berlin',
      days: { mon: ['09:00-12:00', '13:00-17:00'], sun: ['22:00-06:00'] },
    },
    ...{ holidays: ['2026-12-25'], quiet: ['12:00-13:00'] },
  },
  away: [{ from: '2099-12-24', until: '2100-01-02' }],
  ...{ load: 5, accounts: ['acme.example'], email: 'lena@heed.example' },
};
const SETTINGS = Settings.parse({
  roster: [LENA],
  areas: [{ name: 'billing' }, { name: 'shipping' }],
  hours: { timeZone: 'UTC' },
});
const many = Array.from({ length: 300 }, (_, index) => ({
  value: `slack:T1/U${index}`,
  label: `Person ${index}`,
}));
const base = { leave: 'all', settings: SETTINGS, candidates: [] } as const;

const FORMS: [string, FieldForm][] = [
  ['of an entry', rosterForm({ ...base, entry: LENA })],
  ['of one’s own entry', rosterForm({ ...base, entry: LENA, leave: 'own' })],
  ['of somebody new', rosterForm({ ...base, entry: undefined })],
  ['of somebody new among many', rosterForm({ ...base, entry: undefined, candidates: many })],
];

function spokenIn(form: FieldForm) {
  const to = StaffAddress.parse('answer:Lena');
  return { kind: 'form', audience: 'staff', id: 'form/1', case: '', to, form } as const;
}

/** What comes back of a form that is sent as it was opened. */
function standing({ fields }: FieldForm): Record<string, string> {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

describe('the form of the roster', () => {
  it.each(FORMS)('%s is drawn with every field in Slack', (_whose, form) => {
    const view = drawnInSlack(spokenIn(form));

    expect(AcceptedModal.safeParse(view).error).toBeUndefined();
    const asked = view.blocks.flatMap((block) => (block.type === 'input' ? [block.block_id] : []));
    expect(asked).toEqual(form.fields.map(({ name }) => name));
  });

  it.each(FORMS)('%s is drawn with every field in Teams', (_whose, form) => {
    for (const mode of ['card', 'dialog'] as const) {
      const card = drawnInTeams(spokenIn(form), mode, look);

      expect(problemsOf(card)).toEqual([]);
      for (const { name } of form.fields) expect(JSON.stringify(card)).toContain(`"id":"${name}"`);
    }
  });

  it('changes nothing where it is sent back as it was opened', () => {
    const by = { id: LENA.id, name: 'Lena', side: 'staff' } as const;
    const leave = leaveFor(by, LENA, SETTINGS);
    const values = standing(rosterForm({ ...base, entry: LENA }));

    const edit = withPerson(SETTINGS, { entry: LENA, values, leave, by, now: MORNING });

    expect(edit).toMatchObject({ settings: SETTINGS, notes: [] });
  });

  it('shows what was typed, right or wrong, and what is wrong with it', () => {
    const typed = { ...personValues(LENA), load: 'ten', areas: 'plumbing', remove: '' };
    const problems = ['One thing.', 'Another.'];

    const form = rosterForm({ ...base, entry: LENA, typed, problems });

    expect(standing(form)).toEqual({ ...typed, areas: 'plumbing' });
    expect(form.remark).toBe('One thing.\nAnother.');
  });

  it('asks for no areas where the settings name none', () => {
    const settings = Settings.parse({});

    const { fields } = rosterForm({ ...base, entry: undefined, settings });

    expect(fields.map(({ name }) => name)).toEqual([
      ...['who', ...PersonField.options.filter((field) => field !== 'areas')],
    ]);
  });
});
