import { describe, expect, it, vi } from 'vitest';
import { SendError } from '../../../src/adapters/adapter.ts';
import { NOT_OURS } from '../../../src/adapters/teams/listen/turn-away.ts';
import { StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { sampleCard } from '../../fakes/sample-card.ts';
import { executeActivity } from '../../fakes/teams/invokes.ts';
import { type OpenAdapter, openAdapter, teamsSettings } from '../../fakes/teams/open-adapter.ts';
import { type OpenHeed, openHeed } from '../../fakes/teams/open-heed.ts';
import { everReadBy, readBy, saidIn, whisperedTo, withButton } from '../../fakes/teams/reading.ts';
import { isRecord, type MessageRecord } from '../../fakes/teams/records.ts';
import { actionsOf, cardFor, cardIn, verbOf } from '../../fakes/teams/screen.ts';
import { ANA, DESK, DORA, inShop, MEL, ROBIN, SHOP, TENANT } from '../../fakes/teams/shop.ts';

/** Rule 1 of the design, through the real adapter and the whole of Heed: what is internal cannot reach a customer. */

function card(id: string, replaces?: string): Outgoing {
  return {
    ...{ kind: 'card', audience: 'staff', id, case: 'c1', card: sampleCard },
    to: StaffAddress.parse(inShop(DESK)),
    ...(replaces === undefined ? {} : { replaces }),
  };
}

/** Nobody tells Heed of it. */
function slipIn({ teams }: OpenAdapter, user: string): void {
  teams.world.join(DESK, user);
}

function crowd({ teams: { world } }: OpenAdapter): void {
  for (let index = 0; index < 1001; index += 1) {
    const user = `29:1crowd-${index}`;
    const aadObjectId = `cccccccc-0000-4000-8000-${String(index).padStart(12, '0')}`;
    const colleague = { role: 'user', principal: 'one@shop.example', tenant: TENANT } as const;
    world.addPerson({ user, aadObjectId, name: `One ${index}`, ...colleague });
    world.join(DESK, user);
  }
}

describe('a card for a staff channel', () => {
  const exposures: [string, (open: OpenAdapter) => void][] = [
    ['has a guest in it', (open) => slipIn(open, ROBIN)],
    ['has somebody of another organisation in it', (open) => slipIn(open, DORA)],
    ['has more members than are looked at', crowd],
    ['does not tell its members', ({ teams }) => teams.faults.always('members', GONE)],
    ['has put Heed out', ({ teams }) => putOut(teams)],
  ];

  it.each(exposures)('is not posted where that channel %s', async (_, expose) => {
    const open = await openAdapter();
    expose(open);

    const failure = await open.adapter.send(card('k1')).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(SendError);
    expect(saidIn(open.teams, DESK)).toEqual([]);
    expect(open.teams.callsOf('send')).toEqual([]);
  });

  it.each(exposures)('is not updated where that channel %s', async (_, expose) => {
    const open = await openAdapter();
    const { message } = await open.adapter.send(card('k1'));
    expose(open);
    // Something happened there: what was known of the channel counts for nothing any more.
    await open.people.changes(ANA, DESK, 'channelShared');

    const failure = await open.adapter.send(card('k2', message)).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(SendError);
    expect(open.teams.callsOf('update')).toEqual([]);
    expect(open.teams.callsOf('send')).toHaveLength(1);
  });

  it.each([
    ['a guest comes in', (open: OpenAdapter) => open.people.joins(ROBIN, DESK)],
    ['somebody of another organisation does', (open: OpenAdapter) => open.people.joins(DORA, DESK)],
    [
      'it is shared',
      (open: OpenAdapter) => {
        open.teams.world.join(DESK, DORA);
        return open.people.changes(ANA, DESK, 'channelShared');
      },
    ],
  ])('is taken back when %s', async (_, happen) => {
    const open = await openAdapter();
    await open.adapter.send(card('k1'));

    await happen(open);

    await vi.waitFor(() => expect(saidIn(open.teams, DESK)).toEqual([]));
  });

  it('does not stay where a guest came in between the check and the post', async () => {
    const open = await openAdapter();
    const gate = Promise.withResolvers<void>();
    open.teams.faults.next('send', { kind: 'held', until: gate.promise });

    const sending = open.adapter.send(card('k1')).catch(() => undefined);
    await vi.waitFor(() => expect(open.teams.callsOf('send')).toHaveLength(1));
    await open.people.joins(ROBIN, DESK);
    gate.resolve();
    await sending;

    await vi.waitFor(() => expect(saidIn(open.teams, DESK)).toEqual([]), { timeout: 3_000 });
  });

  it('is left where it is when a colleague comes in', async () => {
    const open = await openAdapter();
    await open.adapter.send(card('k1'));

    await open.people.joins(MEL, DESK);
    await open.people.writes(ANA, DESK, 'Welcome!');

    expect(saidIn(open.teams, DESK)).toHaveLength(1);
  });
});

const WORDS = 'Everything is down, nobody can pay!';
const ATTACK =
  '@Bo <at>Bo</at> [bank](https://evil.example) ![x](https://evil.example/x.png) <b>{{DATE(2026)}}</b> `*_~';

/** What only staff may read: tags, reasons, drafts, cards, and what a button carries. */
const INTERNAL = /risk|draft|P[1-4]\b|urgen|frustrat|angry|nobody can pay|AdaptiveCard|"heed"/i;

/** Who may never read it. */
const OUTSIDERS = [ROBIN, DORA];

/** A case of an attacker's, with a card. */
async function attacked(): Promise<OpenHeed & { readonly card: MessageRecord }> {
  const heed = await openHeed({ settings: teamsSettings });
  const robin = heed.teams.world.people.get(ROBIN);
  if (robin !== undefined) robin.name = 'Robin @Bo <at>Bo</at> [x](https://evil.example)';
  await heed.people.installs(ANA, DESK);
  await heed.people.writes(ROBIN, SHOP, `${WORDS} ${ATTACK}`);
  await heed.settled();
  const [shown] = withButton(heed.teams, DESK, 'send');
  if (shown === undefined) throw new Error('There is no card of the case.');
  return { ...heed, card: shown };
}

describe('the whole of Heed', () => {
  it.each(OUTSIDERS)('does nothing for an outsider who presses (%s)', async (outsider) => {
    const { people, teams, settled, cases, card: shown } = await attacked();
    const [before] = await cases();
    standIn(teams, DESK, outsider);

    for (const action of buttonsOn(shown)) {
      await people.presses(outsider, shown, action);
      await people.submits(outsider, shown, action);
    }
    await settled();

    expect(saidIn(teams, SHOP)).toEqual([]);
    expect(await cases()).toMatchObject([{ state: 'open', takenBy: null, draft: before?.draft }]);
    expect(everReadBy(teams, outsider)).not.toMatch(INTERNAL);
    expect(readBy(teams, outsider)).toContain(NOT_OURS);
  });

  it.each(OUTSIDERS)('tells an outsider nothing who asks (%s)', async (outsider) => {
    const { people, teams, settled } = await attacked();
    const [message] = teams.world.conversations.get(SHOP)?.messages ?? [];

    for (const text of ['', 'help', 'here is staff', 'watch', 'Who else has trouble?']) {
      await people.slashes(outsider, SHOP, `triage ${text}`);
      await people.writes(outsider, SHOP, `@Heed triage ${text}`);
    }
    if (message !== undefined) await people.pointsAt(outsider, message);
    await people.startsAnew(outsider, SHOP);
    await settled();

    expect(saidIn(teams, SHOP)).toEqual([]);
    expect(everReadBy(teams, outsider)).not.toMatch(/risk|draft|P[1-4]\b|nobody can pay|here is/i);
    expect(readBy(teams, outsider)).toContain(NOT_OURS);
  });

  it('tells a guest nothing in a chat of their own', async () => {
    const { people, teams, settled } = await attacked();

    for (const text of ['home', 'my cases', 'help', 'Who else has trouble?'])
      await people.tellsHeed(ROBIN, text);
    await settled();

    expect(everReadBy(teams, ROBIN)).not.toMatch(INTERNAL);
  });

  it('tells a colleague on no list whom to ask, and nothing of any case', async () => {
    const { people, teams, settled, cases, card: shown } = await attacked();
    for (const place of [DESK, SHOP]) standIn(teams, place, MEL);

    for (const action of ['take', 'send', 'close']) await people.presses(MEL, shown, action);
    await people.slashes(MEL, SHOP, 'triage');
    await people.tellsHeed(MEL, 'home');
    await settled();

    expect(await cases()).toMatchObject([{ state: 'open', takenBy: null }]);
    expect(everReadBy(teams, MEL)).not.toMatch(INTERNAL);
    expect(readBy(teams, MEL)).toMatch(/ask .*Lee/);
  });

  it('shows staff what they ask for among customers so that nobody else there sees it', async () => {
    const { people, teams, settled } = await attacked();

    await people.slashes(ANA, SHOP, 'triage');
    await people.slashes(ANA, SHOP, 'triage the same for Dora: nobody can pay');
    await settled();
    for (const shown of whisperedTo(teams, ANA))
      for (const action of buttonsOn(shown).filter((one) => one !== 'send')) {
        await pressesWhereItStands({ people, teams }, shown, action);
        await people.submits(ANA, shown, action).catch(() => undefined);
      }
    await settled();

    expect(readBy(teams, ANA)).toMatch(/nobody can pay/);
    expect(saidIn(teams, SHOP)).toEqual([]);
    for (const outsider of OUTSIDERS) expect(everReadBy(teams, outsider)).toBe('');
  });

  it('lets nobody else press what was shown to one person alone', async () => {
    const { people, teams, settled } = await attacked();
    await people.slashes(ANA, SHOP, 'triage the same for Dora: nobody can pay');
    await settled();
    const shown = whisperedTo(teams, ANA).filter((one) => buttonsOn(one).length > 0);

    for (const one of shown)
      for (const action of buttonsOn(one)) {
        await people.presses(ROBIN, one, action);
        await people.submits(ROBIN, one, action);
      }
    await settled();

    expect(saidIn(teams, SHOP)).toEqual([]);
    expect(everReadBy(teams, ROBIN)).not.toMatch(INTERNAL);
  });

  it('says to one person alone, elsewhere, what Teams does not let it say there', async () => {
    const { people, teams, settled } = await attacked();
    const refused = { kind: 'status', status: 403, code: 'BotNotInConversationRoster' } as const;
    teams.faults.next('send', refused);

    await people.slashes(ANA, SHOP, 'triage');
    await settled();

    expect(whisperedTo(teams, ANA)).toEqual([]);
    expect(readBy(teams, ANA)).toMatch(/nobody can pay/);
    for (const outsider of OUTSIDERS) expect(everReadBy(teams, outsider)).toBe('');
  });

  it('posts nothing in its staff channel where a guest reads, and nothing in the customers’', async () => {
    const heed = await openHeed({ settings: teamsSettings });
    const { people, teams, settled } = heed;
    await people.installs(ANA, DESK);
    await people.joins(ROBIN, DESK);

    await people.writes(DORA, SHOP, `${WORDS} Our lawyer will write.`);
    await settled();

    expect(await heed.cases()).toHaveLength(1);
    for (const outsider of OUTSIDERS) expect(everReadBy(teams, outsider)).not.toMatch(INTERNAL);
  });

  it('believes nobody who only says that they are somebody', async () => {
    const { people, teams, settled, cases, card: shown } = await attacked();
    const { from: _, ...activity } = pressOf(people, shown);
    const forged = { id: ROBIN, name: 'Ana', aadObjectId: 'a1a1a1a1-0000-4000-8000-00000000ffff' };

    await people.tells({ ...activity, from: forged });
    await people.tells({ ...activity, from: { id: ROBIN, name: 'Ana' } });
    await settled();

    expect(await cases()).toMatchObject([{ takenBy: null }]);
    expect(saidIn(teams, SHOP)).toEqual([]);
  });

  it('sends no mention, link or picture of a customer’s that would come alive', async () => {
    const { people, teams, settled, card: shown } = await attacked();
    await people.presses(ANA, shown, 'edit');
    await people.slashes(ANA, SHOP, 'triage');
    await people.tellsHeed(ANA, 'home');
    await people.presses(ANA, shown, 'send');
    await settled();

    const bodies = [...teams.callsOf('send'), ...teams.callsOf('update')].map(({ body }) => body);
    const cards = [...bodies.map(cardIn), cardFor(teams.world, ANA, shown)];
    const read = [...bodies, ...cards].flatMap(parsedTexts);
    expect(saidIn(teams, SHOP)).toHaveLength(1);
    expect(read.length).toBeGreaterThan(0);
    expect(JSON.stringify(bodies)).toContain('evil.example');
    for (const { text, isMarkdown } of read)
      expect(text).not.toMatch(isMarkdown ? /\]\(https:\/\/evil|\{\{DATE/ : /<(at>Bo|b>|img|a )/);
    expect(JSON.stringify(bodies)).not.toMatch(/"mentioned":\{"id":"29:1bo/);
    expect(JSON.stringify(bodies)).not.toMatch(/"url":"https:\/\/evil/);
  });
});

/** Somebody is there whom Heed was not told of. What they could read there is another test's matter. */
function standIn({ world }: OpenHeed['teams'], place: string, user: string): void {
  world.conversations.get(place)?.members.add(user);
}

const GONE = { kind: 'status', status: 503 } as const;

function putOut({ world }: OpenAdapter['teams']): void {
  const desk = world.conversations.get(DESK);
  if (desk !== undefined) desk.hasApp = false;
}

function buttonsOn({ content }: MessageRecord): string[] {
  return actionsOf(cardIn(content) ?? {}).flatMap((one) => {
    const verb = verbOf(one);
    return typeof verb === 'string' ? [verb] : [];
  });
}

/** Presses a button, where an earlier one has not put another card in its place. */
async function pressesWhereItStands(
  { people, teams }: Pick<OpenHeed, 'people' | 'teams'>,
  shown: MessageRecord,
  action: string,
): Promise<void> {
  const standing = actionsOf(cardFor(teams.world, ANA, shown)).map(verbOf);
  if (standing.includes(action)) await people.presses(ANA, shown, action);
  else if (standing.includes('back')) await people.presses(ANA, shown, 'back');
}

/** What Teams would tell of Ana's pressing "take", not told. */
function pressOf(people: OpenHeed['people'], shown: MessageRecord) {
  const scene = people.scene(ANA, DESK, shown.root);
  const [action = {}] = actionsOf(cardIn(shown.content) ?? {}).filter(
    (one) => verbOf(one) === 'take',
  );
  return executeActivity(action, {}, shown, scene);
}

interface ParsedText {
  readonly text: string;
  /** Else it is read as XML. */
  readonly isMarkdown: boolean;
}

/** Every text in it in which Teams looks for formatting, links or mentions: all but what stands in plain text and in rich text. */
function parsedTexts(value: unknown): ParsedText[] {
  if (Array.isArray(value)) return value.flatMap(parsedTexts);
  if (!isRecord(value) || value.type === 'RichTextBlock') return [];
  const isRead = typeof value.text === 'string' && value.textFormat !== 'plain';
  const own = { text: String(value.text), isMarkdown: value.textFormat !== 'xml' };
  return [...(isRead ? [own] : []), ...Object.values(value).flatMap(parsedTexts)];
}
