import { describe, expect, it } from 'vitest';
import { Policy } from '../../src/domain/policy.ts';
import { promiseProblems } from '../../src/domain/promise-problems.ts';
import { CONTEXT, replyOf } from './replies.ts';

const HEARD = 'I want a refund of 64.90 euros, and 500 dollars compensation. Order 1200.';
const GRANTS = Policy.parse({
  grants: [
    { role: 'agent', what: 'a voucher of 10 euros' },
    { role: 'lead', what: 'a credit of 80 euros' },
  ],
});

function problemsIn(text: string, context: Partial<typeof CONTEXT> = {}): string[] {
  return promiseProblems(replyOf(), text, { ...CONTEXT, heard: HEARD, ...context });
}

function gift(word: string): string {
  return `It promises something the policy does not cover ("${word}").`;
}

describe('a gift', () => {
  it.each([
    ['I will refund you today.', 'refund'],
    ["We'll credit your account.", 'credit'],
    ['You will get a refund.', 'refund'],
    ['Here is a voucher for your trouble.', 'voucher'],
    ['I will get you a refund.', 'refund'],
    ['Please accept a discount as a token of thanks.', 'discount'],
    ['Your money has been refunded.', 'refunded'],
    ['The fee is waived.', 'waived'],
    ['We can send you another one free of charge.', 'free of charge'],
    ['You asked for a refund, and we will refund you.', 'refund'],
    ['You would like compensation; you will get it as a credit.', 'compensation'],
  ])('in %j is promised by nobody', (text, word) => {
    expect(problemsIn(text)).toEqual([gift(word)]);
  });

  it.each([
    'You would like a refund of your order.',
    'You asked when you will get your refund.',
    'You report that we have not refunded you.',
    'I will find out what has become of your refund.',
    'Would you rather have a replacement or a refund?',
    'Your message is about your refund.',
  ])('in %j is only spoken of', (text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  it('nobody spoke of is not spoken of', () => {
    expect(problemsIn('There are vouchers and goodwill in this world.')).toEqual([
      gift('goodwill'),
    ]);
  });

  it.each([
    [
      'an entry',
      { sources: new Map([['refund', 'A refund leaves us within three days.']]) },
      'We will refund it.',
    ],
    ['what an agent may grant', { policy: GRANTS }, 'I will give you a voucher of 10 euros.'],
  ])('may be promised when it rests on %s', (_, context, text) => {
    expect(problemsIn(text, context)).toEqual([]);
  });

  it('may not be promised when only a lead may grant it', () => {
    expect(problemsIn('I will give you a credit of 80 euros.', { policy: GRANTS })).toEqual([
      gift('credit'),
      'It names an amount nobody gave (80 euros).',
    ]);
  });
});

describe('a gift in another language', () => {
  it.each([
    ['Wir erstatten Ihnen die Bestellung.', 'erstatten'],
    ['Le reembolsaremos el pedido hoy.', 'reembolsaremos'],
    ['Nous vous remboursons la commande.', 'remboursons'],
    ['Vamos reembolsar o pedido.', 'reembolsar'],
    ['La rimborsiamo oggi.', 'rimborsiamo'],
    ['Wij geven u korting.', 'korting'],
    ['Zwrócimy pieniądze dzisiaj.', 'Zwrócimy'],
    ['Мы вернём деньги сегодня: полный возврат.', 'вернём'],
    ['全額を返金いたします。', '返金'],
    ['我们会给您退款。', '退款'],
    ['전액 환불해 드리겠습니다.', '환불'],
    ['سنقوم باسترداد المبلغ.', 'استرداد'],
  ])('in %j is promised by nobody', (text, word) => {
    expect(problemsIn(text)).toEqual([gift(word)]);
  });

  it.each([
    'Ich prüfe, was aus Ihrer Rückerstattung geworden ist.',
    'Sie möchten eine Erstattung.',
    'Möchten Sie lieber eine Rückerstattung?',
    'Je vérifie votre remboursement.',
    '返金の状況を確認します。',
  ])('in %j is only spoken of', (text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  it('may be promised when an entry speaks of it, with no other amount than its own', () => {
    const sources = new Map([['refund', 'We refund 20 euros within three days.']]);

    expect(problemsIn('Wir erstatten Ihnen 20 Euro.', { sources })).toEqual([]);
    expect(problemsIn('Wir erstatten Ihnen 500 Euro.', { sources })).toEqual([
      'It names an amount nobody gave (500 Euro).',
    ]);
  });

  it.each(['Das kostet 900 zł.', '費用は9,000円です。', 'Это стоит 900 рублей.'])(
    'nobody gave the amount in %j',
    (text) => {
      expect(problemsIn(text)).toEqual([expect.stringContaining('an amount nobody gave')]);
    },
  );
});

describe('an amount', () => {
  it.each([
    ['It costs €20.', '€20'],
    ['It costs 20 €.', '20 €'],
    ['It costs $ 1,250.00 a year.', '$ 1,250.00'],
    ['It costs 6.49 euros.', '6.49 euros'],
    ['It costs EUR 64.', 'EUR 64'],
    ['You save 15 %.', '15 %'],
    ['It costs fifty euros.', 'fifty euros'],
    ['I will pay you 500 dollars.', '500 dollars'],
  ])('in %j that nobody gave is unfit', (text, amount) => {
    expect(problemsIn(text)).toEqual([`It names an amount nobody gave (${amount}).`]);
  });

  it.each([
    'You paid 64.90 euros.',
    'You paid € 64,90.',
    'You speak of $500.',
    'Your order 1200 is here.',
    'The level is 95 of 100.',
  ])('in %j is theirs, or none', (text) => {
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    ['€1,200', '1200 euros'],
    ['€1.200,00', '1200 euros'],
    ['€1200.5', '1200.50 euros'],
  ])('%s is the same however it is written', (written, source) => {
    const sources = new Map([['price', `The plan is ${source} a year.`]]);

    expect(problemsIn(`The plan is ${written}.`, { sources })).toEqual([]);
  });

  it('is not found inside another', () => {
    const sources = new Map([['price', 'It costs €50.']]);

    expect(problemsIn('It costs €5.', { sources })).toEqual([
      'It names an amount nobody gave (€5).',
    ]);
  });
});

describe('a time', () => {
  function timed(when: string, context: Partial<typeof CONTEXT> = {}): string[] {
    const reply = replyOf({ steps: [{ what: 'look', owner: 'Noor', when }], nextUpdate: when });
    return promiseProblems(reply, '', { ...CONTEXT, ...context });
  }

  it.each(['within 5 minutes', 'in ten minutes', 'in a minute'])(
    'of %s is sooner than any the policy gives',
    (when) => {
      expect(timed(when)).toEqual([`It promises more than the policy does ("${when}").`]);
    },
  );

  it.each([
    'innerhalb von 5 Minuten',
    'in einer Stunde',
    'en 5 minutos',
    'dans une heure',
    'entro 2 ore',
    'binnen 10 minuten',
    'w ciągu 2 godzin',
    'через 10 минут',
    '30分以内',
    '2小时内',
    '1시간 안에',
  ])('of %s is too soon in any language', (when) => {
    expect(timed(when, { urgency: 'P3' })).toEqual([
      `It promises more than the policy does ("${when}").`,
    ]);
  });

  it.each(['innerhalb von 4 Stunden', 'en 1 día', 'dans 5 heures', '1日以内', 'через 5 часов'])(
    'of %s is none the policy forbids',
    (when) => {
      expect(timed(when, { urgency: 'P3' })).toEqual([]);
    },
  );

  it('of an hour is too soon where the policy says four', () => {
    expect(timed('within 1 hour', { urgency: 'P3' })).toHaveLength(1);
    expect(timed('within 1 hour', { urgency: 'P2' })).toEqual([]);
  });

  it.each([
    'within 4 hours',
    'within 240 minutes',
    'within 1 day',
    'within two weeks',
    'tomorrow',
    'whenever you write',
  ])('of %s is none the policy forbids at P3', (when) => {
    expect(timed(when, { urgency: 'P3' })).toEqual([]);
  });

  it('adds up its parts', () => {
    expect(timed('within 3 hours and 59 minutes', { urgency: 'P3' })).toHaveLength(1);
    expect(timed('within 3 hours and 60 minutes', { urgency: 'P3' })).toEqual([]);
  });

  it('an entry gives may be given', () => {
    const sources = new Map([['lock', 'An account is locked within 5 minutes.']]);

    expect(timed('within 5 minutes', { sources })).toEqual([]);
  });
});
