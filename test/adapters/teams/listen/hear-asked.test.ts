import { describe, expect, it, vi } from 'vitest';
import { openAdapter } from '../../../fakes/teams/open-adapter.ts';
import { everReadBy, readBy, saidIn, whisperedTo, wordsOf } from '../../../fakes/teams/reading.ts';
import { AAD, ANA, HELP, MEL, personInShop, ROBIN, SHOP } from '../../../fakes/teams/shop.ts';
import { answerAt, fails, refusedAt, showCard } from './listen-bench.ts';

const NOT_KEPT = 'could not save that just now';
const NOT_OURS = 'for its support team only';

describe('a command', () => {
  it('is passed on with who gave it and a door of their own', async () => {
    const open = await openAdapter();

    await open.people.slashes(ANA, SHOP, '/triage Where is it?');

    expect(open.heard).toMatchObject([
      {
        kind: 'command',
        text: 'Where is it?',
        by: { id: personInShop(ANA), name: 'Ana', side: 'staff' },
        door: expect.stringMatching(/^answer:/),
      },
    ]);
  });

  it('is answered where it was given, to the one who gave it alone', async () => {
    const open = await openAdapter();
    open.receiving = (event) => answerAt(open, event, { kind: 'notice', text: 'No open cases.' });

    await open.people.slashes(ANA, SHOP, '/triage');

    expect(whisperedTo(open.teams, ANA).map(wordsOf)).toEqual([
      expect.stringContaining('No open cases.'),
    ]);
    expect(saidIn(open.teams, SHOP)).toEqual([]);
    expect(everReadBy(open.teams, ROBIN)).toBe('');
  });

  it('in a new post is answered below that post, and not in a post of its own', async () => {
    const open = await openAdapter();
    open.receiving = (event) => answerAt(open, event, { kind: 'notice', text: 'No open cases.' });

    const post = await open.people.writes(ANA, SHOP, '@Heed triage');

    expect(whisperedTo(open.teams, ANA)).toMatchObject([{ root: post.id }]);
    expect(saidIn(open.teams, SHOP)).toEqual([]);
  });

  it('is sent again where it cannot be kept, and nothing is said', async () => {
    const open = await openAdapter();
    open.receiving = async () => fails();

    const answer = await open.people.slashes(ANA, SHOP, '/triage Where is my parcel?');

    expect(answer.status).toBe(500);
    expect(readBy(open.teams, ANA)).toBe('');
    expect(open.log.lines.join()).not.toContain('parcel');
  });

  it.each([
    ['a guest one neutral sentence', ROBIN, SHOP, NOT_OURS],
    ['an unlisted full member whom to ask', MEL, HELP, 'ask Lee to put you on it'],
  ])('tells %s, alone', async (_, user, place, words) => {
    const open = await openAdapter();

    await open.people.slashes(user, place, '/triage');

    expect(open.heard).toMatchObject([{ by: { side: 'customer' } }]);
    await vi.waitFor(() => expect(whisperedTo(open.teams, user)).toHaveLength(1));
    expect(readBy(open.teams, user)).toContain(words);
    expect(saidIn(open.teams, place)).toEqual([]);
  });

  it('tells whoever tries Heed first how to list themselves', async () => {
    const open = await openAdapter({ listed: [] });
    open.settings = { ...open.settings, roster: [], channels: [] };

    await open.people.slashes(MEL, HELP, '/triage here is help');

    await vi.waitFor(() => expect(readBy(open.teams, MEL)).toContain('HEED_TEAMS_STAFF'));
    expect(readBy(open.teams, MEL)).toContain(AAD.get(MEL));
  });

  it('of somebody else’s never opens a door for what is for staff', async () => {
    const open = await openAdapter();
    await open.people.slashes(MEL, HELP, '/triage');
    const [event] = open.heard;

    const refusal = event && (await refusedAt(open, event, { kind: 'notice', text: 'internal' }));

    expect(refusal).toMatchObject({ retryable: false });
    expect(everReadBy(open.teams, MEL)).not.toContain('internal');
  });
});

describe('a thumb for a draft', () => {
  it('is passed on for the case of its message, and taken at once', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');

    const answer = await open.people.rates(ANA, message, 'dislike', 'Too long.');

    expect(answer).toEqual({ status: 200, body: {} });
    expect(open.heard).toMatchObject([
      {
        kind: 'action',
        action: 'feedback',
        case: 'case-1',
        values: { reaction: 'dislike', text: 'Too long.' },
        by: { side: 'staff' },
      },
    ]);
    expect(open.heard[0]).not.toHaveProperty('door');
  });

  it('is taken and nothing more where the message is not known', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');

    const answer = await open.people.rates(ANA, { ...message, id: '1700000000000' }, 'like');

    expect([answer, open.heard]).toEqual([{ status: 200, body: {} }, []]);
  });

  it('is taken, and whoever gave it is told, where it cannot be kept', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    open.receiving = async () => fails();

    const answer = await open.people.rates(ANA, message, 'like');

    expect(answer).toEqual({ status: 200, body: {} });
    expect(readBy(open.teams, ANA)).toContain(NOT_KEPT);
  });
});
