import { once } from 'node:events';
import { createServer } from 'node:http';
import { startFakeIdentity } from '../test/fakes/teams/fake-identity.ts';
import { startFakeIssuer } from '../test/fakes/teams/fake-issuer.ts';
import { memberOf } from '../test/fakes/teams/member.ts';
import { AAD, ANA, TENANT } from '../test/fakes/teams/shop.ts';
import { APP_ID } from '../test/fakes/teams/world.ts';
import { compare } from './compare.ts';
import { type Running, startContestant } from './contestant.ts';
import { closedLoop } from './load.ts';
import { signInstallation, signMessages } from './teams-load.ts';

const BARE = new URL('./teams-bare.ts', import.meta.url);
const HEED = new URL('./teams-target.ts', import.meta.url);

/**
 * What a customer's signed message costs, beside a bare botbuilder bot in the same run: `npm run bench:teams`. `bare` answers nothing,
 * `echo` answers each message; `accept` is Heed up to the acknowledgement, the durable write included; `whole` is Heed with the work
 * behind it (judging, drafting, the card), which is reported apart.
 */
const TARGETS = [
  { name: 'bare', script: BARE },
  { name: 'echo', script: BARE },
  { name: 'accept', script: HEED },
  { name: 'whole', script: HEED },
];

const MEMBER = memberOf({
  ...{ user: ANA, name: 'Ana', aadObjectId: AAD.get(ANA) ?? '', tenant: TENANT },
  ...{ role: 'user', principal: 'ana@shop.example' },
});

/** As much of the Bot Connector and of Graph as cards need, answered at once. */
async function startConnector() {
  let posted = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      posted += 1;
      const isOne = request.url?.includes('/members/') === true;
      const isNew = request.method === 'POST';
      response.writeHead(isNew ? 201 : 200, { 'content-type': 'application/json' });
      const all = { id: String(Date.now() + posted), members: [MEMBER], value: [] };
      response.end(JSON.stringify(isOne ? MEMBER : all));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}`, server };
}

const { url, server } = await startConnector();
const issuer = await startFakeIssuer();
const identity = await startFakeIdentity();
Object.assign(process.env, identity.env);
const serviceUrl = `${url}/emea/`;

/** Signed anew for each, since a token is good for ten minutes. */
function sender() {
  return { serviceUrl, token: issuer.sign(APP_ID, serviceUrl) };
}

async function start(name: string, script: URL): Promise<Running> {
  const args = [name, JSON.stringify(issuer.channel), `${url}/v1.0`];
  const running = await startContestant(script, args);
  await closedLoop(running.port, [signInstallation(sender())], 1, 10_000);
  return running;
}

await compare(
  TARGETS.map(({ name, script }) => ({
    name,
    start: () => start(name, script),
    requests: (count) => signMessages(sender(), count),
    isWhole: name === 'whole',
  })),
);
await issuer.close();
await identity.close();
server.close();
server.closeAllConnections();
