import { describe, expect, it } from 'vitest';
import { Settings } from '../../src/domain/settings.ts';
import { isColleague, isStaff, sided } from '../../src/domain/sides.ts';
import { commandGiven, messageWritten } from '../fakes/events.ts';

const LEE = { id: 'slack:T1/LEE', name: 'Lee', role: 'lead', also: ['teams:X/LEE'] } as const;
const ANA = { id: 'slack:T1/ANA', name: 'Ana', role: 'agent' } as const;
const SAM = { id: 'slack:T1/SAM', name: 'Sam', side: 'staff' } as const;
const ANA_WRITES = { id: ANA.id, name: 'Ana', side: 'staff' } as const;
const SETTINGS = Settings.parse({
  channels: [
    { id: 'desk', kind: 'staff' },
    { id: 'shop', kind: 'customers', staffChannel: 'desk' },
    { id: 'it', kind: 'help' },
  ],
  roster: [LEE, ANA],
});

describe('isStaff', () => {
  it('is true for the roster and nobody else', () => {
    expect([ANA.id, LEE.id, 'slack:T1/ana', ''].map((id) => isStaff(id, SETTINGS))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('knows people by every address of theirs', () => {
    expect(isStaff('teams:X/LEE', SETTINGS)).toBe(true);
    expect(isStaff('teams:X/ANA', SETTINGS)).toBe(false);
  });
});

describe('isColleague', () => {
  it('is who is on the roster and a full member', () => {
    expect(isColleague(ANA_WRITES, SETTINGS)).toBe(true);
    expect(isColleague(SAM, SETTINGS)).toBe(false);
  });

  it('is every full member for as long as the roster names nobody of their workspace', () => {
    const elsewhere = { ...SAM, id: 'slack:T2/SAM' };

    expect(isColleague(elsewhere, SETTINGS)).toBe(true);
    expect(isColleague({ ...elsewhere, id: 'teams:T1/SAM' }, SETTINGS)).toBe(true);
  });

  it('is only who is on the roster once it names anybody of the workspace, by any address', () => {
    const by = (id: string) => ({ ...SAM, id });

    expect(isColleague(by('teams:X/LEE'), SETTINGS)).toBe(true);
    expect(isColleague(by('teams:X/SAM'), SETTINGS)).toBe(false);
  });

  it.each(['customer', 'bot'] as const)(
    'is never a %s, on the roster or before there is one',
    (side) => {
      expect(isColleague({ ...ANA_WRITES, side }, SETTINGS)).toBe(false);
      expect(isColleague({ ...SAM, side }, { ...SETTINGS, roster: [] })).toBe(false);
    },
  );
});

describe('sided', () => {
  it.each([
    ['it', SAM, 'customer'],
    ['it', ANA_WRITES, 'staff'],
    ['it', { ...SAM, id: 'teams:X/LEE' }, 'staff'],
    ['it', { ...ANA_WRITES, side: 'customer' }, 'customer'],
    ['it', { ...SAM, side: 'bot' }, 'bot'],
    ['desk', SAM, 'staff'],
    ['shop', ANA_WRITES, 'staff'],
    ['shop', SAM, 'customer'],
    ['shop', { ...SAM, id: 'slack:T2/SAM' }, 'staff'],
    ['shop', { ...SAM, side: 'bot' }, 'bot'],
    ['stranger', SAM, 'staff'],
    ['shop', { ...SAM, side: 'customer' }, 'customer'],
  ] as const)('in %s takes %o for %s', (channelId, by, side) => {
    const event = messageWritten({ channel: channelId, by });

    expect(sided(event, SETTINGS).by.side).toBe(side);
  });

  it('takes a colleague who steps into a customer’s thread for one, on the roster or not', () => {
    const event = messageWritten({ channel: 'shop', by: SAM, thread: 'm-0' });

    expect(sided(event, SETTINGS).by.side).toBe('staff');
  });

  it('holds for everybody in a conversation that was read later', () => {
    const at = { text: 'Hello', at: 1 };
    const conversation = [
      { ...at, message: 'm-1', by: SAM },
      { ...at, message: 'm-2', by: ANA_WRITES },
    ];

    const next = sided(messageWritten({ channel: 'it', by: ANA_WRITES, conversation }), SETTINGS);

    expect(next).toMatchObject({
      conversation: [{ by: { side: 'customer' } }, { by: ANA_WRITES }],
    });
  });

  it('leaves whoever gives a command to be checked when they do', () => {
    expect(sided(commandGiven({ channel: 'it', by: SAM }), SETTINGS).by).toEqual(SAM);
  });
});
