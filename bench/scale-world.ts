import type { Author } from '../src/domain/person.ts';
import { Settings } from '../src/domain/settings.ts';
import { generator } from '../src/eval/random.ts';
import { inventedName } from './scale-words.ts';

/** The made-up desk whose size is changed: its channels, its people, its customers. */

/** How many cases a desk has, and how many of them are open. */
export interface Size {
  readonly cases: number;
  readonly open: number;
}

const WORKSPACE = 'slack:T0SCALE';
const CHANNELS = 50;
/** Channels of customers for each channel of staff. */
const PAIRED = 10;
const PEOPLE = 12;

/** How many cases a customer has on average, and how many customers an account. Ours. */
const CASES_EACH = 4;
const CUSTOMERS_EACH = 20;

const channels = Array.from({ length: CHANNELS }, (_, index) => `${WORKSPACE}/C0CARE${index}`);

/** Everybody on the roster, as they write. */
export const staff: readonly Author[] = Array.from({ length: PEOPLE }, (_, index) => ({
  id: `${WORKSPACE}/U0STAFF${index}`,
  name: `${inventedName(generator(index + 1))} of the desk`,
  side: 'staff',
}));

/** Channels of customers with a card for every case; the first third of the people are leads. */
export const settings: Settings = Settings.parse({
  channels: [
    ...channels.map((id, index) => ({
      id,
      kind: 'customers',
      staffChannel: deskOf(index),
      leads: leads().map((lead) => lead.id),
      watched: true,
      cards: 'always',
    })),
    ...Array.from({ length: CHANNELS / PAIRED }, (_, index) => ({
      id: deskOf(index * PAIRED),
      kind: 'staff',
    })),
  ],
  roster: staff.map(({ id, name }, index) => ({
    id,
    name,
    role: index < leads().length ? 'lead' : 'agent',
  })),
});

/** Where `/triage` is asked. */
export const desks: readonly string[] = settings.channels.flatMap(({ id, kind }) =>
  kind === 'staff' ? [id] : [],
);

function leads(): readonly Author[] {
  return staff.slice(0, PEOPLE / 3);
}

function deskOf(channel: number): string {
  return `${WORKSPACE}/C0DESK${Math.floor(channel / PAIRED)}`;
}

/** One of the channels where customers write; the second is half as busy as the first, the third a third (Zipf). */
export function busyChannel(random: () => number): string {
  const all = channels.reduce((sum, _, index) => sum + 1 / (index + 1), 0);
  let left = random() * all;
  const found = channels.find((_, index) => {
    left -= 1 / (index + 1);
    return left < 0;
  });
  return found ?? channels[0] ?? '';
}

/** One of the customers of a desk of that size, who write again and again, some of them often. */
export function someCustomer({ cases }: Size, random: () => number): Author {
  const many = Math.max(1, Math.floor(cases / CASES_EACH));
  return customerAt(Math.floor(many * random() ** 2));
}

/** Two in three write from an address at work. */
function customerAt(index: number): Author {
  const name = inventedName(generator(index + 1_000));
  const account = Math.floor(index / CUSTOMERS_EACH);
  const host = index % 3 === 0 ? 'gmail.com' : `firm-${account}.example`;
  const email = `${name}.${index}@${host}`.toLowerCase();
  return { id: `${WORKSPACE}/U0CUST${index}`, name, side: 'customer', email };
}
