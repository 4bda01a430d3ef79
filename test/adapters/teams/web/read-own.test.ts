import { describe, expect, it } from 'vitest';
import { inThread } from '../../../../src/adapters/teams/address.ts';
import { placeOf } from '../../../../src/adapters/teams/web/place.ts';
import { createReadOwn } from '../../../../src/adapters/teams/web/read-own.ts';
import { ANA, BACK_ROOM, DESK, SHOP, TENANT } from '../../../fakes/teams/shop.ts';
import { BOT } from '../../../fakes/teams/world.ts';
import { startShop } from './shop-bench.ts';

const MINUTE = 60_000;

async function startReading() {
  const shop = await startShop();
  const { teams, references } = shop;
  const say = (from: string, text: string, root?: string, id = SHOP) =>
    teams.world.post(id, { from, content: { text }, ...(root === undefined ? {} : { root }) });
  const readOwn = createReadOwn(shop);

  async function read(id: string, since: number, root?: string) {
    const place = await placeOf(references, { tenant: TENANT, id });
    if (place === undefined) throw new Error('That is no place.');
    const found = await readOwn({ ...place, conversation: inThread(id, root) }, since);
    return found?.map(({ html }) => html);
  }

  return { ...shop, say, read };
}

describe('what Heed itself said lately', () => {
  it('is its own posts since then in a channel, and not those of others', async () => {
    const { say, read, time } = await startReading();
    say(BOT, 'Old');
    time.advance(MINUTE);
    const since = time.now();
    say(BOT, 'New');
    say(ANA, 'Mine');

    expect(await read(SHOP, since)).toEqual(['<p>New</p>']);
    expect(await read(SHOP, 0)).toEqual(['<p>New</p>', '<p>Old</p>']);
  });

  it('is in the thread where the place names one', async () => {
    const { say, read } = await startReading();
    const { id: root } = say(ANA, 'Hello');
    say(BOT, 'In it', root);
    say(BOT, 'Beside it');

    expect(await read(SHOP, 0, root)).toEqual(['<p>In it</p>']);
  });

  it('is in a chat, too, with its cards', async () => {
    const { teams, references, hear, graph } = await startReading();
    await hear(ANA, BACK_ROOM);
    const card = { type: 'AdaptiveCard', body: [] };
    const contentType = 'application/vnd.microsoft.card.adaptive';
    const content = { attachments: [{ contentType, content: card }] };
    const { id } = teams.world.post(BACK_ROOM, { from: BOT, content });
    const place = await placeOf(references, { tenant: TENANT, id: BACK_ROOM });

    const found = place && (await createReadOwn({ graph, references })(place, 0));

    expect(found).toMatchObject([{ activity: id, cards: [JSON.stringify(card)] }]);
  });

  it('is not what was deleted, or what one person alone sees', async () => {
    const { teams, say, read } = await startReading();
    teams.world.delete(say(BOT, 'Taken back'));
    teams.world.post(SHOP, { from: BOT, content: { text: 'For Ana' }, onlyFor: ANA });

    expect(await read(SHOP, 0)).toEqual([]);
  });

  it('is found behind a page on which nothing is new', async () => {
    const { say, read, time } = await startReading();
    const since = time.now();
    say(BOT, 'Behind');
    for (let count = 0; count < 60; count += 1) say(ANA, `${count}`);

    expect(await read(SHOP, since)).toEqual(['<p>Behind</p>']);
  });

  it('costs two quiet pages in a channel with a long past', async () => {
    const { say, read, teams, time } = await startReading();
    for (let count = 0; count < 300; count += 1) say(ANA, `${count}`);
    time.advance(MINUTE);

    expect(await read(SHOP, time.now())).toEqual([]);
    expect(teams.callsOf('graph')).toHaveLength(2);
  });

  it('is not told where there is too much to be read', async () => {
    const { say, read } = await startReading();
    for (let count = 0; count < 501; count += 1) say(ANA, `${count}`);

    expect(await read(SHOP, 0)).toBeUndefined();
  });

  it('is not told where nobody consented, nor of a channel whose team is not known', async () => {
    const { teams, read, references } = await startReading();
    await references.note(silent(teams.serviceUrl));
    const team = teams.world.conversations.get(SHOP)?.team;
    if (team !== undefined) team.consented = false;

    expect(await read(SHOP, 0)).toBeUndefined();
    expect(await read(DESK, 0)).toBeUndefined();
  });

  it('rejects where Graph is out of reach', async () => {
    const { teams, read } = await startReading();
    teams.faults.next('graph', { kind: 'reset' });

    await expect(read(SHOP, 0)).rejects.toMatchObject({ name: 'SendError', retryable: true });
  });
});

/** Something heard from a channel without a word of its team. */
function silent(serviceUrl: string) {
  return {
    ...{ type: 'message', serviceUrl, recipient: { id: BOT } },
    conversation: { id: DESK, conversationType: 'channel', tenantId: TENANT },
  };
}
