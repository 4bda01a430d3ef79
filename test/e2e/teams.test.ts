import { describe, expect, it, vi } from 'vitest';
import { teamsSettings } from '../fakes/teams/open-adapter.ts';
import { type OpenHeed, openHeed } from '../fakes/teams/open-heed.ts';
import { everReadBy, readBy, saidIn, withButton, wordsOf } from '../fakes/teams/reading.ts';
import { isRecord, type MessageRecord } from '../fakes/teams/records.ts';
import { cardFor, cardIn } from '../fakes/teams/screen.ts';
import { ANA, BO, DESK, DORA, HELP, inShop, LEE, MEL, ROBIN, SHOP } from '../fakes/teams/shop.ts';
import { textOf } from '../fakes/teams/text.ts';
import { createTranscript, drawn } from '../fakes/teams/transcript.ts';
import { BOT } from '../fakes/teams/world.ts';

const BURST = [
  'Hello,',
  'our checkout is down since this morning, nobody can pay, we lose every order.',
  'This is the third time this month. If it is not fixed today we cancel, and our lawyer will write.',
];

/** Robin's words of a moment, in one thread, one case. */
async function robinWrites({ people, cases, settled }: OpenHeed): Promise<MessageRecord> {
  const [hello = '', ...more] = BURST;
  const first = await people.writes(ROBIN, SHOP, hello);
  for (const text of more) await people.writes(ROBIN, SHOP, text, first.id);
  await vi.waitFor(async () => expect(await turnsIn(cases)).toEqual(BURST), { timeout: 5_000 });
  await settled();
  return first;
}

async function turnsIn(cases: OpenHeed['cases']): Promise<string[]> {
  return (await cases()).flatMap((one) => one.turns.map((turn) => turn.text));
}

/** Heed with the shop's settings, installed where it works. */
async function openDesk(): Promise<OpenHeed> {
  const heed = await openHeed({ settings: teamsSettings });
  for (const place of [DESK, SHOP, HELP]) await heed.people.installs(ANA, place);
  await heed.settled();
  return heed;
}

/** The card that stands for everybody. */
function cardOf({ teams }: OpenHeed): MessageRecord {
  const [card] = withButton(teams, DESK, 'send');
  if (card === undefined) throw new Error('There is no card.');
  return card;
}

function calls({ teams }: OpenHeed): MessageRecord[] {
  return withButton(teams, DESK, 'have-it');
}

