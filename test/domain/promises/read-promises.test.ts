import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPromises } from '../../../src/domain/promises/read-promises.ts';
import { Hours } from '../../../src/domain/time/hours.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { BERLIN, groundOf, promisesIn } from './read-promises.ts';

const HOUR = 3_600_000;
const WORDS = [
  ...["I'll", 'we will', 'get back', 'refund', 'call', 'you', 'by', '3 pm', 'tomorrow', 'if'],
  ...['within', '999', '2 days', 'and', 'Ich rufe', 'Sie', 'um 10 Uhr', 'an', 'le', 'llamaré'],
  ...['hoy', 'entro', 'le 15', '.', '?', '\n', ',', '24/7', '31.12.', '00:00', 'fin de journée'],
];
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' ')),
);
const anyLanguage = fc.constantFrom('en', 'de', 'es', 'fr', 'it', 'nl', 'pt', 'ja', undefined);

describe('readPromises', () => {
  it('tells what is promised in the words it was, by whom, when it was said and until when', () => {
    const promises = readPromises("Sorry! I'll get back to you by 3 pm.", groundOf());

    expect(promises).toEqual([
      {
        what: 'get back to you',
        by: 'Ana',
        byId: 'terminal:local/ana',
        at: MORNING,
        kind: 'update',
        state: 'standing',
        when: 'by 3 pm',
        due: MORNING + 5 * HOUR,
      },
    ]);
  });

  it('never throws, finds at most five, none due before it was said, and none twice', () => {
    const anyTime = fc.integer({ min: 0, max: Date.UTC(2100, 0, 1) });

    fc.assert(
      fc.property(anyText, anyLanguage, anyTime, fc.boolean(), (text, language, at, open) => {
        const ground = groundOf({ at, language, hours: open ? undefined : BERLIN });
        const promises = readPromises(text, ground);

        expect(promises.length).toBeLessThanOrEqual(5);
        for (const { due, what } of promises) {
          expect(due ?? at).toBeGreaterThanOrEqual(at);
          expect(what.length).toBeLessThanOrEqual(100);
        }
        const names = promises.map(({ kind, due }) => `${kind} ${due}`);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['one line without an end', "I'll get back to you and we will "],
    ['many promises', "I'll call you tomorrow at 10. "],
    ['open quotes', 'I\'ll call "you < « ``` tomorrow '],
    ['blanks', '   \t '],
    ['many requests', "please send it, we'll see if it's there, "],
  ])('reads 100 kB of %s in less than a tenth of a second', (_, text) => {
    const long = text.repeat(Math.ceil(100_000 / text.length));
    readPromises(long, groundOf());

    const started = performance.now();
    readPromises(long, groundOf());

    expect(performance.now() - started).toBeLessThan(100);
  });
});

describe('whose words count', () => {
  it.each([
    ['quoted lines', "> I'll call you tomorrow\nThanks."],
    [
      'the mail that is answered',
      "Thanks!\nOn Mon, 12 Jan 2026 Bo wrote:\nI'll call you tomorrow.",
    ],
    ['code', "```\nI'll call you tomorrow\n```"],
    ['quotation marks', 'You were told “I’ll call you tomorrow”.'],
  ])('takes nothing from %s', (_, text) => {
    expect(promisesIn(text)).toEqual([]);
  });

  it('reads on below a quote, whatever apostrophe and emphasis are used', () => {
    expect(promisesIn('> where is it??\nI’ll call you *tomorrow at 10*.')).toEqual([
      'update 2026-01-15T10:00',
    ]);
  });

  it('counts what is said without a time for little where they are asked for something first', () => {
    const asked = [
      "Please DM us your order number. We'll look into it.",
      'Which order? I will check.',
    ];
    const busy = "We're looking into it. Please DM us your order number.";

    expect(asked.map((text) => promisesIn(text))).toEqual([[], []]);
    expect(promisesIn(busy)).toEqual(['open 2026-01-14T14:00']);
  });

  it('reads an answer in another language than the customer writes', () => {
    expect(promisesIn('Ich melde mich bis 15 Uhr.', { language: 'en' })).toEqual([
      'update 2026-01-14T15:00',
    ]);
    expect(promisesIn("I'll call you by 3 pm.", { language: undefined })).toEqual([
      'update 2026-01-14T15:00',
    ]);
  });
});

describe('what is due when', () => {
  const late = MORNING + 9 * HOUR;

  it.each([
    ['the time zone it names', "I'll call you tomorrow at 3 pm EST.", {}, '2026-01-15T21:00'],
    [
      'a stretch: its end',
      "I'll call you tomorrow between 10 am and 12 pm.",
      {},
      '2026-01-15T12:00',
    ],
    ['an hour that is past: the next one', "I'll call you by 9 am.", {}, '2026-01-15T09:00'],
    ['a bare hour: in working time', "I'll call you by 4.", {}, '2026-01-14T16:00'],
    ['before a day: as it begins', "I'll call you before Friday.", {}, '2026-01-16T00:00'],
    ['today, after work: the day', "I'll call you today.", { at: late }, '2026-01-15T00:00'],
    [
      'the morning, after it: the next',
      "I'll call you in the morning.",
      { at: late },
      '2026-01-15T12:00',
    ],
    ['a day off: at six', "I'll call you on Saturday.", {}, '2026-01-17T18:00'],
    ['next week: its last day of work', "I'll call you next week.", {}, '2026-01-23T17:00'],
    [
      'working days over a weekend',
      "I'll call you within 3 business days.",
      {},
      '2026-01-19T17:00',
    ],
    ['a stretch in days by the clock', "I'll call you within 3 days.", {}, '2026-01-17T10:00'],
    ['a date', "I'll call you on January 20.", {}, '2026-01-20T17:00'],
  ])('reckons %s', (_, text, changes, due) => {
    expect(promisesIn(text, changes)).toEqual([`update ${due}`]);
  });

  it('counts open time until a customer hears of what is being looked into, by urgency', () => {
    const text = 'We are looking into it.';

    expect(promisesIn(text, { urgency: 'P1' })).toEqual(['open 2026-01-14T10:15']);
    expect(promisesIn(text, { urgency: 'P3', at: late })).toEqual(['open 2026-01-15T13:00']);
    expect(promisesIn(text, { urgency: 'P1', hours: undefined })).toEqual([
      'open 2026-01-14T09:15',
    ]);
  });

  it('leaves out holidays', () => {
    const hours = Hours.parse({ timeZone: 'Europe/Berlin', holidays: ['2026-01-15'] });

    expect(promisesIn("I'll call you within 1 business day.", { hours })).toEqual([
      'update 2026-01-16T17:00',
    ]);
    expect(promisesIn("I'll call you tomorrow.", { hours })).toEqual(['update 2026-01-15T18:00']);
  });

  it('ends a day at six on Monday to Friday where there are no hours, in the zone that is given', () => {
    const where = { hours: undefined, timeZone: 'America/New_York' };

    expect(promisesIn("I'll call you tomorrow.", where)).toEqual(['update 2026-01-15T18:00']);
    expect(promisesIn("I'll call you within 3 business days.", where)).toEqual([
      'update 2026-01-19T18:00',
    ]);
  });

  it('keeps to the clock on the wall when it jumps', () => {
    const at = Date.UTC(2026, 2, 28, 9);

    const [promise] = readPromises("I'll call you tomorrow at 10.", groundOf({ at }));

    expect(promise?.due).toBe(Date.UTC(2026, 2, 29, 8));
  });

  it.each(['until Friday', 'for 2 days', '24/7', 'three years ago', 'as of Monday'])(
    'takes "%s" for no time',
    (time) => {
      expect(promisesIn(`We will fix it ${time}.`)).toEqual([]);
    },
  );
});
