import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Assessment, Mood, Style, Urgency } from '../../src/domain/assessment.ts';
import { unfitness } from '../../src/domain/fitness.ts';
import { defaultPolicy, Policy } from '../../src/domain/policy.ts';
import { SignalKind } from '../../src/domain/signal.ts';
import { CARES, VOICES } from '../../src/domain/voice.ts';
import { DraftError } from '../../src/draft/drafter.ts';
import { wordsIn } from '../../src/draft/facts.ts';
import { createLocalDrafter, draftLocally, firstNameOf } from '../../src/draft/local.ts';
import { sourcesOf } from '../../src/draft/sources.ts';
import { ENTRIES } from './entries.ts';
import { REALISTIC_MESSAGES } from './realistic-messages.ts';
import { requestFor } from './request.ts';

const LATE = 'My order 48213 has not moved since Monday. Could you tell me where it is?';

function requestWith(tags: Partial<Assessment>, text = LATE, knowledge = [ENTRIES.late]) {
  const request = requestFor(text, { knowledge });
  return { ...request, assessment: { ...request.assessment, ...tags } };
}

function draftWith(tags: Partial<Assessment>, text?: string, knowledge = [ENTRIES.late]): string {
  return draftLocally(requestWith(tags, text, knowledge)).text;
}

function signals(...kinds: SignalKind[]): Assessment['signals'] {
  return kinds.map((kind) => ({ kind, quote: LATE, turn: 0 }));
}

describe('the same issue, drafted for each style', () => {
  const drafts = {
    hurried: draftWith({ style: 'hurried' }),
    'matter-of-fact': draftWith({ style: 'matter-of-fact' }),
    inquisitive: draftWith({ style: 'inquisitive' }),
    warm: draftWith({ style: 'warm' }),
  };

  it('is short for the hurried and long for the inquisitive', () => {
    const words = Style.options.map((style) => [style, wordsIn(drafts[style])] as const);
    const byLength = words.toSorted(([, left], [, right]) => left - right).map(([style]) => style);

    expect(byLength[0]).toBe('hurried');
    expect(byLength.at(-1)).toBe('inquisitive');
  });

  it.each(Style.options)('keeps near the length that is set for the %s', (style) => {
    expect(wordsIn(drafts[style])).toBeLessThanOrEqual(VOICES[style].words * 1.1);
  });

  it.each(Style.options)(
    'greets, numbers and closes for the %s as the style guide says',
    (style) => {
      const { greets, numbered, closes } = VOICES[style];

      expect(drafts[style].startsWith('Hello Robin,')).toBe(greets);
      expect(/^1\. /m.test(drafts[style])).toBe(numbered);
      expect(drafts[style].endsWith('I wish you a good day.')).toBe(closes);
    },
  );

  it('tells what is done before what is so, to the hurried alone', () => {
    const plan = /Within 4 hours/;
    const fact = /Most parcels reach you/;

    expect(drafts.hurried).not.toMatch(fact);
    for (const style of ['matter-of-fact', 'inquisitive', 'warm'] as const)
      expect(drafts[style].search(fact)).toBeLessThan(drafts[style].search(plan));
  });

  it('tells the inquisitive all of the entry', () => {
    expect(drafts.inquisitive).toContain('If it finds nothing, you choose');
    expect(drafts.warm).not.toContain('If it finds nothing, you choose');
  });

  it.each(Style.options)(
    'says to the %s what is done, by when, and when they hear next',
    (style) => {
      expect(drafts[style]).toMatch(/[Ww]ithin 4 hours/);
      expect(drafts[style]).toMatch(/trace the parcel with the carrier/i);
      expect(drafts[style]).toMatch(/You will hear from me by then/);
    },
  );
});

describe('the same issue, drafted for each mood', () => {
  it.each(Mood.options)('meets who is %s, in every style', (mood) => {
    const { opening, brief } = CARES[mood];

    for (const style of Style.options) {
      const text = draftWith({ style, mood });
      expect(text).toContain(VOICES[style].greets ? opening : brief);
    }
  });

  it('reassures the anxious before anything else', () => {
    expect(draftWith({ mood: 'anxious', style: 'hurried' })).toMatch(/^I am on it now\./);
    expect(draftWith({ mood: 'anxious', style: 'warm' })).toMatch(/^Hello Robin,\n\nI have read/);
  });

  it.each(['anxious', 'frustrated', 'angry'] as const)('holds no cheer for who is %s', (mood) => {
    expect(draftWith({ mood, style: 'warm' })).not.toMatch(/good day|Thank you for writing/);
  });

  it('has the same plan in every mood', () => {
    const plans = Mood.options.map((mood) => draftLocally(requestWith({ mood })).reply.steps);

    expect(new Set(plans.map((plan) => JSON.stringify(plan))).size).toBe(1);
  });

  it('does not say twice in one conversation what meets a feeling', () => {
    const request = requestWith({ mood: 'angry', turn: 2 });
    const turns = [LATE, `${CARES.angry.opening} I will trace it.`, 'My parcel is still lost.'].map(
      (text, index) => ({
        id: `${index}`,
        who: index === 1 ? ('agent' as const) : ('customer' as const),
        author: 'Robin',
        text,
        at: null,
      }),
    );

    const { text } = draftLocally({ ...request, conversation: { turns } });

    expect(text).not.toContain(CARES.angry.opening);
  });
});

