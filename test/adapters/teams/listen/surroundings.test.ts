import { describe, expect, it } from 'vitest';
import { SendError } from '../../../../src/adapters/adapter.ts';
import { addressOf } from '../../../../src/adapters/teams/address.ts';
import {
  createSurroundings,
  type SurroundingsOptions,
} from '../../../../src/adapters/teams/listen/surroundings.ts';
import type { Conversation } from '../../../../src/adapters/teams/web/references.ts';
import type { SurroundingsChanged } from '../../../../src/domain/message.ts';
import type { Author } from '../../../../src/domain/person.ts';
import { Settings } from '../../../../src/domain/settings.ts';

const TENANT = '6f1d0a52-0c6f-4b6e-8d55-2f6c1f1a9b01';
const ROBIN_ID = '0b1b0b1b-0000-4000-8000-00000000e005';
const ROBIN: Author = { id: `teams:${TENANT}/${ROBIN_ID}`, name: 'Robin', side: 'customer' };

/** The team's General channel, two others of it, and one of another team. */
const GENERAL = '19:general@thread.tacv2';
const DESK = '19:desk@thread.tacv2';
const CUSTOMERS = '19:customers@thread.tacv2';
const ELSEWHERE = '19:elsewhere@thread.tacv2';

function channel(id: string, team = GENERAL): Conversation {
  const how = { serviceUrl: 'https://smba.example/', kind: 'channel', bot: '28:heed' } as const;
  return { tenant: TENANT, id, ...how, team: { id: team } };
}

function inTenant(id: string): string {
  return addressOf({ tenant: TENANT, id });
}

/** A bench where Robin is a guest, and every channel is read by guests, unless told otherwise. */
function open(
  told: { isFull?: boolean | Error; outsiders?: Record<string, boolean | Error> } = {},
) {
  const happened: string[] = [];
  const known = [channel(GENERAL), channel(DESK), channel(CUSTOMERS), channel(ELSEWHERE, 'other')];
  const options: SurroundingsOptions = {
    references: {
      all: async () => known,
      setGone: async ({ id }) => void happened.push(`gone ${id}`),
    },
    people: {
      async standing() {
        if (told.isFull instanceof Error) throw told.isFull;
        return { author: ROBIN, isFull: told.isFull ?? false };
      },
      forget: (_, user) => void happened.push(`forget ${user}`),
    },
    channels: {
      async outsiders({ id }) {
        const outsiders = told.outsiders?.[id] ?? true;
        if (outsiders instanceof Error) throw outsiders;
        return outsiders;
      },
      forget: ({ id }) => void happened.push(`forget ${id}`),
    },
    settings: () =>
      Settings.parse({
        channels: [
          { id: inTenant(DESK), kind: 'staff' },
          { id: inTenant(CUSTOMERS), kind: 'customers' },
          { id: inTenant(ELSEWHERE), kind: 'staff' },
        ],
      }),
    exposed: ({ id }) => void happened.push(`exposed ${id}`),
  };
  return { surroundings: createSurroundings(options), happened };
}

function event(
  change: SurroundingsChanged['change'],
  id: string,
  by: Author = ROBIN,
): SurroundingsChanged {
  return {
    ...{ kind: 'surroundings', key: 'teams:1', platform: 'teams', workspace: TENANT, at: 0 },
    ...{ channel: inTenant(id), by, change },
  };
}

const unreachable = new SendError('Teams is out of reach.', { retryable: true });

