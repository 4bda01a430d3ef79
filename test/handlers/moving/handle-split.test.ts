import { describe, expect, it } from 'vitest';
import { isWaitingClock } from '../../../src/domain/clocks.ts';
import type { MessageWritten } from '../../../src/domain/message.ts';
import { apply } from '../../../src/handlers/handle.ts';
import { turnOf } from '../../domain/samples.ts';
import { handedOver } from '../../fakes/events.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import {
  ANA,
  anaWrites,
  presses,
  ROBIN,
  robinDeletes,
  robinEdits,
  robinWrites,
  SHOP,
} from '../../fakes/shop.ts';

const MINUTE = 60_000;
const ROBIN_KNOWN = { id: ROBIN.id, name: ROBIN.name };
const press = { case: 'case-1' };
const PARCEL = robinWrites('Where is my parcel?');
const ANSWER = anaWrites('It comes today.');
const LAWYER = robinWrites('Another thing: my lawyer asks.');
const AGAIN = robinWrites('He is waiting.');

/** The clocks of whoever waits; those of a call run on beside them. */
function waitingOf({ current }: Play) {
  return current.clocks.filter(isWaitingClock);
}

async function playOf(...messages: MessageWritten[]): Promise<Play> {
  const play = createPlay();
  for (const [index, message] of messages.entries())
    await play.take({ ...message, at: play.now + index * MINUTE });
  play.deliver();
  return play;
}

function splitsAt(turn: string) {
  return presses(ANA, 'split', { ...press, values: { turn } });
}

