import type { FakeSlack } from '../fakes/slack/fake-slack.ts';
import { isRecord } from '../fakes/slack/limits.ts';
import type { People } from '../fakes/slack/people.ts';
import { saidIn } from '../fakes/slack/reading.ts';
import type { BlockRecord, ViewRecord } from '../fakes/slack/records.ts';
import { elementsOf } from '../fakes/slack/screen.ts';
import { ANA, BO, DESK, LEE, SHOP } from '../fakes/slack/shop.ts';
import { pause } from './heed-process.ts';
import { ignoreGone, NEWEST, pickByWeight } from './press.ts';
import { customerLine, staffLine } from './said-in-the-shop.ts';
import { type Deeds, pick, type Told } from './stage.ts';

/** What is written into forms. */
const FILLED_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'not-needed': { reason: 'We knew.' },
  snooze: { minutes: '180' },
  'wrong-tag': {},
};

/** How long somebody waits for a form, in milliseconds. */
const FORM_WITHIN = 1_000;

export interface SlackDeedsOptions {
  readonly slack: FakeSlack;
  readonly people: People;
  readonly random: () => number;
  readonly customers: readonly string[];
  readonly told: readonly Told[];
  /** A channel whose leads are called directly. */
  readonly lonely: string;
}

interface Thread {
  readonly channel: string;
  readonly ts: string;
  readonly customer: string;
}

export function createSlackDeeds(options: SlackDeedsOptions): Deeds {
  const { slack, people, random, customers, told, lonely } = options;
  const threads: Thread[] = [];
  const staff = [ANA, BO, LEE];
  /** Forms that somebody fills in already. */
  const begun = new Set<string>();

  async function customerWrites(): Promise<void> {
    const channel = random() < 0.15 ? lonely : SHOP;
    const customer = pick(customers, random);
    const { ts } = await people.writes(customer, channel, customerLine(random));
    // Only what Heed has is answered: of an answer in a thread it knows nothing of, it knows nothing either.
    const isKept = told.findLast((one) => one.message === ts)?.acknowledged === true;
    if (isKept) threads.push({ channel, ts, customer });
  }

  async function inThread(who: (thread: Thread) => string, line: string): Promise<void> {
    if (threads.length === 0) return customerWrites();
    const thread = pick(threads.slice(-NEWEST), random);
    await people.writes(who(thread), thread.channel, line, thread.ts);
  }

  async function staffPresses(): Promise<void> {
    const user = pick(staff, random);
    const found = saidIn(slack, DESK)
      .slice(-NEWEST)
      .flatMap(({ ts, blocks = [] }) => buttonsIn(blocks).map((button) => ({ ts, ...button })));
    const chosen = pickByWeight(found, random);
    if (chosen === undefined) return;
    const { ts, name, press } = chosen;
    await people.presses(user, DESK, ts, press).catch(ignoreGone);
    const values = FILLED_IN[name];
    if (values === undefined) return;
    const form = await formFor(user, name);
    if (form !== undefined) await people.submits(user, form, values);
  }

  async function formFor(user: string, name: string): Promise<ViewRecord | undefined> {
    for (let waited = 0; waited < FORM_WITHIN; waited += 20) {
      const form = [...slack.world.views.values()].find(
        (view) => !begun.has(view.id) && isForm(view, user, name),
      );
      if (form !== undefined) {
        begun.add(form.id);
        return form;
      }
      await pause(20);
    }
    return undefined;
  }

  return {
    customerWrites,
    customerReplies: () => inThread(({ customer }) => customer, customerLine(random)),
    staffReplies: () => inThread(() => pick(staff, random), staffLine(random)),
    staffPresses,
    async staffCommands() {
      const text = random() < 0.3 ? '' : customerLine(random);
      await people.commands(pick(staff, random), DESK, text);
    },
  };
}

/** What can be pressed: the action, and how a press of it is found again, a menu's entry by its value. */
function buttonsIn(blocks: readonly BlockRecord[]): { name: string; press: string }[] {
  return elementsOf(blocks).flatMap(({ action_id: id, options }) => {
    const entries = Array.isArray(options) ? options.filter(isRecord) : [];
    const chosen = entries.map(({ value }) => String(value));
    const own = { name: String(id).replace('heed:', ''), press: String(id) };
    return [own, ...chosen.map((press) => ({ name: press.split(' ')[0] ?? '', press }))];
  });
}

function isForm({ user, content }: ViewRecord, wanted: string, name: string): boolean {
  return user === wanted && content.callback_id === `heed:${name}`;
}
