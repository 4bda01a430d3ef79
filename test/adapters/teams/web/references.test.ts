import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressOf } from '../../../../src/adapters/teams/address.ts';
import { placeOf } from '../../../../src/adapters/teams/web/place.ts';
import { createReferences } from '../../../../src/adapters/teams/web/references.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import {
  ANA,
  activity,
  BOT,
  CHAT,
  conversation,
  countedDocuments,
  DESK,
  ELSEWHERE,
  EMEA,
  GROUP,
  ROBIN,
  SHOP,
  TEAM,
  TENANT,
} from './web-bench.ts';

const shop = { tenant: TENANT, id: SHOP };
const desk = { tenant: TENANT, id: DESK };
const ana = { tenant: TENANT, id: ANA };

const HOUR = 60 * 60 * 1000;

async function open(at?: string) {
  const documents = await countedDocuments(at);
  const log = createLog();
  const time = createFakeTime();
  const references = createReferences({ documents, time, logger: log.logger });
  return { references, documents, log, time };
}

/** The same data after a restart. */
async function reopen({ documents }: Awaited<ReturnType<typeof open>>) {
  return open(documents.folder);
}

describe('where a conversation is reached', () => {
  it('is known once something was heard from it, and after a restart', async () => {
    const first = await open();

    await first.references.note(activity(conversation(`${SHOP};messageid=1700000000000`)));
    const { references } = await reopen(first);

    const known = {
      ...{ tenant: TENANT, id: SHOP, serviceUrl: EMEA, kind: 'channel', bot: BOT },
      team: { id: TEAM },
    };
    expect(await first.references.conversation(shop)).toEqual(known);
    expect(await references.conversation(shop)).toEqual(known);
    expect(await references.all()).toEqual([known]);
  });

  it('costs neither a write nor a read in a busy channel', async () => {
    const { references, documents } = await open();
    await references.note(activity());
    await references.note(activity(conversation(DESK)));
    const before = { ...documents.counted };

    for (let count = 0; count < 50; count += 1) {
      const root = `${SHOP};messageid=${1700000000000 + count}`;
      await references.note(activity({ id: String(count), ...conversation(root) }));
      await references.note(activity({ id: `d${count}`, ...conversation(DESK) }));
    }

    expect(documents.counted).toEqual(before);
  });

  it('costs one write each for a burst out of a channel that was silent so far', async () => {
    const { references, documents } = await open();

    await Promise.all(Array.from({ length: 20 }, () => references.note(activity())));

    expect(documents.counted.writes).toBe(2);
  });

  it('follows a service URL that changes, which is one write', async () => {
    const first = await open();
    await first.references.note(activity());
    const { writes } = first.documents.counted;

    await first.references.note(activity({ serviceUrl: 'https://smba.example/amer/' }));

    const { references } = await reopen(first);
    expect((await references.conversation(shop))?.serviceUrl).toBe('https://smba.example/amer/');
    expect(first.documents.counted.writes).toBe(writes + 1);
  });

  it('is that of its tenant for a channel that was silent so far', async () => {
    const { references } = await open();
    await references.note(activity());

    expect(await references.conversation(desk)).toEqual({
      ...desk,
      ...{ serviceUrl: EMEA, kind: 'channel', bot: BOT },
    });
    expect(await references.conversation({ ...desk, tenant: ELSEWHERE })).toBeUndefined();
    expect(references.peek(addressOf(desk))).toBeUndefined();
    expect(await references.all()).toHaveLength(1);
  });

  it('is not known where an activity does not tell enough', async () => {
    const { references, documents } = await open();

    await references.note(activity({ serviceUrl: null }));
    await references.note(activity({ recipient: {} }));
    await references.note(activity({ conversation: { id: SHOP, tenantId: TENANT } }));
    await references.note(activity({ conversation: null, channelData: null }));

    expect(await references.all()).toEqual([]);
    expect(documents.counted.writes).toBe(1);
  });

  it('survives documents that are damaged, which are left out with a log line', async () => {
    const first = await open();
    await first.references.note(activity());
    await first.references.note(activity(conversation(DESK)));
    const kind = join(first.documents.folder, 'teams-conversations');
    const [damaged = ''] = await readdir(kind);
    await writeFile(join(kind, damaged), '{"name":"teams:');

    const { references, log } = await reopen(first);
    const all = await references.all();
    await references.note(activity());
    await references.note(activity(conversation(DESK)));

    expect(all).toHaveLength(1);
    expect(log.lines.join()).toContain('could not be read');
    expect(await references.all()).toHaveLength(2);
    expect(await (await reopen(first)).references.all()).toHaveLength(2);
  });

  it('is not lost where it could not be saved: it stays in memory, and is saved next time', async () => {
    const first = await open();
    first.documents.failNext(new Error('The disk is full.'));

    await first.references.note(activity({ from: null }));
    const unsaved = await (await reopen(first)).references.conversation(shop);
    await first.references.note(activity({ from: null }));

    expect(unsaved).toBeUndefined();
    expect(await first.references.conversation(shop)).toBeDefined();
    expect(await (await reopen(first)).references.conversation(shop)).toBeDefined();
    expect(first.log.lines).toHaveLength(1);
  });
});

