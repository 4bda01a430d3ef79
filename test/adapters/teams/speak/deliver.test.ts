import { describe, expect, it } from 'vitest';
import { messageNameOf, parseMessageName } from '../../../../src/adapters/teams/address.ts';
import type { DoorAnswer } from '../../../../src/adapters/teams/doors/doors.ts';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import { saidIn, whisperedTo, wordsOf } from '../../../fakes/teams/reading.ts';
import {
  ANA,
  BACK_ROOM,
  DESK,
  HELP,
  inShop,
  LEE,
  OTHER_TENANT,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { sampleCard, sampleDraft } from '../../terminal/samples.ts';
import { card, done, form, greeting, home, mention, notice, ping, reply } from './said-samples.ts';
import { at, type SpeakingBench, shopSettings, startSpeaking } from './speaking-bench.ts';

/** The chat between Heed and somebody; empty where there is none. */
function chatWith({ teams }: SpeakingBench, user: string): string {
  const chats = [...teams.world.conversations.values()];
  return chats.find(({ kind, members }) => kind === 'personal' && members.has(user))?.id ?? '';
}

/** What Heed said in a conversation, one text each. */
function textsIn({ teams }: SpeakingBench, conversation: string): string[] {
  return saidIn(teams, conversation).map(wordsOf);
}

function nameIn(conversation: string, activity = ''): string {
  return messageNameOf({ tenant: TENANT, conversation, activity });
}

describe('a message', () => {
  it('is posted, named, and written down with what it is about', async () => {
    const bench = await startSpeaking();

    const sent = await bench.deliver(card(), 1);

    const [posted] = saidIn(bench.teams, DESK);
    expect(sent).toEqual({ message: nameIn(DESK, posted?.id) });
    expect(await bench.posted.aboutOf(sent.message ?? '')).toEqual({
      case: 'case-1',
      draft: 'draft-1',
    });
    expect(bench.shownCards.of(sent.message ?? '')).toBeDefined();
    expect(bench.drawn).toEqual(['case-1']);
  });

  it('goes into its thread, and at the top level begins a new one', async () => {
    const bench = await startSpeaking();
    const head = bench.teams.world.post(SHOP, { from: ROBIN, content: { text: 'Where is it?' } });

    await bench.deliver(reply({ thread: head.id }), 1);
    await bench.deliver(greeting(), 1);

    const [inThread, atTop] = saidIn(bench.teams, SHOP);
    expect(inThread?.root).toBe(head.id);
    expect(atTop?.root).toBe(atTop?.id);
  });

  it('of every kind that customers may read arrives where it belongs', async () => {
    const bench = await startSpeaking();

    await bench.deliver(mention(), 1);
    await bench.deliver(greeting(), 1);
    await bench.deliver(reply(), 1);

    expect(textsIn(bench, HELP)).toEqual([expect.stringContaining('Lee')]);
    expect(textsIn(bench, SHOP)).toEqual([
      expect.stringContaining('Heed'),
      expect.stringContaining('The parcel comes'),
    ]);
  });

  it('calls the person who is meant, so that Teams notifies them', async () => {
    const bench = await startSpeaking();

    await bench.deliver(mention(), 1);

    expect(saidIn(bench.teams, HELP)[0]?.content.entities).toContainEqual(
      expect.objectContaining({ type: 'mention', mentioned: { id: LEE, name: 'Lee' } }),
    );
  });

  it('calls a lead whom Heed has never met by what the directory knows them by', async () => {
    const bench = await startSpeaking();
    const unmet = '12345678-0000-4000-8000-000000000099';
    const call = ping({ to: inShop(DESK) });
    const brief = { ...call.brief, lead: inShop(unmet), leadName: 'Kim' };

    await bench.deliver({ ...call, brief }, 1);

    expect(JSON.stringify(saidIn(bench.teams, DESK)[0]?.content)).toContain(
      JSON.stringify({
        type: 'mention',
        mentioned: { id: unmet, name: 'Kim' },
        text: '<at>Kim</at>',
      }),
    );
  });

  it('calls everybody a call is for, met or not, but nobody of another tenant or platform', async () => {
    const bench = await startSpeaking();
    const unmet = '12345678-0000-4000-8000-000000000099';
    const call = ping({ to: inShop(DESK) });
    const others = [
      { id: personInShop(ANA), name: 'Ana' },
      { id: inShop(unmet), name: 'Kim' },
      { id: `teams:${OTHER_TENANT}/${unmet}`, name: 'Jo' },
      { id: 'slack:T1/U1', name: 'Bo' },
    ];

    await bench.deliver({ ...call, brief: { ...call.brief, others } }, 1);

    const said = JSON.stringify(saidIn(bench.teams, DESK)[0]?.content);
    const mentioned = [...said.matchAll(/"mentioned":\{"id":"([^"]*)"/g)].map(([, id]) => id);
    expect(mentioned).toEqual([LEE, ANA, unmet]);
    expect(said).toContain('Jo, Bo');
  });

  it('that nobody else may read is not posted, whoever asks for it', async () => {
    const bench = await startSpeaking();

    const sending = bench.deliver(card({ to: inShop(SHOP) }), 1);

    await expect(sending).rejects.toMatchObject({ retryable: false });
    expect(bench.teams.callsOf('send')).toEqual([]);
  });

  it('for staff in a channel makes it one to be swept, and no other does', async () => {
    const bench = await startSpeaking();
    const desk = at(inShop(DESK));
    await bench.retract.sweep(desk);
    await bench.deliver(ping(), 1);
    await bench.deliver(reply(), 1);
    const before = bench.retract.isClean(desk);

    await bench.deliver(card(), 1);

    expect([before, bench.retract.isClean(desk)]).toEqual([true, false]);
  });

  it.each([
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
    [401, 'Unauthorized'],
  ])('that Teams refuses for good (%s) is told so', async (status, code) => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status, code });

    await expect(bench.deliver(card(), 1)).rejects.toMatchObject({
      name: 'SendError',
      retryable: false,
      message: expect.stringContaining(`post the card in ${inShop(DESK)}`),
    });
  });

  it('is not said again before Teams asks for it', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 429, retryAfter: 7 });

    await expect(bench.deliver(reply(), 1)).rejects.toMatchObject({
      retryable: true,
      retryAfterMs: 7_000,
    });
  });
});

