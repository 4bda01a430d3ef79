import { describe, expect, it } from 'vitest';
import { createPlay } from '../../fakes/play.ts';
import { ANA, anaWrites, LEE, presses, robinWrites } from '../../fakes/shop.ts';

const press = { case: 'case-1' };

async function playWithCall() {
  const play = createPlay();
  await play.take(robinWrites('My lawyer asks.'));
  play.deliver();
  return play;
}

describe('"have it"', () => {
  it('takes the case and ends the call, whose message says so', async () => {
    const play = await playWithCall();

    await play.take(presses(LEE, 'have-it', press));

    expect(play.current).toMatchObject({
      takenBy: 'Lee',
      takenById: LEE.id,
      pings: [{ answer: 'have-it' }],
    });
    expect(play.waiting('ping')).toMatchObject([
      { id: 'case-1/ping/1/outcome', outcome: 'Lee has it', brief: { actions: [] } },
    ]);
    expect(play.waiting('card')).toMatchObject([{ card: { takenBy: 'Lee' } }]);
  });

  it('is kept as an example of a call that was needed', async () => {
    const play = await playWithCall();

    await play.take(presses(LEE, 'have-it', press));

    expect(play.current.examples).toEqual([
      {
        ...{ kind: 'call', turn: 0, at: expect.any(Number), risk: 0.1, cause: 'signal' },
        ...{ needed: true, by: LEE.id },
      },
    ]);
  });

  it('takes all that has come up while the call waited', async () => {
    const play = await playWithCall();
    await play.take(robinWrites('There is an outage.'));
    play.deliver();

    await play.take(presses(LEE, 'have-it', press));

    expect(play.current.pings).toMatchObject([
      { answer: 'have-it', why: expect.stringContaining('P1: waiting costs this customer dearly') },
    ]);
    expect(play.waiting('ping')).toHaveLength(1);
  });

  it('is told to whoever comes second', async () => {
    const play = await playWithCall();

    await play.take(presses(LEE, 'have-it', press), presses(ANA, 'have-it', press));

    expect(play.current.takenBy).toBe('Lee');
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: 'This call has been answered already.' },
    ]);
  });
});

describe('a lead who answers the customer', () => {
  it('has taken the call by sending a reply, and need not press a button as well', async () => {
    const play = await playWithCall();
    const draft = play.current.draft?.id ?? '';

    await play.take(presses(LEE, 'send', { ...press, draft, values: { text: 'On it.' } }));

    expect(play.current.pings).toMatchObject([{ answer: 'have-it', outcome: 'Lee has answered' }]);
    expect(play.waiting('ping')).toMatchObject([{ brief: { actions: [] } }]);
    expect(play.current.examples).toContainEqual(
      expect.objectContaining({ kind: 'call', needed: true, by: LEE.id }),
    );
  });

  it('has taken it by answering in the thread, too', async () => {
    const play = await playWithCall();

    await play.take(anaWrites('On it.', { by: LEE }));

    expect(play.current.pings).toMatchObject([{ answer: 'have-it', outcome: 'Lee has answered' }]);
  });

  it('leaves the call open where somebody else has answered', async () => {
    const play = await playWithCall();

    await play.take(anaWrites('On it.'));

    expect(play.current.pings).toMatchObject([{ answer: null }]);
    expect(play.current.examples).toEqual([]);
  });
});

describe('"not needed"', () => {
  it('asks for the reason first', async () => {
    const play = await playWithCall();

    await play.take(presses(LEE, 'not-needed', press));

    expect(play.waiting('form')).toMatchObject([
      { to: 'answer:Lee', form: { name: 'not-needed' } },
    ]);
    expect(play.current.pings).toMatchObject([{ answer: null }]);
  });

  it('ends the call with its reason, on the timeline and on the message', async () => {
    const play = await playWithCall();

    await play.take(presses(LEE, 'not-needed', { ...press, values: { reason: ' known bug ' } }));

    expect(play.current).toMatchObject({ takenBy: null, pings: [{ answer: 'not-needed' }] });
    expect(play.current.timeline).toContainEqual(
      expect.objectContaining({ what: 'ping not needed', by: LEE.id, note: 'known bug' }),
    );
    expect(play.waiting('ping')).toMatchObject([{ outcome: 'Lee: not needed (known bug)' }]);
    expect(play.current.examples).toMatchObject([{ kind: 'call', needed: false, by: LEE.id }]);
  });
});
