import { describe, expect, it } from 'vitest';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { openAdapter } from '../../../fakes/slack/open-adapter.ts';
import {
  ANA,
  BACK_ROOM,
  DESK,
  ELSEWHERE,
  GIL,
  HELP,
  inShop,
  ROBIN,
  SHOP,
  SHOP_TEAM,
} from '../../../fakes/slack/shop.ts';
import { card, home } from './said-samples.ts';

/** What speaks to Slack, behind the real adapter with signed requests. */
describe('the whole adapter', () => {
  it('tells of an emoji on an answer in a thread which thread it is', async () => {
    const { slack, people, heard } = await openAdapter();
    const head = slack.world.post(HELP, { user: ANA, text: 'Can somebody look?' });
    const answer = slack.world.post(HELP, { user: ANA, text: 'Anybody?', thread_ts: head.ts });

    await people.reacts(ANA, answer, HELP, 'ticket');
    await people.reacts(ANA, head, HELP, 'ticket');

    expect(heard).toMatchObject([
      { kind: 'pointed-at', message: answer.ts, thread: head.ts },
      { kind: 'pointed-at', message: head.ts },
    ]);
    expect(heard[1]).not.toHaveProperty('thread');
  });

  it('takes a card back when its channel becomes shared, and posts none there again', async () => {
    const { adapter, slack, people } = await openAdapter();
    await adapter.send(card());
    const texts = () => slack.world.channels.get(DESK)?.messages;
    expect(texts()).toHaveLength(1);

    await people.shares(DESK);

    await expect.poll(texts).toHaveLength(0);
    await expect(adapter.send(card({ id: 'case-1/card/2' }))).rejects.toMatchObject({
      retryable: false,
    });
    expect(texts()).toHaveLength(0);
  });

  it('takes a card back when a guest joins its channel', async () => {
    const { adapter, slack, people } = await openAdapter();
    await adapter.send(card());

    await people.joins(GIL, DESK);

    await expect.poll(() => slack.world.channels.get(DESK)?.messages).toHaveLength(0);
  });

  it('empties the page of a colleague who has become a guest', async () => {
    const time = createFakeTime();
    const { adapter, slack, people } = await openAdapter({ mode: 'socket', time });
    await adapter.send(home());
    Object.assign(slack.world.users.get(ANA) ?? {}, { isRestricted: true });
    time.advance(15_001);
    const page = () => slack.world.homes.get(`${SHOP_TEAM}/${ANA}`)?.content.blocks;
    expect(page()).not.toHaveLength(1);

    await people.opensHome(ANA);

    await expect.poll(page).toHaveLength(1);
  });

  it('reads anew who reads a channel whenever it is asked, for a guest may have just left', async () => {
    const { adapter, slack } = await openAdapter();
    const members = slack.world.channels.get(DESK)?.members;
    const outsiders = async () => (await adapter.readers(inShop(DESK))).outsiders;
    members?.add(GIL);

    const before = await outsiders();
    members?.delete(GIL);

    expect([before, await outsiders()]).toEqual([true, false]);
  });

  it('links to a conversation, and to nothing where it belongs to no channel', async () => {
    const { adapter, slack } = await openAdapter();
    const drawn = () => JSON.stringify(slack.world.channels.get(DESK)?.messages.at(-1)?.blocks);

    await adapter.send(card({ about: { channel: inShop(SHOP) } }));
    const linked = drawn();
    await adapter.send(card({ id: 'case-2/card/1', about: { channel: inShop(ANA) } }));

    expect(linked).toContain(`https://shop.slack.com/archives/${SHOP}`);
    expect(drawn()).not.toContain('/archives/');
  });

  it('tells where Heed is not in a channel, public or private', async () => {
    const { adapter, slack } = await openAdapter();
    const isIn = (channel: string) => adapter.isIn?.(inShop(channel));
    slack.world.channels.get(BACK_ROOM)?.members.delete(`U0BOT${SHOP_TEAM}`);

    expect([await isIn(DESK), await isIn(ELSEWHERE), await isIn(BACK_ROOM)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('takes a guest for nobody’s colleague, and a customer by Slack Connect neither', async () => {
    const { adapter } = await openAdapter();

    expect(await adapter.readers(inShop(SHOP))).toMatchObject({ outsiders: true });
    const { staff, outsiders } = await adapter.readers(inShop(DESK));

    expect(outsiders).toBe(false);
    expect(staff.map(({ id }) => id)).not.toContain(inShop(ROBIN));
  });
});