describe('a message to one colleague', () => {
  it('goes to their chat with Heed, which is opened once', async () => {
    const bench = await startSpeaking();

    const sent = await bench.deliver(ping(), 1);
    await bench.restarted().deliver(notice(personInShop(LEE)), 1);

    const chat = chatWith(bench, LEE);
    expect(parseMessageName(sent.message ?? '')?.conversation).toBe(chat);
    expect(textsIn(bench, chat)).toHaveLength(2);
    expect(bench.teams.callsOf('create')).toHaveLength(1);
  });

  it('says what to do where Heed may not write to them', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('create', { kind: 'status', status: 403 });

    await expect(bench.deliver(ping(), 1)).rejects.toMatchObject({
      name: 'SendError',
      retryable: false,
      message: expect.stringContaining('must be installed for them, or in a team'),
    });
  });

  it('is tried again where Teams was out of reach as their chat was opened', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('create', { kind: 'status', status: 503 });

    await expect(bench.deliver(ping(), 1)).rejects.toMatchObject({ retryable: true });
    await bench.deliver(ping(), 2);

    expect(textsIn(bench, chatWith(bench, LEE))).toHaveLength(1);
  });

  it('who cannot be written to is shown the card where they asked for it, to them alone', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('create', { kind: 'status', status: 403 });
    const asked = { to: personInShop(ANA), about: { channel: inShop(SHOP) } };

    const sent = await bench.deliver(card(asked), 1);

    expect(sent).toEqual({ degraded: expect.stringContaining('alone') });
    expect(whisperedTo(bench.teams, ANA)).toMatchObject([{ conversation: SHOP }]);
    expect(saidIn(bench.teams, SHOP)).toEqual([]);
  });

  it('who is called is not: a lead may not be looking there', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('create', { kind: 'status', status: 403 });

    const sending = bench.deliver(ping({ about: { channel: inShop(DESK) } }), 1);

    await expect(sending).rejects.toMatchObject({ retryable: false });
    expect(bench.teams.callsOf('send')).toEqual([]);
  });
});

