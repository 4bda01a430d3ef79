import { describe, expect, it } from 'vitest';
import { hasSomebodyToCall } from '../../../src/domain/routing/reachable.ts';
import { Settings } from '../../../src/domain/settings.ts';

const CHANNEL = { id: 'slack:T/SHOP', kind: 'customers' };
const LEE = { id: 'slack:T/lee', name: 'Lee', role: 'lead' };
const step = (ask: object) => ({ steps: [{ ask, minutes: 5 }], afterHours: 'wait', final: 'stop' });
const rota = { kind: 'slack-group', name: 'night', group: 'slack:T/S1' };

function canCall(given: { channel?: object } & Record<string, unknown>): boolean {
  const { channel, ...rest } = given;
  const settings = Settings.parse({ channels: [{ ...CHANNEL, ...channel }], ...rest });
  const [first] = settings.channels;
  return first !== undefined && hasSomebodyToCall(first, settings);
}

describe('somebody to call', () => {
  it.each([
    ['a lead of the workspace', { roster: [LEE] }],
    ['an executive, who stands further up', { roster: [{ ...LEE, role: 'executive' }] }],
    [
      'an agent who is named for the channel',
      { roster: [{ ...LEE, role: 'agent' }], channel: { leads: [LEE.id] } },
    ],
    [
      'somebody of elsewhere who is named for the channel',
      { roster: [{ ...LEE, id: 'teams:X/lee' }], channel: { leads: ['teams:X/lee'] } },
    ],
    [
      'whoever is on call',
      { rotas: [rota], channel: { ladders: { P1: step({ kind: 'rota', rota: 'night' }) } } },
    ],
    [
      'a person on a ladder',
      {
        roster: [{ ...LEE, role: 'agent' }],
        channel: { ladders: { P2: step({ kind: 'person', person: LEE.id }) } },
      },
    ],
  ])('is %s', (_, given) => {
    expect(canCall(given)).toBe(true);
  });

  it.each([
    ['nobody at all', {}],
    ['agents alone', { roster: [{ ...LEE, role: 'agent' }] }],
    ['a lead of another workspace', { roster: [{ ...LEE, id: 'slack:OTHER/lee' }] }],
    [
      'account owners, who are there for their own',
      { roster: [{ ...LEE, role: 'account-owner' }] },
    ],
  ])('is not: %s', (_, given) => {
    expect(canCall(given)).toBe(false);
  });
});
