import { describe, expect, it } from 'vitest';
import { Channel } from '../../src/domain/channel.ts';
import {
  channelOf,
  isStaff,
  leadFor,
  pingPlaceFor,
  staffPlaceFor,
} from '../../src/domain/routing.ts';
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
