import { describe, expect, it, vi } from 'vitest';
import type { Mode } from '../fakes/slack/join-slack.ts';
import { textOf } from '../fakes/slack/limits.ts';
import { slackSettings } from '../fakes/slack/open-adapter.ts';
import { type OpenHeed, openHeed } from '../fakes/slack/open-heed.ts';
import { formOf, readBy, saidIn, withButton } from '../fakes/slack/reading.ts';
import { ANA, BO, DESK, HELP, inShop, LEE, ROBIN, SHOP, SHOP_TEAM } from '../fakes/slack/shop.ts';
import { createTranscript } from '../fakes/slack/transcript.ts';

const BURST = [
  'Hello,',
  'our checkout is down since this morning, nobody can pay, we lose every order.',
  'This is the third time this month. If it is not fixed today we cancel, and our lawyer will write.',
];

/** A colleague of another department. */
const KIM = 'U0KIM';

/** Robin's words of a moment, one case; resolves once its card stands. */
async function robinWrites({ people, slack, settled, cases }: OpenHeed): Promise<string> {
  for (const text of BURST) await people.writes(ROBIN, SHOP, text);
  await vi.waitFor(async () => expect(await turnsIn(cases)).toEqual(BURST), { timeout: 5_000 });
  await settled();
  const [card] = withButton(slack, DESK, 'heed:send');
  return card?.ts ?? '';
}

async function turnsIn(cases: OpenHeed['cases']): Promise<string[]> {
  return (await cases()).flatMap((one) => one.turns.map((turn) => turn.text));
}

describe.each<Mode>(['http', 'socket'])('the whole of Heed in Slack, over %s', (mode) => {
  it('goes from a fresh installation to an answer that names the agent who sent it', async () => {
    const heed = await openHeed(mode);
    const { people, slack, settled } = heed;
    const transcript = createTranscript(slack);

    for (const [channel, text] of [
      [DESK, 'here is staff'],
      [SHOP, 'here is customers'],
      [SHOP, 'watch'],
    ] as const) {
      transcript.note(`Ana types /triage ${text}`);
      const answer = await people.commands(ANA, channel, text);
      transcript.note(`Heed answers Ana alone: ${answer.body.text}`);
    }
    const card = await robinWrites(heed);
    transcript.note('Ana presses "Edit" on the card');
    await people.presses(ANA, DESK, card, 'heed:edit');
    const form = await vi.waitUntil(() => formOf(slack, ANA, 'edit'));
    transcript.note('Ana sends what she has written');
    await people.submits(ANA, form, { text: 'We are on it, Robin. News by noon.' });
    await vi.waitFor(() => expect(saidIn(slack, SHOP)).toHaveLength(1));
    await settled();

    const first = slack.world.channels.get(SHOP)?.messages[0];
    const [answer] = saidIn(slack, SHOP);
    expect(answer?.thread_ts).toBe(first?.ts);
    expect(textOf(answer?.blocks)).toContain('We are on it, Robin. News by noon.');
    expect(textOf(answer?.blocks)).toContain('Ana');
    expect(slack.world.views.size).toBe(0);
    expect(await heed.cases()).toMatchObject([{ customer: { name: 'Robin' }, outbox: [] }]);
    expect(await heed.settings()).toMatchObject({
      channels: [
        { id: inShop(DESK), kind: 'staff' },
        { id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK), watched: true },
      ],
      roster: [{ id: inShop(ANA) }, { id: inShop(BO) }, { id: inShop(LEE) }],
    });
    print(transcript.lines());
  });

  it('shows one card and one call for a case, and keeps them up to date in place', async () => {
    const heed = await openHeed(mode, { settings: slackSettings });
    const { people, slack, settled } = heed;
    const card = await robinWrites(heed);
    const posted = saidIn(slack, DESK).length;

    await people.presses(BO, DESK, card, 'heed:take');
    await vi.waitFor(() => expect(readCard(heed, card)).toContain('Bo'));
    await people.presses(LEE, DESK, calls(heed)[0]?.ts ?? '', 'heed:have-it');
    await vi.waitFor(() => expect(calls(heed)).toHaveLength(0));
    await settled();

    expect(saidIn(slack, DESK)).toHaveLength(posted);
    expect(withButton(slack, DESK, 'heed:send')).toHaveLength(1);
    expect(saidIn(slack, SHOP)).toHaveLength(0);
  });

  it('hears after a restart what was said meanwhile, and nothing of it twice', async () => {
    const heed = await openHeed(mode, { settings: slackSettings });
    const { people, slack, settled, cases } = heed;
    await robinWrites(heed);
    const [first] = slack.world.channels.get(SHOP)?.messages ?? [];
    const said = saidIn(slack, DESK).length;

    await heed.stop();
    await people.writes(ROBIN, SHOP, 'Is anybody there?', first?.ts);
    await people.writes(ROBIN, SHOP, 'Still down.');
    await heed.start();
    const all = [...BURST, 'Is anybody there?', 'Still down.'];
    await vi.waitFor(async () => expect(await turnsIn(cases)).toHaveLength(all.length), 5_000);
    await people.repeats();
    await settled();

    expect((await turnsIn(cases)).toSorted()).toEqual(all.toSorted());
    expect(await cases()).toHaveLength(1);
    expect(saidIn(slack, DESK)).toHaveLength(said);
  });

  it('says a thing once where the answer to its first post was lost', async () => {
    const heed = await openHeed(mode, { settings: slackSettings });
    const { people, slack, cases, settled } = heed;
    slack.faults.next('chat.postMessage', { kind: 'lost-answer' });

    await people.writes(ROBIN, SHOP, 'Where is my parcel?');
    await vi.waitFor(
      async () => expect(await cases()).toMatchObject([{ outbox: [], card: expect.any(String) }]),
      { timeout: 5_000 },
    );
    await settled();

    expect(withButton(slack, DESK, 'heed:send')).toHaveLength(1);
    expect(slack.callsOf('chat.postMessage')).toHaveLength(1);
  });

  it('shows one card where the answer to its first post was lost and the customer wrote on', async () => {
    const heed = await openHeed(mode, { settings: slackSettings });
    const { people, slack, cases, settled } = heed;
    slack.faults.next('chat.postMessage', { kind: 'lost-answer' });

    await people.writes(ROBIN, SHOP, 'Where is my parcel?');
    await vi.waitFor(() => expect(slack.callsOf('chat.postMessage')).toHaveLength(1));
    await people.writes(ROBIN, SHOP, 'I need it today.');
    await vi.waitFor(
      async () => expect(await cases()).toMatchObject([{ outbox: [], card: expect.any(String) }]),
      { timeout: 5_000 },
    );
    await settled();

    expect(withButton(slack, DESK, 'heed:take')).toHaveLength(1);
    expect(await turnsIn(cases)).toEqual(['Where is my parcel?', 'I need it today.']);
  });

  it('leaves a workspace it was taken out of alone', async () => {
    const heed = await openHeed(mode, { settings: slackSettings });
    const { people, slack, settled } = heed;
    await people.uninstalls();
    await vi.waitFor(() => expect(heed.log.lines.join('')).toContain('its tokens are gone'));
    const calls = slack.calls.length;

    const answer = await people.tells({ type: 'app_home_opened', user: ANA, tab: 'home' });
    await settled();

    expect(answer.status).not.toBe(500);
    expect(slack.calls).toHaveLength(calls);
  });

  it('names in a channel where colleagues ask only who was called', async () => {
    const heed = await openHeed(mode, { settings: slackSettings });
    const { people, slack, settled } = heed;
    slack.world.addUser({ id: KIM, team: SHOP_TEAM, name: 'Kim' });
    slack.world.channels.get(HELP)?.members.add(KIM);

    const ask = `<@U0BOT${SHOP_TEAM}> the till has been down all day, our lawyer is on it already`;
    const question = await people.writes(KIM, HELP, ask);
    await vi.waitFor(() => expect(saidIn(slack, HELP)).toHaveLength(1));
    await settled();

    const [mention] = saidIn(slack, HELP);
    const words = `${mention?.text}\n${textOf(mention?.blocks)}`;
    expect(JSON.stringify(mention)).toContain(LEE);
    expect(words).not.toMatch(/risk|P\d|draft|lawyer|till/i);
    expect(mention?.thread_ts).toBe(question.ts);
    expect(calls(heed)).toHaveLength(1);
  });

  it('answers whoever presses a button of a case that is gone', async () => {
    const { people, slack, settled } = await openHeed(mode, { settings: slackSettings });
    const button = { type: 'button', action_id: 'heed:take', value: '{"case":"long-gone"}' };
    const blocks = [{ type: 'actions', elements: [button] }];
    const old = slack.world.post(DESK, { text: 'an old card', blocks });

    await people.presses(ANA, DESK, old.ts, 'heed:take');
    await vi.waitFor(() => expect(readBy(slack, ANA)).toContain('That case is no longer there.'));
    await settled();

    expect(saidIn(slack, DESK)).toEqual([]);
  });
});

