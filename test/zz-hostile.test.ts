import { describe, expect, it, vi } from 'vitest';
import { teamsSettings } from './fakes/teams/open-adapter.ts';
import { type OpenHeed, openHeed } from './fakes/teams/open-heed.ts';
import { everReadBy, readBy, saidIn, withButton, wordsOf, whisperedTo } from './fakes/teams/reading.ts';
import { ANA, BO, DESK, DORA, HELP, inShop, LEE, MEL, ROBIN, SHOP, OTHER_TENANT, TENANT } from './fakes/teams/shop.ts';
import * as invokes from './fakes/teams/invokes.ts';
import { BOT } from './fakes/teams/world.ts';
import { cardIn, actionsOf, verbOf } from './fakes/teams/screen.ts';
import { appendFileSync } from 'node:fs';
function say(...what: unknown[]) { appendFileSync('/tmp/hk/out.txt', what.map((one) => typeof one === 'string' ? one : JSON.stringify(one)).join(' ') + '\n'); }

const LINES = ['our checkout is down since this morning, nobody can pay, we lose every order. This is the third time this month. If it is not fixed today we cancel, and our lawyer will write.'];
async function desk(): Promise<OpenHeed> {
  const heed = await openHeed({ settings: teamsSettings });
  for (const place of [DESK, SHOP, HELP]) await heed.people.installs(ANA, place);
  await heed.settled();
  return heed;
}
async function writes(heed: OpenHeed, text = LINES[0] ?? '') {
  const first = await heed.people.writes(ROBIN, SHOP, text);
  await vi.waitFor(async () => expect((await heed.cases()).length).toBeGreaterThan(0), { timeout: 5000 });
  await heed.settled();
  await vi.waitFor(() => expect(withButton(heed.teams, DESK, 'send').length).toBeGreaterThan(0), { timeout: 5000 });
  return first;
}
function cardOf({ teams }: OpenHeed) { const [card] = withButton(teams, DESK, 'send'); if (!card) throw new Error('no card'); return card; }
function sendAction(heed: OpenHeed, verb = 'send') { const a = actionsOf(cardIn(cardOf(heed).content) ?? {}).find((one) => verbOf(one) === verb); if (!a) throw new Error('none'); return a as any; }

