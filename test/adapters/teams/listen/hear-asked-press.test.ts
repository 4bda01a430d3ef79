import { describe, expect, it, vi } from 'vitest';
import type { Form } from '../../../../src/domain/form.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { executeActivity } from '../../../fakes/teams/invokes.ts';
import { openAdapter } from '../../../fakes/teams/open-adapter.ts';
import { everReadBy, readBy, saidIn, whisperedTo, wordsOf } from '../../../fakes/teams/reading.ts';
import { AAD, ANA, DESK, personInShop, ROBIN, SHOP } from '../../../fakes/teams/shop.ts';
import { answerAt, fails, showCard } from './listen-bench.ts';

const NOT_KEPT = 'could not save that just now';
const NOT_OURS = 'for its support team only';

describe('a button', () => {
  it('is passed on as the press of whom Teams names, whatever it carries', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const { people } = open;
    const action = { verb: 'take', data: { heed: { case: 'case-1' }, verb: 'take', by: 'Ana' } };
    const from = { aadObjectId: AAD.get(ANA), id: ANA };

    const answer = await people.tells(
      executeActivity({ ...action, from }, {}, message, people.scene(ROBIN, SHOP)),
    );

    expect(open.heard).toMatchObject([
      { kind: 'action', by: { id: personInShop(ROBIN), side: 'customer' } },
    ]);
    expect(JSON.stringify(answer.body)).toContain(NOT_OURS);
    expect(JSON.stringify(answer.body)).not.toContain('Where is my parcel?');
  });

  it('is answered with the card as it stands once what it asked for is done', async () => {
    const open = await openAdapter();
    const { message, name } = await showCard(open, 'c1');
    open.receiving = async (event) => {
      await answerAt(open, event, { kind: 'done' });
      await showCard(open, 'c2', { takenBy: 'Ana' }, name);
    };

    const answer = await open.people.presses(ANA, message, 'take');

    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).toContain('Ana');
    expect(open.heard).toMatchObject([
      { kind: 'action', action: 'take', case: 'case-1', by: { side: 'staff' } },
    ]);
  });

  it('says why not above the card, to the one who pressed alone', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const text = 'Bo has this case already.';
    open.receiving = (event) => answerAt(open, event, { kind: 'notice', text });

    const { body } = await open.people.presses(ANA, message, 'take');

    expect(JSON.stringify(body)).toContain('Where is my parcel?');
    expect(readBy(open.teams, ANA)).toContain(text);
    expect(saidIn(open.teams, DESK).map(wordsOf).join()).not.toContain(text);
  });

  it('puts a form in the card’s place, and the card back when it is called off', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const form = { name: 'edit', draft: 'd1', text: 'Dear Robin' } as const;
    open.receiving = (event) => answerAt(open, event, { kind: 'form', form });
    await open.people.presses(ANA, message, 'edit');
    const formed = readBy(open.teams, ANA);

    await open.people.presses(ANA, message, 'back');

    expect(formed).toContain('Dear Robin');
    expect(readBy(open.teams, ANA)).toContain('Where is my parcel?');
    expect(readBy(open.teams, ANA)).not.toContain('Dear Robin');
    expect(open.heard).toHaveLength(1);
  });

  it('keeps what was written where it cannot be sent', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const form = { name: 'edit', draft: 'd1', text: 'Dear Robin' } as const;
    open.receiving = (event) => answerAt(open, event, { kind: 'form', form });
    await open.people.presses(ANA, message, 'edit');
    const text = 'The customer has written since.';
    open.receiving = (event) => answerAt(open, event, { kind: 'notice', text });

    await open.people.presses(ANA, message, 'send', { text: 'Dear Robin, on Monday.' });

    expect(open.heard.at(-1)).toMatchObject({ action: 'send', draft: 'd1' });
    expect(readBy(open.teams, ANA)).toContain('Dear Robin, on Monday.');
    expect(readBy(open.teams, ANA)).toContain(text);
  });

  it('says in words how to see a card again that was drawn before the last start', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const { people } = open;
    const back = { verb: 'back', data: { heed: { case: 'case-1' }, verb: 'back' } };
    const scene = people.scene(ANA, DESK);

    const { body } = await people.tells(
      executeActivity(back, {}, { ...message, id: '1700000000000' }, scene),
    );

    expect(body).toMatchObject({ value: expect.stringContaining('Nothing was changed.') });
  });

  it('gives no card back to somebody who does not work here', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const { people } = open;
    const back = { verb: 'back', data: { heed: { case: 'case-1' }, verb: 'back' } };
    const scene = { ...people.scene(ROBIN, SHOP), place: people.scene(ANA, DESK).place };

    const { body } = await people.tells(executeActivity(back, {}, message, scene));

    expect(JSON.stringify(body)).not.toContain('Where is my parcel?');
  });

  it('is answered with a line where it cannot be kept', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    open.receiving = async () => fails();

    const answer = await open.people.presses(ANA, message, 'take');

    expect(answer).toMatchObject({
      status: 200,
      body: { statusCode: 200, value: expect.stringContaining(NOT_KEPT) },
    });
    expect(open.log.lines.join()).not.toContain('The disk is full: Where');
  });

  it('is answered within 2.5 s where nobody answers, and what comes later is whispered', async () => {
    const time = createFakeTime(Date.now());
    const open = await openAdapter({ time });
    const { message } = await showCard(open, 'c1');

    const pressing = open.people.presses(ANA, message, 'take');
    await vi.waitFor(() => expect(open.heard).toHaveLength(1));
    time.advance(2_500);
    const answer = await pressing;
    const [event] = open.heard;
    if (event !== undefined) await answerAt(open, event, { kind: 'notice', text: 'Not now.' });

    expect(JSON.stringify(answer.body)).toContain('still at it');
    expect(whisperedTo(open.teams, ANA).map(wordsOf)).toEqual([
      expect.stringContaining('Not now.'),
    ]);
  });

  it('in a client that can only submit it is answered beside the conversation', async () => {
    const open = await openAdapter();
    const { message } = await showCard(open, 'c1');
    const text = 'Bo has this case already.';
    open.receiving = (event) => answerAt(open, event, { kind: 'notice', text });

    const answer = await open.people.submits(ANA, message, 'take');

    expect(answer).toEqual({ status: 200, body: {} });
    expect(open.heard).toMatchObject([{ kind: 'action', action: 'take' }]);
    expect(whisperedTo(open.teams, ANA).map(wordsOf)).toEqual([expect.stringContaining(text)]);
  });

  it('on a card that one person alone sees is never answered in public', async () => {
    const open = await openAdapter();
    const choices = [{ value: '900', label: 'until tomorrow morning' }];
    const form: Form = { name: 'snooze', choices };
    open.receiving = (event) => answerAt(open, event, { kind: 'form', form });
    await open.people.slashes(ANA, SHOP, '/triage watch');
    const [whispered] = whisperedTo(open.teams, ANA);
    if (whispered === undefined) throw new Error('No form was whispered.');
    open.receiving = (event) => answerAt(open, event, { kind: 'notice', text: 'internal' });

    await open.people.presses(ANA, whispered, 'snooze', { minutes: '900' });

    expect(readBy(open.teams, ANA)).toContain('internal');
    expect(saidIn(open.teams, SHOP)).toEqual([]);
    expect(everReadBy(open.teams, ROBIN)).toBe('');
  });
});
