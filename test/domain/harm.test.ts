import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmIn } from '../../src/domain/harm.ts';
import { CONTEXT } from './replies.ts';

const LINK = 'It holds a link that is in no knowledge entry.';
const NOTIFIES = 'It would notify people.';
const INTERNAL = 'It holds a word that is only for staff.';
const SECRET = 'It asks for a password or a full card number.';

function harm(text: string, heard = CONTEXT.heard): string[] {
  return harmIn(text, { ...CONTEXT, heard });
}

describe('a link', () => {
  it.each([
    'See https://evil.example/login.',
    'See http://evil.example',
    'See www.evil.example today.',
    'See evil.com/refund.',
    'See evil.co!',
    'See [our page](https://evil.example).',
    'See [our page](javascript:alert(1)).',
    'Write to mailto:boss@shop.example.',
    'See https://shop.example/trace/../login.',
    'See https://shop.ex.',
    'See https://shop.example/tra.',
    'See https://shop\u200b.evil.example.',
    'See ｈｔｔｐｓ://evil.example.',
    'See еvil.com.',
    'See evil。com now.',
    'See пример.рф.',
    'See ![picture](//evil.zip/a?b=c).',
  ])('in %j is in no entry', (text) => {
    expect(harm(text)).toContain(LINK);
  });

  it.each([
    'See https://shop.example/trace.',
    'See shop.example/trace, please.',
    'See **https://shop.example/trace**.',
    'See https://shop.example/.',
    'It broke.Then it worked, e.g. on Monday.',
    'The file is called invoices.csv and Node.js reads it.',
  ])('in %j is ours, or none', (text) => {
    expect(harm(text)).toEqual([]);
  });

  it('of the customer is not given back to anybody', () => {
    expect(harm('See https://evil.example.', 'My order, see https://evil.example.')).toEqual([
      LINK,
    ]);
  });
});

describe('a mention', () => {
  it.each([
    '@here',
    'Hello @channel',
    '(@everyone)',
    'Ask @ana.',
    '<@U123>',
    '<!here>',
    '<#C1|x>',
    '<at>Ana</at>',
    '＠here',
  ])('in %j would notify people', (text) => {
    expect(harm(text)).toEqual([NOTIFIES]);
  });

  it.each(['jane@acme.com', '2 @ 5 euros', 'at @ 5 pm'])('is not in %j', (text) => {
    expect(harm(text)).not.toContain(NOTIFIES);
  });
});

describe('a word of ours', () => {
  it.each([
    'This is a P1.',
    'Your risk score is 0.8.',
    'We fear your churn.',
    'Our triage says so.',
    'The knowledge base has it.',
  ])('in %j is only for staff', (text) => {
    expect(harm(text)).toEqual([INTERNAL]);
  });

  it("that is also the customer's may be used", () => {
    expect(harm('You cannot export the churn report.', 'The churn report fails.')).toEqual([]);
    expect(harm('You say that this is a P1.', 'this is a p1!!')).toEqual([]);
    expect(harm('This is a P1, so we watch your churn.', 'this is a P1')).toEqual([INTERNAL]);
  });
});

describe('a secret', () => {
  it.each([
    'Please send me your password.',
    'What is your PIN?',
    "What's your credit card number?",
    'Could you confirm your full card number?',
    'Reply with your security code.',
  ])('is asked for in %j', (text) => {
    expect(harm(text)).toEqual([SECRET]);
  });

  it.each([
    'Set a new password under Settings.',
    'What is your order number?',
    'Your password was reset.',
  ])('is not asked for in %j', (text) => {
    expect(harm(text)).toEqual([]);
  });
});

describe('a key', () => {
  it.each([
    'It is sk-proj-abcdefghijklmnop.',
    'Use xoxb-1234567890-abc.',
    'Token: eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.x',
  ])('in %j is nobody’s to tell', (text) => {
    expect(harm(text)).toContain('It holds what looks like a key or a token.');
  });

  it.each(['Your task-manager-settings-page is open.', 'The risk-free-trial-period has ended.'])(
    'is not in %j',
    (text) => {
      expect(harm(text)).toEqual([]);
    },
  );
});

describe('harmIn', () => {
  it('answers for any text, quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(Array.isArray(harm(text))).toBe(true);
      }),
    );
    expect(harm(`${'a.'.repeat(50_000)}${'@'.repeat(50_000)}`)).toEqual([]);
  });
});
