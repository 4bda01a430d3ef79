import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Assessor } from '../../../src/assess/assessor.ts';
import { createLocalAssessor } from '../../../src/assess/local/local.ts';
import { Assessment } from '../../../src/domain/assessment.ts';
import type { Turn } from '../../../src/domain/conversation.ts';

let assessor: Assessor;
beforeAll(() => {
  assessor = createLocalAssessor({ encoder: undefined });
});

function turnsOf(...lines: readonly string[]): Turn[] {
  return lines.map((line, index) => ({
    id: String(index),
    who: index % 2 === 0 ? 'customer' : 'agent',
    author: 'Robin',
    text: line,
    at: null,
  }));
}

async function judge(...lines: readonly string[]): Promise<Assessment> {
  return (await assessor.assess({ turns: turnsOf(...lines) })).assessment;
}

describe('the local assessor without the sentence encoder', () => {
  it('says so', async () => {
    expect(assessor.name).toBe('local');
    expect((await judge('Hello, where is my parcel?')).assessor).toBe('local');
  });

  it.each([
    [
      'My account has been hacked and somebody is buying things with my card right now.',
      ['P1', 'P2'],
    ],
    ['Smoke is coming out of your heater and my kids are asleep upstairs', ['P1']],
    ['What colours does the lamp come in?', ['P4']],
    ['I love your new logo, well done to the designers!', ['P4']],
  ])('gives %j an urgency of %j', async (text, levels) => {
    expect(levels).toContain((await judge(text)).urgency);
  });

  it.each([
    'Two payments left my account that I did not make.',
    'I cannot log in and the payroll run closes tonight.',
    'The delivery is two days late.',
    'How do I change my newsletter language?',
  ])('gives the calm and the angry telling of %j the same urgency', async (facts) => {
    const calm = await judge(facts);
    const angry = await judge(
      `${facts.toUpperCase()}!!! THIS IS ABSOLUTELY RIDICULOUS, YOU IDIOTS!!!`,
    );

    expect(angry.urgency).toBe(calm.urgency);
  });

  it('hears who leaves, who hints at it, and who does neither', async () => {
    expect((await judge('I am cancelling my contract.')).churn).toBe('high');
    expect((await judge('I am thinking about switching to a competitor.')).churn).toBe('low');
    expect((await judge('Can I cancel one item of my order?')).churn).toBe('none');
  });

  it('raises the risk of a customer for whom one thing after the other goes wrong', async () => {
    const lines = [
      'Hello! Could you tell me where my order is?',
      'It will be with you tomorrow.',
      'It has still not come. You said it would be here yesterday.',
      'So sorry to hear that!',
      'This is the third time I am asking. Nobody answers my question. I am fed up.',
    ];

    const first = await judge(...lines.slice(0, 1));
    const second = await judge(...lines.slice(0, 3));
    const third = await judge(...lines);

    expect(second.risk).toBeGreaterThan(first.risk);
    expect(third.risk).toBeGreaterThan(second.risk);
  });

  it.each([
    ['Wo bleibt meine Bestellung, ich warte seit zwei Wochen?', 'de'],
    ['¿Dónde está mi pedido? Llevo dos semanas esperando.', 'es'],
    ['Où est ma commande ? J’attends depuis deux semaines.', 'fr'],
    ['Onde está a minha encomenda? Estou à espera há duas semanas.', 'pt'],
    ['Dove si trova il mio ordine? Aspetto da due settimane.', 'it'],
    ['Waar blijft mijn bestelling? Ik wacht al twee weken.', 'nl'],
    ['Where is my order? I have been waiting for two weeks.', 'en'],
  ])('tells the language of %j', async (text, language) => {
    expect((await judge(text)).language).toBe(language);
  });

  it('gives a valid assessment with verbatim quotes for whatever is written', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 200 }),
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom(
        '',
        ' ',
        '😀😀',
        '\u202eevil',
        '<!channel>',
        '__proto__',
        'ok',
        '?',
        'مرحبا أين طلبي',
        '\ud800',
        'Cancel my account! 😀',
      ),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (lines) => {
        const turns = turnsOf(...lines);
        const heard = turns.filter((turn) => turn.who !== 'agent');

        const { assessment } = await assessor.assess({ turns });

        expect(Assessment.safeParse(assessment).success).toBe(true);
        for (const { quote } of [...assessment.signals, ...assessment.reasons]) {
          expect(heard.some((turn) => turn.text.includes(quote))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('judges a megabyte in well under a second', async () => {
    const started = performance.now();

    await judge('My order is late and nobody answers. '.repeat(28_000));

    expect(performance.now() - started).toBeLessThan(3000);
  });
});
