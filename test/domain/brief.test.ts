import { describe, expect, it } from 'vitest';
import { briefFor } from '../../src/domain/brief.ts';
import type { Person } from '../../src/domain/person.ts';
import { Policy } from '../../src/domain/policy.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { assessmentOf, caseOf, PROMISE, pingOf, signalOf, turnOf } from './samples.ts';

const LEE = { id: 'lee', name: 'Lee', role: 'lead' } as const;
const POLICY = Policy.parse({
  grants: [
    { role: 'agent', what: 'a voucher of 10 euros' },
    { role: 'lead', what: 'a courier today' },
  ],
});

/** In a channel where nobody else is on the roster. */
function readerOf(lead: Person) {
  return { lead, to: 'terminal:local/desk', settings: { policy: POLICY, roster: [lead] } };
}
const ROBIN = caseOf({ customer: { id: 'robin', name: 'Robin' } });

describe('briefFor', () => {
  it('says who is called, why now, and how things stand', () => {
    const reasons = [{ quote: 'third time', why: 'a second contact', turn: 0 }];
    const current = { ...ROBIN, assessment: assessmentOf({ ask: 'Where is it?', reasons }) };
    const ping = pingOf({ why: 'a date hangs on it', urgency: 'P2', risk: 0.7 });

    expect(briefFor(current, ping, readerOf(LEE))).toMatchObject({
      lead: 'lee',
      leadName: 'Lee',
      customer: 'Robin',
      ask: 'Where is it?',
      urgency: 'P2',
      risk: 0.7,
      whyNow: 'a date hangs on it',
      evidence: reasons,
      promises: [],
      actions: ['have-it', 'pass-on', 'not-needed'],
    });
  });

  it('tells what was promised, and that they have been here before', () => {
    const said = { what: 'ask the carrier', by: 'Ana', when: 'within 2 hours', due: null };
    const promise = { ...PROMISE, ...said };
    const place = { channel: 'shop', state: 'closed' } as const;
    const current = {
      ...ROBIN,
      promises: [promise],
      earlier: [
        { case: 'b', at: 2, ask: 'Where is\nmy parcel?', ...place },
        { case: 'a', at: 1, ask: 'My card', ...place },
      ],
      turns: [turnOf('customer', 'Still nothing.')],
    };

    const brief = briefFor(current, pingOf(), readerOf(LEE));

    expect(brief.promises).toEqual([promise]);
    expect(brief.story).toEqual([
      'Came back after 2 earlier cases; the latest: Where is my parcel?',
      'Robin: Still nothing.',
    ]);
  });

  it('names what this role may grant: a lead also what an agent may', () => {
    const agent = { ...LEE, role: 'agent' } as const;

    expect(briefFor(ROBIN, pingOf(), readerOf(LEE)).mayGrant).toEqual([
      'a voucher of 10 euros',
      'a courier today',
    ]);
    expect(briefFor(ROBIN, pingOf(), readerOf(agent)).mayGrant).toEqual(['a voucher of 10 euros']);
  });

  it('tells a short story whole', () => {
    const turns = [turnOf('customer', 'Hello?\n\nAnyone?'), turnOf('agent', 'Hello!')];

    expect(briefFor({ ...ROBIN, turns }, pingOf(), readerOf(LEE)).story).toEqual([
      'Robin: Hello? Anyone?',
      'Ana: Hello!',
    ]);
  });

  it('tells of a long one its beginning and its end', () => {
    const turns = Array.from({ length: 9 }, (_, index) => turnOf('customer', `Line ${index}`));

    expect(briefFor({ ...ROBIN, turns }, pingOf(), readerOf(LEE)).story).toEqual([
      'Robin: Line 0',
      '… 3 more …',
      ...[4, 5, 6, 7, 8].map((index) => `Robin: Line ${index}`),
    ]);
  });

  it('leaves out what was deleted, and cuts what is long between characters', () => {
    const turns = [turnOf('customer', ''), turnOf('customer', '😀'.repeat(300))];

    const [line = ''] = briefFor({ ...ROBIN, turns }, pingOf(), readerOf(LEE)).story;

    expect(line).toBe(`Robin: ${'😀'.repeat(139)}…`);
  });

  it.each(SignalKind.options.filter((kind) => kind !== 'praise'))(
    'has a first move for %s',
    (kind) => {
      const assessment = assessmentOf({ signals: [signalOf(kind)] });

      const moved = briefFor({ ...ROBIN, assessment }, pingOf(), readerOf(LEE)).firstMove;
      const plain = briefFor(ROBIN, pingOf(), readerOf(LEE)).firstMove;

      expect(moved).not.toBe(plain);
    },
  );

  it('puts danger before everything else that is wrong', () => {
    const signals = [signalOf('money'), signalOf('leaving')];
    const current = { ...ROBIN, assessment: assessmentOf({ signals }) };

    const move = briefFor(current, pingOf({ signal: 'safety' }), readerOf(LEE)).firstMove;

    expect(move).toContain('nobody is in danger');
  });

  it('shows a draft only when it is fit to be offered', () => {
    const draft = {
      id: 'd',
      turn: 0,
      language: 'en',
      reply: {
        acknowledgement: '',
        apology: null,
        claims: [],
        steps: [],
        questions: [],
        nextUpdate: '',
      },
      text: 'On its way.',
      citations: [],
      unsupported: [],
      unfit: [],
      drafter: 'local',
    };

    const fit = briefFor({ ...ROBIN, draft }, pingOf(), readerOf(LEE));
    const unfit = briefFor(
      { ...ROBIN, draft: { ...draft, unfit: ['It is empty.'] } },
      pingOf(),
      readerOf(LEE),
    );

    expect([fit.draft, unfit.draft]).toEqual(['On its way.', null]);
  });
});
