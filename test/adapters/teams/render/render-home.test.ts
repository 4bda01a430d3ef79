import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/teams/purpose.ts';
import { renderMessage } from '../../../../src/adapters/teams/render/render.ts';
import type { Channel } from '../../../../src/domain/channel.ts';
import type { Home, RosterEntry } from '../../../../src/domain/shown.ts';
import { actionsOf } from '../../../fakes/teams/screen.ts';
import { problemsOf } from './accepted-card.ts';
import { ANA, DESK, homeShown, LEE, listedCase, look, SHOP } from './said.ts';
import { readable } from './shown.ts';

const shop: Channel = {
  id: SHOP,
  kind: 'customers',
  staffChannel: DESK,
  leads: [LEE],
  watched: true,
  cards: 'always',
  muted: true,
};

const ana: RosterEntry = {
  id: ANA,
  name: 'Ana [x](y)',
  role: 'account-owner',
  facts: ['billing', 'until 17:00'],
};

function drawn(home: Partial<Home> = {}) {
  return renderMessage(homeShown(home), look);
}

describe('somebody’s own card', () => {
  it('shows calls first, then cases, then how the channels are set up', () => {
    const { card, summary } = drawn({
      myPings: [listedCase()],
      myCases: [listedCase({ customer: 'Sam', urgency: null, takenBy: 'Lee' })],
      channels: [shop],
      missing: ['Nobody is on the roster: say `/triage here is staff`.'],
    });

    expect(readable(card).split('\n')).toEqual([
      'Your calls (1)',
      '🟠 P2 · Robin <https://ours.example/l/message/19:shop@thread.tacv2/1.2>',
      'Where is it?',
      'risk 42% ↗ rising',
      'Your cases (1)',
      '⚪ reading … · Sam <https://ours.example/l/message/19:shop@thread.tacv2/1.2>',
      'Where is it?',
      'risk 42% ↗ rising',
      'Channels',
      '⚠️ Nobody is on the roster: say /triage here is staff.',
      'Brightcart',
      'customers read here · watched · muted · cards in Support desk',
      'calls Lee',
      '[Set up]',
      'In a channel /triage lists its open cases. help here tells the rest.',
    ]);
    expect(summary).toBe('1 call waits for you, you have 1 case.');
  });

  it('has a button to set up each channel that Teams knows', () => {
    const { card } = drawn({ channels: [shop, { ...shop, id: 'terminal:local/desk' }] });

    expect(actionsOf({ ...card }).map(({ data }) => readPurpose(data))).toContainEqual({
      heed: { case: '', channel: SHOP },
      verb: 'set-up',
    });
    expect(readable(card).match(/\[Set up\]/g)).toHaveLength(1);
  });

  it('says what a channel still lacks', () => {
    const { staffChannel: _, ...alone } = shop;

    const shown = readable(drawn({ channels: [{ ...alone, leads: [] }] }).card);

    expect(shown).toContain('⚠️ no staff channel for its cards');
    expect(shown).toContain('calls whoever fits best');
  });

  it('shows the roster to who may change it, each with a button for their entry', () => {
    const { card } = drawn({ people: [ana] });

    expect(readable(card)).toContain(
      'Roster\nAna [x]\u200b(y)\naccount owner · billing · until 17:00\n[Edit]\n[Add somebody]\n',
    );
    expect(actionsOf({ ...card }).map(({ data }) => readPurpose(data))).toEqual([
      { heed: { case: '', person: ANA }, verb: 'roster' },
      { heed: { case: '' }, verb: 'roster' },
    ]);
    expect(problemsOf(card)).toEqual([]);
  });

  it('says so when nobody is on the roster', () => {
    expect(readable(drawn({ people: [] }).card)).toContain(
      'Nobody is on the roster yet.\n[Add somebody]',
    );
  });

  it('is friendly when there is nothing, and shows no set-up to who has none', () => {
    const { card, summary } = drawn();

    expect(readable(card)).toContain('Nobody waits for an answer of yours.');
    expect(readable(card)).toContain('You have taken no case.');
    expect(readable(card)).not.toContain('Channels');
    expect(readable(card)).not.toContain('Roster');
    expect(summary).toBe('0 calls wait for you, you have 0 cases.');
  });

  it('counts what it has no room for', () => {
    const many = Array.from({ length: 200 }, () => listedCase());
    const channels = Array.from({ length: 200 }, () => shop);

    const people = Array.from({ length: 200 }, () => ana);

    const { card, degraded } = drawn({ myCases: many, myPings: many, channels, people });

    const counted = [...readable(card).matchAll(/and (\d+) more/g)].map(([, count]) =>
      Number(count),
    );
    expect(counted).toHaveLength(4);
    expect(Math.min(...counted)).toBeGreaterThanOrEqual(185);
    expect(Math.max(...counted)).toBeLessThan(200);
    expect(problemsOf(card)).toEqual([]);
    expect(degraded === undefined).toBe(counted[0] === 185);
  });
});
