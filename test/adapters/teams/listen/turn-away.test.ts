import { describe, expect, it } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import { createTurnAway, NOT_OURS } from '../../../../src/adapters/teams/listen/turn-away.ts';
import type { Standing } from '../../../../src/adapters/teams/web/people.ts';
import type { Author, Person } from '../../../../src/domain/person.ts';
import { Settings } from '../../../../src/domain/settings.ts';

const TENANT = '6f1d0a52-0c6f-4b6e-8d55-2f6c1f1a9b01';
const MEL_ID = 'ae1ae1ae-0000-4000-8000-00000000d004';
const MEL = `teams:${TENANT}/${MEL_ID}`;

/** Mel asks, of whom Teams tells this. */
function turn(
  told: Omit<Standing, 'author'> | Error,
  given: { roster?: readonly Person[]; listed?: readonly string[]; side?: 'staff' } = {},
) {
  const { roster = [], listed = [], side = 'customer' } = given;
  const author: Author = { id: MEL, name: 'Mel', side };
  return createTurnAway({
    people: {
      standing: async () => {
        if (told instanceof Error) throw told;
        return { ...told, author };
      },
    },
    settings: () => Settings.parse({ roster }),
    listed,
  })(MEL, '19:help@thread.tacv2');
}

function person(name: string, role: Person['role'], tenant = TENANT): Person {
  return { id: `teams:${tenant}/${name}`, name, role };
}

describe('whoever asks and did not pass for staff', () => {
  it('hears one neutral sentence where they are a guest, or nobody can tell', async () => {
    const failed = new SendError('Teams is out of reach.', { retryable: true });
    const roster = [person('Lee', 'lead')];

    const guest = await turn({ isFull: false }, { roster });
    const untold = await turn(failed, { roster });

    expect(guest).toEqual({ who: 'outsider', text: NOT_OURS });
    expect(untold).toEqual({ who: 'outsider', text: NOT_OURS });
    expect(NOT_OURS).not.toContain('Lee');
  });

  it('may still turn out to be staff where they are listed, and Teams does not tell', async () => {
    const failed = new SendError('Teams is out of reach.', { retryable: true });

    const onRoster = await turn(failed, { roster: [{ id: MEL, name: 'Mel', role: 'agent' }] });
    const configured = await turn(failed, { listed: [MEL_ID] });

    expect([onRoster.who, configured.who]).toEqual(['untold', 'untold']);
  });

  it('hears whom of the leads to ask where they are a full member', async () => {
    const roster = [person('Ana', 'agent'), person('Lee', 'lead'), person('Zoe', 'lead', 'other')];

    const turned = await turn({ isFull: true }, { roster });

    expect(turned).toEqual({
      who: 'member',
      text: 'Heed works for the support team: ask Lee to put you on it.',
    });
  });

  it('hears whom of the roster to ask where nobody leads it, three at most', async () => {
    const roster = ['Ana', 'Bo', 'Cy', 'Di'].map((name) => person(name, 'agent'));

    const { text } = await turn({ isFull: true }, { roster });

    expect(text).toContain('ask Ana or Bo or Cy to');
  });

  it('hears their own object id, and where it belongs, where nobody is listed at all', async () => {
    const { text } = await turn({ isFull: true });

    expect(text).toContain(MEL_ID);
    expect(text).toContain('HEED_TEAMS_STAFF');
  });

  it('is not asked to list themselves where others are', async () => {
    const { text } = await turn({ isFull: true }, { listed: ['a1'] });

    expect(text).not.toContain('HEED_TEAMS_STAFF');
    expect(text).toContain('ask whoever runs it');
  });

  it('is staff after all where Teams was only slow to tell', async () => {
    const turned = await turn({ isFull: true }, { side: 'staff' });

    expect(turned.who).toBe('staff');
  });
});