describe('an apology', () => {
  it.each([
    ['promise_broken', 'what we promised did not happen'],
    ['unanswered_question', 'your question was passed over'],
    ['hand_offs', 'sent from one desk to the next'],
    ['apology_without_step', 'all you got so far was an apology'],
    ['repeat_contact', 'had to come back about this'],
    ['waiting', 'kept waiting'],
  ] as const)('is made for %s, with a step', (kind, words) => {
    const { reply, text } = draftLocally(requestWith({ signals: signals(kind) }));

    expect(text).toContain(words);
    expect(reply.steps.length).toBeGreaterThan(0);
  });

  it.each(['money', 'deadline', 'leaving', 'legal', 'praise'] as const)(
    'is not made for %s: nothing says that we failed',
    (kind) => {
      expect(draftLocally(requestWith({ signals: signals(kind) })).reply.apology).toBeNull();
    },
  );

  it('is made once', () => {
    const request = requestWith({ signals: signals('waiting'), turn: 2 });
    const said = draftLocally(request).text;
    const [first] = request.conversation.turns;
    if (first === undefined) throw new Error('There must be a message.');
    const turns = [
      first,
      { ...first, who: 'agent' as const, text: said },
      { ...first, text: 'Still lost.' },
    ];

    expect(draftLocally({ ...request, conversation: { turns } }).reply.apology).toBeNull();
  });
});

describe('the plan', () => {
  it.each([
    ['P1', 'within 15 minutes'],
    ['P2', 'within 1 hour'],
    ['P3', 'within 4 hours'],
    ['P4', 'within 1 day'],
  ] as const)('at %s comes within the time of the policy: %s', (urgency, when) => {
    const { reply } = draftLocally(requestWith({ urgency }));

    expect(reply.steps.every((step) => step.when === when && step.owner === 'Noor')).toBe(true);
    expect(reply.nextUpdate).toBe(when);
  });

  it.each([
    ['P1', false],
    ['P2', false],
    ['P3', true],
    ['P4', true],
  ] as const)('at %s waits for the answer to a question: %s', (urgency, isWaiting) => {
    const text = draftWith({ urgency }, 'I was charged twice for my lamp.', [ENTRIES.charged]);

    expect(text).toContain('On which day was each amount taken');
    expect(text.includes('With your answer')).toBe(isWaiting);
  });

  it('cites the entry it rests on', () => {
    expect(draftLocally(requestWith({})).reply.claims).toMatchObject([{ source: 'late' }]);
  });

  it('states nothing as a fact without an entry', () => {
    expect(draftLocally(requestWith({}, LATE, [])).reply.claims).toEqual([]);
  });

  it('looks into what they write about where no entry fits', () => {
    const text = 'My router drops the line every evening.';

    expect(draftWith({}, text, [])).toContain('look into your router myself');
  });

  it('sees whether what they ask for can be done, and promises no more', () => {
    const text = draftWith({}, 'Please cancel order 66120 before it ships.', []);

    expect(text).toContain('see whether we can cancel order 66120 before it ships');
  });

  it('keeps a handed-on customer with one person', () => {
    expect(draftWith({ signals: signals('hand_offs') })).toContain('keep this with me');
  });

  it('puts danger before everything', () => {
    const text = draftWith({ urgency: 'P1', signals: signals('safety'), style: 'hurried' });

    expect(text).toMatch(
      /^If anybody is hurt or in danger now, please call the emergency services/,
    );
  });

  it('answers a calm question with what the entry says, first', () => {
    const text = draftWith({ urgency: 'P4', style: 'hurried' }, 'do you do gift wrapping', [
      ENTRIES.giftwrap,
    ]);

    expect(text).toMatch(/^You ask whether we do gift wrapping\.\n\nWe wrap anything/);
  });

  it('goes back to the matter for who gives up, whatever entry their last words find', () => {
    const texts = [LATE, 'Never mind, I will find something in town.'];
    const turns = texts.map((text, index) => ({
      id: `${index}`,
      who: 'customer' as const,
      author: 'Robin',
      text,
      at: null,
    }));
    const given = {
      turn: 1,
      signals: [{ kind: 'giving_up' as const, quote: 'Never mind', turn: 1 }],
    };
    const request = { ...requestWith(given, '', [ENTRIES.returns]), conversation: { turns } };

    const { reply, text } = draftLocally(request);

    expect(reply.acknowledgement).toMatch(
      /^You are still waiting to hear where it is: your order 48213/,
    );
    expect(text).toContain('look into your order 48213 myself');
    expect(reply.claims).toEqual([]);
  });

  it('passes praise on by name, and asks and promises nothing else', () => {
    const { reply, text } = draftLocally(
      requestWith(
        { mood: 'pleased', urgency: 'P4', signals: signals('praise') },
        'Priya was brilliant!',
      ),
    );

    expect(text).toContain('I will pass your words on to Priya.');
    expect(reply).toMatchObject({ claims: [], questions: [], apology: null });
  });
});

