import type { Assessment } from '../../src/domain/assessment.ts';
import { CustomerAddress, StaffAddress } from '../../src/domain/audience.ts';
import type { Form } from '../../src/domain/form.ts';
import type { ActionName } from '../../src/domain/message.ts';
import type { Outgoing } from '../../src/domain/outgoing.ts';
import type { Brief, Card, Home, ListedCase } from '../../src/domain/shown.ts';
import * as samples from './terminal/samples.ts';

export type Said<K extends Outgoing['kind']> = Extract<Outgoing, { kind: K }>;

/** A shop on some platform, by the addresses of its places and people. */
export interface SayingPlaces {
  readonly desk: string;
  readonly shop: string;
  readonly lee: string;
}

export function sampleAssessment(changes: Partial<Assessment> = {}): Assessment {
  const reasons = [{ quote: 'it did not come', why: 'a promise was missed', turn: 2 }];
  return samples.sampleAssessment({ reasons, ...changes });
}

export function sampleDraft(changes: Partial<samples.OfferedDraft> = {}): samples.OfferedDraft {
  const text = 'Hello Robin,\n\n1. I will ask the carrier within an hour.';
  return samples.sampleDraft({ id: 'case-1/draft/2/7', text, ...changes });
}

/** Every button that a card can have, in its order. */
export const CARD_ACTIONS: ActionName[] = [
  ...(['send', 'edit', 'copy', 'escalate', 'take'] as const),
  ...(['wrong-tag', 'snooze', 'merge', 'split', 'close'] as const),
  ...(['call-back', 'grant', 'kept', 'log'] as const),
];

/** A customer whose card has something of everything. */
export function sampleCard(changes: Partial<Card> = {}): Card {
  const [assessment, draft] = [sampleAssessment(), sampleDraft()];
  return samples.sampleCard({ assessment, draft, actions: CARD_ACTIONS, ...changes });
}

/** Everything that can be said, about one case of one shop. */
export function sayingsAt(places: SayingPlaces) {
  const staff = {
    ...({ audience: 'staff', id: 'id-1', case: 'case-1' } as const),
    to: StaffAddress.parse(places.desk),
  };
  const customer = {
    ...({ audience: 'customer', id: 'id-1', case: 'case-1' } as const),
    to: CustomerAddress.parse(places.shop),
  };

  function sampleBrief(changes: Partial<Brief> = {}): Brief {
    const lead = { lead: places.lee, draft: 'Hello Robin, a courier brings it today.' };
    const whyNow = 'a promise was missed';
    const actions: ActionName[] = ['have-it', 'pass-on', 'not-needed'];
    return samples.sampleBrief({ ...lead, whyNow, actions, ...changes });
  }

  return {
    cardPosted(changes: Partial<Card> = {}): Said<'card'> {
      const about = { channel: places.shop, thread: '1.2' };
      return { ...staff, kind: 'card', about, card: sampleCard(changes) };
    },
    pingSent(changes: Partial<Brief> = {}, outcome?: string): Said<'ping'> {
      const ended = outcome === undefined ? {} : { outcome };
      const about = { channel: places.shop };
      return { ...staff, kind: 'ping', about, brief: sampleBrief(changes), ...ended };
    },
    listedCase(changes: Partial<ListedCase> = {}): ListedCase {
      return {
        ...{ case: 'case-1', customer: 'Robin', ask: 'Where is it?', urgency: 'P2', risk: 0.42 },
        ...{ trend: 'rising', takenBy: null, channel: places.shop, thread: '1.2', ...changes },
      };
    },
    formOpened(form: Form): Said<'form'> {
      return { ...staff, kind: 'form', form };
    },
    homeShown(changes: Partial<Home> = {}): Said<'home'> {
      const home = { myCases: [], myPings: [], channels: [], missing: [], ...changes };
      return { ...staff, kind: 'home', home };
    },
    notice(text: string, cases?: ListedCase[]): Said<'notice'> {
      return { ...staff, kind: 'notice', text, ...(cases === undefined ? {} : { cases }) };
    },
    reply(text: string, name = 'Lee'): Said<'reply'> {
      return { ...customer, kind: 'reply', text, approvedBy: { id: places.lee, name } };
    },
    mention(person: string): Said<'mention'> {
      return { ...customer, kind: 'mention', person };
    },
    greeting(watched: boolean): Said<'greeting'> {
      const kind = { kind: 'greeting', channelKind: 'customers' } as const;
      return { ...customer, case: '', ...kind, watched };
    },
  };
}