describe('the whole of Heed in Teams', () => {
  it('goes from a fresh installation to an answer that names the agent who sent it', async () => {
    const heed = await openHeed({ isSigned: true });
    const { people, teams, settled } = heed;
    const transcript = createTranscript(teams);

    for (const place of [DESK, SHOP]) {
      transcript.note(`Ana adds Heed to ${place === DESK ? 'Desk' : 'Shop'}`);
      await people.installs(ANA, place);
    }
    for (const [place, text] of [
      [DESK, 'here is staff'],
      [SHOP, 'here is customers'],
      [SHOP, 'watch'],
    ] as const) {
      transcript.note(`Ana types /triage ${text}, which only Heed sees`);
      await people.slashes(ANA, place, `triage ${text}`);
      await settled();
    }
    const greetings = saidIn(teams, SHOP).length;
    const first = await robinWrites(heed);
    const card = cardOf(heed);
    const [ping] = calls(heed);
    const before = saidIn(teams, DESK).length;
    transcript.note('Ana presses "Edit" on the card');
    await people.presses(ANA, card, 'edit');
    transcript.note(
      `In its place Ana alone sees\n${drawn(textOf(cardFor(teams.world, ANA, card)))}`,
    );
    transcript.note('Ana sends what she has written');
    await people.presses(ANA, card, 'send', { text: 'We are on it, Robin. News by noon.' });
    await vi.waitFor(() => expect(saidIn(teams, SHOP)).toHaveLength(greetings + 1));
    await settled();
    transcript.note(`Ana sees\n${drawn(textOf(cardFor(teams.world, ANA, card)))}`);

    const answer = saidIn(teams, SHOP).at(-1);
    expect(answer?.root).toBe(first.id);
    expect(answer && wordsOf(answer)).toContain('We are on it, Robin. News by noon.');
    expect(answer && wordsOf(answer)).toContain('Ana');
    // Whoever sets the desk up first is its lead.
    expect(mentionsIn(ping)).toEqual([{ id: ANA, name: 'Ana' }]);
    expect(saidIn(teams, DESK)).toHaveLength(before);
    expect(teams.world.message(DESK, card.id)?.editedAt).toBeGreaterThan(Number(card.id));
    expect(await heed.cases()).toMatchObject([{ customer: { name: 'Robin' }, outbox: [] }]);
    expect(await heed.settings()).toMatchObject({
      channels: [
        { id: inShop(DESK), kind: 'staff' },
        { id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK), watched: true },
      ],
    });
    expect(everReadBy(teams, ROBIN)).not.toMatch(/risk|draft|AdaptiveCard/i);
    print(transcript.lines());
  });

  it('shows the form to whoever presses, and the card to everybody else', async () => {
    const heed = await openDesk();
    const { people, teams } = heed;
    await robinWrites(heed);
    const card = cardOf(heed);

    await people.presses(ANA, card, 'edit');

    expect(inputsIn(cardFor(teams.world, ANA, card))).toContain('text');
    expect(inputsIn(cardFor(teams.world, BO, card))).toEqual([]);
    await people.presses(ANA, card, 'back');
    expect(inputsIn(cardFor(teams.world, ANA, card))).toEqual([]);
  });

  it('takes nothing from whoever fills in a form, also when the customer writes meanwhile', async () => {
    const heed = await openDesk();
    const { people, teams } = heed;
    const first = await robinWrites(heed);
    const card = cardOf(heed);
    await people.presses(ANA, card, 'edit');

    await people.writes(ROBIN, SHOP, 'And the second till is down, too.', first.id);
    await vi.waitFor(async () => expect((await heed.cases())[0]?.turns).toHaveLength(4));

    expect(inputsIn(cardFor(teams.world, ANA, card))).toContain('text');
    await people.presses(ANA, card, 'send', { text: 'We are on it, Robin.' });
    // They have written since: she is asked once, with what she wrote still there.
    expect(inputsIn(cardFor(teams.world, ANA, card))).toContain('text');
    await people.presses(ANA, card, 'send', { text: 'We are on it, Robin.' });
    await vi.waitFor(() => expect(everReadBy(teams, ROBIN)).toContain('We are on it, Robin.'));
    await vi.waitFor(() => {
      const shown = teams.world.message(DESK, card.id);
      expect(shown && wordsOf(shown)).toContain('Ana has sent a reply.');
    });
  });

  it('shows one card and one call for a case, and keeps them up to date in place', async () => {
    const heed = await openDesk();
    const { people, teams, settled } = heed;
    await robinWrites(heed);
    const card = cardOf(heed);
    const posted = saidIn(teams, DESK).length;

    await people.presses(BO, card, 'take');
    await vi.waitFor(() => expect(wordsOf(cardOf(heed))).toContain('Bo'));
    for (const call of calls(heed)) await people.presses(LEE, call, 'have-it');
    await vi.waitFor(() => expect(calls(heed)).toHaveLength(0));
    await settled();

    expect(saidIn(teams, DESK)).toHaveLength(posted);
    expect(withButton(teams, DESK, 'send')).toHaveLength(1);
    expect(saidIn(teams, SHOP).filter(({ root }) => root !== undefined && isReply(root))).toEqual(
      [],
    );

    function isReply(root: string): boolean {
      return teams.world.message(SHOP, root)?.from === ROBIN;
    }
  });

  it('answers whoever presses with the card as it is by then, never with an older one', async () => {
    const heed = await openDesk();
    const { people, teams, settled } = heed;
    await robinWrites(heed);
    const card = cardOf(heed);

    await people.presses(BO, card, 'take');
    await settled();

    expect(textOf(cardFor(teams.world, BO, card))).toContain('Bo');
  });

  it('does what an old client asks, which sends a message in place of a press', async () => {
    const heed = await openDesk();
    const { people, settled, cases } = heed;
    await robinWrites(heed);

    await people.submits(BO, cardOf(heed), 'take');
    await settled();

    expect(await cases()).toMatchObject([{ takenBy: 'Bo' }]);
    expect(wordsOf(cardOf(heed))).toContain('Bo');
  });

  it('takes a message that Teams sends again for one, also while the first is under way', async () => {
    const heed = await openDesk();
    const { people, teams, cases, settled } = heed;
    const first = await people.writes(ROBIN, SHOP, 'Where is my parcel?');
    const [activity = {}] = people.told.slice(-1);

    await Promise.all([people.tells(activity), people.tells(activity)]);
    await people.repeats();
    await settled();

    expect(await turnsIn(cases)).toEqual(['Where is my parcel?']);
    expect(withButton(teams, DESK, 'send')).toHaveLength(1);
    expect(first.id).toBe(activity.id);
  });

  it('hears after a restart what Teams sends again, and nothing of it twice', async () => {
    const heed = await openDesk();
    const { people, teams, settled, cases } = heed;
    const first = await robinWrites(heed);
    const said = saidIn(teams, DESK).length;

    await heed.stop();
    await people.writes(ROBIN, SHOP, 'Is anybody there?', first.id);
    await heed.start();
    await people.repeats();
    await people.repeats();
    await settled();

    expect(await turnsIn(cases)).toEqual([...BURST, 'Is anybody there?']);
    expect(saidIn(teams, DESK)).toHaveLength(said);
  });

  it('says a thing once where the answer to its first post was lost', async () => {
    const heed = await openDesk();
    const { people, teams, cases, settled } = heed;
    teams.faults.next('send', { kind: 'reset', when: 'after' });

    await people.writes(ROBIN, SHOP, 'Where is my parcel?');
    await vi.waitFor(
      async () => expect(await cases()).toMatchObject([{ outbox: [], card: expect.any(String) }]),
      { timeout: 15_000, interval: 100 },
    );
    await settled();

    expect(withButton(teams, DESK, 'send')).toHaveLength(1);
  });

  it('makes a case of a message that is pointed at, and shows it where it was asked', async () => {
    const heed = await openDesk();
    const { people, teams, settled, cases } = heed;
    const content = { text: 'The invoice of March is wrong, again.', textFormat: 'plain' };
    const message = teams.world.post(SHOP, { from: DORA, content });

    await people.pointsAt(ANA, message);
    await settled();

    expect(await turnsIn(cases)).toEqual(['The invoice of March is wrong, again.']);
    expect(readBy(teams, ANA)).toContain('invoice of March');
    expect(teams.world.dialogs.get(ANA)).toBeDefined();
    for (const outsider of [ROBIN, DORA])
      expect(everReadBy(teams, outsider)).not.toMatch(/invoice/);
  });

  it('makes a case of what is put in from the compose box', async () => {
    const heed = await openDesk();
    const { people, teams, settled, cases } = heed;

    await people.startsAnew(ANA, SHOP);
    await people.pressesInDialog(ANA, SHOP, 'new-case', { text: 'A customer rang: no light.' });
    await settled();

    expect(await turnsIn(cases)).toEqual(['A customer rang: no light.']);
    expect(readBy(teams, ANA)).toContain('no light');
    for (const outsider of [ROBIN, DORA]) expect(everReadBy(teams, outsider)).not.toMatch(/light/);
  });

  it('reads the conversation it is called into, and answers there to whoever called alone', async () => {
    const heed = await openDesk();
    const { people, teams, settled, cases } = heed;
    for (const { team } of teams.world.conversations.values())
      if (team !== undefined) team.consented = true;
    const asked = teams.world.post(HELP, { from: MEL, content: { text: 'The till is down.' } });
    teams.world.post(HELP, { from: MEL, root: asked.id, content: { text: 'Since nine.' } });

    await people.writes(BO, HELP, '@Heed', asked.id);
    await settled();

    expect(await turnsIn(cases)).toEqual(['The till is down.', 'Since nine.']);
    expect(
      saidIn(teams, HELP)
        .filter(({ root }) => root === asked.id)
        .map(wordsOf)
        .join(),
    ).not.toMatch(/till|risk/);
  });

  it('names in a channel where colleagues ask only who was called', async () => {
    const heed = await openDesk();
    const { people, teams, settled } = heed;
    // Whoever is to be notified must have been met, here or in a roster.
    await people.writes(LEE, DESK, 'Good morning!');
    const greetings = saidIn(teams, HELP).length;

    const ask = '@Heed the till has been down all day, our lawyer is on it already';
    const question = await people.writes(MEL, HELP, ask);
    await vi.waitFor(() => expect(saidIn(teams, HELP)).toHaveLength(greetings + 1));
    await settled();

    const mention = saidIn(teams, HELP).at(-1);
    expect(mentionsIn(mention)).toEqual([{ id: LEE, name: 'Lee' }]);
    expect(mention && wordsOf(mention)).not.toMatch(/risk|P\d|draft|lawyer|till/i);
    expect(mention?.root).toBe(question.id);
    expect(calls(heed)).toHaveLength(1);
  });

  it('keeps what an agent thinks of a draft with its case', async () => {
    const heed = await openDesk();
    const { people, settled, cases } = heed;
    await robinWrites(heed);

    const answer = await people.rates(ANA, cardOf(heed), 'dislike', 'Far too cheerful.');
    await settled();

    expect(answer).toEqual({ status: 200, body: {} });
    expect(JSON.stringify(await cases())).toContain('Far too cheerful.');
  });

  it('shows somebody of the staff their own page in their chat with Heed', async () => {
    const heed = await openDesk();
    const { people, teams, settled } = heed;
    await robinWrites(heed);

    await people.tellsHeed(ANA, 'home');
    await settled();
    const chat = teams.world.personalChat(ANA).id;

    expect(saidIn(teams, chat).map(wordsOf).join()).toMatch(/customers/i);
  });

  it('hears nothing of a channel it was put out of, and says nothing there', async () => {
    const heed = await openDesk();
    const { people, teams, settled } = heed;
    await robinWrites(heed);
    await people.removesApp(ANA, DESK);
    const said = teams.callsOf('send').length;

    await people.writes(ROBIN, SHOP, 'Hello?');
    await settled();

    expect(
      teams
        .callsOf('send')
        .slice(said)
        .filter(({ outcome }) => outcome === '201'),
    ).toEqual([]);
    expect(everReadBy(teams, ROBIN)).not.toMatch(/risk|draft/i);
  });

  it('answers whoever presses a button of a case that is gone', async () => {
    const { people, teams, settled } = await openDesk();
    const data = { heed: { case: 'long-gone' }, verb: 'take' };
    const action = { type: 'Action.Execute', title: 'Take', verb: 'take', data };
    const content = { type: 'AdaptiveCard', version: '1.5', actions: [action] };
    const contentType = 'application/vnd.microsoft.card.adaptive';
    const attachments = [{ contentType, content }];
    const old = teams.world.post(DESK, { from: BOT, content: { type: 'message', attachments } });

    await people.presses(ANA, old, 'take');
    await settled();

    expect(readBy(teams, ANA)).toContain('That case is no longer there.');
  });
});

/** Whom a message notifies, by its own entities or its card's. */
function mentionsIn(message: MessageRecord | undefined): unknown[] {
  const content = message?.content ?? {};
  const inCard = cardIn(content)?.msteams;
  const entities = [content.entities, isRecord(inCard) ? inCard.entities : undefined];
  const all = entities.flatMap((some) => (Array.isArray(some) ? some.filter(isRecord) : []));
  return all.filter(({ type }) => type === 'mention').map(({ mentioned }) => mentioned);
}

/** The ids of a card's inputs. */
function inputsIn(card: unknown): unknown[] {
  if (Array.isArray(card)) return card.flatMap(inputsIn);
  if (!isRecord(card)) return [];
  const own = String(card.type).startsWith('Input.') ? [card.id] : [];
  return [...own, ...Object.values(card).flatMap(inputsIn)];
}

/** For people to read: `HEED_TRANSCRIPT=1 npx vitest run test/e2e/teams.test.ts`. */
function print(lines: readonly string[]): void {
  if (process.env.HEED_TRANSCRIPT === '1') process.stdout.write(`${lines.join('\n')}\n`);
}
