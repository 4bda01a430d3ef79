import { describe, expect, it } from 'vitest';
import { StaffAddress } from '../../../../src/domain/audience.ts';
import type { FieldForm } from '../../../../src/domain/form.ts';
import type { Incoming } from '../../../../src/domain/message.ts';
import type { Home } from '../../../../src/domain/shown.ts';
import { type OpenAdapter, openAdapter } from '../../../fakes/slack/open-adapter.ts';
import type { ViewRecord } from '../../../fakes/slack/records.ts';
import { ANA, DESK, inShop, LEE } from '../../../fakes/slack/shop.ts';
import { personForm } from '../../field-forms.ts';

const page: Home = { myCases: [], myPings: [], channels: [], missing: [] };
const lee = { id: inShop(LEE), name: 'Lee', role: 'lead' as const, facts: ['billing'] };

/** Says something at the door that an event came with, or to whom it is for. */
function staffOf(to: string, id: string) {
  return { audience: 'staff', id, case: '', to: StaffAddress.parse(to) } as const;
}

async function openForm({ adapter }: OpenAdapter, event: Incoming, form: FieldForm) {
  const door = 'door' in event ? (event.door ?? '') : '';
  await adapter.send({ ...staffOf(door, `form/${event.key}`), kind: 'form', form });
}

/** The form that stands open before Ana. */
function openedBy({ slack }: OpenAdapter): ViewRecord {
  const view = [...slack.world.views.values()].findLast(
    ({ content }) => content.callback_id === 'heed:person',
  );
  if (view === undefined) throw new Error('No form stands open.');
  return view;
}

describe('the roster', () => {
  it('is a form that a command opens, and comes back with what was filled in', async () => {
    const open = await openAdapter();
    open.receiving = async (event) => {
      if (event.kind === 'command') await openForm(open, event, personForm());
    };

    await open.people.commands(ANA, DESK, 'roster');
    await open.people.submits(ANA, openedBy(open), { hours: '9 to 5' });

    expect(open.heard).toMatchObject([
      { kind: 'command', text: 'roster' },
      { kind: 'roster', by: { id: inShop(ANA), side: 'staff' }, values: { hours: '9 to 5' } },
    ]);
    expect(open.heard[1]).not.toHaveProperty('person');
  });

  it('is opened on somebody’s own page, for whom the button names', async () => {
    const open = await openAdapter();
    open.receiving = async (event) => {
      if (event.kind === 'roster') await openForm(open, event, personForm(event.person));
    };
    const home = { ...page, people: [lee] };
    await open.adapter.send({ ...staffOf(inShop(ANA), 'home'), kind: 'home', home });
    const [shown] = [...open.slack.world.homes.values()];
    if (shown === undefined) throw new Error('No page was shown.');

    await open.people.pressesIn(ANA, shown, 'heed:roster');
    await open.people.submits(ANA, openedBy(open), { hours: '' });

    expect(open.heard).toMatchObject([
      { kind: 'roster', person: lee.id, values: {}, door: expect.any(String) },
      { kind: 'roster', person: lee.id, values: { hours: '' }, door: expect.any(String) },
    ]);
  });

  it('shows its form again, with what is wrong above it', async () => {
    const open = await openAdapter();
    const remark = 'When is “nine”? Write it like 9:00-17:00.';
    open.receiving = async (event) => {
      const isSent = event.kind === 'roster';
      await openForm(open, event, { ...personForm(), ...(isSent ? { remark } : {}) });
    };
    await open.people.commands(ANA, DESK, 'roster');

    await open.people.submits(ANA, openedBy(open), { hours: 'nine' });

    expect(JSON.stringify(openedBy(open).blocks)).toContain(remark);
  });
});
