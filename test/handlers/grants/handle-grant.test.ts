import { describe, expect, it } from 'vitest';
import { Settings } from '../../../src/domain/settings.ts';
import { createPlay, type Play } from '../../fakes/play.ts';
import { scriptedDesk } from '../../fakes/scripted-mind.ts';
import {
  ANA,
  DESK,
  LEE,
  presses,
  ROBIN,
  robinWrites,
  STRANGER,
  shopSettings,
} from '../../fakes/shop.ts';

const press = { case: 'case-1' };

const settings: Settings = Settings.parse({
  ...shopSettings,
  policy: {
    grants: [
      {
        role: 'agent',
        kind: 'refund',
        what: 'a refund of up to 50 EUR',
        upTo: 50,
        currency: 'EUR',
      },
      {
        role: 'lead',
        kind: 'refund',
        what: 'a refund of up to 500 EUR',
        upTo: 500,
        currency: 'EUR',
      },
      { role: 'agent', kind: 'expedite', what: 'express shipping' },
    ],
  },
});

async function playWith(given: Settings = settings): Promise<Play> {
  const play = createPlay(scriptedDesk({ settings: () => given }));
  await play.take(robinWrites('Where is it?'));
  play.deliver();
  return play;
}

function sends(values: Record<string, string>, by = ANA) {
  const typed = { kind: 'refund', amount: '', what: '', reason: '', ...values };
  return presses(by, 'grant', { ...press, values: typed, key: JSON.stringify([by.name, values]) });
}

/** The form that waits to be shown, its fields by their names. */
function formIn(play: Play) {
  const form = play.waiting('form').at(-1)?.form;
  if (form?.name !== 'grant') throw new Error('There is no form.');
  const values = Object.fromEntries(form.fields.map(({ name, value }) => [name, value]));
  return { remark: form.remark, values, fields: form.fields };
}

