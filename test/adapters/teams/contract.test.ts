import { StaffAddress } from '../../../src/domain/audience.ts';
import type { Outgoing } from '../../../src/domain/outgoing.ts';
import { type AdapterHarness, describeAdapter } from '../../contracts/adapter-contract.ts';
import { sampleCard } from '../../fakes/sample-card.ts';
import { type OpenAdapter, openAdapter } from '../../fakes/teams/open-adapter.ts';
import { readBy, withButton } from '../../fakes/teams/reading.ts';
import { ANA, DESK, inShop, personInShop, ROBIN, SHOP } from '../../fakes/teams/shop.ts';

/** One way of asking Heed something and waiting for the answer; resolves once Teams has what it waits for. */
type Ask = (open: OpenAdapter) => Promise<unknown>;

async function makeTeams(ask: Ask): Promise<AdapterHarness> {
  const open = await openAdapter({ start: false });
  const { adapter, people, teams } = open;
  let asked: Promise<unknown> = Promise.resolve();
  open.ready();
  return {
    // An answer that is the response to a request can be read once that has arrived.
    adapter: {
      ...adapter,
      async send(outgoing, attempt) {
        const sent = await adapter.send(outgoing, attempt);
        await asked;
        return sent;
      },
    },
    customerPlace: inShop(SHOP),
    staffPlace: inShop(DESK),
    agent: { id: personInShop(ANA), name: 'Ana' },
    async write(text) {
      await people.writes(ROBIN, SHOP, text);
    },
    async deliverAgain() {
      await people.repeats();
    },
    async ask() {
      asked = ask(open);
    },
    readByCustomer: async () => readBy(teams, ROBIN),
    // Ana reads where Robin does, too; here it is only asked whether she can read it at all.
    readByStaff: async () => readBy(teams, ANA),
  };
}

/** A slash command: it is answered by a message that nobody else sees. */
async function commands({ people }: OpenAdapter): Promise<void> {
  await people.slashes(ANA, SHOP, 'triage Where is my parcel?');
}

/** A button on a card: it is answered by the response. */
async function presses({ adapter, people, teams }: OpenAdapter): Promise<void> {
  await adapter.send(card);
  for (const shown of withButton(teams, DESK, 'take')) await people.presses(ANA, shown, 'take');
}

const card: Outgoing = {
  ...{ kind: 'card', audience: 'staff', id: 'asked', case: 'case-1', card: sampleCard },
  to: StaffAddress.parse(inShop(DESK)),
};

describeAdapter('Teams, asked by a slash command,', () => makeTeams(commands));
describeAdapter('Teams, asked by a button,', () => makeTeams(presses));
