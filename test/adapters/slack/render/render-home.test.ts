import { describe, expect, it } from 'vitest';
import { readPurpose } from '../../../../src/adapters/slack/purpose.ts';
import { renderHome } from '../../../../src/adapters/slack/render/render.ts';
import type { Channel } from '../../../../src/domain/channel.ts';
import type { RosterEntry } from '../../../../src/domain/shown.ts';
import { homeShown, listedCase, look } from './said.ts';
import { readable } from './shown.ts';

const shop: Channel = {
  id: 'slack:T1/C2',
  kind: 'customers',
  staffChannel: 'slack:T1/C1',
  leads: ['slack:T1/U7'],
  watched: true,
  cards: 'always',
  muted: true,
};

const ana: RosterEntry = {
  id: 'slack:T1/U3',
  name: 'Ana <!here>',
  role: 'account-owner',
  facts: ['billing', 'until 17:00'],
};

describe('a home page', () => {
  it('shows calls first, then cases, then how the channels are set up', () => {
    const view = renderHome(
      homeShown({
        myPings: [listedCase()],
        myCases: [listedCase({ customer: 'Sam', urgency: null, takenBy: 'Lee' })],
        channels: [shop],
        missing: ['Nobody is on the roster.'],
      }),
      look,
    );

    expect(readable(view.blocks).split('\n')).toEqual([
      '# Your calls (1)',
      '🟠 P2 · risk 42% ↗ rising · *<https://ours.slack.com/archives/C2/p1.2|Robin>*',
      'Where is it?',
      '# Your cases (1)',
      '⚪ reading … · risk 42% ↗ rising · *<https://ours.slack.com/archives/C2/p1.2|Sam>*',
      'Where is it?',
      '# Channels',
      '⚠️ Nobody is on the roster.',
      '*<#C2>*',
      'customers read here · watched · muted · cards in <#C1>',
      'calls <@U7> [Set up]',
      '`/triage` lists the open cases of a channel, `/triage help` tells the rest.',
    ]);
  });

  it('has a button to set up each channel', () => {
    const { blocks } = renderHome(homeShown({ channels: [shop] }), look);

    const button = JSON.parse(JSON.stringify(blocks)).find(
      (block: object) => 'accessory' in block,
    ).accessory;
    expect(button.action_id).toBe('heed:set-up');
    expect(readPurpose(button.value)).toEqual({ case: '', channel: 'slack:T1/C2' });
  });

  it('says what a channel still lacks', () => {
    const { staffChannel: _, ...alone } = shop;

    const shown = readable(
      renderHome(homeShown({ channels: [{ ...alone, leads: [] }] }), look).blocks,
    );

    expect(shown).toContain('⚠️ no staff channel for its cards');
    expect(shown).toContain('calls whoever fits best');
  });

  it('shows the roster to who may change it, each with a button for their entry', () => {
    const { blocks } = renderHome(homeShown({ people: [ana] }), look);

    expect(readable(blocks)).toContain(
      '# Roster\n*Ana &lt;!here&gt;*\naccount owner · billing · until 17:00 [Edit]\n[Add somebody]',
    );
    expect(rosterPurposes(blocks)).toEqual([{ case: '', person: 'slack:T1/U3' }, { case: '' }]);
  });

  it('says so when nobody is on the roster, and has no button that Slack would refuse', () => {
    const none = renderHome(homeShown({ people: [] }), look).blocks;
    const long = renderHome(
      homeShown({ people: [{ ...ana, id: 'x'.repeat(3_000) }] }),
      look,
    ).blocks;

    expect(readable(none)).toContain('Nobody is on the roster yet.\n[Add somebody]');
    expect(rosterPurposes(long)).toEqual([{ case: '' }]);
  });

  it('is friendly when there is nothing, and shows no set-up to who has none', () => {
    const shown = readable(renderHome(homeShown(), look).blocks);

    expect(shown).toContain('Nobody waits for an answer of yours.');
    expect(shown).toContain('You have taken no case.');
    expect(shown).not.toContain('# Channels');
    expect(shown).not.toContain('# Roster');
  });

  it('counts what it has no room for', () => {
    const many = Array.from({ length: 200 }, () => listedCase());
    const channels = Array.from({ length: 200 }, () => shop);

    const people = Array.from({ length: 200 }, () => ana);
    const missing = ['a', 'b'];

    const { blocks } = renderHome(
      homeShown({ myCases: many, myPings: many, channels, people, missing }),
      look,
    );

    expect(blocks.length).toBeLessThanOrEqual(100);
    expect(readable(blocks)).toMatch(
      /and 185 more[\s\S]*and 180 more[\s\S]*and 170 more[\s\S]*and 180 more/,
    );
  });
});

/** What the buttons that open an entry of the roster are for. */
function rosterPurposes(blocks: readonly object[]) {
  const buttons = JSON.stringify(blocks).matchAll(/"heed:roster".*?"value":("(?:[^"\\]|\\.)*")/g);
  return [...buttons].map(([, value = '']) => readPurpose(JSON.parse(value)));
}
