import { describe, expect, it } from 'vitest';
import { createPlay } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import { ANA, BO, LEE, presses, ROBIN, robinWrites, shopSettings } from '../../fakes/shop.ts';

const press = { case: 'case-1' };

async function playWithCall() {
  const play = createPlay();
  await play.take(robinWrites('My lawyer asks.'));
  play.deliver();
  return play;
}

function passes(to: string, reason?: string) {
  const values = { to, ...(reason === undefined ? {} : { reason }) };
  return presses(LEE, 'pass-on', { ...press, values });
}

describe('"pass on"', () => {
  it('asks to whom: anybody on the roster but whoever passes it on and whoever was called', async () => {
    const play = await playWithCall();

    await play.take(presses(ANA, 'pass-on', press));

    expect(play.waiting('form')).toMatchObject([
      { to: 'answer:Ana', form: { choices: [{ value: BO.id, label: 'Bo: works now' }] } },
    ]);
    expect(play.current.pings).toMatchObject([{ answer: null }]);
  });

  it('ends the call, whose message says so, and calls the other for the same thing', async () => {
    const play = await playWithCall();
    const [first] = play.current.pings;

    await play.take(passes(BO.id, ' knows the contract '));

    expect(play.current.pings).toMatchObject([
      { lead: LEE.id, answer: 'passed-on', outcome: 'Passed on to Bo by Lee' },
      { lead: BO.id, answer: null, cause: first?.cause, why: first?.why, signal: 'legal' },
    ]);
    expect(play.waiting('ping')).toMatchObject([
      { id: 'case-1/ping/1/outcome', outcome: 'Passed on to Bo by Lee', brief: { actions: [] } },
      { id: 'case-1/ping/2', brief: { leadName: 'Bo', whyNow: first?.why } },
    ]);
    expect(play.current.timeline).toContainEqual(
      expect.objectContaining({
        what: 'ping passed on',
        by: LEE.id,
        note: 'to Bo: knows the contract',
      }),
    );
  });

  it('takes all reasons along that have come up while the call waited', async () => {
    const play = await playWithCall();
    await play.take(robinWrites('There is an outage.'));
    play.deliver();

    await play.take(passes(BO.id));

    expect(play.current.pings.map(({ answer }) => answer)).toEqual(['passed-on', null]);
    expect(play.current.pings[1]?.why).toBe(
      'they speak of lawyers or regulators; P1: waiting costs this customer dearly',
    );
  });

  it.each([ROBIN.id, LEE.id, 'terminal:local/nobody', ''])('is not to %o', async (to) => {
    const play = await playWithCall();

    await play.take(passes(to));

    expect(play.current.pings).toMatchObject([{ answer: null }]);
    expect(play.waiting('notice')).toMatchObject([
      { text: expect.stringContaining('on the roster') },
    ]);
  });

  it('is not where there is nobody else', async () => {
    const roster = shopSettings.roster.filter(({ id }) => id === LEE.id);
    const play = createPlay(scriptedDesk({ settings: () => ({ ...shopSettings, roster }) }));
    await play.take(robinWrites('My lawyer asks.'), presses(LEE, 'pass-on', press));

    expect(play.waiting('notice')).toMatchObject([
      { text: 'There is nobody else on the roster to pass this on to.' },
    ]);
  });

  it('is not to anybody of another workspace, who is not even named', async () => {
    const eve = { id: 'terminal:elsewhere/eve', name: 'Eve', role: 'agent' } as const;
    const roster = [...shopSettings.roster, eve];
    const play = createPlay(scriptedDesk({ settings: () => ({ ...shopSettings, roster }) }));
    await play.take(robinWrites('My lawyer asks.'));
    play.deliver();

    await play.take(presses(ANA, 'pass-on', press), passes(eve.id));

    expect(play.waiting('form')).toMatchObject([
      { form: { choices: [{ label: 'Bo: works now' }] } },
    ]);
    expect(play.current.pings).toMatchObject([{ lead: LEE.id, answer: null }]);
  });

  it('is told to whoever comes too late', async () => {
    const play = await playWithCall();

    await play.take(presses(LEE, 'have-it', press), passes(BO.id));

    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Lee', text: 'This call has been answered already.' },
    ]);
  });

  it('leaves whoever it went to free to pass it on again', async () => {
    const play = await playWithCall();

    await play.take(passes(BO.id), presses(BO, 'pass-on', { ...press, values: { to: ANA.id } }));

    expect(play.current.pings.map(({ lead, answer }) => [lead, answer])).toEqual([
      [LEE.id, 'passed-on'],
      [BO.id, 'passed-on'],
      [ANA.id, null],
    ]);
  });
});
