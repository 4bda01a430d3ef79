import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Adapter, type Receive, SendError } from '../../src/adapters/adapter.ts';
import { customerAddress, StaffAddress } from '../../src/domain/audience.ts';
import type { Form } from '../../src/domain/form.ts';
import { Incoming } from '../../src/domain/message.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import type { Card, Home } from '../../src/domain/shown.ts';
import { blankCard } from '../fakes/blank-card.ts';

/** An adapter with a platform around it, real or on loopback, as far as the contract needs one. */
export interface AdapterHarness {
  readonly adapter: Adapter;
  /** Where customers read and write. */
  readonly customerPlace: string;
  /** Where staff reads, and no customer. */
  readonly staffPlace: string;
  /** A member of staff who may approve a reply. */
  readonly agent: { readonly id: string; readonly name: string };
  /** A customer writes; resolves once the adapter has passed it on, or is not there to hear it. */
  write(text: string): Promise<void>;
  /** The platform delivers what was written last once more, to `receive` if that takes another connection. */
  deliverAgain(receive: Receive): Promise<void>;
  /** The agent asks Heed something and waits at a door for the answer; resolves once the adapter has passed it on. */
  ask(): Promise<void>;
  /** Everything Heed has said so far where customers read. */
  readByCustomer(): Promise<string>;
  /** Everything Heed has said so far where staff reads. */
  readByStaff(): Promise<string>;
}

