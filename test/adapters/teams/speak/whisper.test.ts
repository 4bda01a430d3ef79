import { describe, expect, it } from 'vitest';
import { card, line } from '../../../../src/adapters/teams/render/card-elements.ts';
import type { Words } from '../../../../src/adapters/teams/speak/whisper.ts';
import { readBy, saidIn, whisperedTo } from '../../../fakes/teams/reading.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DORA,
  ELSEWHERE,
  HELP,
  inShop,
  LEE,
  LISTED,
  MEL,
  personInShop,
  ROBIN,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { at, type SpeakingBench, startSpeaking } from './speaking-bench.ts';

const risk = card(line([{ type: 'TextRun', text: 'Risk is rising' }]));
const secret: Words = {
  message: { summary: 'Risk', card: risk, entities: [], feedback: false },
  audience: 'staff',
};
const open: Words = { ...secret, audience: 'anybody' };

/** Somebody looking at a conversation. */
function lookingAt(user: string, conversation: string, thread?: string) {
  const place = {
    conversation: at(inShop(conversation)),
    ...(thread === undefined ? {} : { thread }),
  };
  return { person: at(personInShop(user)), place };
}

/** Everything that was ever put where more than one person reads. */
function heardByAll({ teams }: SpeakingBench): unknown[] {
  return [...teams.world.conversations.values()]
    .filter(({ kind }) => kind !== 'personal')
    .flatMap(({ id }) => saidIn(teams, id));
}

describe('a line for one person alone', () => {
  it('stands in the conversation that they look at, and nobody else sees it', async () => {
    const bench = await startSpeaking();

    const sent = await bench.whisper.say(lookingAt(ANA, SHOP), secret);

    expect(whisperedTo(bench.teams, ANA)).toMatchObject([{ conversation: SHOP, onlyFor: ANA }]);
    expect(sent.degraded).toBeUndefined();
    expect(heardByAll(bench)).toEqual([]);
    const others = [BO, LEE, ROBIN, DORA].map((user) => readBy(bench.teams, user));
    expect(others.join()).not.toContain('Risk');
  });

  it('stands in the thread that they look at', async () => {
    const bench = await startSpeaking();
    const head = bench.teams.world.post(SHOP, { from: ROBIN, content: { text: 'Where is it?' } });

    await bench.whisper.say(lookingAt(ANA, SHOP, head.id), secret);

    expect(whisperedTo(bench.teams, ANA)).toMatchObject([{ root: head.id }]);
  });

  it('is sent as Teams asks for it: to them, and marked as theirs', async () => {
    const bench = await startSpeaking();

    await bench.whisper.say(lookingAt(ANA, SHOP), secret);

    const recipient = { id: ANA, name: 'Ana' };
    expect(bench.teams.callsOf('send')).toMatchObject([
      { query: { isTargetedActivity: 'true' }, body: { recipient } },
    ]);
  });

  it.each([400, 403, 404])(
    'goes to their chat where Teams refuses it with %s, and says so',
    async (status) => {
      const bench = await startSpeaking();
      bench.teams.faults.next('send', { kind: 'status', status });

      const sent = await bench.whisper.say(lookingAt(ANA, SHOP), secret);

      expect(sent.degraded).toContain('directly');
      expect(bench.teams.callsOf('send')).toHaveLength(2);
      expect(readBy(bench.teams, ANA)).toContain('Risk is rising');
      expect(heardByAll(bench)).toEqual([]);
    },
  );

  it.each([ELSEWHERE, '19:never-heard@thread.tacv2'])(
    'goes to their chat where Heed is not in the conversation: %s',
    async (conversation) => {
      const bench = await startSpeaking();

      const sent = await bench.whisper.say(lookingAt(ANA, conversation), secret);

      expect(sent.degraded).toContain('directly');
      expect(readBy(bench.teams, ANA)).toContain('Risk is rising');
    },
  );

  it('goes to their chat where they look at no conversation, and nothing is given up', async () => {
    const bench = await startSpeaking();

    const sent = await bench.whisper.say({ person: at(personInShop(ANA)) }, secret);

    expect(sent).toEqual({ message: expect.any(String) });
    expect(bench.teams.callsOf('send')[0]?.query).toEqual({});
  });

  it('is not said in public where their chat cannot be opened either', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('create', { kind: 'status', status: 403 });
    bench.teams.faults.next('send', { kind: 'status', status: 400 });

    await expect(bench.whisper.say(lookingAt(ANA, SHOP), secret)).rejects.toMatchObject({
      retryable: false,
      message: expect.stringContaining('must be installed for them'),
    });

    expect(heardByAll(bench)).toEqual([]);
  });

  it('is to be said again where Teams is in trouble', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('send', { kind: 'status', status: 429, retryAfter: 3 });

    await expect(bench.whisper.say(lookingAt(ANA, SHOP), secret)).rejects.toMatchObject({
      retryable: true,
      retryAfterMs: 3_000,
    });
  });

  it('is said in words where it is too long to be drawn', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.next('send', { kind: 'status', status: 413 });

    const sent = await bench.whisper.say(lookingAt(ANA, SHOP), secret);

    expect(sent.degraded).toContain('text only');
    expect(whisperedTo(bench.teams, ANA)).toMatchObject([{ content: { text: 'Risk' } }]);
  });

  it('about a case is known to be, for feedback on it', async () => {
    const bench = await startSpeaking();
    const about = { case: 'case-1', draft: 'draft-1' };

    const sent = await bench.whisper.say(lookingAt(ANA, SHOP), { ...secret, about });

    expect(await bench.restarted().posted.aboutOf(sent.message ?? '')).toEqual(about);
  });
});

describe('what is for staff', () => {
  it.each([
    ['a full member whom nobody listed', MEL, HELP],
    ['a guest', ROBIN, SHOP],
    ['somebody of another organisation', DORA, SHOP],
  ])('is told to %s nowhere', async (_, user, conversation) => {
    const bench = await startSpeaking();

    for (const say of [bench.whisper.say, bench.whisper.sayThere])
      await expect(say(lookingAt(user, conversation), secret)).rejects.toMatchObject({
        name: 'SendError',
        retryable: false,
      });

    expect(bench.teams.callsOf('send')).toEqual([]);
  });

  it('is told to nobody whom Teams does not vouch for at this moment', async () => {
    const bench = await startSpeaking();
    bench.teams.faults.always('member', { kind: 'status', status: 503 });

    await expect(bench.whisper.say(lookingAt(ANA, SHOP), secret)).rejects.toMatchObject({
      retryable: true,
    });

    expect(bench.teams.callsOf('send')).toEqual([]);
  });

  it('is told to nobody without an account', async () => {
    const bench = await startSpeaking();
    const person = { tenant: TENANT, id: '29:1abc' };

    await expect(bench.whisper.say({ person }, open)).rejects.toMatchObject({ retryable: false });
  });

  it('is told to whoever is listed, in each place that Heed is in', async () => {
    const bench = await startSpeaking();

    for (const place of [SHOP, HELP, BACK_ROOM])
      await bench.whisper.say(lookingAt(BO, place), secret);

    expect(LISTED).toContain(at(personInShop(BO)).id);
    expect(whisperedTo(bench.teams, BO)).toHaveLength(3);
  });
});

describe('what tells nothing of any case', () => {
  it('may be told to anybody alone', async () => {
    const bench = await startSpeaking();

    await bench.whisper.say(lookingAt(ROBIN, SHOP), open);

    expect(whisperedTo(bench.teams, ROBIN)).toHaveLength(1);
  });
});
