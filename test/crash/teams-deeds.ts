import type { FakeTeams } from '../fakes/teams/fake-teams.ts';
import type { Fields, People } from '../fakes/teams/people.ts';
import { saidIn } from '../fakes/teams/reading.ts';
import { actionsOf, cardFor, verbOf } from '../fakes/teams/screen.ts';
import { ANA, BO, DESK, LEE, SHOP } from '../fakes/teams/shop.ts';
import { ignoreGone, NEWEST, pickByWeight } from './press.ts';
import { customerLine, staffLine } from './said-in-the-shop.ts';
import { type Deeds, pick, type Told } from './stage.ts';

/** What is written into forms. */
const FILLED_IN: Readonly<Record<string, Fields>> = {
  'not-needed': { reason: 'We knew.' },
  snooze: { minutes: '180' },
  'wrong-tag': {},
};

export interface TeamsDeedsOptions {
  readonly teams: FakeTeams;
  readonly people: People;
  readonly random: () => number;
  readonly customers: readonly string[];
  readonly told: readonly Told[];
}

interface Thread {
  readonly root: string;
  readonly customer: string;
}

export function createTeamsDeeds(options: TeamsDeedsOptions): Deeds {
  const { teams, people, random, customers, told } = options;
  const threads: Thread[] = [];
  const staff = [ANA, BO, LEE];

  async function customerWrites(): Promise<void> {
    const customer = pick(customers, random);
    const { id } = await people.writes(customer, SHOP, customerLine(random));
    // Only what Heed has is answered: of an answer in a thread it knows nothing of, it knows nothing either.
    const isKept = told.findLast((one) => one.message === id)?.acknowledged === true;
    if (isKept) threads.push({ root: id, customer });
  }

  async function inThread(who: (thread: Thread) => string, line: string): Promise<void> {
    if (threads.length === 0) return customerWrites();
    const thread = pick(threads.slice(-NEWEST), random);
    await people.writes(who(thread), SHOP, line, thread.root);
  }

  return {
    customerWrites,
    customerReplies: () => inThread(({ customer }) => customer, customerLine(random)),
    staffReplies: () => inThread(() => pick(staff, random), staffLine(random)),
    async staffPresses() {
      const user = pick(staff, random);
      const found = saidIn(teams, DESK)
        .slice(-NEWEST)
        .flatMap((message) =>
          actionsOf(cardFor(teams.world, user, message)).map((action) => {
            return { message, name: String(verbOf(action)) };
          }),
        );
      const chosen = pickByWeight(found, random);
      if (chosen === undefined) return;
      const { message, name } = chosen;
      await people.presses(user, message, name).catch(ignoreGone);
      const values = FILLED_IN[name];
      // The form stands in the place of the card, its button under the same name.
      if (values !== undefined) await people.presses(user, message, name, values).catch(ignoreGone);
    },
    async staffCommands() {
      const text = random() < 0.3 ? 'triage' : `triage ${customerLine(random)}`;
      await people.slashes(pick(staff, random), DESK, text);
    },
  };
}