/** What every adapter must do, whatever its platform: it is the same seam to the rest of Heed. */
export function describeAdapter(name: string, make: () => Promise<AdapterHarness>): void {
  describe(`${name} as an adapter`, () => {
    let harness: AdapterHarness;
    let heard: Incoming[];

    async function receive(event: Incoming): Promise<void> {
      heard.push(event);
    }

    beforeEach(async () => {
      harness = await make();
      heard = [];
      await harness.adapter.start(receive);
    });

    afterEach(() => harness.adapter.stop());

    it('passes on what a customer writes as an event that is plain data', async () => {
      await harness.write('Where is my parcel?');

      await vi.waitFor(() => expect(occurrences()).toBe(1));
      expect(Incoming.parse(JSON.parse(JSON.stringify(heard[0])))).toEqual(heard[0]);
      expect(heard[0]).toMatchObject({
        kind: 'message',
        platform: harness.adapter.platform,
        channel: harness.customerPlace,
        text: 'Where is my parcel?',
        by: { side: 'customer' },
      });
    });

    it('gives one occurrence one key, however often it is delivered', async () => {
      await harness.write('Where is my parcel?');
      await harness.deliverAgain(receive);

      await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(2));
      expect(occurrences()).toBe(1);
    });

    it('gives two occurrences two keys, even when they say the same', async () => {
      await harness.write('Hello?');
      await harness.write('Hello?');

      await vi.waitFor(() => expect(occurrences()).toBe(2));
    });

    it('completes an event without changing which one it is', async () => {
      await harness.write('Hello?');
      await vi.waitFor(() => expect(occurrences()).toBe(1));

      for (const event of heard) {
        const complete = await harness.adapter.complete(event);

        expect(complete).toMatchObject({ key: event.key, kind: event.kind, by: event.by });
      }
    });

    it('brings a reply to the customer, and says who approved it', async () => {
      const sent = await harness.adapter.send(reply('r1', 'Your parcel comes tomorrow.'));

      expect(sent.message).toEqual(expect.any(String));
      const read = await harness.readByCustomer();
      expect(read).toContain('Your parcel comes tomorrow.');
      expect(read).toContain(harness.agent.name);
    });

    it('says a thing once, however often it is sent', async () => {
      const first = await harness.adapter.send(reply('r1', 'Your parcel comes tomorrow.'));
      const second = await harness.adapter.send(reply('r1', 'Your parcel comes tomorrow.'));

      expect(second).toEqual(first);
      expect((await harness.readByCustomer()).split('comes tomorrow')).toHaveLength(2);
    });

    it('says two things that read the same when they are two', async () => {
      await harness.adapter.send(reply('r1', 'Still on it.'));
      await harness.adapter.send(reply('r2', 'Still on it.'));

      expect((await harness.readByCustomer()).split('Still on it')).toHaveLength(3);
    });

    it('shows a card to staff and names it, so that it can be updated in place', async () => {
      const sent = await harness.adapter.send(card('c1', harness.staffPlace));
      const updated = await harness.adapter.send({
        ...card('c2', harness.staffPlace, { takenBy: harness.agent.name }),
        ...(sent.message === undefined ? {} : { replaces: sent.message }),
      });

      expect(sent.message).toEqual(expect.any(String));
      expect(updated.message).toBe(sent.message);
      expect(await harness.readByStaff()).toContain('Where is my parcel?');
      expect(await harness.readByCustomer()).toBe('');
    });

    it('does not say again what may have arrived', async () => {
      const first = await harness.adapter.send(reply('r1', 'Your parcel comes tomorrow.'));
      const second = await harness.adapter.send(reply('r1', 'Your parcel comes tomorrow.'), 2);

      expect(second).toEqual(first);
      expect((await harness.readByCustomer()).split('comes tomorrow')).toHaveLength(2);
    });

    it('answers whoever waits at a door', async () => {
      await harness.adapter.send(notice('n1', await door()));

      expect(await harness.readByStaff()).toContain('internal');
      expect(await harness.readByCustomer()).toBe('');
    });

    it('opens a form for whoever waits at a door', async () => {
      const to = await door();

      await harness.adapter.send(forStaff(to, { kind: 'form', form: SNOOZE }));

      expect(await harness.readByStaff()).toContain('until tomorrow morning');
      expect(await harness.readByCustomer()).toBe('');
    });

    it('lets whoever waits at a door go without a word', async () => {
      const to = await door();
      const before = await harness.readByStaff();

      await harness.adapter.send(forStaff(to, { kind: 'done' }));

      expect(await harness.readByStaff()).toBe(before);
    });

    it('shows somebody of the staff their own page', async () => {
      await harness.adapter.send(forStaff(harness.agent.id, { kind: 'home', home: HOME }));

      expect(await harness.readByStaff()).toContain('Nobody has named a lead yet.');
      expect(await harness.readByCustomer()).toBe('');
    });

    it('tells customers what Heed reads', async () => {
      const to = customerAddress(harness.customerPlace);
      const about = { case: '', channelKind: 'customers', watched: true } as const;

      await harness.adapter.send({
        kind: 'greeting',
        audience: 'customer',
        id: 'g1',
        to,
        ...about,
      });

      expect(await harness.readByCustomer()).toContain('Hello, I am Heed');
    });

    it('tells who can read a channel', async () => {
      const staffs = await harness.adapter.readers(harness.staffPlace);
      const customers = await harness.adapter.readers(harness.customerPlace);

      expect(staffs.outsiders).toBe(false);
      expect(staffs.staff).toContainEqual({ ...harness.agent, side: 'staff' });
      expect(customers.outsiders).toBe(true);
    });

    it('never takes a channel it knows nothing of for one that staff alone reads', async () => {
      const isUnsafe = await harness.adapter.readers('elsewhere').then(
        ({ outsiders }) => outsiders,
        (error: unknown) => error instanceof SendError,
      );

      expect(isUnsafe).toBe(true);
    });

    it('refuses for good to show a customer what is for staff', async () => {
      const staffThings: Outgoing[] = [
        card('c1', harness.customerPlace),
        notice('n1'),
        forStaff(harness.customerPlace, { kind: 'form', form: SNOOZE }),
        forStaff(harness.customerPlace, { kind: 'home', home: HOME }),
      ];

      for (const outgoing of staffThings) {
        const sending = harness.adapter.send(outgoing);

        await expect(sending).rejects.toBeInstanceOf(SendError);
        await expect(sending).rejects.toMatchObject({ retryable: false });
      }
      expect(await harness.readByCustomer()).toBe('');
    });

    it('refuses for good to answer at a door that is not open', async () => {
      const sending = harness.adapter.send(notice('n1', 'answer:long-gone'));

      await expect(sending).rejects.toBeInstanceOf(SendError);
      await expect(sending).rejects.toMatchObject({ retryable: false });
    });

    it('hears nothing more once it has stopped', async () => {
      await harness.write('Before');
      await vi.waitFor(() => expect(occurrences()).toBe(1));

      await harness.adapter.stop();
      await harness.write('After');

      expect(occurrences()).toBe(1);
    });

    /** How many things happened; one may be passed on twice, and is one by its key. */
    function occurrences(): number {
      return new Set(heard.map((event) => event.key)).size;
    }

    /** Where the agent waits for an answer. */
    async function door(): Promise<string> {
      await harness.ask();
      await vi.waitFor(() => expect(occurrences()).toBe(1));
      const [asked] = heard;
      return asked !== undefined && 'door' in asked ? (asked.door ?? '') : '';
    }

    function reply(id: string, text: string): Outgoing {
      const to = customerAddress(harness.customerPlace);
      const approvedBy = harness.agent;
      return { kind: 'reply', audience: 'customer', id, case: 'case-1', to, text, approvedBy };
    }

    function notice(id: string, address = harness.customerPlace): Outgoing {
      const to = StaffAddress.parse(address);
      const text = 'internal';
      return { kind: 'notice', audience: 'staff', id, case: 'case-1', to, text };
    }
  });
}

const SNOOZE: Form = {
  name: 'snooze',
  choices: [{ value: '900', label: 'until tomorrow morning' }],
};

const HOME: Home = {
  myCases: [],
  myPings: [],
  channels: [],
  missing: ['Nobody has named a lead yet.'],
};

type ForStaff =
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'home'; readonly home: Home }
  | { readonly kind: 'done' };

function forStaff(address: string, what: ForStaff): Outgoing {
  const to = StaffAddress.parse(address);
  return { audience: 'staff', id: `${what.kind}-1`, case: 'case-1', to, ...what };
}

function card(id: string, address: string, changes: Partial<Card> = {}): Outgoing {
  const blank = blankCard({ ask: 'Where is my parcel?', actions: ['take', 'close'] });
  const to = StaffAddress.parse(address);
  return {
    kind: 'card',
    audience: 'staff',
    id,
    case: 'case-1',
    to,
    card: { ...blank, ...changes },
  };
}