describe('a conversation that Heed was put out of', () => {
  it('stays known, until Heed is added again', async () => {
    const first = await open();
    await first.references.note(activity());
    await first.references.setGone(shop);
    const added = activity({
      type: 'conversationUpdate',
      membersAdded: [{ id: BOT }],
      text: undefined,
    });

    const gone = (await (await reopen(first)).references.conversation(shop))?.gone;
    await first.references.note(added);

    expect(gone).toBe(true);
    expect((await first.references.conversation(shop))?.gone).toBeUndefined();
  });

  it('is not taken for joined because a message extension is used there, or somebody else comes in', async () => {
    const { references } = await open();
    await references.note(activity());
    await references.setGone(shop);

    await references.note(activity({ type: 'invoke', name: 'composeExtension/fetchTask' }));
    await references.note(activity({ type: 'conversationUpdate', membersAdded: [{ id: '29:x' }] }));
    await references.note(activity({ type: 'installationUpdate', action: 'remove' }));

    expect((await references.conversation(shop))?.gone).toBe(true);
  });

  it('is no sign of how the rest of its tenant is reached', async () => {
    const { references } = await open();
    await references.note(activity());
    await references.note(activity({ ...conversation(DESK), serviceUrl: 'https://old.example/' }));
    await references.setGone(desk);
    await references.setGone({ tenant: TENANT, id: '19:never@thread.v2' });

    const silent = await references.conversation({ tenant: TENANT, id: CHAT });

    expect(silent).toMatchObject({ serviceUrl: EMEA, kind: 'groupChat' });
    expect(await references.all()).toHaveLength(2);
  });
});