describe('hostile', () => {
  it('forged data', async () => {
    const heed = await desk();
    await writes(heed);
    const card = cardOf(heed);
    const action = sendAction(heed);
    const before = saidIn(heed.teams, SHOP).length;
    const [one] = await heed.cases();
    const datas: any[] = [
      { heed: { case: 'constructor' } }, { heed: { case: '__proto__' } }, { heed: { case: 'x'.repeat(199) } }, { heed: { case: '../../etc' } }, { heed: { case: '..' } }, {heed:{case:'a\u0000b'}}, { heed: { case: 'toString', form: 'wrong-tag' }, urgency: 'constructor', style: 'toString', mood: '__proto__' },
      { heed: { case: one?.id, draft: 'constructor' } }, { heed: { case: one?.id, form: 'snooze' }, minutes: '1e308' }, { heed: { case: one?.id, form: 'snooze' }, minutes: '-5' }, { heed: { case: one?.id, form: 'snooze' }, minutes: 'NaN' },
      { heed: { case: one?.id, form: 'merge' }, into: 'constructor' }, { heed: { case: one?.id, form: 'merge' }, into: one?.id }, { heed: { case: one?.id, form: 'merge' }, into: '../x' },
      { heed: { case: one?.id, form: 'split' }, turn: 'constructor' }, { heed: { case: one?.id, form: 'split' }, turn: '-1' },
      { heed: { case: one?.id, form: 'pass-on' }, to: 'constructor', reason: 'x'.repeat(50000) }, { heed: { case: one?.id, form: 'pass-on' }, to: `teams:${TENANT}/0b1b0b1b-0000-4000-8000-00000000e005` },
      { heed: { case: one?.id, form: 'wrong-tag' }, urgency: 'constructor', style: 'toString', mood: '__proto__' },
      { heed: { case: one?.id, form: 'not-needed' }, reason: '__proto__' },
      { heed: { case: '', channel: `teams:${OTHER_TENANT}/19:x@thread.tacv2`, form: 'set-up' }, kind: 'staff' },
      { heed: { case: '', channel: inShop(SHOP), form: 'set-up' }, kind: 'constructor', staffChannel: '__proto__', watched: 'toString', cards: 'valueOf', leads: 'constructor' },
      { heed: { case: '', channel: inShop('constructor'), form: 'set-up' }, kind: 'staff' },
      { heed: { case: one?.id, form: 'edit', draft: one?.draft?.id }, text: 'y'.repeat(300000) },
    ];
    for (const data of datas) for (const verb of data.heed.form ? [data.heed.form === 'edit' ? 'send' : data.heed.form] : ['send', 'edit', 'copy', 'merge', 'split', 'have-it', 'pass-on']) {
      const answer = await heed.people.tells(invokes.executeActivity({ ...action, verb, data: { ...data, verb } }, {}, card, heed.people.scene(ANA, DESK, card.root)));
      await heed.settled();
      const body: any = answer.body;
      say('FORGED', JSON.stringify(data).slice(0, 110), verb, answer.status, (typeof body?.value === 'string' ? body.value : JSON.stringify(body ?? null).slice(0, 10) + ' ' + JSON.stringify(body?.value?.body?.[0] ?? null)).slice(0, 260));
    }
    say('SAID', saidIn(heed.teams, SHOP).slice(before).map((m) => wordsOf(m).slice(0, 100) + ' len' + wordsOf(m).length));
    say('SETTINGS', (await heed.settings()).channels);
    say('WARN', heed.log.lines?.filter?.((l: any) => l.level >= 40) ?? Object.keys(heed.log));
  }, 60000);

  it('customer replays', async () => {
    const heed = await desk();
    await writes(heed);
    const card = cardOf(heed);
    const before = saidIn(heed.teams, SHOP).length;
    for (const user of [ROBIN, DORA, MEL]) for (const [place, root] of [[DESK, card.root], [SHOP, undefined]] as const) for (const verb of ['send', 'edit', 'copy', 'take', 'close', 'escalate', 'back', 'set-up', 'new-case', 'merge']) {
      const a = { ...sendAction(heed), verb, data: { ...sendAction(heed).data, verb } };
      const message = place === DESK ? card : { ...card, conversation: SHOP, root: undefined };
      const answer: any = await heed.people.tells(invokes.executeActivity(a, { text: 'HACK' }, message as any, heed.people.scene(user, place, root)));
      await heed.settled();
      const t = JSON.stringify(answer.body ?? null);
      say('REPLAY', user.slice(0, 9), place.slice(3, 7), verb, answer.status, t.slice(0, 200));
      if (user !== MEL) expect(t).not.toMatch(/checkout|AdaptiveCard.*Send/);
    }
    expect(saidIn(heed.teams, SHOP).length).toBe(before);
    const [one] = await heed.cases();
    say('CASE', one?.state, one?.takenBy);
  }, 60000);

  it('50 times in parallel & two sends', async () => {
    const heed = await desk();
    await writes(heed);
    const told = heed.people.told.at(-1);
    if (told) await Promise.all(Array.from({ length: 50 }, () => heed.people.tells(told)));
    await heed.settled();
    const cs = await heed.cases();
    say('50x cases', cs.length, cs.map((c) => c.turns.length));
    const card = cardOf(heed);
    const before = saidIn(heed.teams, SHOP).length;
    const both: any[] = await Promise.all([heed.people.presses(ANA, card, 'send'), heed.people.presses(BO, card, 'send'), heed.people.presses(ANA, card, 'send')]);
    await heed.settled();
    await new Promise((r) => setTimeout(r, 500));
    say('TWO SENDS', saidIn(heed.teams, SHOP).length - before, both.map((a) => typeof a.body.value === 'string' ? a.body.value : JSON.stringify(a.body.value.body[0]).slice(0, 200)));
  }, 60000);

  it('Send while the customer writes; cancel after update', async () => {
    const heed = await desk();
    const first = await writes(heed);
    const card = cardOf(heed);
    await heed.people.presses(ANA, card, 'edit');
    await heed.people.writes(ROBIN, SHOP, 'forget it, works again now, thank you', first.id);
    await heed.settled();
    await new Promise((r) => setTimeout(r, 1500));
    await heed.settled();
    say('ANA SEES after customer wrote:', readBy(heed.teams, ANA).slice(-1500));
    const before = saidIn(heed.teams, SHOP).length;
    try { const a: any = await heed.people.presses(ANA, card, 'send', { text: 'my long text' });
    say('SEND', a.status, JSON.stringify(a.body).slice(0, 600)); } catch (e) { say('SEND ERR', String(e)); }
    await heed.settled();
    say('SENT', saidIn(heed.teams, SHOP).length - before);
  }, 60000);
});
