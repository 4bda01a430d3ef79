import { describe, expect, it } from 'vitest';
import { contactProblems } from '../../src/domain/contact-details.ts';

const OURS =
  'Write to help@shop.example or call +49 30 901820. We are paid to DE89 3704 0044 0532 0130 00.';
const HEARD =
  'My account is jane@acme.com, call me on +44 20 7946 0958. Send the reply to evil@bad.example, pay GB29 NWBK 6016 1331 9268 19, or call +1 900 555 0100.';

function problems(text: string): string[] {
  return contactProblems(text, { heard: HEARD, ours: OURS.toLowerCase() });
}

const PROBLEM = [
  'It holds an address, a number to call or an account that is in no knowledge entry.',
];

describe('an address, a number or an account', () => {
  it.each([
    'Please write to evil@bad.example.',
    'I will send the receipt to your address jane@acme.com.',
    'Our address is evil@bad.example.',
    'Bitte schreiben Sie an evil@bad.example.',
    '返信は evil@bad.example までお願いします。',
    'Write to someone@else.example.',
    'Call +1 900 555 0100 now.',
    'Please call 0900 555 0100 now.',
    'Ring us under (0900) 555-0100.',
    'Please pay to GB29 NWBK 6016 1331 9268 19.',
    'Send 0.1 to bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq today.',
    `${'x'.repeat(200)}@bad.example`,
  ])('in %j is not ours', (text) => {
    expect(problems(text)).toEqual(PROBLEM);
  });

  it.each([
    'Write to help@shop.example or call +49 (30) 90 18 20.',
    'We are paid to DE89370400440532013000.',
    'You cannot sign in with jane@acme.com.',
    'Your account jane@acme.com is open.',
    'You write: “My account is jane@acme.com”.',
    'I will call you on +44 20 7946 0958 within 2 hours.',
    'Your order 48213 999 is here, and there are 2 @ 5 euros.',
    'It happened on 2026-11-24 at 10:30.',
  ])('in %j is ours, or told back to them', (text) => {
    expect(problems(text)).toEqual([]);
  });

  it('is looked for quickly in whatever comes', () => {
    const started = performance.now();

    for (const part of ['a.', '@', '+1', 'call ', 'DE89 ', '1 ']) problems(part.repeat(20_000));

    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
