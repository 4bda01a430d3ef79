import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../fakes/teams/faults.ts';
import { teamsSettings } from '../../fakes/teams/open-adapter.ts';
import { type OpenHeed, openHeed } from '../../fakes/teams/open-heed.ts';
import { everReadBy, saidIn, whisperedTo } from '../../fakes/teams/reading.ts';
import type { MessageRecord } from '../../fakes/teams/records.ts';
import { actionsOf, cardFor, verbOf } from '../../fakes/teams/screen.ts';
import { ANA, BO, DESK, DORA, LEE, ROBIN, SHOP } from '../../fakes/teams/shop.ts';
import { BOT } from '../../fakes/teams/world.ts';

/** Something that somebody does; `pick` says to which message, or with which button. */
interface Act {
  readonly who: string;
  readonly what:
    | 'writes'
    | 'replies'
    | 'asks'
    | 'edits'
    | 'deletes'
    | 'presses'
    | 'points'
    | 'rates';
  readonly text: string;
  readonly pick: number;
  /** What goes wrong with the next thing that is said. */
  readonly fault: Fault | undefined;
}

const fault = fc.constantFrom<Fault>(
  { kind: 'status', status: 403, code: 'BotNotInConversationRoster' },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 400 },
);

const acts = fc.array(
  fc.record<Act>({
    who: fc.constantFrom(ANA, BO, LEE, ROBIN, ROBIN, DORA),
    what: fc.constantFrom(
      ...(['writes', 'replies', 'asks', 'asks', 'edits', 'deletes'] as const),
      ...(['presses', 'presses', 'presses', 'presses', 'points', 'rates'] as const),
    ),
    text: fc.constantFrom(
      'Nobody can pay, it is all down!',
      'Where is my parcel? Our lawyer will ask.',
      '@Heed',
      '@Heed triage the same again',
      'here is staff',
      'home',
      '',
    ),
    pick: fc.nat(),
    fault: fc.oneof(
      { weight: 7, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fault },
    ),
  }),
  { minLength: 6, maxLength: 12, size: 'max' },
);

/** What no customer's client may ever be sent: buttons with what they carry, and how Heed talks of people. */
const INTERNAL = /Action\.|"heed"|risk \d|\bP[1-4]\b|has it\b|why now/i;

describe('whatever happens, in any order', () => {
  it('sends nothing to a customer but what a colleague approved', async () => {
    const all = fc.asyncProperty(acts, async (given) => {
      const heed = await openHeed({ settings: teamsSettings });
      await heed.people.installs(ANA, DESK);
      await heed.people.writes(ROBIN, SHOP, 'Nobody can pay since nine, we lose every order.');
      await heed.settled();

      for (const act of given) await perform(heed, act);
      await heed.settled();
      const { people, teams } = heed;
      const pressed = people.told.filter(({ name }) => name === 'adaptiveCard/action').length;
      await heed.stop();

      const replies = saidIn(teams, SHOP).filter(({ root }) => root !== undefined);
      expect(replies.length).toBeLessThanOrEqual(pressed);
      for (const outsider of [ROBIN, DORA])
        expect(everReadBy(teams, outsider)).not.toMatch(INTERNAL);
    });
    await fc.assert(all, { numRuns: 8 });
  }, 60_000);
});

async function perform(heed: OpenHeed, act: Act): Promise<void> {
  const { people, teams, settled } = heed;
  const { who, what, text, pick } = act;
  const written = writtenIn(heed, who);
  const message = written[pick % Math.max(written.length, 1)];
  if (act.fault !== undefined) teams.faults.next('send', act.fault);
  if (what === 'writes') await people.writes(who, SHOP, text);
  else if (what === 'asks') await people.slashes(who, SHOP, `triage ${text}`, message?.root);
  else if (what === 'presses') await press(heed, act);
  else if (message === undefined) await people.tellsHeed(who, text);
  else if (what === 'replies') await people.writes(who, SHOP, text, message.root);
  else if (what === 'points') await people.pointsAt(who, message);
  else if (what === 'rates') await people.rates(who, message, 'like', text);
  else if (message.from === BOT) await people.tellsHeed(who, text);
  else if (what === 'edits') await people.edits(message, text);
  else await people.deletes(message);
  await settled();
}

/** Presses any of the buttons that somebody has before them; a customer, those that a colleague has. */
async function press({ people, teams, settled }: OpenHeed, { who, pick }: Act): Promise<void> {
  const seer = OUTSIDERS.has(who) ? ANA : who;
  const shown = OUTSIDERS.has(who) ? [] : saidIn(teams, DESK);
  const buttons = [...shown, ...whisperedTo(teams, seer)].flatMap((message) =>
    actionsOf(cardFor(teams.world, seer, message)).map((action) => ({ message, action })),
  );
  const chosen = buttons[pick % Math.max(buttons.length, 1)];
  const verb = chosen && verbOf(chosen.action);
  if (chosen === undefined || typeof verb !== 'string') return;
  await people.presses(who, chosen.message, verb).catch(notThere);
  await settled();
}

const OUTSIDERS = new Set([ROBIN, DORA]);

/** What the client itself would not do: press what is not on the card it shows, or send a form with nothing in it. */
function notThere(error: unknown): void {
  if (!(error instanceof Error) || !/to press, only|will not send/.test(error.message)) throw error;
}

/** What stands in the customers' channel: for whoever is named, what they wrote themselves where there is any. */
function writtenIn({ teams }: OpenHeed, who: string): MessageRecord[] {
  const { messages = [] } = teams.world.conversations.get(SHOP) ?? {};
  const standing = messages.filter(
    ({ isDeleted, onlyFor }) => isDeleted !== true && onlyFor === undefined,
  );
  const own = standing.filter(({ from }) => from === who);
  return own.length > 0 ? own : standing;
}
