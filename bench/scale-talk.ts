import type { CaseSummary } from '../src/domain/case-summary.ts';
import type { ActionName, Incoming } from '../src/domain/message.ts';
import type { Author } from '../src/domain/person.ts';
import { createEvents } from './scale-events.ts';
import { customerText, pick, staffText } from './scale-words.ts';
import { busyChannel, desks, type Size, someCustomer, staff } from './scale-world.ts';

/** A conversation that something can still happen in. */
interface Talk {
  readonly thread: string;
  readonly channel: string;
  readonly customer: Author;
  /** Undefined until its first card was seen. */
  case?: string;
  isTaken: boolean;
  /** Its last card is still awaited. */
  isBusy: boolean;
}

/** Something that happens, and the name by which what is said of it is known. */
export interface Happening {
  readonly event: Incoming;
  readonly name: string;
  /** The card has come, of this case. */
  heard(id: string): void;
}

/** Of a hundred things that happen so many are these; the rest are further messages of customers. Ours. */
const NEW = 20;
const ANSWERED = 15;
const CLOSED = 15;
const TAKEN = 5;

/** How often a conversation is drawn until one is found of which no card is awaited. */
const DRAWS = 20;

/** Makes what happens on a desk: conversations begin, go on, are answered, taken and closed, about as many closed as begun. */
export function createTalks(options: {
  readonly size: Size;
  readonly random: () => number;
  readonly now: () => number;
  /** The cases that are open at the beginning. */
  readonly open: readonly CaseSummary[];
}) {
  const { size, random, now } = options;
  const events = createEvents({ begun: now(), now });
  const talks = options.open.map(talkOf);
  const met = new Set(talks.map(meetingIn));

  function next(): Happening {
    const kind = random() * 100;
    if (kind < NEW) return begin();
    const talk = idle();
    if (talk?.case === undefined) return begin();
    if (kind < NEW + ANSWERED) return speak(talk, pick(staff, random), staffText(random));
    if (kind < NEW + ANSWERED + CLOSED) return close(talk, talk.case);
    if (kind < NEW + ANSWERED + CLOSED + TAKEN && !talk.isTaken) return take(talk, talk.case);
    return speak(talk, talk.customer, customerText(random));
  }

  /** One that can be told from what is awaited. */
  function idle(): Talk | undefined {
    const drawn = Array.from({ length: DRAWS }, () => talks[Math.floor(random() * talks.length)]);
    return drawn.find((talk) => talk?.isBusy === false);
  }

  function begin(): Happening {
    const thread = events.newName();
    const talk = { ...someoneNew(), thread, isTaken: false, isBusy: false };
    const { channel, customer } = talk;
    talks.push(talk);
    met.add(meetingIn(talk));
    return happening(talk, events.message({ channel }, customer, customerText(random), thread));
  }

  /** Where they have a case open, a message of theirs may be taken for a part of it. */
  function someoneNew(): Pick<Talk, 'channel' | 'customer'> {
    const one = { channel: busyChannel(random), customer: someCustomer(size, random) };
    return met.has(meetingIn(one)) ? someoneNew() : one;
  }

  function speak(talk: Talk, by: Author, text: string): Happening {
    const { channel, thread } = talk;
    return happening(talk, events.message({ channel, thread }, by, text));
  }

  function close(talk: Talk, id: string): Happening {
    talks.splice(talks.indexOf(talk), 1);
    return press(talk, 'close', id);
  }

  function take(talk: Talk, id: string): Happening {
    talk.isTaken = true;
    return press(talk, 'take', id);
  }

  function press(talk: Talk, action: ActionName, id: string): Happening {
    return happening(talk, events.press(talk.channel, pick(staff, random), action, id));
  }

  /** Somebody asks for the queue of a channel, or of all that a desk looks after. */
  function queueAsked(): Happening {
    const channel = random() < 0.5 ? pick(desks, random) : busyChannel(random);
    const door = `answer:slack:${events.newName()}`;
    const event = events.queueAsked(channel, pick(staff, random), door);
    return { event, name: door, heard: () => {} };
  }

  return { next, queueAsked };
}

function meetingIn({ channel, customer }: Pick<Talk, 'channel' | 'customer'>): string {
  return `${customer.id} in ${channel}`;
}

function happening(talk: Talk, event: Incoming): Happening {
  talk.isBusy = true;
  return {
    event,
    name: talk.thread,
    heard(id) {
      talk.case = id;
      talk.isBusy = false;
    },
  };
}

function talkOf(one: CaseSummary): Talk {
  const { customer = '', customerName = '', channel, thread = '', email } = one;
  const by: Author = {
    ...{ id: customer, name: customerName, side: 'customer' },
    ...(email === undefined ? {} : { email }),
  };
  const isTaken = one.takenBy !== undefined;
  return { thread, channel, customer: by, case: one.id, isTaken, isBusy: false };
}
