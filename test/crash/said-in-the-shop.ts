import { pick } from './stage.ts';

/** What customers write: of every urgency and mood, so that some cases call a lead at once and others only wait. */
const LINES = [
  'Hello, where is my parcel?',
  'Could you tell me how I export the invoices of last month?',
  'Thank you, that helped a lot!',
  'The export fails with an error since this morning.',
  'I have asked twice now and nobody answers. This is annoying.',
  'Our checkout is down, nobody can pay, we lose every order.',
  'If this is not fixed today we cancel the contract.',
  'Our lawyer will write to you tomorrow.',
  'Wo bleibt meine Rechnung? Ich warte seit zwei Wochen.',
  'Is there a way to add a second address?',
];

const ANSWERS = [
  'I am looking into it and will get back to you.',
  'It should work again. Could you try once more?',
  'The parcel is on its way and arrives on Friday.',
];

let count = 0;

/** A line with a number of its own, so that no two messages are the same. */
export function customerLine(random: () => number): string {
  count += 1;
  return `${pick(LINES, random)} (${count})`;
}

export function staffLine(random: () => number): string {
  count += 1;
  return `${pick(ANSWERS, random)} (${count})`;
}
