import type { Mood, Style, Urgency } from '../../src/domain/assessment.ts';
import type { SignalKind } from '../../src/domain/signal.ts';
import type { ENTRIES } from './entries.ts';

/** A message as a help desk gets it, with the tags a careful reader would give it. */
export interface RealisticMessage {
  readonly name: string;
  readonly text: string;
  readonly tags: readonly [Style | null, Mood, Urgency];
  readonly signals?: readonly SignalKind[];
  readonly entry?: keyof typeof ENTRIES;
  /** What was written before, a customer's line first, the agent's next, and so on. */
  readonly before?: readonly string[];
}

/** Written for these tests: the trades, the tempers and the carelessness of an ordinary week. */
export const REALISTIC_MESSAGES: readonly RealisticMessage[] = [
  {
    name: 'Maria',
    text: 'Hi, I ordered a coat two weeks ago, order 77120, and the tracking has not moved since last Tuesday. Could you check where it is please?',
    tags: ['warm', 'calm', 'P3'],
    signals: ['waiting'],
    entry: 'late',
  },
  { name: 'kev_91', text: 'wheres my parcel', tags: ['hurried', 'calm', 'P3'], entry: 'late' },
  {
    name: 'Tomasz Nowak',
    text: 'charged twice for order 8841, 64.90 both times. fix it please',
    tags: ['hurried', 'frustrated', 'P2'],
    signals: ['money'],
    entry: 'charged',
  },
  {
    name: 'Ellen',
    text: 'The vase arrived in pieces this morning. I have photos. I would like a replacement, not a refund, because it is a wedding present for Saturday.',
    tags: ['matter-of-fact', 'calm', 'P2'],
    signals: ['deadline'],
    entry: 'damaged',
  },
  {
    name: 'Priya',
    text: 'Hello! Quick question, can I return a dress without the original box? It came in a paper bag and I threw it away, silly me. Thanks so much!',
    tags: ['warm', 'calm', 'P4'],
    entry: 'returns',
  },
  {
    name: 'George Whitfield',
    text: 'You confirmed my refund on 3 March and it is now the 20th. Nothing has reached my account. Order 55310. When will I get my money?',
    tags: ['matter-of-fact', 'frustrated', 'P3'],
    signals: ['promise_broken', 'money'],
    entry: 'refund',
  },
  {
    name: 'Sam',
    text: "I can't log in any more, it says my account is locked, and I have to send invoices today!!",
    tags: ['hurried', 'anxious', 'P2'],
    signals: ['deadline'],
    entry: 'login',
  },
  {
    name: 'Ingrid',
    text: 'Why does the export leave out archived invoices? And is there a way to get the attachments as well? I tried both formats and the archive was always 40 files short.',
    tags: ['inquisitive', 'calm', 'P4'],
    entry: 'exporting',
  },
  {
    name: 'Hannah',
    text: 'Someone changed the bank details on our invoices overnight and it was none of us. I am really worried that customers have already paid into that account.',
    tags: ['warm', 'anxious', 'P1'],
    signals: ['data', 'money'],
    entry: 'takeover',
  },
  {
    name: 'dev-ops',
    text: 'api is down, everything 503 since 9:40',
    tags: ['hurried', 'calm', 'P1'],
    signals: ['outage'],
    entry: 'outage',
  },
  {
    name: 'Beatrice',
    text: 'I am a little lost here. The page asks for a customer number but my invoice only has an invoice number. Which one do I need to type in?',
    tags: ['warm', 'confused', 'P4'],
  },
  {
    name: 'Jack',
    text: 'Third time I am writing about this. The router you sent still drops the line every evening and nobody has called me back as promised.',
    tags: ['matter-of-fact', 'frustrated', 'P3'],
    signals: ['repeat_contact', 'promise_broken'],
  },
  {
    name: 'Dana',
    text: 'This is unbelievable. You people delivered the wrong sofa AGAIN and your driver just left it in the rain. What are you going to do about it?',
    tags: ['matter-of-fact', 'angry', 'P3'],
    signals: ['repeat_contact'],
  },
  {
    name: 'Luis',
    text: 'Priya was brilliant yesterday. She stayed on the phone until my booking was sorted and even called the hotel for me. Thank you!',
    tags: ['warm', 'pleased', 'P4'],
    signals: ['praise'],
  },
  {
    name: 'Ruth',
    text: 'Any news?',
    tags: ['hurried', 'calm', 'P3'],
    signals: ['waiting'],
    entry: 'late',
    before: [
      'Hello, my order 30117 was due on Monday. Where is it?',
      'Hello Ruth, I am asking the carrier and will write to you today.',
    ],
  },
  {
    name: 'Omar',
    text: 'I was passed from billing to sales and back to billing, and I still do not know why my plan costs 12 euros more this month.',
    tags: ['matter-of-fact', 'frustrated', 'P3'],
    signals: ['hand_offs', 'money'],
  },
  {
    name: 'Lucy',
    text: 'Do you do gift wrapping? It is for my mum, she turns 70 :)',
    tags: ['warm', 'calm', 'P4'],
    entry: 'giftwrap',
  },
  {
    name: 'Ben',
    text: "My internet has been off since yesterday and I work from home. I've restarted the router twice. When will an engineer come?",
    tags: ['matter-of-fact', 'anxious', 'P2'],
    signals: ['outage'],
  },
  {
    name: 'A. Fischer',
    text: 'Please cancel order 66120 before it ships. I ordered the wrong size.',
    tags: ['matter-of-fact', 'calm', 'P3'],
  },
  {
    name: 'Nadia',
    text: "Hi team! I hope you're all well. I've been using the app for three years and I love it, but since the update the reminders come an hour late. Could you have a look when you have time?",
    tags: ['warm', 'calm', 'P3'],
    signals: ['praise'],
  },
  {
    name: 'Rob',
    text: 'cancel my subscription. you put the price up without telling anyone',
    tags: ['hurried', 'angry', 'P3'],
    signals: ['leaving'],
  },
  {
    name: 'Yusuf',
    text: 'My flight EK204 tomorrow at 7 was cancelled and the app offers me nothing before Thursday. My sister gets married on Wednesday. Is there any other way to get there?',
    tags: ['matter-of-fact', 'anxious', 'P1'],
    signals: ['deadline'],
  },
  {
    name: 'Claire',
    text: 'The card reader in our shop shows “offline” and we cannot take any payments. It is Saturday, the shop is full.',
    tags: ['matter-of-fact', 'anxious', 'P1'],
    signals: ['outage', 'money'],
  },
  {
    name: 'Ivo',
    text: 'how do i change the vat id on my invoices',
    tags: ['hurried', 'calm', 'P4'],
  },
  {
    name: 'Martha Quinn',
    text: 'I asked two questions on Friday, whether the heating can be serviced in May and what it costs, and I got an answer to neither.',
    tags: ['matter-of-fact', 'frustrated', 'P4'],
    signals: ['unanswered_question', 'repeat_contact'],
  },
  {
    name: 'Lars',
    text: 'What is the difference between the Team and the Business plan? Does the Business plan include single sign-on, and can we switch in the middle of the year?',
    tags: ['inquisitive', 'calm', 'P4'],
  },
  {
    name: 'Amy',
    text: 'ordered a size 10 got a size 12, need it for friday, can you swap it',
    tags: ['hurried', 'calm', 'P2'],
    signals: ['deadline'],
  },
  {
    name: 'Paul',
    text: 'The smoke alarm you installed last week gives off a burning smell and it is hot to the touch. What should I do?',
    tags: ['matter-of-fact', 'anxious', 'P1'],
    signals: ['safety'],
  },
  {
    name: 'Grace',
    text: "Hello, I'm sorry to bother you again. You wrote that somebody would call me on Monday, but nobody did. I only need to know whether my deposit has arrived.",
    tags: ['warm', 'calm', 'P3'],
    signals: ['promise_broken', 'repeat_contact'],
  },
  { name: 'guest', text: 'hello? anyone there', tags: ['hurried', 'calm', 'P4'] },
  {
    name: 'Felix',
    text: 'Never mind, I will find something in town. Thank you for trying.',
    tags: ['warm', 'frustrated', 'P3'],
    signals: ['giving_up', 'promise_broken'],
    entry: 'late',
    before: [
      'Could you tell me whether my order 48213 will be here before Saturday?',
      'So sorry to hear that! Parcels can be a little slow at this time of the year.',
    ],
  },
  {
    name: 'Sofia',
    text: 'I think you have charged me for a plan I cancelled in May. There was 39.00 on my statement on the 2nd and again on the 2nd of this month.',
    tags: ['inquisitive', 'confused', 'P3'],
    signals: ['money'],
    entry: 'charged',
  },
  {
    name: 'Henrik',
    text: 'Can you send me the invoice for February again? I need it for the tax office by Friday.',
    tags: ['matter-of-fact', 'calm', 'P3'],
    signals: ['deadline'],
  },
  {
    name: 'Zoe',
    text: 'My import stops at row 214 with “unknown column”. The file is UTF-8, the columns are the ones from your template, and yesterday it worked. What changed?',
    tags: ['inquisitive', 'frustrated', 'P3'],
  },
  {
    name: 'Walter',
    text: 'Good morning, I am 81 and not very good with computers. The letter says I have to confirm my meter reading online but I do not find the page. Could somebody help me?',
    tags: ['warm', 'confused', 'P3'],
  },
  {
    name: 'Chris',
    text: 'If this is not solved by tonight I am going to the ombudsman. The leak you were supposed to repair has now come through the ceiling.',
    tags: ['matter-of-fact', 'angry', 'P1'],
    signals: ['legal', 'promise_broken'],
  },
  {
    name: 'Aylin',
    text: "The new dashboard is great, so much faster! One small thing: I can't find the filter for unpaid invoices any more.",
    tags: ['warm', 'pleased', 'P4'],
    signals: ['praise'],
  },
  {
    name: 'Mike',
    text: 'laptop wont start, meeting with the client at 2, need a loaner',
    tags: ['hurried', 'anxious', 'P2'],
    signals: ['deadline'],
  },
  {
    name: 'Elena Rossi',
    text: 'We have been without hot water in flat 4b since Sunday. The tenant has a newborn. Your hotline says somebody will come “this week”.',
    tags: ['matter-of-fact', 'anxious', 'P2'],
    signals: ['waiting'],
  },
  {
    name: 'Noah',
    text: 'thanks, got the replacement today and it works perfectly, great service',
    tags: ['hurried', 'pleased', 'P4'],
    signals: ['praise'],
  },
];