describe('an update', () => {
  it('changes the message in place, and what is known of it', async () => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(card(), 1);
    const changed = sampleCard({ customer: 'Robina', draft: sampleDraft({ id: 'draft-2' }) });

    const sent = await bench.deliver(card({ id: 'case-1/card/2', replaces, card: changed }), 1);

    expect(sent.message).toBe(replaces);
    expect(textsIn(bench, DESK)).toEqual([expect.stringContaining('Robina')]);
    expect(JSON.stringify(bench.shownCards.of(replaces))).toContain('Robina');
    expect(await bench.posted.aboutOf(replaces)).toMatchObject({ draft: 'draft-2' });
    expect(bench.drawn).toEqual(['case-1', 'case-1']);
  });

  it('changes a message to one person in place, also after a restart', async () => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(ping(), 1);
    const outcome = { id: 'case-1/ping/1/outcome', replaces, outcome: 'Lee has it' };

    const sent = await bench.restarted().deliver(ping(outcome), 1);

    expect(sent.message).toBe(replaces);
    expect(saidIn(bench.teams, chatWith(bench, LEE))).toHaveLength(1);
  });

  it.each([403, 404])('that Teams refuses with %s is posted anew', async (status) => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(card(), 1);
    bench.teams.faults.next('update', { kind: 'status', status });

    const sent = await bench.deliver(card({ id: 'case-1/card/2', replaces }), 1);

    expect(sent.message).not.toBe(replaces);
    expect(saidIn(bench.teams, DESK)).toHaveLength(2);
  });

  it('is repeated in place where no answer came', async () => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(card(), 1);
    const next = card({ id: 'case-1/card/2', replaces });
    bench.teams.faults.next('update', { kind: 'status', status: 502, when: 'after' });
    await expect(bench.deliver(next, 1)).rejects.toMatchObject({ retryable: true });

    const sent = await bench.deliver(next, 2);

    expect(sent.message).toBe(replaces);
    expect(saidIn(bench.teams, DESK)).toHaveLength(1);
  });

  it('never touches a message in another channel than the one that was checked', async () => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(card(), 1);
    const channels = [{ id: inShop(BACK_ROOM), kind: 'staff' }];
    bench.setSettings(Settings.parse({ ...shopSettings(), channels }));
    const moved = { to: inShop(BACK_ROOM), id: 'case-1/card/2', replaces };

    const sent = await bench.deliver(card(moved), 1);

    expect(bench.teams.callsOf('update')).toEqual([]);
    expect(parseMessageName(sent.message ?? '')?.conversation).toBe(BACK_ROOM);
  });

  it('never changes what another person reads', async () => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(ping(), 1);

    await bench.deliver(ping({ to: personInShop(ANA), id: 'case-1/ping/2', replaces }), 1);

    expect(bench.teams.callsOf('update')).toEqual([]);
    expect(saidIn(bench.teams, chatWith(bench, ANA))).toHaveLength(1);
  });

  it('never changes what an address elsewhere names', async () => {
    const bench = await startSpeaking();
    const { message = '' } = await bench.deliver(card(), 1);

    for (const replaces of ['slack:T1/C1/1.2', '', message.replace(TENANT, 'another-tenant')])
      await bench.deliver(card({ id: `case-1/card/${replaces}`, replaces }), 1);

    expect(bench.teams.callsOf('update')).toEqual([]);
  });
});

describe('somebody’s own page', () => {
  it('stands below whatever was said before, each time that they ask for it', async () => {
    const bench = await startSpeaking();

    const first = await bench.deliver(home(), 1);
    const second = await bench.deliver({ ...home(), id: 'home/later' }, 1);

    const chat = chatWith(bench, ANA);
    expect(saidIn(bench.teams, chat).map(({ id }) => nameIn(chat, id))).toEqual([
      first.message,
      second.message,
    ]);
    expect(bench.teams.callsOf('update')).toEqual([]);
  });

  it('asked for once is one message, however often the courier comes', async () => {
    const bench = await startSpeaking();

    const first = await bench.deliver(home(), 1);
    const second = await bench.restarted().deliver(home(), 2);

    expect(second.message).toBe(first.message);
    expect(saidIn(bench.teams, chatWith(bench, ANA))).toHaveLength(1);
  });
});

