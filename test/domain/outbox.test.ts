import { describe, expect, it } from 'vitest';
import { customerAddress, staffChannelAddress } from '../../src/domain/audience.ts';
import type { Case } from '../../src/domain/case.ts';
import { Channel } from '../../src/domain/channel.ts';
import {
  markSending,
  markSent,
  markUnsent,
  nextToSend,
  queue,
  withdraw,
} from '../../src/domain/outbox.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import { blankCard } from '../fakes/blank-card.ts';
import { MORNING } from '../fakes/fake-time.ts';
import { caseOf, pingOf } from './samples.ts';

const MINUTE = 60_000;
const DESK = Channel.parse({ id: 'desk', kind: 'staff' });
const to = staffChannelAddress(DESK.id, [DESK]);
if (to === undefined) throw new Error('The desk must be a staff channel.');
const staff = { audience: 'staff', case: 'case', to } as const;

function card(id: string): Outgoing {
  return {
    ...staff,
    kind: 'card',
    id,
    card: blankCard(),
  };
}

function pingSent(id: string): Outgoing {
  const brief = {
    ...{ lead: 'lee', leadName: 'Lee', customer: 'Robin', ask: '', urgency: 'P2', risk: 0.6 },
    ...{ whyNow: 'a date hangs on it', evidence: [], story: [], promises: [], mayGrant: [] },
    ...{ firstMove: 'Call.', draft: null, actions: [] },
  };
  return { ...staff, kind: 'ping', id, brief };
}

function notice(id: string): Outgoing {
  return { ...staff, kind: 'notice', id, text: 'Noted.' };
}

function form(id: string): Outgoing {
  return { ...staff, kind: 'form', id, form: { name: 'not-needed' } };
}

function done(id: string): Outgoing {
  return { ...staff, kind: 'done', id };
}

function reply(id: string): Outgoing {
  return {
    kind: 'reply',
    audience: 'customer',
    id,
    case: 'case',
    to: customerAddress('shop'),
    text: 'On its way.',
    approvedBy: { id: 'ana', name: 'Ana' },
  };
}

function queued(...outgoing: Outgoing[]): Case {
  return outgoing.reduce((current, one) => queue(current, one, MORNING), caseOf());
}

function ids(current: Case): string[] {
  return current.outbox.map((item) => item.outgoing.id);
}

describe('queue', () => {
  it('keeps what was decided in its order', () => {
    expect(ids(queued(card('a'), reply('b'), reply('c')))).toEqual(['a', 'b', 'c']);
  });

  it('replaces a card that is not on its way by the newer one', () => {
    expect(ids(queued(card('old'), notice('a'), card('new')))).toEqual(['a', 'new']);
  });

  it('keeps the first card once it was tried, with what the newer one says: it may have arrived', () => {
    const tried = markUnsent(
      markSending(queued(card('first')), 'first'),
      'first',
      MORNING + MINUTE,
    );
    const newer = { ...card('new'), thread: 'another' };

    const both = queue(tried, newer, MORNING);
    const again = queue(both, card('newest'), MORNING);

    expect(both.outbox).toMatchObject([
      { outgoing: { ...newer, id: 'first' }, attempts: 1, notBefore: MORNING + MINUTE },
      { outgoing: newer, attempts: 0, notBefore: MORNING + MINUTE },
    ]);
    expect(ids(again)).toEqual(['first', 'newest']);
  });

  it('has what became of a call wait for the call itself', () => {
    const call = pingSent('call');
    const tried = markUnsent(markSending(queued(call), 'call'), 'call', MORNING + MINUTE);

    const ended = queue(tried, pingSent('call/outcome'), MORNING);

    expect(nextToSend(ended, MORNING)).toBeUndefined();
    expect(nextToSend(ended, MORNING + MINUTE)?.outgoing.id).toBe('call');
  });

  it('keeps a card that is being sent, and one that was given up', () => {
    const sending = queue(markSending(queued(card('old')), 'old'), card('new'), MORNING);
    const failed = queue(markUnsent(queued(card('old')), 'old', undefined), card('new'), MORNING);

    expect([ids(sending), ids(failed)]).toEqual([
      ['old', 'new'],
      ['old', 'new'],
    ]);
  });

  it('lets what is said at a door go first, in its order: doors close within seconds', () => {
    const current = queued(card('a'), form('b'), reply('c'), notice('d'), done('e'));

    expect(ids(current)).toEqual(['b', 'd', 'e', 'a', 'c']);
  });

  it('lets no reply overtake the one before it', () => {
    const waiting = markUnsent(queued(reply('first')), 'first', MORNING + MINUTE);

    const both = queue(waiting, reply('second'), MORNING);

    expect(both.outbox.map((item) => item.notBefore)).toEqual([MORNING + MINUTE, MORNING + MINUTE]);
  });

  it('changes nothing in the case it was given', () => {
    const before = queued(card('old'));

    queue(before, card('new'), MORNING);

    expect(ids(before)).toEqual(['old']);
  });
});

