import { describe, expect, it } from 'vitest';
import { StaffAddress } from '../../../../src/domain/audience.ts';
import { type OpenAdapter, openAdapter } from '../../../fakes/teams/open-adapter.ts';
import { everReadBy, readBy, saidIn, whisperedTo } from '../../../fakes/teams/reading.ts';
import { ANA, personInShop, ROBIN, SHOP } from '../../../fakes/teams/shop.ts';
import { GRANT, personForm } from '../../field-forms.ts';
import { answerAt } from './listen-bench.ts';

const LEE = personInShop('29:lee');

/** A form that came to Ana alone, as an answer to what she said. */
async function formAfterCommand(open: OpenAdapter) {
  open.receiving = async (event) => {
    if (event.kind === 'command') await answerAt(open, event, { kind: 'form', form: personForm() });
  };
  await open.people.slashes(ANA, SHOP, '/triage roster');
  const [message] = whisperedTo(open.teams, ANA);
  if (message === undefined) throw new Error('Nothing came.');
  return message;
}

describe('the roster', () => {
  it('is a card with a form after a command, which whoever gave it sees alone', async () => {
    const open = await openAdapter();

    await formAfterCommand(open);

    expect(readBy(open.teams, ANA)).toContain('When do they work?');
    expect(saidIn(open.teams, SHOP)).toEqual([]);
    expect(everReadBy(open.teams, ROBIN)).toBe('');
  });

  it('comes back with what was filled in', async () => {
    const open = await openAdapter();
    const message = await formAfterCommand(open);

    await open.people.presses(ANA, message, 'roster', { hours: '9 to 5' });

    expect(open.heard).toMatchObject([
      { kind: 'command', text: 'roster' },
      { kind: 'roster', by: { id: personInShop(ANA) }, values: { hours: '9 to 5' } },
    ]);
    expect(open.heard[1]).not.toHaveProperty('person');
  });

  it('is opened on somebody’s own card, in its place, for whom the button names', async () => {
    const open = await openAdapter();
    open.receiving = async (event) => {
      if (event.kind !== 'roster' || event.values.hours !== undefined) return;
      await answerAt(open, event, { kind: 'form', form: personForm(event.person) });
    };
    const message = await homeOf(open);

    await open.people.presses(ANA, message, 'Edit');
    await open.people.presses(ANA, message, 'Save', { hours: '' });

    const [opened, ...heard] = open.heard;
    expect(opened?.kind).toBe('home');
    expect(heard).toMatchObject([
      { kind: 'roster', person: LEE, values: {} },
      { kind: 'roster', person: LEE, values: { hours: '' } },
    ]);
  });
});

describe('a form that is shown again', () => {
  it('says above its fields what is wrong, and holds what was typed', async () => {
    const open = await openAdapter();
    const remark = 'It goes beyond what you may give: say why.';
    const [kind, amount, ...others] = GRANT.fields;
    if (kind?.kind !== 'choice' || amount?.kind !== 'text') throw new Error('Another sample.');
    const again = {
      ...{ ...GRANT, remark },
      fields: [{ ...kind, value: 'credit' }, { ...amount, value: '90' }, ...others],
    };
    open.receiving = async (event) => {
      const isSent = event.kind === 'action' && event.action === 'grant';
      await answerAt(open, event, { kind: 'form', form: isSent ? again : GRANT });
    };
    await open.people.slashes(ANA, SHOP, '/triage log');
    const [message] = whisperedTo(open.teams, ANA);
    if (message === undefined) throw new Error('Nothing came.');

    await open.people.presses(ANA, message, 'grant', { kind: 'credit', amount: '90' });

    expect(open.heard.at(-1)).toMatchObject({ values: { kind: 'credit', amount: '90' } });
    expect(readBy(open.teams, ANA)).toContain(remark);
    expect(readBy(open.teams, ANA)).toContain('90');
  });
});

/** Ana's own card, with Lee on the roster. */
async function homeOf(open: OpenAdapter) {
  const people = [{ id: LEE, name: 'Lee', role: 'lead' as const, facts: [] }];
  const home = { myCases: [], myPings: [], channels: [], missing: [], people };
  await open.people.installs(ANA);
  await open.adapter.send({
    ...{ kind: 'home', audience: 'staff', id: 'home', case: '', home },
    to: StaffAddress.parse(personInShop(ANA)),
  });
  const message = [...open.teams.world.conversations.values()]
    .flatMap(({ messages }) => messages)
    .at(-1);
  if (message === undefined) throw new Error('No page was shown.');
  return message;
}