describe('a channel that is shown by its name alone', () => {
  const { channels } = Settings.parse({ channels: [{ id: inShop(HELP), kind: 'staff' }] });
  const page = { myCases: [], myPings: [], missing: [], channels };

  function setUp(to: string, channel: string): Outgoing {
    const staffChannels = [{ value: inShop(HELP), label: inShop(HELP) }];
    const now = { kind: 'customers', staffChannel: '', watched: true, cards: 'always' } as const;
    const people = { leads: [], people: [] };
    return { ...form(to), form: { name: 'set-up', channel, staffChannels, ...now, ...people } };
  }

  it.each<[string, (door: string) => Outgoing]>([
    ['the form that sets it up', (door) => setUp(door, inShop(HELP))],
    ['a form that offers it', (door) => setUp(door, inShop(BACK_ROOM))],
    ['a notice about it', (door) => ({ ...notice(door), about: { channel: inShop(HELP) } })],
  ])('has its name before it is drawn: %s', async (_, say) => {
    const { deliver, names, doorOf } = await startSpeaking();
    const named = [names.nameOf(inShop(HELP))];
    const door = doorOf(ANA, async () => void named.push(names.nameOf(inShop(HELP))));

    await deliver(say(door), 1);

    expect(named).toEqual(['channel help0000', 'Help']);
  });

  it('has its name on somebody’s own page', async () => {
    const bench = await startSpeaking();

    await bench.deliver({ ...home(), home: page }, 1);

    const [shown] = textsIn(bench, chatWith(bench, ANA));
    expect(shown).toContain('Help');
    expect(shown).not.toContain('teams:');
  });

  it('that a card is about is not asked about: nobody looks for its name there', async () => {
    const { deliver, teams } = await startSpeaking();

    await deliver(card({ about: { channel: inShop(HELP) } }), 1);

    expect(teams.callsOf('channels')).toEqual([]);
  });
});

describe('a message that Teams does not take as it is', () => {
  it.each([
    [413, 'too long'],
    [400, 'layout'],
  ])('is posted once more as text only: %s', async (status, why) => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status });

    const sent = await bench.deliver(card(), 1);

    expect(sent.degraded).toContain(why);
    expect(saidIn(bench.teams, DESK)).toMatchObject([{ content: { textFormat: 'plain' } }]);
    expect(saidIn(bench.teams, DESK)[0]?.content).not.toHaveProperty('attachments');
    expect(textsIn(bench, DESK)[0]).toContain('Robin');
  });

  it('is put in place as text only, too', async () => {
    const bench = await startSpeaking();
    const { message: replaces = '' } = await bench.deliver(card(), 1);
    bench.teams.faults.next('update', { kind: 'status', status: 413 });

    const sent = await bench.deliver(card({ id: 'case-1/card/2', replaces }), 1);

    expect(sent).toEqual({ message: replaces, degraded: expect.stringContaining('text only') });
    expect(bench.shownCards.of(replaces)).toBeUndefined();
  });

  it('still says where its links lead, and who sent it', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 400 });

    await bench.deliver(
      reply({ text: 'See [the **help**](https://shop.example/help?a=1&b=2).' }),
      1,
    );

    const [posted] = saidIn(bench.teams, SHOP);
    expect(posted?.content).toMatchObject({
      textFormat: 'plain',
      text: expect.stringMatching(
        /https:\/\/shop\.example\/help\?a=1&b=2[\s\S]*Sent by Ana with Heed$/,
      ),
    });
  });

  it('is told so where Teams does not take its text either', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('send', { kind: 'status', status: 413 });

    await expect(bench.deliver(card(), 1)).rejects.toMatchObject({ retryable: false });

    expect(bench.teams.callsOf('send')).toHaveLength(2);
  });

  it('is cut where its text is too long, never within a character', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 413 });

    await bench.deliver(reply({ text: '👋'.repeat(20_000) }), 1);

    const [posted] = saidIn(bench.teams, SHOP);
    const text = String(posted?.content.text);
    expect(text.length).toBeLessThanOrEqual(12_000);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toContain('cut here');
    expect(text).toContain('Sent by Ana');
  });
});

