import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline';
import { startPlayground } from '../test/fakes/teams/playground.ts';
import { startPlaygroundHeed } from '../test/fakes/teams/playground-heed.ts';
import { CUSTOMERS, ROBIN } from '../test/fakes/teams/playground-world.ts';

/** Heed and Microsoft 365 Agents Playground together: Teams's own cards in a browser, without an account, a tenant or a network. */

/** What the Playground and most guides to it use. */
const HEED_PORT = 3978;
const PAGE_PORT = 56150;

const STORY = [
  'Hello! Could you see where my parcel is, please? It is a train set for my daughter’s birthday on Saturday, order 48213.',
  'Good morning, I am sorry to bother you again. You said it would be here by yesterday evening, but it did not come.',
  'I understand, it must be a busy time. Can you tell me whether it will be here before Saturday?',
  'Never mind, then. I will find something in town. Thank you for trying.',
];

say('Heed and the Playground are starting …');
const heed = await startPlaygroundHeed(HEED_PORT);
const playground = await startPlayground({ endpoint: heed.endpoint, port: PAGE_PORT });
say(`
Open ${playground.url} and you are Ana, of the support team.

In "General" the team is among itself: cards and calls come there. In "Customers" customers write.
  Personal chat    my cases · help · or paste a customer's message and get its card
  Customers        + New post: @Heed triage our checkout is down and we lose every order
  any message      … › Action Command › triageMessage › Create

Press Enter here, and Robin, a customer, writes in "Customers" (${STORY.length} times). Ctrl+C stops everything.
`);
letRobinWrite();
await Promise.race([stopAsked(), heed.ended]);
await Promise.all([heed.stop(), playground.stop()]);
process.exit();

function say(text: string): void {
  stdout.write(`${text}\n`);
}

function letRobinWrite(): void {
  const story = [...STORY];
  let thread: string | undefined;
  createInterface({ input: stdin }).on('line', async () => {
    const text = story.shift();
    if (text === undefined) return say('That was all Robin had to say.');
    say(`Robin: ${text}`);
    thread = await playground.writes(ROBIN, { conversation: CUSTOMERS, text, thread });
  });
}

function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