describe('nextToSend', () => {
  it('is the first that is due', () => {
    const current = markUnsent(queued(notice('a'), notice('b')), 'a', MORNING + MINUTE);

    expect(nextToSend(current, MORNING)?.outgoing.id).toBe('b');
    expect(nextToSend(current, MORNING + MINUTE)?.outgoing.id).toBe('a');
    expect(nextToSend(current, MORNING - 1)).toBeUndefined();
  });

  it('is also what was being sent when something broke', () => {
    const current = markSending(queued(notice('a')), 'a');

    expect(nextToSend(current, MORNING)).toMatchObject({ state: 'sending', attempts: 1 });
  });

  it('is never what was given up', () => {
    expect(nextToSend(markUnsent(queued(notice('a')), 'a', undefined), MORNING)).toBeUndefined();
  });
});

describe('markSent', () => {
  it("takes it out and keeps the card's message for updates in place", () => {
    const current = markSent(queued(card('a'), notice('b')), card('a'), 'msg-1');

    expect(ids(current)).toEqual(['b']);
    expect(current.card).toBe('msg-1');
  });

  it('keeps the known message where the platform names none', () => {
    const posted = { ...queued(card('a')), card: 'msg-1' };

    expect(markSent(posted, card('a'), undefined).card).toBe('msg-1');
  });

  it("keeps a ping's message with that ping", () => {
    const pings = [pingOf({ id: 'ping-1' }), pingOf({ id: 'ping-2' })];
    const ping = pingSent('ping-2');

    const current = markSent({ ...queued(ping), pings }, ping, 'msg-2');

    expect(current.pings.map((one) => one.message)).toEqual([null, 'msg-2']);
  });
});

describe('markUnsent', () => {
  it('has it tried again later, and counts on', () => {
    const again = markUnsent(markSending(queued(notice('a')), 'a'), 'a', MORNING + MINUTE);

    expect(again.outbox).toMatchObject([
      { state: 'queued', attempts: 1, notBefore: MORNING + MINUTE },
    ]);
  });

  it('drops an update of the card that a newer one follows', () => {
    const posted = { ...queued(card('old')), card: 'msg-1' };
    const sending = queue(markSending(posted, 'old'), card('new'), MORNING);

    expect(ids(markUnsent(sending, 'old', MORNING + MINUTE))).toEqual(['new']);
  });

  it('keeps the first card, which may have arrived, and holds back the one that is to take its place', () => {
    const sending = queue(markSending(queued(card('first')), 'first'), card('new'), MORNING);

    const unsent = markUnsent(sending, 'first', MORNING + MINUTE);

    expect(ids(unsent)).toEqual(['first', 'new']);
    expect(unsent.outbox.map((item) => item.notBefore - MORNING)).toEqual([MINUTE, MINUTE]);
  });

  it('holds back the replies after a reply, and nothing else', () => {
    const current = queued(reply('first'), card('a'), reply('second'));

    const held = markUnsent(current, 'first', MORNING + MINUTE);

    expect(held.outbox.map((item) => item.notBefore - MORNING)).toEqual([MINUTE, 0, MINUTE]);
  });

  it('changes nothing for something that is no longer there', () => {
    const current = queued(notice('a'));

    expect(markUnsent(current, 'gone', MORNING + MINUTE)).toEqual(current);
  });
});

describe('withdraw', () => {
  it('takes back what was not said yet', () => {
    expect(ids(withdraw(queued(notice('a'), reply('b')), 'b'))).toEqual(['a']);
  });
});
