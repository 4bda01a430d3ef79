/** One turn of the conversation that is played at the start. */
export interface DemoTurn {
  readonly who: 'customer' | 'agent';
  /** How long before the last turn it was written, in minutes. */
  readonly minutesBefore: number;
  readonly text: string;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/**
 * A customer who stays polite to the end and is lost all the same. Every answer comes within a minute, so nobody is late by the
 * clock: what goes wrong is a promise that is not kept, an apology with no step, a question passed over, one desk too many.
 */
export const demoConversation: readonly DemoTurn[] = [
  {
    who: 'customer',
    minutesBefore: 3 * DAY,
    text: "Hello! Could you see where my parcel is, please? It is a wooden train set for my daughter's birthday on Saturday, order 48213, and the tracking still says “packed”.",
  },
  {
    who: 'agent',
    minutesBefore: 3 * DAY - 1,
    text: 'Hi Robin, thanks for getting in touch! It is on its way. You will have it by tomorrow evening.',
  },
  {
    who: 'customer',
    minutesBefore: 27 * HOUR,
    text: 'Good morning! I am sorry to bother you again. You said it would be here by yesterday evening, but it did not come, and the tracking says the same as before. Could you ask the carrier, please?',
  },
  {
    who: 'agent',
    minutesBefore: 27 * HOUR - 1,
    text: 'So sorry to hear that! Parcels can be a little slow at this time of the year.',
  },
  {
    who: 'customer',
    minutesBefore: 27 * HOUR - 5,
    text: 'I understand, it must be a busy time for you. Can you tell me whether it will be here before Saturday? And if not, could you send another one by express?',
  },
  {
    who: 'agent',
    minutesBefore: 27 * HOUR - 6,
    text: 'I have passed this on to our shipping team. They will be in touch with you shortly.',
  },
  {
    who: 'customer',
    minutesBefore: 5 * HOUR,
    text: 'Hello, this is the third time I am writing about order 48213. Nobody from shipping has been in touch, and I still do not know whether the present will be here in time.',
  },
  {
    who: 'agent',
    minutesBefore: 5 * HOUR - 1,
    text: 'Sorry for the inconvenience! We are doing our best.',
  },
  {
    who: 'customer',
    minutesBefore: 0,
    text: 'Never mind, then. I will find something in town. Thank you for trying.',
  },
];

/** A span in words: `45 minutes`, `5 hours`, `a day`, `3 days`. */
export function spanWords(minutes: number): string {
  if (minutes < HOUR) return minutes === 1 ? 'a minute' : `${Math.round(minutes)} minutes`;
  if (minutes < 20 * HOUR)
    return minutes < 1.5 * HOUR ? 'an hour' : `${Math.round(minutes / HOUR)} hours`;
  return minutes < 1.5 * DAY ? 'a day' : `${Math.round(minutes / DAY)} days`;
}

/** When a turn was written, seen from the last one: `3 days ago`, `just now`. */
export function agoWords(minutes: number): string {
  return minutes < 1 ? 'just now' : `${spanWords(minutes)} ago`;
}