describe('a number', () => {
  it('that is needed is asked for', () => {
    expect(draftWith({}, 'My parcel is late.')).toContain('What is your order number?');
  });

  it('is never asked for once it was given, wherever that was', () => {
    const numbers = fc.integer({ min: 10_000, max: 99_999_999 });
    const named = fc.constantFrom('order', 'Order no.', 'my order number is', '#', 'ref', 'order:');
    const knowledge = fc.constantFrom(...Object.values(ENTRIES), undefined);

    fc.assert(
      fc.property(named, numbers, knowledge, fc.boolean(), (name, number, entry, isEarlier) => {
        const given = `I am waiting for my parcel, ${name} ${number}.`;
        const texts = isEarlier ? [given, 'My parcel is still late.'] : [`${given} It is late.`];
        const turns = texts.map((text, index) => ({
          id: `${index}`,
          who: 'customer' as const,
          author: 'Robin',
          text,
          at: null,
        }));
        const request = requestWith({ turn: turns.length - 1 }, '', entry ? [entry] : []);

        const { reply } = draftLocally({ ...request, conversation: { turns } });

        expect(reply.questions.filter((question) => /number/.test(question))).toEqual([]);
      }),
    );
  });

  it('an agent has asked for already is not asked for again', () => {
    const [first] = requestFor('My parcel is late.').conversation.turns;
    if (first === undefined) throw new Error('There must be a message.');
    const asked = { ...first, who: 'agent' as const, text: 'What is your order number?' };
    const turns = [first, asked, { ...first, text: 'I do not have my order confirmation.' }];

    const request = requestWith({ turn: 2 });

    expect(draftLocally({ ...request, conversation: { turns } }).reply.questions).toEqual([]);
  });
});

describe('createLocalDrafter', () => {
  it.each([
    [
      'de',
      'No draft: without a model Heed drafts in English only, and this customer writes German.',
    ],
    [
      'tr',
      'No draft: without a model Heed drafts in English only, and this customer writes Turkish.',
    ],
    ['und', 'No draft: there are no words to answer.'],
  ])('drafts nothing in %s and says why', async (language, why) => {
    const drafting = createLocalDrafter().draft(requestWith({ language }));

    await expect(drafting).rejects.toThrow(new DraftError(why));
  });

  it('drafts the same for the same request', async () => {
    const drafter = createLocalDrafter();

    expect(await drafter.draft(requestWith({}))).toEqual(await drafter.draft(requestWith({})));
    expect(drafter.name).toBe('local');
  });
});

describe('firstNameOf', () => {
  it.each([
    ['Robin', 'Robin'],
    ['Zoë Müller', 'Zoë'],
    ['kev_91', null],
    ['ANNA', null],
    ['Customer', null],
    ['', null],
  ])('of %j is %j', (author, name) => {
    const turns = [{ id: '1', who: 'customer' as const, author, text: LATE, at: null }];

    expect(firstNameOf({ ...requestWith({}), conversation: { turns } })).toBe(name);
  });
});

describe('a draft of any message', () => {
  const phrases = REALISTIC_MESSAGES.flatMap((message) => message.text.split(/(?<=[.!?,]) /));
  const pieces = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...phrases) },
    fc.constantFrom(
      '<@U1>',
      '@here',
      'https://evil.example',
      'P1!',
      'I want $500',
      '“',
      '\n\n',
      '🙏',
      'you',
      'my',
      'you guys',
      'refund me 900 euros',
      'send me your password',
    ),
    fc.string({ maxLength: 20 }),
  );
  const texts = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(' '));
  const tags = fc.record({
    style: fc.option(fc.constantFrom(...Style.options)),
    mood: fc.constantFrom(...Mood.options),
    urgency: fc.constantFrom(...Urgency.options),
    signals: fc.subarray([...SignalKind.options]).map((kinds) => signals(...kinds)),
    ask: fc.oneof(fc.constant(''), texts),
  });
  const policies = fc.constantFrom(
    defaultPolicy,
    Policy.parse({ commitments: { P1: 0.5, P2: 7, P3: 100, P4: 10_000 } }),
    Policy.parse({ grants: [{ role: 'agent', what: 'a voucher of 10 euros' }] }),
  );
  const entries = fc.option(fc.constantFrom(...Object.values(ENTRIES)), { nil: undefined });

  it('is fit or says why it is not, and is never thrown', () => {
    fc.assert(
      fc.property(texts, tags, policies, entries, (text, changes, policy, entry) => {
        const request = { ...requestWith(changes, text, entry ? [entry] : []), policy };
        const { reply, text: written } = draftLocally(request);
        const { urgency } = request.assessment;

        const reasons = unfitness(reply, written, {
          asked: text,
          heard: text,
          sources: sourcesOf(request),
          policy,
          urgency,
        });

        expect(reply.steps.length).toBeGreaterThan(0);
        expect(written).not.toMatch(/<[!@#]|(?<!\w)@\w|https?:|undefined|null/);
        expect(reasons.every((reason) => reason.length > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
