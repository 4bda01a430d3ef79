import { describe, expect, it } from 'vitest';
import { briefFor } from '../../src/domain/brief.ts';
import { Policy } from '../../src/domain/policy.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { assessmentOf, caseOf, pingOf, signalOf, turnOf } from './samples.ts';

const LEE = { id: 'lee', name: 'Lee', role: 'lead' } as const;
const POLICY = Policy.parse({
  grants: [
    { role: 'agent', what: 'a voucher of 10 euros' },
    { role: 'lead', what: 'a courier today' },
  ],
});
const ROBIN = caseOf({ customer: { id: 'robin', name: 'Robin' } });

describe('briefFor', () => {
  it('says who is called, why now, and how things stand', () => {
    const reasons = [{ quote: 'third time', why: 'a second contact', turn: 0 }];
    const current = { ...ROBIN, assessment: assessmentOf({ ask: 'Where is it?', reasons }) };
    const ping = pingOf({ why: 'a date hangs on it', urgency: 'P2', risk: 0.7 });

    expect(briefFor(current, ping, LEE, POLICY)).toMatchObject({
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
    const promise = { what: 'ask the carrier', by: 'Ana', when: 'within 2 hours', due: null };
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

    const brief = briefFor(current, pingOf(), LEE, POLICY);

    expect(brief.promises).toEqual([promise]);
    expect(brief.story).toEqual([
      'Came back after 2 earlier cases; the latest: Where is my parcel?',
      'Robin: Still nothing.',
    ]);
  });

  it('names what this role may grant, and nothing another may', () => {
    const agent = { ...LEE, role: 'agent' } as const;

    expect(briefFor(ROBIN, pingOf(), LEE, POLICY).mayGrant).toEqual(['a courier today']);
    expect(briefFor(ROBIN, pingOf(), agent, POLICY).mayGrant).toEqual(['a voucher of 10 euros']);
  });

  it('tells a short story whole', () => {
    const turns = [turnOf('customer', 'Hello?\n\nAnyone?'), turnOf('agent', 'Hello!')];

    expect(briefFor({ ...ROBIN, turns }, pingOf(), LEE, POLICY).story).toEqual([
      'Robin: Hello? Anyone?',
      'Ana: Hello!',
    ]);
  });

  it('tells of a long one its beginning and its end', () => {
    const turns = Array.from({ length: 9 }, (_, index) => turnOf('customer', `Line ${index}`));

    expect(briefFor({ ...ROBIN, turns }, pingOf(), LEE, POLICY).story).toEqual([
      'Robin: Line 0',
      '… 3 more …',
      ...[4, 5, 6, 7, 8].map((index) => `Robin: Line ${index}`),
    ]);
  });

  it('leaves out what was deleted, and cuts what is long between characters', () => {
    const turns = [turnOf('customer', ''), turnOf('customer', '😀'.repeat(300))];

    const [line = ''] = briefFor({ ...ROBIN, turns }, pingOf(), LEE, POLICY).story;

    expect(line).toBe(`Robin: ${'😀'.repeat(139)}…`);
  });

  it.each(SignalKind.options.filter((kind) => kind !== 'praise'))(
    'has a first move for %s',
    (kind) => {
      const assessment = assessmentOf({ signals: [signalOf(kind)] });

      const moved = briefFor({ ...ROBIN, assessment }, pingOf(), LEE, POLICY).firstMove;
      const plain = briefFor(ROBIN, pingOf(), LEE, POLICY).firstMove;

      expect(moved).not.toBe(plain);
    },
  );

  it('puts danger before everything else that is wrong', () => {
    const signals = [signalOf('money'), signalOf('leaving')];
    const current = { ...ROBIN, assessment: assessmentOf({ signals }) };

    const move = briefFor(current, pingOf({ signal: 'safety' }), LEE, POLICY).firstMove;

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

    const fit = briefFor({ ...ROBIN, draft }, pingOf(), LEE, POLICY);
    const unfit = briefFor(
      { ...ROBIN, draft: { ...draft, unfit: ['It is empty.'] } },
      pingOf(),
      LEE,
      POLICY,
    );

    expect([fit.draft, unfit.draft]).toEqual(['On its way.', null]);
  });
});
