import type { Knowledge } from '../../src/draft/drafter.ts';

function entry(id: string, fields: Omit<Knowledge, 'id' | 'score'>): Knowledge {
  return { id, score: 0.8, ...fields };
}

/** Entries of a made-up shop and a made-up SaaS product, in the form in which the knowledge base holds them. */
export const ENTRIES = {
  late: entry('late', {
    title: 'Where is my order',
    answer:
      'Most parcels reach you three to five working days after they have left our warehouse. The day in the tracking is the\ncarrier’s own estimate and moves when a parcel waits at a depot.\n\nOne working day after that date we can open a trace with the carrier. A trace takes two working days at most. If it finds\nnothing, you choose between a replacement and a refund.',
    steps: [
      'trace the parcel with the carrier',
      'tell you where it was last scanned and which day the carrier now names',
    ],
    questions: ['What is your order number?'],
  }),
  damaged: entry('damaged', {
    title: 'My item arrived damaged',
    answer:
      'For an item that arrives damaged you choose between a replacement and a full refund, and neither costs you anything. A photo\nis enough for us to decide.\n\nThings under 100 euros need not come back to us.',
    steps: ['register the damage', 'reserve a replacement for you so that it cannot sell out'],
    questions: [
      'Could you send a photo of the damage?',
      'Would you rather have a replacement or your money back?',
    ],
  }),
  refund: entry('refund', {
    title: 'When do I get my refund',
    answer:
      'A refund leaves us within three working days after your return has been checked in. Your bank needs up to five more to show\nit.\n\nIt always goes back the way you paid.',
    steps: ['look up when your return was checked in', 'send you the reference of the payment'],
    questions: ['What is your order number?'],
  }),
  charged: entry('charged', {
    title: 'I was charged twice',
    answer:
      'When a payment shows twice, one of the two entries is nearly always a reservation that your bank releases by itself within\nfive working days. If both are booked, the second one is paid back in full.',
    steps: ['compare your payments with your order', 'pay back whatever was really taken twice'],
    questions: ['On which day was each amount taken, and how did you pay?'],
  }),
  returns: entry('returns', {
    title: 'I want to return something',
    answer:
      'You can return anything within 30 days, also without its box, as long as it has not been used. The label is free and is under\nMy orders.\n\nYour money is on its way within three working days after the parcel has reached us.',
    steps: ['send you the return label'],
    questions: ['What is your order number?'],
  }),
  giftwrap: entry('giftwrap', {
    title: 'Gift wrapping',
    answer:
      'We wrap anything up to the size of a shoe box for 3.50 euros, with a card of up to 200 characters. Tick “This is a gift” in the\nbasket.',
    steps: ['add the wrapping to your order if it is already placed'],
    questions: [],
  }),
  login: entry('login', {
    title: 'I cannot log in',
    answer:
      'With “Forgot password?” you get a link that is valid for 60 minutes. After five wrong passwords an account is locked for 15\nminutes and then opens by itself.\n\nIf the link does not arrive, it is usually in the spam folder or went to another address.',
    steps: [
      'check whether your account is locked and whether our emails reach you',
      'unlock it and send you a new sign-in link',
    ],
    questions: ['Which email address do you sign in with?'],
  }),
  takeover: entry('takeover', {
    title: 'Somebody else has been in my account',
    answer:
      'If you can still sign in, press “Sign out everywhere” under Settings, Security, and set a new password. If you cannot, we lock\nthe account, and nobody can send invoices or change bank details while it is locked.',
    steps: [
      'lock the account until you have confirmed that it is you',
      'go through the sign-ins and changes of the last 30 days with you',
    ],
    questions: ['Which changes were not yours?'],
  }),
  outage: entry('outage', {
    title: 'The service is down',
    answer:
      'The status page shows every known disruption and is updated at least every 30 minutes while one lasts. Nothing that was saved\nis lost during a disruption.',
    steps: [
      'check whether your workspace is affected by a known disruption',
      'report it to the engineers on duty if it is not on the status page',
    ],
    questions: ['Since when does it happen?'],
  }),
  exporting: entry('exporting', {
    title: 'How do I export my data',
    answer:
      'Settings, Data, Export gives you all invoices, customers and payments as CSV or PDF in one archive. Large workspaces take up to\nan hour; we send you an email when the archive is ready.\n\nArchived invoices are included. Attachments are not; they have an export of their own on the same page.',
    steps: ['check that your last export finished'],
    questions: [],
  }),
} as const satisfies Record<string, Knowledge>;
