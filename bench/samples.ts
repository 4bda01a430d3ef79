import { CustomerAddress, StaffAddress } from '../src/domain/audience.ts';
import type { FieldForm } from '../src/domain/form.ts';
import type { Outgoing } from '../src/domain/outgoing.ts';
import type { Card, Home, ListedCase } from '../src/domain/shown.ts';
import { DRAFT, type Places, sampleBrief, sampleCard } from './sample-case.ts';

type Said<K extends Outgoing['kind']> = Extract<Outgoing, { kind: K }>;

/** One of everything that Heed says about the case, as it stands on one platform. */
export interface Samples {
  readonly card: Said<'card'>;
  readonly answeredCard: Said<'card'>;
  readonly closedCard: Said<'card'>;
  readonly ping: Said<'ping'>;
  readonly answeredPing: Said<'ping'>;
  readonly edit: Said<'form'>;
  readonly setUp: Said<'form'>;
  readonly grant: Said<'form'>;
  readonly queue: Said<'notice'>;
  readonly home: Said<'home'>;
  readonly reply: Said<'reply'>;
}

export function samplesAt(places: Places): Samples {
  const card = sampleCard(places);
  return {
    ...cardsOf(card, places),
    ...pingsOf(card, places),
    ...formsOf(places),
    ...listsOf(card, places),
    reply: replyOf(places),
  };
}

function staffOf({ desk }: Places) {
  return { audience: 'staff', case: 'b51f', to: StaffAddress.parse(desk) } as const;
}

function aboutOf({ brewline, thread }: Places) {
  return { channel: brewline, thread };
}

function cardsOf(
  card: Card,
  places: Places,
): Pick<Samples, 'card' | 'answeredCard' | 'closedCard'> {
  const posted = { ...staffOf(places), kind: 'card', id: 'card', about: aboutOf(places) } as const;
  const answered: Card = {
    ...card,
    draft: null,
    takenBy: 'Lee',
    notes: ['Lee has sent a reply.'],
    actions: ['escalate', 'wrong-tag', 'snooze', 'merge', 'split', 'close'],
  };
  const closed: Card = {
    ...answered,
    state: 'closed',
    notes: ['Lee has sent a reply.', 'Closed by Lee: both readers work again.'],
    actions: [],
  };
  return {
    card: { ...posted, card },
    answeredCard: { ...posted, card: answered },
    closedCard: { ...posted, card: closed },
  };
}

function pingsOf(card: Card, places: Places): Pick<Samples, 'ping' | 'answeredPing'> {
  const ping: Samples['ping'] = {
    ...staffOf(places),
    kind: 'ping',
    id: 'ping',
    about: aboutOf(places),
    brief: sampleBrief(places.lee, card),
  };
  return { ping, answeredPing: { ...ping, outcome: 'Lee has it.' } };
}

function formsOf(places: Places): Pick<Samples, 'edit' | 'setUp' | 'grant'> {
  const staff = staffOf(places);
  return {
    edit: {
      ...{ ...staff, kind: 'form', id: 'edit' },
      form: { name: 'edit', draft: 'b51f/draft/4/12', text: DRAFT },
    },
    setUp: { ...staff, kind: 'form', id: 'set-up', form: setUpOf(places) },
    grant: { ...staff, kind: 'form', id: 'grant', form: GRANT },
  };
}

const text = { kind: 'text', value: '', hint: '', optional: true, lines: false } as const;

const GRANT: FieldForm = {
  name: 'grant',
  title: 'Grant something',
  submit: 'Record it',
  remark: 'On your own you may give: a spare reader by courier, a refund of up to 50 EUR.',
  fields: [
    {
      ...{ kind: 'choice', name: 'kind', label: 'What kind is it?' },
      choices: [
        { value: 'refund', label: 'A refund' },
        { value: 'credit', label: 'A credit' },
        { value: 'replacement', label: 'A replacement' },
        { value: 'expedite', label: 'Something sent faster' },
        { value: 'other', label: 'Something else' },
      ],
      ...{ value: 'replacement', optional: false },
    },
    {
      ...{ ...text, name: 'what', label: 'What exactly?', optional: false },
      value: 'a spare reader by courier, tonight',
    },
    { ...text, name: 'amount', label: 'How much is it?', hint: 'Like 20 or 20.50 EUR.' },
    { ...text, name: 'reason', label: 'Why?', lines: true },
  ],
};

function setUpOf({ desk, brewline, lee, ana }: Places): Said<'form'>['form'] {
  return {
    name: 'set-up',
    channel: brewline,
    kind: 'customers',
    staffChannel: desk,
    staffChannels: [{ value: desk, label: '#support-desk' }],
    watched: true,
    cards: 'when-needed',
    leads: [lee],
    people: [
      { value: lee, label: 'Lee' },
      { value: ana, label: 'Ana' },
    ],
  };
}

function listsOf(card: Card, places: Places): Pick<Samples, 'queue' | 'home'> {
  const staff = staffOf(places);
  const [robin, ...others] = listed(card, places);
  return {
    queue: {
      ...{ ...staff, kind: 'notice', id: 'queue' },
      text: '3 open here, most at risk first:',
      cases: [robin, ...others],
    },
    home: { ...staff, kind: 'home', id: 'home', home: homeOf(robin, others, places) },
  };
}

function listed({ customer, ask }: Card, places: Places): [ListedCase, ...ListedCase[]] {
  const place = aboutOf(places);
  return [
    {
      ...{ case: 'b51f', customer, ask, urgency: 'P2', risk: 0.61, trend: 'rising' },
      ...{ takenBy: null, ...place },
    },
    {
      ...{ case: 'c3', customer: 'Mika Laine (Fjordhus)', urgency: 'P3', risk: 0.28 },
      ask: 'Since the update the export stops at row 5,000; is there a way round it?',
      ...{ trend: 'falling', takenBy: 'Ana', ...place },
    },
    {
      ...{ case: 'c2', customer: 'Sam Osei (Northgate)', urgency: 'P4', risk: 0.07 },
      ask: 'Where do I change the VAT number on the invoices?',
      ...{ trend: 'steady', takenBy: 'Ana', ...place },
    },
  ];
}

function homeOf(robin: ListedCase, others: ListedCase[], places: Places): Home {
  const { desk, brewline, help, lee, ana } = places;
  const watched = { watched: true, cards: 'when-needed', muted: false } as const;
  return {
    myPings: [robin],
    myCases: others.toReversed().map((one) => ({ ...one, takenBy: 'Lee' })),
    channels: [
      { id: desk, kind: 'staff', leads: [lee], watched: false, cards: 'always', muted: false },
      { id: brewline, kind: 'customers', staffChannel: desk, leads: [lee], ...watched },
      { id: help, kind: 'help', leads: [], ...watched },
    ],
    people: [
      {
        id: lee,
        name: 'Lee',
        role: 'lead',
        facts: ['billing', 'readers', 'en, de', '8:00 to 17:00'],
      },
      { id: ana, name: 'Ana', role: 'agent', facts: ['readers', 'away until 24 November'] },
    ],
    missing: ['#ask-support has no staff channel yet: its cards go to whoever asks, alone.'],
  };
}

function replyOf(places: Places): Said<'reply'> {
  const { channel, thread } = aboutOf(places);
  return {
    kind: 'reply',
    audience: 'customer',
    id: 'reply',
    case: 'b51f',
    to: CustomerAddress.parse(channel),
    thread,
    text: `${DRAFT}\n\nMore on the error: [what E-41 means](https://help.brewline.example/e-41).`,
    approvedBy: { id: places.lee, name: 'Lee' },
  };
}
