import { describe, expect, it } from 'vitest';
import { type FitnessContext, unfitness, unsupportedClaims } from '../../src/domain/fitness.ts';
import { CONTEXT, replyOf, textWith } from './replies.ts';

const STEP = { what: 'trace it', owner: 'Noor', when: 'within 4 hours' };

describe('a reply that follows every rule', () => {
  it('is fit', () => {
    expect(unfitness(replyOf(), textWith(), CONTEXT)).toEqual([]);
  });

  it('is fit with an apology, since it has a step', () => {
    const apology = 'I am sorry that what we promised did not happen.';

    expect(unfitness(replyOf({ apology }), textWith(apology), CONTEXT)).toEqual([]);
  });
});

describe('a reply', () => {
  it.each([
    ['with no step', { steps: [] }, '', 'It names no step.'],
    [
      'that apologises and does nothing',
      { steps: [], apology: 'Sorry!' },
      '',
      'It apologises and names no step.',
    ],
    [
      'that apologises in its text and does nothing',
      { steps: [] },
      'Our apologies.',
      'It apologises and names no step.',
    ],
    [
      'with a step nobody owns',
      { steps: [{ ...STEP, owner: ' ' }] },
      '',
      'A step lacks its owner or its time.',
    ],
    [
      'with a step that says nothing',
      { steps: [{ ...STEP, what: '' }] },
      '',
      'A step lacks its owner or its time.',
    ],
    [
      'that does not say when they hear next',
      { nextUpdate: '' },
      '',
      'It does not say when the customer hears next.',
    ],
    [
      'whose text leaves out when they hear next',
      { nextUpdate: 'on Friday' },
      '',
      'It does not say when the customer hears next.',
    ],
    [
      'whose text leaves out when a step is done',
      { steps: [{ ...STEP, when: 'by tomorrow' }] },
      '',
      'The text leaves out when a step will be done.',
    ],
    [
      'that names no issue',
      { acknowledgement: 'Thank you for your message.' },
      '',
      "It does not name the issue in the customer's own terms.",
    ],
  ])('%s is unfit', (_, changes, more, problem) => {
    expect(unfitness(replyOf(changes), textWith(more), CONTEXT)).toEqual([problem]);
  });

  it('with a step without a time is unfit', () => {
    const problems = unfitness(replyOf({ steps: [{ ...STEP, when: '' }] }), textWith(), CONTEXT);

    expect(problems).toEqual(['A step lacks its owner or its time.']);
  });

  it.each(['', ' \n '])('of %j is unfit for that alone', (text) => {
    expect(unfitness(replyOf({ steps: [] }), text, CONTEXT)).toEqual(['It is empty.']);
  });

  it('longer than anybody reads is unfit', () => {
    const long = textWith('Really. '.repeat(250));

    expect(unfitness(replyOf(), long, CONTEXT)).toEqual(['It is longer than 1800 characters.']);
  });

  it('finds a time at the beginning of a sentence too', () => {
    const steps = [{ ...STEP, when: 'Within 4 Hours' }];

    expect(unfitness(replyOf({ steps }), textWith(), CONTEXT)).toEqual([]);
  });

  it('says everything that is wrong with it', () => {
    const problems = unfitness(
      replyOf({ steps: [], acknowledgement: 'Hello.' }),
      'We will refund you 500 euros at https://evil.example. @here',
      CONTEXT,
    );

    expect(problems.length).toBeGreaterThan(5);
  });
});

describe("the customer's own terms", () => {
  function named(acknowledgement: string, asked: string, heard = asked): boolean {
    const context: FitnessContext = { ...CONTEXT, asked, heard };
    return unfitness(replyOf({ acknowledgement }), textWith(), context).length === 0;
  }

  it.each([
    ['You were billed twice.', 'Why am I billed two times?'],
    ['Es geht um Ihre Bestellung 48213.', 'Wo bleibt meine Bestellung 48213?'],
    ['Votre commande n’est pas arrivée.', 'Ma commande n’est jamais arrivée.'],
    ['Sipariş numaranız 48213 gelmedi.', 'Siparişim hâlâ gelmedi.'],
    ['您的订单还没有到。', '我的订单还没到'],
    ['ご注文の件ですね。', '注文が届きません'],
    ['لم يصل طلبك', 'طلبي لم يصل'],
  ])('are in %j for %j', (acknowledgement, asked) => {
    expect(named(acknowledgement, asked)).toBe(true);
  });

  it.each([
    ['We have received your request.', 'Why am I billed two times?'],
    ['Vielen Dank für Ihre Nachricht.', 'Wo bleibt meine Bestellung?'],
    ['感谢您的来信。', '我的订单还没到'],
  ])('are missing from %j for %j', (acknowledgement, asked) => {
    expect(named(acknowledgement, asked)).toBe(false);
  });

  it('may be those of an earlier message', () => {
    expect(named('Your parcel has not come.', 'Any news?', 'Where is my parcel?\nAny news?')).toBe(
      true,
    );
  });

  it.each(['Hello?', '🙏🙏', 'Well?', 'refund'])('cannot be demanded for %j', (asked) => {
    expect(named('Thank you for your message.', asked)).toBe(true);
  });
});

describe('a very long message', () => {
  it.each(['我的订单', '12-', 'my order is late. '])(
    'of %j is judged by its ends, soon',
    (piece) => {
      const heard = `${CONTEXT.heard} ${piece.repeat(1_000_000 / piece.length)}`;
      const before = performance.now();

      const problems = unfitness(replyOf(), textWith(), { ...CONTEXT, asked: heard, heard });

      expect(problems).toEqual([]);
      expect(performance.now() - before).toBeLessThan(2_000);
    },
  );
});

describe('unsupportedClaims', () => {
  it('are those that rest on nothing the desk knows', () => {
    const claims = [
      { text: 'A trace takes two working days.', source: 'late' },
      { text: 'It is always free.', source: 'nowhere' },
      { text: 'It is on its way.', source: '' },
    ];

    expect(unsupportedClaims(replyOf({ claims }), CONTEXT)).toEqual([
      'It is always free.',
      'It is on its way.',
    ]);
  });
});
