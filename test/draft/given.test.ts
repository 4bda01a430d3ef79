import { describe, expect, it } from 'vitest';
import { hasReference, stillOpen } from '../../src/draft/given.ts';

describe('hasReference', () => {
  it.each([
    'order 48213',
    '#48213 please',
    'my order no. 12-9',
    'ref: AB-99123',
    'booking KX-5518',
    '48213',
    'flight BZ418',
    'confirmation no. KX-5518',
    'invoice 2024-311',
    'account number: 0934411',
    'Ticket 4-7719 has had no answer',
    'order number is 771',
  ])('sees one in %j', (text) => {
    expect(hasReference(text)).toBe(true);
  });

  it.each([
    'I paid €1200 in 2026',
    'I paid 1299.00',
    '1200 euros',
    'at 10:30 on 12.03.2026',
    'on 14/05/2026 or 2026-05-14',
    'the 12th of May',
    '1400 people',
    'call me at 5pm',
    'I have 2 orders',
    'error 503',
    'my account is locked',
    'no 15 minutes',
    '',
  ])('sees none in %j', (text) => {
    expect(hasReference(text)).toBe(false);
  });
});

describe('stillOpen', () => {
  it.each([
    ['What is your order number?', 'order 48213 is late'],
    ['Which booking reference is it?', 'BK-20913'],
    ['Which email address do you sign in with?', 'I use jane.doe@acme.example'],
    ['Could you send a photo of the damage?', 'photos attached'],
    ['Since when does it happen?', 'down since 9:40'],
    ['On which day was each amount taken?', 'taken on the 3rd'],
    ['Would you rather have a replacement or your money back?', "I'd like a replacement"],
    ['What is your phone number?', 'ring me on +49 170 1234567'],
    ['What is the serial number?', 'serial no. 7781'],
  ])('leaves out %j after %j', (question, heard) => {
    expect(stillOpen([question], heard)).toEqual([]);
  });

  it.each([
    ['What is your order number?', 'my parcel is late'],
    ['What is your phone number?', 'order 48213'],
    ['What is the serial number?', 'order 48213'],
    ['Which email address do you sign in with?', 'my email never arrives'],
    ['Since when does it happen?', 'it is down'],
    ['What does the page say?', 'order 48213 since Monday, photos attached'],
  ])('keeps %j after %j', (question, heard) => {
    expect(stillOpen([question], heard)).toEqual([question]);
  });
});