describe('a Socket Mode connection that is cut', () => {
  it('is made again, and what was said meanwhile is read', async () => {
    const heed = await openHeed('socket', { settings: slackSettings });
    const { people, slack, cases } = heed;
    await robinWrites(heed);

    slack.socket.drop();
    await people.writes(ROBIN, SHOP, 'Are you still there?');
    await slack.socket.waitForConnection();

    await vi.waitFor(
      async () => expect(await turnsIn(cases)).toEqual([...BURST, 'Are you still there?']),
      { timeout: 5_000 },
    );
  });

  it('is renewed when Slack asks for it, with nothing lost and nothing said twice', async () => {
    const heed = await openHeed('socket', { settings: slackSettings });
    const { people, slack, cases, settled } = heed;
    await robinWrites(heed);
    const said = saidIn(slack, DESK).length;

    slack.socket.refresh();
    await people.writes(ROBIN, SHOP, 'And now?');
    await slack.socket.waitForConnection();
    await people.writes(ROBIN, SHOP, 'And now again?');

    const all = [...BURST, 'And now?', 'And now again?'];
    await vi.waitFor(
      async () => expect((await turnsIn(cases)).toSorted()).toEqual(all.toSorted()),
      {
        timeout: 5_000,
      },
    );
    await settled();
    expect(saidIn(slack, DESK)).toHaveLength(said);
  });
});

function calls({ slack }: OpenHeed) {
  return withButton(slack, DESK, 'heed:have-it');
}

function readCard({ slack }: OpenHeed, ts: string): string {
  return textOf(saidIn(slack, DESK).find((one) => one.ts === ts)?.blocks);
}

/** For people to read: `HEED_TRANSCRIPT=1 npx vitest run test/e2e/slack.test.ts`. */
function print(lines: readonly string[]): void {
  if (process.env.HEED_TRANSCRIPT === '1') process.stdout.write(`${lines.join('\n')}\n`);
}