describe('names and teams', () => {
  const installed = activity({
    type: 'conversationUpdate',
    ...conversation(TEAM),
    membersAdded: [{ id: BOT }],
    channelData: {
      tenant: { id: TENANT },
      team: { id: TEAM, aadGroupId: GROUP.toUpperCase(), name: 'Shop' },
    },
  });

  it('are kept where later activities do not tell them', async () => {
    const { references } = await open();
    const named = { id: SHOP, name: 'Customers' };

    await references.note(activity({ channelData: { tenant: { id: TENANT }, channel: named } }));
    await references.note(activity());

    expect(references.nameOf(addressOf(shop))).toBe('Customers');
  });

  it('of a group chat are its topic', async () => {
    const { references } = await open();

    await references.note(activity(conversation(CHAT, { name: 'Back room' })));
    await references.note(activity(conversation(CHAT)));

    expect(references.nameOf(addressOf({ tenant: TENANT, id: CHAT }))).toBe('Back room');
  });

  it('are not those of another channel of the team', async () => {
    const { references } = await open();
    const channel = { id: DESK, name: 'Desk' };

    await references.note(activity({ channelData: { tenant: { id: TENANT }, channel } }));

    expect(references.nameOf(addressOf(shop))).toBeUndefined();
  });

  it('of a channel are told where it is made or renamed, before anything is written in it', async () => {
    const { references } = await open();
    const about = (name: string, eventType: string) =>
      activity({
        ...{ type: 'conversationUpdate', ...conversation(TEAM) },
        channelData: {
          ...{ tenant: { id: TENANT }, team: { id: TEAM }, eventType },
          channel: { id: DESK, name },
        },
      });
    const names = [];

    for (const told of [about('Dsk', 'channelCreated'), about('Desk', 'channelRenamed')]) {
      await references.note(told);
      names.push(references.nameOf(addressOf(desk)));
    }
    await references.note(about('Gone', 'channelDeleted'));

    expect(names).toEqual(['Dsk', 'Desk']);
    expect(await references.conversation(desk)).toEqual({
      ...{ ...desk, serviceUrl: EMEA, kind: 'channel', bot: BOT },
      ...{ team: { id: TEAM }, name: 'Desk' },
    });
  });

  it('are told by one channel of the team for the others, also those heard before', async () => {
    const { references } = await open();

    await references.note(activity());
    await references.note(installed);
    await references.note(activity());
    await references.note(activity(conversation(DESK)));

    const team = { id: TEAM, groupId: GROUP, name: 'Shop' };
    expect((await references.conversation(shop))?.team).toEqual(team);
    expect((await references.conversation(desk))?.team).toEqual(team);
    expect(references.nameOf(addressOf({ tenant: TENANT, id: TEAM }))).toBe('General (Shop)');
  });

  it('of a channel are told by its team’s list, also where nothing was heard from it; it is reached as its tenant is', async () => {
    const first = await open();
    await first.references.note(activity());
    const team = { id: TEAM, name: 'Shop' };

    await first.references.rememberChannel(TENANT, { id: DESK, name: 'Desk', team });
    await first.references.rememberChannel(TENANT, { id: SHOP, name: 'Customers', team });
    await first.references.rememberChannel(TENANT, { id: TEAM, team });
    await first.references.rememberChannel(ELSEWHERE, { id: '19:x@thread.tacv2', name: 'X' });

    const { references } = await reopen(first);
    const all = await references.all();
    const names = [DESK, SHOP, TEAM].map((id) => references.nameOf(addressOf({ ...desk, id })));
    expect(names).toEqual(['Desk', 'Customers', 'General (Shop)']);
    expect(all.map(({ serviceUrl }) => serviceUrl)).toEqual([EMEA, EMEA, EMEA]);
    expect(await references.conversation(desk)).toEqual({
      ...{ ...desk, serviceUrl: EMEA, kind: 'channel', bot: BOT },
      ...{ name: 'Desk', team },
    });
  });

  it('that channels of several teams share come with the team’s, and General’s always does', async () => {
    const { references } = await open();
    await references.note(activity());
    const sales = { id: '19:sales@thread.tacv2', name: 'Sales' };
    const channels = [
      { id: SHOP, name: 'Questions', team: { id: TEAM, name: 'Shop' } },
      { id: TEAM, team: { id: TEAM, name: 'Shop' } },
      { id: '19:ask@thread.tacv2', name: 'Questions', team: sales },
      { id: DESK, name: 'Desk', team: sales },
      { id: sales.id, team: sales },
      { id: '19:lone@thread.tacv2', team: { id: '19:lone@thread.tacv2' } },
    ];

    for (const channel of channels) await references.rememberChannel(TENANT, channel);

    const names = channels.map(({ id }) => references.nameOf(addressOf({ tenant: TENANT, id })));
    expect(names).toEqual([
      ...['Questions (Shop)', 'General (Shop)', 'Questions (Sales)', 'Desk', 'General (Sales)'],
      'General',
    ]);
  });

  it('of teams are known after a restart for channels that are new', async () => {
    const first = await open();
    await first.references.note(installed);

    const { references } = await reopen(first);
    await references.note(activity());

    expect((await references.conversation(shop))?.team?.groupId).toBe(GROUP);
  });
});

