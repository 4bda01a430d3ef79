import { type AdapterHarness, describeAdapter } from '../../contracts/adapter-contract.ts';
import type { Mode } from '../../fakes/slack/join-slack.ts';
import { openAdapter } from '../../fakes/slack/open-adapter.ts';
import { readBy } from '../../fakes/slack/reading.ts';
import { ANA, DESK, inShop, ROBIN, SHOP } from '../../fakes/slack/shop.ts';

async function makeSlack(mode: Mode): Promise<AdapterHarness> {
  const { adapter, people, slack, ready } = await openAdapter({ mode, start: false });
  ready();
  return {
    adapter,
    customerPlace: inShop(SHOP),
    staffPlace: inShop(DESK),
    agent: { id: inShop(ANA), name: 'Ana' },
    async write(text) {
      await people.writes(ROBIN, SHOP, text);
    },
    async deliverAgain() {
      await people.repeats();
    },
    async ask() {
      await people.commands(ANA, SHOP, 'Where is my parcel?');
    },
    readByCustomer: async () => readBy(slack, ROBIN),
    // Ana reads where Robin does, too; here it is only asked whether she can read it at all.
    readByStaff: async () => readBy(slack, ANA),
  };
}

describeAdapter('Slack over HTTP', () => makeSlack('http'));
describeAdapter('Slack over Socket Mode', () => makeSlack('socket'));
