import { describe, expect, it } from 'vitest';
import { createComplete } from '../../../../src/adapters/teams/web/complete.ts';
import type { Incoming, MessagePointedAt, MessageWritten } from '../../../../src/domain/message.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  ELSEWHERE,
  inShop,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { APP_ID, BOT } from '../../../fakes/teams/world.ts';
import { startShop } from './shop-bench.ts';

const MINUTE = 60_000;

/** The customers' channel with a thread in it: Robin asks, Ana answers, Heed has spoken, too. */
async function startThread() {
  const shop = await startShop();
  const { world } = shop.teams;
  const write = (from: string, text: string, root?: string, id = SHOP) =>
    world.post(id, { from, content: { text }, ...(root === undefined ? {} : { root }) });
  const head = write(ROBIN, 'Where is my &lt;parcel&gt;?');
  const answer = write(ANA, 'On its way', head.id);
  write(BOT, 'A card', head.id);
  write(BO, 'Something else');
  return { ...shop, head, answer, write, complete: createComplete(shop) };
}

const common = {
  key: 'teams:t:x:1',
  platform: 'teams',
  workspace: TENANT,
  channel: inShop(SHOP),
  at: 0,
} as const;

const robin = { id: personInShop(ROBIN), name: 'Robin', side: 'customer' } as const;
const ana = { id: personInShop(ANA), name: 'Ana', side: 'staff' } as const;

function pointedAt(given: Partial<MessagePointedAt>): MessagePointedAt {
  return { ...common, by: ana, kind: 'pointed-at', message: '1', wish: 'triage', ...given };
}

function written(given: Partial<MessageWritten>): MessageWritten {
  return { ...common, by: ana, kind: 'message', message: '1', text: 'Hello', ...given };
}

/** The texts of an event's conversation. */
function said(event: Incoming): string[] | undefined {
  return 'conversation' in event ? event.conversation?.map(({ text }) => text) : undefined;
}

describe('an event where Heed was called into a thread', () => {
  it('gets the thread so far, oldest first, without Heed’s own words', async () => {
    const { complete, head, answer } = await startThread();

    const event = await complete(pointedAt({ message: head.id }));

    expect(event).toMatchObject({
      conversation: [
        { message: head.id, text: 'Where is my <parcel>?', at: head.at, by: robin },
        { message: answer.id, text: 'On its way', by: ana },
      ],
    });
    expect(event).not.toHaveProperty('thread');
  });

  it('is completed so for an answer in it, and for a mention', async () => {
    const { complete, head, answer } = await startThread();
    const inThread = { message: answer.id, thread: head.id };

    const pointed = await complete(pointedAt(inThread));
    const mentioned = await complete(written({ ...inThread, mentioned: true }));

    expect(pointed).toMatchObject({ thread: head.id, conversation: [{ by: robin }, { by: ana }] });
    expect(said(mentioned)).toEqual(['Where is my <parcel>?', 'On its way']);
  });

  it('is not for any other message, and Graph is not asked', async () => {
    const { complete, head, answer, teams } = await startThread();
    const plain = written({ message: answer.id, thread: head.id });

    expect(await complete(plain)).toEqual(plain);
    expect(teams.calls).toHaveLength(0);
  });

  it('keeps the head and the newest of a long thread, two hundred in all', async () => {
    const { complete, head, write } = await startThread();
    for (let count = 0; count < 240; count += 1) write(ROBIN, `And ${count}`, head.id);

    const texts = said(await complete(pointedAt({ message: head.id }))) ?? [];

    expect(texts).toHaveLength(200);
    expect(texts[0]).toBe('Where is my <parcel>?');
    expect(texts.at(-1)).toBe('And 239');
  });

  it('leaves out what was deleted, and what other bots post without words', async () => {
    const { complete, head, answer, teams, write } = await startThread();
    teams.world.delete(answer);
    write('28:other', '', head.id);

    expect(said(await complete(pointedAt({ message: head.id })))).toEqual([
      'Where is my <parcel>?',
    ]);
  });

  it('stays as it came where nobody consented, where the message is gone, and where Heed is not', async () => {
    const { complete, head, teams, hear } = await startThread();
    const calls = [pointedAt({ message: '17' }), pointedAt({ channel: inShop(ELSEWHERE) })];
    await hear(ANA, ELSEWHERE, { type: 'invoke' });
    for (const event of calls) expect(await complete(event)).toEqual(event);
    const team = teams.world.conversations.get(SHOP)?.team;
    if (team !== undefined) team.consented = false;

    const event = pointedAt({ message: head.id });

    expect(await complete(event)).toEqual(event);
    expect(teams.callsOf('graph').length).toBeGreaterThan(0);
  });

  it('stays as it came where it is not known by which id Graph knows the team', async () => {
    const { complete, references } = await startThread();
    const channel = inShop('19:silent@thread.tacv2');
    const event = pointedAt({ channel });

    expect(await complete(event)).toEqual(event);
    expect(references.peek(channel)).toBeUndefined();
  });

  it('rejects where Graph is out of reach, and is completed the next time', async () => {
    const { complete, head, teams } = await startThread();
    teams.faults.next('graph', { kind: 'status', status: 502 });
    const event = pointedAt({ message: head.id });

    await expect(complete(event)).rejects.toMatchObject({ retryable: true });

    expect(said(await complete(event))).toHaveLength(2);
  });
});

