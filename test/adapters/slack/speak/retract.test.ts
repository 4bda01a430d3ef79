import { describe, expect, it, onTestFinished } from 'vitest';
import { createRetract } from '../../../../src/adapters/slack/speak/retract.ts';
import { metadataOf, saidOf } from '../../../../src/adapters/slack/speak/said.ts';
import { createLog } from '../../../fakes/log.ts';
import { ANA, DESK, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { type Speaking, startSpeaking } from './speaking-bench.ts';

async function startRetract() {
  const speaking = await startSpeaking();
  const { web, time } = speaking;
  const { logger, lines } = createLog();
  const retract = createRetract({ web, time, logger });
  onTestFinished(() => retract.stop());
  return { ...speaking, retract, lines };
}

/** Heed says something on the desk. */
function say({ slack }: Speaking, audience: 'staff' | 'customer', thread?: string) {
  const app = slack.world.teams.get(SHOP_TEAM)?.app;
  return slack.world.post(DESK, {
    ...(app === undefined ? {} : { user: app.botUser, bot_id: app.botId }),
    text: `For ${audience}`,
    metadata: metadataOf(saidOf({ id: `${audience}/${thread}`, audience })),
    ...(thread === undefined ? {} : { thread_ts: thread }),
  });
}

function textsOn({ slack }: Speaking): (string | undefined)[] {
  return slack.world.channels.get(DESK)?.messages.map((one) => one.text) ?? [];
}

describe('a channel that others can read from now on', () => {
  it('loses what was for staff, in threads too, and keeps everything else', async () => {
    const started = await startRetract();
    const { ts } = started.slack.world.post(DESK, { user: ANA, text: 'A question' });
    say(started, 'staff');
    say(started, 'staff', ts);
    say(started, 'customer', ts);

    await started.retract.sweep(SHOP_TEAM, DESK);

    expect(textsOn(started)).toEqual(['A question', 'For customer']);
  });

  it('loses what was said below Heed’s own card, and then the card', async () => {
    const started = await startRetract();
    const { ts } = say(started, 'staff');
    say(started, 'staff', ts);
    started.slack.world.post(DESK, { user: ANA, text: 'I look at it', thread_ts: ts });

    await started.retract.sweep(SHOP_TEAM, DESK);

    expect(textsOn(started)).toEqual(['I look at it']);
  });

  it('loses it behind hundreds of later messages', async () => {
    const started = await startRetract();
    say(started, 'staff');
    for (let count = 0; count < 450; count += 1)
      started.slack.world.post(DESK, { user: ANA, text: 'Hm' });

    await started.retract.sweep(SHOP_TEAM, DESK);

    expect(textsOn(started)).not.toContain('For staff');
  });

  it('loses it in the end, however often Slack is out of reach', async () => {
    const started = await startRetract();
    const { slack, time, retract } = started;
    say(started, 'staff');
    slack.faults.next('conversations.history', { kind: 'status', status: 503 });
    slack.faults.next(
      'chat.delete',
      { kind: 'rate-limited', seconds: 60 },
      { kind: 'lost-answer' },
    );
    const swept = retract.sweep(SHOP_TEAM, DESK);

    for (const wait of [1_000, 60_000, 2_000]) {
      await expect.poll(() => time.next()).toBe(time.now() + wait);
      time.advance(wait);
    }
    await swept;

    expect(textsOn(started)).toEqual([]);
  });

  it('is swept once more, and not once each, for all who come in during a sweep', async () => {
    const { retract, slack } = await startRetract();
    const held = Promise.withResolvers<void>();
    slack.faults.next('conversations.history', { kind: 'held', until: held.promise });
    const first = retract.sweep(SHOP_TEAM, DESK);
    await expect.poll(() => slack.callsOf('conversations.history')).toHaveLength(1);

    const later = Array.from({ length: 50 }, () => retract.sweep(SHOP_TEAM, DESK));
    held.resolve();
    await Promise.all([first, ...later]);

    expect(slack.callsOf('conversations.history')).toHaveLength(2);
  });

  it('is clean once it was swept, until something for staff is said there', async () => {
    const { retract } = await startRetract();
    const states = [retract.isClean(SHOP_TEAM, DESK)];

    await retract.sweep(SHOP_TEAM, DESK);
    states.push(retract.isClean(SHOP_TEAM, DESK));
    retract.note(SHOP_TEAM, DESK);
    states.push(retract.isClean(SHOP_TEAM, DESK));

    expect(states).toEqual([false, true, false]);
  });

  it('is not clean where something for staff was said during the sweep, or it failed', async () => {
    const { retract, slack } = await startRetract();
    const held = Promise.withResolvers<void>();
    slack.faults.next('conversations.history', { kind: 'held', until: held.promise });

    const swept = retract.sweep(SHOP_TEAM, DESK);
    await expect.poll(() => slack.callsOf('conversations.history')).toHaveLength(1);
    retract.note(SHOP_TEAM, DESK);
    held.resolve();
    await swept;
    const meanwhile = retract.isClean(SHOP_TEAM, DESK);
    await retract.sweep(SHOP_TEAM, DESK);
    slack.faults.next('conversations.history', { kind: 'error', code: 'not_in_channel' });
    await retract.sweep(SHOP_TEAM, DESK);

    expect([meanwhile, retract.isClean(SHOP_TEAM, DESK)]).toEqual([false, false]);
  });

  it('is left alone where Heed was put out of it, which is nothing to alert anybody about', async () => {
    const { retract, slack, lines } = await startRetract();
    slack.faults.always('conversations.history', { kind: 'error', code: 'not_in_channel' });

    await retract.sweep(SHOP_TEAM, DESK);

    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 30, code: 'not_in_channel' });
  });

  it('is not kept waiting for when Heed stops', async () => {
    const { retract, slack, time, lines } = await startRetract();
    slack.faults.always('conversations.history', { kind: 'status', status: 503 });
    const swept = retract.sweep(SHOP_TEAM, DESK);
    await expect.poll(() => time.next()).toBeDefined();

    await retract.stop();

    await expect(swept).resolves.toBeUndefined();
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50 });
  });

  it('is not deceived by a mark on somebody else’s message', async () => {
    const started = await startRetract();
    const metadata = metadataOf(saidOf({ id: 'x', audience: 'staff' }));
    started.slack.world.post(DESK, { bot_id: 'B0OTHER', text: 'Not ours', metadata });
    say(started, 'staff');

    await started.retract.sweep(SHOP_TEAM, DESK);

    expect(textsOn(started)).toEqual(['Not ours']);
  });
});
