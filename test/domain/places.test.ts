import { describe, expect, it } from 'vitest';
import { Channel } from '../../src/domain/channel.ts';
import {
  cardPlaceFor,
  channelOf,
  leadFor,
  pingPlaceFor,
  staffPlaceFor,
} from '../../src/domain/places.ts';
import { Settings } from '../../src/domain/settings.ts';
import { isColleague, isStaff, sided } from '../../src/domain/sides.ts';
import { commandGiven, messageWritten } from '../fakes/events.ts';

const LEE = { id: 'slack:T1/LEE', name: 'Lee', role: 'lead' } as const;
const ANA = { id: 'slack:T1/ANA', name: 'Ana', role: 'agent' } as const;
const SETTINGS = Settings.parse({
  channels: [
    { id: 'desk', kind: 'staff', leads: [LEE.id] },
    { id: 'shop', kind: 'customers', staffChannel: 'desk', leads: [ANA.id, LEE.id] },
    { id: 'it', kind: 'help' },
  ],
  roster: [LEE, ANA],
});

function channel(id: string): Channel {
  return channelOf(id, SETTINGS);
}

describe('channelOf', () => {
  it('knows the channels of the settings', () => {
    expect(channel('shop')).toMatchObject({ kind: 'customers', staffChannel: 'desk' });
  });

  it('takes an unknown channel for one of customers, unwatched, with nobody to call', () => {
    expect(channel('stranger')).toEqual(Channel.parse({ id: 'stranger', kind: 'customers' }));
  });
});

describe('staffPlaceFor', () => {
  it('is the thread of a staff channel itself', () => {
    expect(staffPlaceFor(channel('desk'), SETTINGS)).toEqual({ to: 'desk', inThread: true });
  });

  it('is the paired staff channel of any other, outside of a thread', () => {
    expect(staffPlaceFor(channel('shop'), SETTINGS)).toEqual({ to: 'desk', inThread: false });
  });

  it.each(['it', 'stranger'])('is nowhere for %s, which has no pair', (id) => {
    expect(staffPlaceFor(channel(id), SETTINGS)).toBeUndefined();
  });

  it('is nowhere when the pair is no staff channel, whatever the settings let through', () => {
    const leaky: Channel = { ...channel('shop'), staffChannel: 'it' };

    expect(staffPlaceFor(leaky, SETTINGS)).toBeUndefined();
  });

  it('is nowhere when a channel calls itself staff and the settings do not', () => {
    const pretender: Channel = { ...channel('shop'), kind: 'staff' };

    expect(staffPlaceFor(pretender, SETTINGS)).toBeUndefined();
  });
});

describe('leadFor', () => {
  it('is the first one named who is on the roster', () => {
    const named: Channel = { ...channel('shop'), leads: ['slack:T1/GONE', ANA.id, LEE.id] };

    expect(leadFor(named, SETTINGS)).toEqual(ANA);
  });

  it.each(['it', 'stranger'])('is nobody for %s', (id) => {
    expect(leadFor(channel(id), SETTINGS)).toBeUndefined();
  });
});

describe('pingPlaceFor', () => {
  it('is where staff reads', () => {
    expect(pingPlaceFor(channel('shop'), LEE, SETTINGS)).toEqual({ to: 'desk', inThread: false });
  });

  it('is the lead alone where there is no such place', () => {
    expect(pingPlaceFor(channel('it'), LEE, SETTINGS)).toEqual({ to: LEE.id, inThread: false });
  });

  it('is nowhere for a lead who has left the roster', () => {
    expect(pingPlaceFor(channel('it'), LEE, { ...SETTINGS, roster: [] })).toBeUndefined();
  });
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
});

const SAM = { id: 'slack:T1/SAM', name: 'Sam', side: 'staff' } as const;
const ANA_WRITES = { id: ANA.id, name: 'Ana', side: 'staff' } as const;

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

describe('cardPlaceFor', () => {
  it('is where staff reads, whoever asked', () => {
    const place = cardPlaceFor({ channel: 'shop', askedBy: ANA_WRITES }, SETTINGS);

    expect(place).toEqual({ to: 'desk', inThread: false });
  });

  it('is whoever asked, alone, where staff reads nowhere', () => {
    const place = cardPlaceFor({ channel: 'stranger', askedBy: ANA_WRITES }, SETTINGS);

    expect(place).toEqual({ to: ANA.id, inThread: false });
  });

  it.each([null, SAM, { ...ANA_WRITES, side: 'customer' } as const])(
    'is nowhere when that was %o',
    (askedBy) => {
      expect(cardPlaceFor({ channel: 'stranger', askedBy }, SETTINGS)).toBeUndefined();
    },
  );
});
