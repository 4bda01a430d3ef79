import { setImmediate } from 'node:timers/promises';
import { DESK, PEOPLE, SHOP } from '../../../src/adapters/terminal/settings.ts';
import { type AdapterHarness, describeAdapter } from '../../contracts/adapter-contract.ts';
import { createTestTerminal } from './test-terminal.ts';

/** A reply stands under its own heading, down to the next line that is neither set in nor empty. */
const REPLY = / Heed › to Robin.*\n(?: {8}.*\n|\n)*/g;
/** What Heed says on coming into a channel, in lines that are set in. */
const GREETING = /^ +Hello, I am Heed.*\n(?: +.*\n)*/gm;

/** What the customer can read of what is on the screen. */
function saidToCustomer(screen: string): string {
  return [REPLY, GREETING].flatMap((said) => screen.match(said) ?? []).join('');
}

async function makeTerminal(): Promise<AdapterHarness> {
  const terminal = createTestTerminal();
  const written: string[] = [];

  async function write(text: string): Promise<void> {
    written.push(text);
    await Promise.race([terminal.type(text), terminal.adapter.finished.then(() => setImmediate())]);
  }

  return {
    adapter: terminal.adapter,
    customerPlace: SHOP,
    staffPlace: DESK,
    agent: PEOPLE.agent,
    write,
    ask: () => write('/triage Where is my parcel?'),
    async deliverAgain(receive) {
      // A terminal repeats what it says only when the same session is played again.
      const again = createTestTerminal();
      await again.adapter.start(receive);
      for (const text of written) await again.type(text);
      await again.adapter.stop();
    },
    readByCustomer: async () => saidToCustomer(terminal.screen()),
    readByStaff: async () => terminal.screen().replace(REPLY, ''),
  };
}

describeAdapter('the terminal', makeTerminal);
