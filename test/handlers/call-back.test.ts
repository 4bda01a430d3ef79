import { describe, expect, it } from 'vitest';
import { Settings } from '../../src/domain/settings.ts';
import { createPlay, type Play } from '../fakes/play.ts';
import { scriptedDesk } from '../fakes/scripted-mind.ts';
import {
  ANA,
  anaWrites,
  commands,
  DESK,
  presses,
  robinWrites,
  shopSettings,
} from '../fakes/shop.ts';

const MINUTE = 60_000;
const press = { case: 'case-1' };

async function playWaiting(settings: Settings = shopSettings): Promise<Play> {
  const play = createPlay(scriptedDesk({ settings: () => settings }));
  await play.take(robinWrites('Where is it?'));
  play.fireAt(play.now + 3 * MINUTE);
  return play;
}

function formIn(play: Play) {
  const form = play.waiting('form').at(-1)?.form;
  if (form?.name !== 'edit') throw new Error('There is no form for a reply.');
  return form;
}

describe('call-back', () => {
  it('is offered on the card once the customer has waited long enough, and no longer once they have an answer', async () => {
    const play = createPlay();
    await play.take(robinWrites('Where is it?'));
    const before = play.waiting('card').at(-1)?.card.actions;
    const waiting = await playWaiting();
    const during = waiting.waiting('card').at(-1)?.card.actions;
    await waiting.take(anaWrites('It comes today.'));

    expect(before).not.toContain('call-back');
    expect(during).toContain('call-back');
    expect(waiting.waiting('card').at(-1)?.card.actions).not.toContain('call-back');
  });

  it('opens a reply that offers a call at a time, and sends nothing by itself', async () => {
    const play = await playWaiting();

    await play.take(presses(ANA, 'call-back', press));

    expect(formIn(play).text).toMatch(/May I call you today at \d\d:(?:00|15|30|45) \(UTC\)\?/);
    expect(play.waiting('reply')).toEqual([]);
    expect(play.current.turns).toHaveLength(1);
  });

  it('goes out as it was edited, when a person presses send', async () => {
    const play = await playWaiting();
    await play.take(presses(ANA, 'call-back', press));
    const { draft, text } = formIn(play);

    await play.take(presses(ANA, 'send', { ...press, draft, values: { text: `${text} Ana` } }));

    expect(play.waiting('reply')).toMatchObject([
      { text: `${text} Ana`, approvedBy: { id: ANA.id } },
    ]);
  });

  it('can be sent where no draft could be written', async () => {
    const play = await playWaiting();
    play.change((one) => ({ ...one, draft: null }));
    await play.take(presses(ANA, 'call-back', press));
    const { draft, text } = formIn(play);

    await play.take(presses(ANA, 'send', { ...press, draft, values: { text } }));

    expect(play.waiting('reply')).toMatchObject([{ text }]);
  });

  it('is held back once when the customer writes before it is sent', async () => {
    const play = await playWaiting();
    await play.take(presses(ANA, 'call-back', press));
    const { draft, text } = formIn(play);

    await play.take(
      robinWrites('Never mind, it is here!'),
      presses(ANA, 'send', { ...press, draft, values: { text } }),
    );

    expect(play.waiting('reply')).toEqual([]);
  });

  it('names a time in the hours of the channel, in the customer’s language', async () => {
    const hours = { timeZone: 'Pacific/Auckland', days: { sat: ['20:00-22:00'] } };
    const channels = shopSettings.channels.map((one) => ({ ...one, hours }));
    const play = await playWaiting(Settings.parse({ ...shopSettings, channels }));
    play.change((one) =>
      one.assessment === null ? one : { ...one, assessment: { ...one.assessment, language: 'de' } },
    );

    await play.take(presses(ANA, 'call-back', press));

    expect(formIn(play).text).toMatch(/Darf ich Sie am Samstag, .* um 20:00 \(GMT\+13\) anrufen\?/);
  });

  it('says so where no customer reads', async () => {
    const play = createPlay();
    await play.take(commands(ANA, 'Where is it?', { channel: DESK }));
    await play.take(presses(ANA, 'call-back', press));

    expect(play.waiting('form')).toEqual([]);
    expect(play.waiting('notice')).toMatchObject([
      { text: expect.stringContaining('No customer reads here') },
    ]);
  });
});