describe('an event where Heed was called into a chat', () => {
  it('gets what was said before and after, up to a pause of half an hour', async () => {
    const { complete, time, write, hear } = await startThread();
    await hear(ANA, BACK_ROOM);
    const say = (from: string, text: string) => write(from, text, undefined, BACK_ROOM);
    say(BO, 'Yesterday’s news');
    time.advance(31 * MINUTE);
    say(ROBIN, 'Hello?');
    time.advance(29 * MINUTE);
    const message = say(ROBIN, 'Anybody?');
    say(ANA, 'Here');
    time.advance(31 * MINUTE);
    say(BO, 'Lunch');

    const event = await complete(pointedAt({ channel: inShop(BACK_ROOM), message: message.id }));

    expect(said(event)).toEqual(['Hello?', 'Anybody?', 'Here']);
    expect(event).not.toHaveProperty('thread');
  });
});

describe('an event that brought a message along', () => {
  const carried = {
    message: '1700000000000',
    text: 'As the menu had it',
    at: 1_700_000_000_000,
    by: { ...ana, side: 'customer' },
  } as const;

  it('keeps it where Heed is not, with its author looked up', async () => {
    const { complete } = await startThread();
    const channel = inShop('19:away@thread.v2');

    const event = await complete(
      pointedAt({ channel, message: carried.message, conversation: [carried] }),
    );

    expect(event).toMatchObject({ conversation: [{ text: carried.text, by: ana }] });
  });

  it('gets the rest of the thread, and its own wording stays', async () => {
    const { complete, head, answer } = await startThread();
    const conversation = [{ ...carried, message: answer.id, at: answer.at }];

    const event = await complete(pointedAt({ message: answer.id, thread: head.id, conversation }));

    expect(said(event)).toEqual(['Where is my <parcel>?', 'As the menu had it']);
    expect(event).toMatchObject({ thread: head.id });
  });
});

describe('a customer who writes', () => {
  it('is told of with their address, in the conversation too; staff are not', async () => {
    const { complete, head, answer } = await startThread();

    const event = await complete(written({ by: robin }));
    const pointed = await complete(pointedAt({ message: head.id }));

    expect(event.by).toEqual({ ...robin, email: 'robin@example.com' });
    expect(pointed).toMatchObject({
      by: ana,
      conversation: [{ by: { email: 'robin@example.com' } }, { message: answer.id }],
    });
    expect('conversation' in pointed && pointed.conversation?.[1]?.by).toEqual(ana);
  });

  it('is told of without one where Teams does not tell', async () => {
    const { complete, teams } = await startThread();
    teams.faults.next('member', { kind: 'status', status: 403 });

    const event = await complete(written({ by: robin }));

    expect(event.by).toEqual(robin);
  });
});

describe('somebody who could not be looked up when their event came', () => {
  const somebody = { id: personInShop(ANA), name: 'somebody', side: 'customer' } as const;

  it('is looked up again', async () => {
    const { complete } = await startThread();

    expect(await complete(written({ by: somebody }))).toMatchObject({ by: ana });
  });

  it('is looked up again in their own chat with Heed', async () => {
    const { complete, teams, hear } = await startThread();
    await hear(ANA, teams.world.personalChat(ANA).id);

    expect(await complete(written({ by: somebody, channel: ana.id }))).toMatchObject({ by: ana });
  });

  it('stays a customer where that fails again', async () => {
    const { complete, teams } = await startThread();
    teams.faults.always('member', { kind: 'status', status: 500 });

    expect(await complete(written({ by: somebody }))).toMatchObject({ by: { side: 'customer' } });
  });

  it('is not looked up who is staff or a bot already', async () => {
    const { complete, teams } = await startThread();
    const bot = { id: inShop(`28:${APP_ID}`), name: 'a bot', side: 'bot' } as const;

    expect(await complete(written({ by: bot }))).toMatchObject({ by: bot });
    expect(await complete(written({ by: ana }))).toMatchObject({ by: ana });
    expect(teams.calls).toHaveLength(0);
  });
});