describe('grant', () => {
  it('asks what is given, and says what the asker may give on their own', async () => {
    const play = await playWith();

    await play.take(presses(ANA, 'grant', press));

    const { remark, values, fields } = formIn(play);
    expect(remark).toContain('on your own: a refund of up to 50 EUR; express shipping.');
    expect(values).toEqual({ kind: '', amount: '', what: '', reason: '' });
    expect(fields.filter((one) => one.kind === 'text' && !one.optional)).toEqual([]);
    expect(play.current.grants).toEqual([]);
  });

  it('says so to whom the policy lets give nothing', async () => {
    const play = await playWith(Settings.parse({ ...shopSettings, policy: {} }));

    await play.take(presses(ANA, 'grant', press));

    expect(formIn(play).remark).toContain('lists nothing that you may give on your own');
  });

  it('records what is within: on the case, its card, its log, and in a word to whoever gave it', async () => {
    const play = await playWith();

    await play.take(sends({ amount: '20,50 €', what: 'the cracked lamp' }));

    expect(play.current.grants).toMatchObject([
      {
        ...{ kind: 'refund', amount: 20.5, currency: 'EUR', what: 'the cracked lamp' },
        ...{ by: ANA.id, byName: 'Ana', beyond: false, reason: '' },
      },
    ]);
    const line = 'Ana granted a refund of 20.50 EUR (the cracked lamp)';
    expect(play.current.timeline.at(-1)).toMatchObject({ what: 'granted', by: ANA.id, note: line });
    expect(play.waiting('card')).toMatchObject([{ card: { granted: [line] } }]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Ana', text: expect.stringContaining('Heed moves no money') },
    ]);
    expect(play.waiting('reply')).toEqual([]);
  });

  it('takes a sum without a currency for one of the policy’s', async () => {
    const play = await playWith();

    await play.take(sends({ amount: '20' }));

    expect(play.current.grants).toMatchObject([{ amount: 20, currency: 'EUR', beyond: false }]);
  });

  it.each([
    [{ kind: '', amount: '20' }, 'Choose what is given.'],
    [{ kind: 'yacht', amount: '20' }, 'Choose what is given.'],
    [{ amount: '' }, 'Name an amount like 20 or 20.50 EUR.'],
    [{ amount: 'a lot' }, 'Name an amount like 20 or 20.50 EUR.'],
    [{ kind: 'expedite', amount: 'soon' }, 'Name an amount like 20 or 20.50 EUR.'],
    [{ kind: 'other', what: ' ' }, 'Say what exactly is given.'],
  ])('asks again, with what was typed, where %o does not do', async (values, problem) => {
    const play = await playWith();

    await play.take(sends({ reason: 'they were kind', ...values }));

    const form = formIn(play);
    expect(form.remark).toBe(problem);
    expect(form.values).toEqual({
      ...{ kind: 'refund', amount: '', what: '', reason: 'they were kind' },
      ...values,
    });
    expect(play.current.grants).toEqual([]);
  });

  it('asks why, with what was typed, where it goes beyond', async () => {
    const play = await playWith();

    await play.take(sends({ amount: '80', what: 'the lamp', reason: '  ' }));

    const { remark, values } = formIn(play);
    expect(remark).toContain('You may give a refund of up to 50 EUR on your own');
    expect(remark).toContain('a refund of 80 EUR (the lamp) goes beyond that');
    expect(values).toMatchObject({ kind: 'refund', amount: '80', what: 'the lamp' });
    expect(play.current.grants).toEqual([]);
    expect(play.current.timeline.map(({ what }) => what)).not.toContain('granted beyond');
  });

  it('records what goes beyond with its reason, and tells the lead', async () => {
    const play = await playWith();

    await play.take(sends({ amount: '80', reason: 'lost twice' }));

    expect(play.current.grants).toMatchObject([{ beyond: true, reason: 'lost twice' }]);
    expect(play.current.timeline.at(-1)).toMatchObject({
      what: 'granted beyond',
      note: 'Ana granted a refund of 80 EUR, beyond what they may give on their own: lost twice',
    });
    const [toAna, toLee] = play.waiting('notice').toSorted((a, b) => (a.to < b.to ? -1 : 1));
    expect(toAna).toMatchObject({
      to: 'answer:Ana',
      text: expect.stringContaining('Lee is told.'),
    });
    expect(toLee).toMatchObject({
      to: LEE.id,
      text: 'Ana granted a refund of 80 EUR to Robin (may give a refund of up to 50 EUR on their own): lost twice',
      cases: [{ case: 'case-1', customer: 'Robin' }],
    });
  });

  it('lets a lead give what is beyond an agent', async () => {
    const play = await playWith();

    await play.take(sends({ amount: '80' }, LEE));

    expect(play.current.grants).toMatchObject([{ byName: 'Lee', beyond: false }]);
  });

  it('tells another lead of what a lead gives beyond, under whichever address they gave it', async () => {
    const mo = { id: 'terminal:local/mo', name: 'Mo', role: 'lead' };
    const roster = settings.roster.map((one) =>
      one.id === LEE.id ? { ...one, also: ['terminal:home/lee'] } : one,
    );
    const play = await playWith(Settings.parse({ ...settings, roster: [...roster, mo] }));
    const lee = { ...LEE, id: 'terminal:home/lee' };

    await play.take(sends({ amount: '800', reason: 'a partner' }, lee));

    const told = play.waiting('notice').filter(({ cases }) => cases !== undefined);
    expect(told).toMatchObject([{ to: mo.id, text: expect.stringContaining('up to 500 EUR') }]);
  });

  it('says so where there is no other lead to tell', async () => {
    const play = await playWith();

    await play.take(sends({ amount: '800', reason: 'a partner' }, LEE));

    expect(play.current.grants).toMatchObject([{ beyond: true }]);
    expect(play.waiting('notice')).toMatchObject([
      { to: 'answer:Lee', text: expect.stringContaining('no other lead') },
    ]);
  });

  it('gives once, however often one form is sent, and twice for two forms', async () => {
    const play = await playWith();
    const sent = sends({ amount: '80', reason: 'lost twice' });

    await play.take(sent, sent, { ...sent, key: 'another' });

    expect(play.current.grants.map(({ id }) => id)).toEqual([
      `case-1/grant/${sent.key}`,
      'case-1/grant/another',
    ]);
    const toLee = play.waiting('notice').filter(({ to }) => to === LEE.id);
    expect(toLee).toHaveLength(2);
  });

  it.each([ROBIN, STRANGER])('is nothing that $name can do', async (by) => {
    const play = await playWith();

    await play.take(sends({ amount: '1' }, by));

    expect(play.current.grants).toEqual([]);
  });

  it('is offered on the card of a customer, not where a text was brought along', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const among = createPlay();
    await among.take(robinWrites('Where is it?', { channel: DESK }));

    expect(play.waiting('card').at(-1)?.card.actions).toContain('grant');
    expect(among.waiting('card').flatMap(({ card }) => card.actions)).not.toContain('grant');
  });
});