describe('split', () => {
  it('asks with which message the other thing begins: any but the first, as long as it has words', async () => {
    const play = await playOf(PARCEL, ANSWER, LAWYER, AGAIN);
    await play.take(robinDeletes(AGAIN));

    await play.take(presses(ANA, 'split', press));

    expect(play.waiting('form')).toMatchObject([
      {
        form: {
          choices: [
            { value: ANSWER.message, label: 'Ana: It comes today.' },
            { value: LAWYER.message, label: 'Robin: Another thing: my lawyer asks.' },
          ],
        },
      },
    ]);
  });

  it('takes with the turns what they have to teach, and leaves the rest', async () => {
    const play = await playOf(PARCEL);
    await play.take(presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P2' } }));
    await play.take({ ...LAWYER, at: play.now + MINUTE });
    await play.take(presses(ANA, 'wrong-tag', { ...press, values: { urgency: 'P4' } }));

    await play.take(splitsAt(LAWYER.message));

    const other = createPlay();
    await other.take(...play.current.forwards);
    expect(play.current.examples).toMatchObject([{ turn: 0, right: { urgency: 'P2' } }]);
    expect(other.current.examples).toMatchObject([{ turn: 0, right: { urgency: 'P4' } }]);
  });

  it('gives back to whoever else had joined what they wrote, and keeps what the customer wrote', async () => {
    const sam = { id: 'terminal:local/sam-smith', name: 'Sam' };
    const theirs = {
      ...turnOf('customer', 'My lawyer asks, too.', MORNING + MINUTE),
      author: 'Sam',
    };
    const play = await playOf(PARCEL);
    const merging = {
      channel: SHOP,
      from: 'case-9',
      into: 'case-1',
      turns: [theirs],
      customer: sam,
    };
    await play.take(handedOver(merging));
    const later = robinWrites('And my other parcel?', { at: MORNING + 2 * MINUTE });
    await play.take(later);

    await play.take(splitsAt(later.message));
    await play.take(splitsAt(theirs.id));

    expect(play.current.forwards).toMatchObject([{ customer: ROBIN_KNOWN }, { customer: sam }]);
    expect(play.current.customer).toEqual(ROBIN_KNOWN);
  });

  it('says so where there is one message only, and offers no button for it', async () => {
    const play = await playOf(PARCEL);

    await play.take(presses(ANA, 'split', press));

    expect(play.waiting('notice')).toMatchObject([{ text: expect.stringContaining('only one') }]);
  });

  it('sends the rest to a case of its own, and judges what is left as it reads now', async () => {
    const play = await playOf(PARCEL, LAWYER, AGAIN);
    const { customer, thread } = play.current;
    const rest = play.current.turns.slice(1);

    await play.take(splitsAt(LAWYER.message));

    const { forwards, turns, assessment, risks } = play.current;
    expect(forwards).toMatchObject([
      { kind: 'handed-over', from: 'case-1', by: ANA, customer, thread, turns: rest },
    ]);
    expect(forwards[0]).not.toHaveProperty('into');
    expect(turns.map((turn) => turn.id)).toEqual([PARCEL.message]);
    expect(assessment).toMatchObject({ turn: 0, ask: PARCEL.text, signals: [] });
    expect(risks).toHaveLength(1);
    expect(play.waiting('card')).toMatchObject([
      {
        card: {
          ask: PARCEL.text,
          draft: { stale: false },
          notes: ['Ana has split off a case of its own from here.'],
        },
      },
    ]);
  });

  it('takes the words that have left out of the calls that were made', async () => {
    const play = await playOf(PARCEL, LAWYER);

    await play.take(splitsAt(LAWYER.message));

    expect(JSON.stringify(play.waiting('ping'))).not.toContain('lawyer asks');
    expect(play.waiting('ping')).toMatchObject([{ brief: { story: [`Robin: ${PARCEL.text}`] } }]);
    expect(play.current.pings).toMatchObject([{ turn: 0, answer: null }]);
  });

  it('lets the clocks of whoever waited with what is left run on, and begins none where that was answered', async () => {
    const waiting = await playOf(PARCEL, LAWYER);
    const clocks = waitingOf(waiting);
    const answered = await playOf(PARCEL, ANSWER, LAWYER);

    await waiting.take(splitsAt(LAWYER.message));
    await answered.take(splitsAt(LAWYER.message));

    expect(waitingOf(waiting)).toEqual(clocks);
    expect(waitingOf(answered)).toEqual([]);
    expect(answered.current.draft).toBeNull();
  });

  it('waits from now on with whoever’s answer went with the rest', async () => {
    const play = await playOf(PARCEL, LAWYER, ANSWER);
    play.now += 60 * MINUTE;

    await play.take(splitsAt(LAWYER.message));

    expect(waitingOf(play)).toMatchObject([
      { kind: 'offer', due: play.now + 2 * MINUTE, turn: 0 },
      { kind: 'escalate', due: play.now + 5 * MINUTE, turn: 0 },
    ]);
  });

  it('leaves no tags where nobody is heard in what is left', async () => {
    const play = await playOf(anaWrites('Good morning!'), LAWYER);

    await play.take(splitsAt(LAWYER.message));

    expect(play.current).toMatchObject({ assessment: null, risks: [], draft: null, notes: [] });
  });

  it('keeps the tags without the words that left when what is left cannot be judged', async () => {
    const play = await playOf(PARCEL, LAWYER);

    play.change((one) => apply(one, splitsAt(LAWYER.message), undefined, play.moment()));

    expect(play.current).toMatchObject({ assessment: null, draft: null });
    expect(play.current.notes).toEqual([expect.stringContaining('could not be judged')]);
  });

  it.each(['first', 'gone'])('is not at a message that is %s', async (which) => {
    const play = await playOf(PARCEL, LAWYER);

    await play.take(splitsAt(which === 'first' ? PARCEL.message : 'gone'));

    expect(play.current.forwards).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      { text: 'That message is no longer in this case.' },
    ]);
  });

  it('happens once, however often it is asked for', async () => {
    const play = await playOf(PARCEL, LAWYER);

    await play.take(splitsAt(LAWYER.message), splitsAt(LAWYER.message));

    expect(play.current.forwards).toHaveLength(1);
  });

  it('waits for a reply that is on its way', async () => {
    const play = await playOf(PARCEL, LAWYER);
    const send = { ...press, draft: play.current.draft?.id };
    await play.take(presses(ANA, 'send', send), splitsAt(LAWYER.message));

    expect(play.current.forwards).toEqual([]);
    expect(play.waiting('notice').at(-1)?.text).toContain('A reply is on its way');
  });

  it('sends the talk that came in behind it on, and keeps what is about messages that stay', async () => {
    const play = await playOf(PARCEL, LAWYER);
    const next = robinWrites('Hello?');
    const theirs = robinEdits(LAWYER, 'Forget the lawyer.');
    const ours = robinEdits(PARCEL, 'Where is it?');
    play.change((one) => ({ ...one, inbox: [next, theirs, ours] }));

    await play.take(splitsAt(LAWYER.message));

    expect(play.current.forwards.slice(1)).toMatchObject([
      { kind: 'message', message: next.message },
      { kind: 'edited', message: LAWYER.message },
    ]);
    expect(play.current.inbox).toEqual([ours]);
  });

  it('asks before words go out that were written for the whole conversation', async () => {
    const play = await playOf(PARCEL, LAWYER);
    const draft = play.current.draft?.id;
    await play.take(splitsAt(LAWYER.message));

    await play.take(presses(ANA, 'send', { ...press, draft, values: { text: 'He may call.' } }));

    expect(play.waiting('reply')).toEqual([]);
    expect(play.waiting('notice').at(-1)?.text).toContain('has become a case of its own since');
  });
});
