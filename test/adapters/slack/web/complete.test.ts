import { describe, expect, it } from 'vitest';
import { createComplete } from '../../../../src/adapters/slack/web/complete.ts';
import { headOf } from '../../../../src/adapters/slack/web/read-thread.ts';
import type { MessagePointedAt, MessageWritten } from '../../../../src/domain/message.ts';
import { ANA, ELSEWHERE, inShop, ROBIN, SHOP, SHOP_TEAM } from '../../../fakes/slack/shop.ts';
import { startSpeaking } from '../speak/speaking-bench.ts';

/** The customer's channel with a thread in it: Robin asks, Ana answers, Heed has spoken, too. */
async function startThread() {
  const speaking = await startSpeaking();
  const { slack, web, people, time } = speaking;
  const app = slack.world.teams.get(SHOP_TEAM)?.app;
  const botUser = app?.botUser ?? '';
  const own = { botUser, ...(app === undefined ? {} : { botId: app.botId }) };
  const head = slack.world.post(SHOP, { user: ROBIN, text: 'Where is my &lt;parcel&gt;?' });
  const answer = slack.world.post(SHOP, { user: ANA, text: 'On its way', thread_ts: head.ts });
  slack.world.post(SHOP, { ...ownMessage(own), text: 'A card', thread_ts: head.ts });
  const told = (team: string) =>
    team === SHOP_TEAM ? { team, ...own, now: time.now() } : undefined;
  return { ...speaking, head, answer, complete: createComplete({ web, people, told }) };
}

function ownMessage({ botUser, botId }: { botUser: string; botId?: string }) {
  return { user: botUser, ...(botId === undefined ? {} : { bot_id: botId }) };
}

function pointedAt(given: Partial<MessagePointedAt>): MessagePointedAt {
  return { ...common, kind: 'pointed-at', message: '1.000001', wish: 'triage', ...given };
}

function written(given: Partial<MessageWritten>): MessageWritten {
  return { ...common, kind: 'message', message: '1.000001', text: 'Hello', ...given };
}

const common = {
  key: 'slack:T0SHOP:x:1',
  platform: 'slack',
  workspace: SHOP_TEAM,
  channel: inShop(SHOP),
  at: 0,
  by: { id: inShop(ANA), name: 'Ana', side: 'staff' },
} as const;

const robin = { id: inShop(ROBIN), name: 'Robin', side: 'customer' };
const ana = { id: inShop(ANA), name: 'Ana', side: 'staff' };

describe('an event where Heed was called into a conversation', () => {
  it('gets the thread so far, oldest first, without Heed’s own words', async () => {
    const { complete, head, answer } = await startThread();

    const event = await complete(pointedAt({ message: head.ts }));

    expect(event).toMatchObject({
      conversation: [
        { message: head.ts, text: 'Where is my <parcel>?', by: robin },
        { message: answer.ts, text: 'On its way', by: ana },
      ],
    });
    expect(event).not.toHaveProperty('thread');
  });

  it('finds the thread of an answer that an emoji pointed at', async () => {
    const { complete, head, answer } = await startThread();

    const event = await complete(pointedAt({ message: answer.ts }));

    expect(event).toMatchObject({ thread: head.ts, conversation: [{ by: robin }, { by: ana }] });
  });

  it('is completed so for a mention, and not for any other message', async () => {
    const { complete, head, answer, slack } = await startThread();
    const inThread = { message: answer.ts, thread: head.ts };

    const mentioned = await complete(written({ ...inThread, mentioned: true }));
    const calls = slack.calls.length;
    const plain = written(inThread);

    expect(mentioned).toMatchObject({ conversation: [{ by: robin }, { by: ana }] });
    expect(await complete(plain)).toEqual(plain);
    expect(slack.calls).toHaveLength(calls);
  });

  it('keeps the head and the newest of a long thread, two hundred in all', async () => {
    const { complete, head, slack } = await startThread();
    for (let count = 0; count < 300; count += 1)
      slack.world.post(SHOP, { user: ROBIN, text: `And ${count}`, thread_ts: head.ts });

    const event = await complete(pointedAt({ message: head.ts }));

    const found = 'conversation' in event ? (event.conversation ?? []) : [];
    expect(found).toHaveLength(200);
    expect(found[0]?.message).toBe(head.ts);
    expect(found.at(-1)?.text).toBe('And 299');
  });

  it('stays as it came where Heed is not in the channel, and where the message is gone', async () => {
    const { complete, slack } = await startThread();
    const { ts } = slack.world.post(ELSEWHERE, { user: ANA, text: 'Look' });
    const outside = pointedAt({ channel: inShop(ELSEWHERE), message: ts });
    const gone = pointedAt({ message: '1.000002' });

    expect(await complete(outside)).toEqual(outside);
    expect(await complete(gone)).toEqual(gone);
  });

  it('reads at least the message itself where threads may not be read', async () => {
    const { complete, head, slack } = await startThread();
    slack.faults.always('conversations.replies', { kind: 'error', code: 'missing_scope' });

    const event = await complete(pointedAt({ message: head.ts }));

    expect(event).toMatchObject({ conversation: [{ message: head.ts, by: robin }] });
  });

  it('rejects where Slack is out of reach, and is completed the next time', async () => {
    const { complete, head, slack } = await startThread();
    slack.faults.next('conversations.replies', { kind: 'status', status: 502 });
    const event = pointedAt({ message: head.ts, thread: head.ts });

    await expect(complete(event)).rejects.toMatchObject({ retryable: true });

    expect(await complete(event)).toHaveProperty('conversation');
  });
});

describe('somebody who could not be looked up when their event came', () => {
  const somebody = { id: inShop(ANA), name: 'somebody', side: 'customer' } as const;

  it('is looked up again', async () => {
    const { complete } = await startThread();

    expect(await complete(written({ by: somebody }))).toMatchObject({ by: ana });
  });

  it('stays a customer where that fails again', async () => {
    const { complete, slack } = await startThread();
    slack.faults.always('users.info', { kind: 'status', status: 500 });

    expect(await complete(written({ by: somebody }))).toMatchObject({ by: somebody });
  });

  it('is who they are without being asked about again, where Slack has told meanwhile', async () => {
    const { complete, people, slack } = await startThread();
    await people.author(SHOP_TEAM, { user: ANA });
    const calls = slack.calls.length;

    expect(await complete(written({ by: somebody }))).toMatchObject({ by: ana });
    expect(slack.calls).toHaveLength(calls);
  });
});

describe('the head of a message’s thread', () => {
  it('is none for a head, a message alone, and one that may not be read', async () => {
    const { client, head, answer } = await startThread();

    expect(await headOf(client, SHOP, head.ts)).toBeUndefined();
    expect(await headOf(client, SHOP, answer.ts)).toBe(head.ts);
    expect(await headOf(client, SHOP, '1.000002')).toBeUndefined();
  });
});