describe('somebody', () => {
  it('is known once they did something, with the id that Teams calls them by', async () => {
    const first = await open();

    await first.references.note(activity());

    const known = { tenant: TENANT, aadObjectId: ANA, user: '29:ana', name: 'Ana', seenIn: SHOP };
    expect(await (await reopen(first)).references.person(ana)).toEqual(known);
    expect(first.references.nameOf(addressOf(ana))).toBe('Ana');
    expect(await first.references.person({ tenant: TENANT, id: ROBIN })).toBeUndefined();
  });

  it('is no bot, and nobody without an account in the directory', async () => {
    const { references, documents } = await open();

    await references.note(activity({ from: { id: '28:flow', aadObjectId: ROBIN } }));
    await references.note(activity({ from: { id: '29:x', role: 'bot', aadObjectId: ROBIN } }));
    await references.note(activity({ from: { id: '29:x', name: 'X' } }));

    expect(await documents.names('teams-people')).toEqual([]);
  });

  it('keeps their name where an activity does not tell it, and changes it where it does', async () => {
    const { references } = await open();
    const nameOf = async () => (await references.person(ana))?.name;

    await references.note(activity({ from: { id: '29:ana', aadObjectId: ANA } }));
    const names = [await nameOf()];
    await references.note(activity());
    names.push(await nameOf());
    await references.note(activity({ from: { id: '29:ana', aadObjectId: ANA.toUpperCase() } }));
    names.push(await nameOf());

    expect(names).toEqual(['somebody', 'Ana', 'Ana']);
  });

  it('without a name that was told has none', async () => {
    const { references } = await open();

    await references.note(activity({ from: { id: '29:ana', aadObjectId: ANA } }));

    expect(references.nameOf(addressOf(ana))).toBeUndefined();
  });

  it('counts as seen where they write now, at the cost of one write an hour', async () => {
    const { references, documents, time } = await open();
    const seenIn = async () => (await references.person(ana))?.seenIn;
    const write = async (...ids: string[]) => {
      for (const id of ids) await references.note(activity(conversation(id)));
    };
    await write(SHOP, DESK, CHAT);
    const places = [await seenIn()];
    const before = documents.counted.writes;

    time.advance(HOUR - 1);
    await write(DESK);
    places.push(await seenIn());
    time.advance(1);
    await write(DESK, CHAT, SHOP, DESK, CHAT);
    places.push(await seenIn());

    expect(places).toEqual([SHOP, SHOP, DESK]);
    expect(documents.counted.writes).toBe(before + 1);
  });

  it('is not taken for seen where Heed may not be, nor in their personal chat, which is known besides', async () => {
    const { references, time } = await open();
    await references.note(activity());
    time.advance(HOUR);

    const extension = { type: 'invoke', name: 'composeExtension/fetchTask' };
    await references.note(activity({ ...conversation(DESK), ...extension }));
    await references.note(activity(conversation('a:ana')));

    expect(await references.person(ana)).toMatchObject({ seenIn: SHOP, chat: 'a:ana' });
  });

  it('is reached in their personal chat, once it is known', async () => {
    const { references } = await open();
    await references.note(activity());
    const before = await references.conversation(ana);

    await references.note(activity(conversation('a:ana')));

    expect(before).toBeUndefined();
    expect(await references.conversation(ana)).toMatchObject({ id: 'a:ana', kind: 'personal' });
  });

  it('is reached in a chat that is called as they are, which is not looked for without end', async () => {
    const { references } = await open();

    await references.note(activity(conversation(ANA, { conversationType: 'personal' })));

    expect(await references.conversation(ana)).toMatchObject({ id: ANA, kind: 'personal' });
  });

  it('is reached in a chat that Heed opened, also after a restart', async () => {
    const first = await open();
    await first.references.note(activity());

    await first.references.setChat(ana, 'a:ana');
    await first.references.setChat({ tenant: TENANT, id: ROBIN }, 'a:robin');

    const { references } = await reopen(first);
    const opened = { id: 'a:ana', kind: 'personal', serviceUrl: EMEA, bot: BOT, tenant: TENANT };
    expect(await references.conversation(ana)).toEqual(opened);
    expect(await references.conversation({ tenant: TENANT, id: ROBIN })).toBeUndefined();
  });

  it('of one tenant is nobody in another', async () => {
    const { references } = await open();
    await references.note(activity());

    expect(await references.person({ ...ana, tenant: ELSEWHERE })).toBeUndefined();
    expect(references.nameOf(`slack:T1/${ANA}`)).toBeUndefined();
  });
});

describe('where to speak', () => {
  it('is a thread in a channel, and the conversation itself anywhere else', async () => {
    const { references } = await open();
    await references.note(activity());
    await references.note(activity(conversation(CHAT)));
    await references.note(activity(conversation('a:ana')));

    const at = async (id: string) =>
      (await placeOf(references, { tenant: TENANT, id }, '1700000000000'))?.conversation;

    expect(await at(SHOP)).toBe(`${SHOP};messageid=1700000000000`);
    expect(await at(CHAT)).toBe(CHAT);
    expect(await at(ANA)).toBe('a:ana');
    expect(await placeOf(references, shop)).toEqual({
      ...{ serviceUrl: EMEA, tenant: TENANT, conversation: SHOP, bot: BOT },
    });
    expect(await placeOf(references, { tenant: TENANT, id: ROBIN })).toBeUndefined();
  });
});
