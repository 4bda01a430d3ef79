import { once } from 'node:events';
import { createServer } from 'node:http';
import { ANA, DESK, SHOP_TEAM } from '../test/fakes/slack/shop.ts';
import { compare } from './zz-compare.ts';
import { startContestant } from './contestant.ts';
import { signRequests } from './slack-load.ts';

/**
 * What a signed `/triage` costs, beside bare Bolt in the same run: `npm run bench:slack`. `accept` is Heed up to the acknowledgement,
 * the durable write included; `whole` is Heed with the work behind it (judging, drafting, the card), which is reported apart.
 */
const TARGETS = ['bolt', 'accept'] as const;

/** As much of the Web API as cards need, answered at once. */
async function startWebApi() {
  const user = { id: ANA, team_id: SHOP_TEAM, name: 'ana', real_name: 'Ana' };
  const channel = { id: DESK, name: 'desk', is_member: true, is_ext_shared: false };
  let posted = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      posted += 1;
      const ts = `${Math.floor(Date.now() / 1000)}.${String(posted).padStart(6, '0')}`;
      const answer = { ok: true, ts, channel: DESK, user, members: [ANA], messages: [] };
      const isInfo = request.url?.endsWith('conversations.info') === true;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(isInfo ? { ok: true, channel } : answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/api/`, server };
}

const { url, server } = await startWebApi();
const script = new URL('./slack-target.ts', import.meta.url);
await compare(
  TARGETS.map((name) => ({
    name,
    start: () => startContestant(script, [name, url]),
    requests: signRequests,
    isWhole: name === 'whole',
  })),
);
server.close();
server.closeAllConnections();