describe('somebody who comes in', () => {
  it('is passed on where they are a guest, and what stands there is taken back', async () => {
    const { surroundings, happened } = open();
    const joined = event('guest-joined', ELSEWHERE);

    const events = await surroundings.concerning(joined);

    expect(events).toEqual([joined]);
    expect(happened).toContain(`exposed ${ELSEWHERE}`);
  });

  it.each([
    ['a listed colleague', { by: { ...ROBIN, side: 'staff' } as const, told: {} }],
    ['another app', { by: { ...ROBIN, side: 'bot' } as const, told: {} }],
    ['a full member whom nobody has listed', { by: ROBIN, told: { isFull: true } }],
  ])('is nothing to Heed where they are %s', async (_, { by, told }) => {
    const { surroundings, happened } = open(told);

    const events = await surroundings.concerning(event('guest-joined', DESK, by));

    expect([events, happened]).toEqual([[], []]);
  });

  it('counts for a guest where Teams tells neither who they are nor who is there', async () => {
    const { surroundings } = open({ isFull: unreachable, outsiders: { [DESK]: unreachable } });

    const events = await surroundings.concerning(event('guest-joined', DESK));

    expect(events).toHaveLength(1);
  });

  it('is seen among those who are there, where they cannot be looked up themselves', async () => {
    const { surroundings } = open({ isFull: unreachable, outsiders: { [DESK]: false } });

    const events = await surroundings.concerning(event('guest-joined', DESK));

    expect(events).toEqual([]);
  });

  it('comes into every channel for staff of the team that they can read, and no other', async () => {
    const { surroundings, happened } = open();
    const joined = event('guest-joined', GENERAL);

    const events = await surroundings.concerning(joined);

    expect(events).toEqual([
      joined,
      { ...joined, key: `teams:1:${DESK}`, channel: inTenant(DESK) },
    ]);
    expect(happened).toEqual([
      `forget ${DESK}`,
      `forget ${CUSTOMERS}`,
      `exposed ${GENERAL}`,
      `exposed ${DESK}`,
    ]);
  });

  it('does not come into a private channel of the team that they are not let into', async () => {
    const { surroundings, happened } = open({ outsiders: { [DESK]: false } });

    const events = await surroundings.concerning(event('guest-joined', GENERAL));

    expect(events).toHaveLength(1);
    expect(happened).not.toContain(`exposed ${DESK}`);
  });

  it('comes into it where Teams does not tell who is there', async () => {
    const { surroundings } = open({ outsiders: { [DESK]: unreachable } });

    const events = await surroundings.concerning(event('guest-joined', GENERAL));

    expect(events.map((one) => one.channel)).toContain(inTenant(DESK));
  });
});

describe('a change in a conversation', () => {
  const where = { conversation: { id: DESK, tenantId: TENANT }, value: undefined };

  it('makes Heed look anew who is there, and who came and went', () => {
    const { surroundings, happened } = open();

    surroundings.forget({
      ...where,
      type: 'conversationUpdate',
      channelData: { eventType: 'channelMemberAdded', team: { id: GENERAL } },
      membersAdded: [{ id: '29:1', aadObjectId: ROBIN_ID.toUpperCase() }],
    });

    expect(happened).toEqual([`forget ${DESK}`, `forget ${GENERAL}`, `forget ${ROBIN_ID}`]);
  });

  it('is not what somebody writes', () => {
    const { surroundings, happened } = open();

    surroundings.forget({ ...where, type: 'message' });

    expect(happened).toEqual([]);
  });
});

describe('a channel that others can read from now on', () => {
  it('is passed on, and what stands there is taken back before that', async () => {
    const { surroundings, happened } = open();

    const events = await surroundings.concerning(event('shared', DESK));

    expect(events).toHaveLength(1);
    expect(happened).toEqual([`exposed ${DESK}`]);
  });
});

describe('being put out', () => {
  it('of a team is being put out of all its channels', async () => {
    const { surroundings, happened } = open();
    const left = event('left', GENERAL);

    const events = await surroundings.concerning(left);
    for (const one of events) await surroundings.kept(one);

    expect(events.map((one) => one.channel)).toEqual([GENERAL, DESK, CUSTOMERS].map(inTenant));
    expect(new Set(events.map((one) => one.key)).size).toBe(3);
    expect(happened).toEqual([`gone ${GENERAL}`, `gone ${DESK}`, `gone ${CUSTOMERS}`]);
  });

  it('of one channel leaves the others alone', async () => {
    const { surroundings } = open();

    const events = await surroundings.concerning(event('left', DESK));

    expect(events).toEqual([event('left', DESK)]);
  });
});