describe('a channel that a guest joins while a card is on its way there', () => {
  it.each([
    ['posted', 'send'],
    ['changed', 'update'],
  ] as const)('loses the card at once, when it is %s', async (_, operation) => {
    const bench = await startSpeaking();
    const { teams, channels } = bench;
    const { message: replaces = '' } = await bench.deliver(card(), 1);
    const gate = Promise.withResolvers<void>();
    teams.faults.next(operation, { kind: 'held', until: gate.promise });
    const next = card({ id: 'case-1/card/2', ...(operation === 'update' ? { replaces } : {}) });
    const before = teams.callsOf(operation).length;
    const sending = bench.deliver(next, 1).catch((error: unknown) => error);
    await expect.poll(() => teams.callsOf(operation)).toHaveLength(before + 1);

    teams.world.join(DESK, ROBIN);
    channels.forget(at(inShop(DESK)));
    gate.resolve();

    expect(await sending).toMatchObject({ name: 'SendError', retryable: false });
    await expect.poll(() => saidIn(teams, DESK)).toEqual([]);
    expect(bench.shownCards.of(replaces)).toBeUndefined();
  });
});

describe('a card that must not stay', () => {
  it('is taken back later where Teams does not do it at once', async () => {
    const bench = await startSpeaking();
    const { teams, time } = bench;
    const gate = Promise.withResolvers<void>();
    teams.faults.next('send', { kind: 'held', until: gate.promise });
    teams.faults.next('remove', { kind: 'status', status: 503 });
    const sending = bench.deliver(card(), 1).catch((error: unknown) => error);
    await expect.poll(() => teams.callsOf('send')).toHaveLength(1);

    bench.setSettings(Settings.parse({ ...shopSettings(), channels: [] }));
    gate.resolve();

    expect(await sending).toMatchObject({ name: 'SendError', retryable: false });
    await expect.poll(() => saidIn(teams, DESK)).toEqual([]);
    expect(time.next()).toBeUndefined();
  });
});

describe('a full disk', () => {
  it('keeps a message from being posted, and does not blame Teams', async () => {
    const bench = await startSpeaking();
    bench.documents.write = () => Promise.reject(new Error('The disk is full.'));

    const sending = bench.deliver(reply(), 1);

    await expect(sending).rejects.toThrow('The disk is full.');
    await expect(sending).rejects.not.toMatchObject({ name: 'SendError' });
    expect(saidIn(bench.teams, SHOP)).toEqual([]);
  });
});

describe('an open door', () => {
  it('gets what is said there as it is, to be drawn in its own way', async () => {
    const { deliver, doorOf } = await startSpeaking();
    const heard: DoorAnswer[] = [];
    const open = () => doorOf(ANA, async (answer) => void heard.push(answer));
    const said = [form(open()), notice(open()), done(open())];

    const sent = [];
    for (const each of said) sent.push(await deliver(each, 1));

    expect(sent).toEqual([{}, {}, {}]);
    expect(heard).toEqual(said);
  });

  it('is answered once, however often the courier comes', async () => {
    const { deliver, doorOf } = await startSpeaking();
    const heard: DoorAnswer[] = [];
    const door = doorOf(ANA, async (answer) => void heard.push(answer));

    await deliver(notice(door), 1);
    await deliver(notice(door), 2);

    expect(heard).toHaveLength(1);
  });

  it('is no place for a card', async () => {
    const { deliver, doorOf } = await startSpeaking();

    const sending = deliver(card({ to: doorOf(ANA) }), 1);

    await expect(sending).rejects.toMatchObject({ name: 'SendError', retryable: false });
  });
});
