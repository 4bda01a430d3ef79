import { describe, expect, it, vi } from 'vitest';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { openAdapter } from '../../../fakes/teams/open-adapter.ts';
import { readBy } from '../../../fakes/teams/reading.ts';
import { ANA, DESK, ROBIN, SHOP } from '../../../fakes/teams/shop.ts';
import { answerAt, fails, showCard } from './listen-bench.ts';

const NOT_KEPT = 'could not save that just now';
const NOT_OURS = 'for its support team only';

describe('a message’s menu', () => {
  it('answers in the dialog, with the card that was just drawn', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');
    open.receiving = async (event) => {
      await answerAt(open, event, { kind: 'notice', text: 'The card is in the staff channel.' });
      await showCard(open, 'c1');
    };

    await open.people.pointsAt(ANA, message);

    expect(open.heard[1]).toMatchObject({
      kind: 'pointed-at',
      message: message.id,
      conversation: [{ text: 'Where is it?', by: { side: 'customer' } }],
      door: expect.any(String),
    });
    const dialog = JSON.stringify(open.teams.world.dialogs.get(ANA)?.card);
    expect(dialog).toContain('The card is in the staff channel.');
    expect(dialog).toContain('Where is my parcel?');
    expect(dialog).not.toContain('Action.');
  });

  it('says in the dialog where it cannot be kept', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');
    open.receiving = async () => fails();

    const answer = await open.people.pointsAt(ANA, message);

    expect(answer.status).toBe(200);
    expect(readBy(open.teams, ANA)).toContain(NOT_KEPT);
  });

  it('waits 4 s for an answer, for Teams gives up after five', async () => {
    const time = createFakeTime(Date.now());
    const open = await openAdapter({ time });
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');

    const pointing = open.people.pointsAt(ANA, message);
    await vi.waitFor(() => expect(open.heard).toHaveLength(2));
    time.advance(4_000);
    await pointing;

    expect(readBy(open.teams, ANA)).toContain('still at it');
  });

  it('tells a guest in the dialog that it is for staff', async () => {
    const open = await openAdapter();
    const message = await open.people.writes(ROBIN, SHOP, 'Where is it?');

    await open.people.pointsAt(ROBIN, message);

    expect(readBy(open.teams, ROBIN)).toContain(NOT_OURS);
  });
});

describe('a new case from the compose box', () => {
  it('has its form at once, and becomes a command when it is sent', async () => {
    const open = await openAdapter();
    open.receiving = (event) => answerAt(open, event, { kind: 'done' });
    await open.people.startsAnew(ANA, DESK);
    const early = open.heard.length;

    const answer = await open.people.pressesInDialog(ANA, DESK, 'new-case', {
      text: 'Where is it?',
    });

    expect([early, answer.status]).toEqual([0, 200]);
    expect(open.heard).toMatchObject([{ kind: 'command', text: 'Where is it?' }]);
    expect(open.teams.world.dialogs.has(ANA)).toBe(false);
  });
});
