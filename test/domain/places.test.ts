import { describe, expect, it } from 'vitest';
import { Channel } from '../../src/domain/channel.ts';
import { personAt } from '../../src/domain/person.ts';
import { cardPlaceFor, channelOf, pingPlaceFor, staffPlaceFor } from '../../src/domain/places.ts';
import { Settings } from '../../src/domain/settings.ts';

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

  describe('for a staff channel of a workspace', () => {
    const BOTH = { ...LEE, also: ['teams:X/LEE'] };
    const TWO = Settings.parse({
      channels: [
        { id: 'slack:T1/DESK', kind: 'staff' },
        { id: 'slack:T1/SHOP', kind: 'customers', staffChannel: 'slack:T1/DESK' },
        { id: 'teams:X/DESK', kind: 'staff' },
      ],
      roster: [BOTH, ANA, { ...ANA, id: 'teams:X/BEN' }],
    });

    it.each([
      ['where staff reads, for who works there', 'slack:T1/SHOP', LEE.id, 'slack:T1/DESK'],
      ['the lead alone, where they work elsewhere', 'slack:T1/SHOP', 'teams:X/BEN', 'teams:X/BEN'],
      ['where staff reads, for who works here as well', 'teams:X/DESK', LEE.id, 'teams:X/DESK'],
    ])('is %s', (_, channelId, id, to) => {
      const lead = personAt(id, TWO.roster) ?? ANA;

      expect(pingPlaceFor(channelOf(channelId, TWO), lead, TWO)?.to).toBe(to);
    });
  });
});

const SAM = { id: 'slack:T1/SAM', name: 'Sam', side: 'staff' } as const;
const ANA_WRITES = { id: ANA.id, name: 'Ana', side: 'staff' } as const;

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
