import { MESSAGES_PATH } from '../../src/adapters/teams/paths.ts';
import { startFakeIdentity } from '../fakes/teams/fake-identity.ts';
import { startFakeIssuer } from '../fakes/teams/fake-issuer.ts';
import { startFakeTeams } from '../fakes/teams/fake-teams.ts';
import type { Fault } from '../fakes/teams/faults.ts';
import { createPeople } from '../fakes/teams/people.ts';
import { isRecord, type MessageRecord, type Operation } from '../fakes/teams/records.ts';
import { actionsOf, cardIn, verbOf } from '../fakes/teams/screen.ts';
import { ANA, DESK, SHOP } from '../fakes/teams/shop.ts';
import { APP_ID, BOT } from '../fakes/teams/world.ts';
import { NOTHING_DONE, type Post, pick, type Stage, type StageOptions } from './stage.ts';
import { createTeamsDeeds } from './teams-deeds.ts';
import { createTeamsDelivery } from './teams-delivery.ts';
import { CUSTOMERS, environmentFor, openBusyShopIn, TEAMS_SETTINGS } from './teams-shop.ts';

/** What goes wrong: too many requests, a gateway's error, a connection that ends; `after` leaves Heed not knowing. */
const OPERATIONS: readonly Operation[] = ['send', 'update', 'member', 'members', 'graph'];
const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 429, retryAfter: 1 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'reset' },
  { kind: 'reset', when: 'after' },
];

/** What a call came to of which Heed does not know whether it was done. */
const UNCLEAR: ReadonlySet<string> = new Set(['no answer', '500', '502', '503']);

/** The shop on a loopback Teams, everything signed both ways. */
export async function openTeamsStage({ port, random, mayLook }: StageOptions): Promise<Stage> {
  const teams = await startFakeTeams({ isStrict: true });
  const issuer = await startFakeIssuer();
  const identity = await startFakeIdentity();
  openBusyShopIn(teams);
  const sign = () => issuer.sign(APP_ID, teams.serviceUrl);
  const delivery = createTeamsDelivery(`http://127.0.0.1:${port}${MESSAGES_PATH}`, sign);
  const { told } = delivery;
  const people = createPeople({ teams, delivery: delivery.deliver });
  const posts: Post[] = [];
  teams.world.listen(({ before, after }) => {
    const isForAll = after.from === BOT && after.onlyFor === undefined;
    if (before === undefined && isForAll) posts.push(postOf(after));
  });

  function calm(): void {
    for (const operation of OPERATIONS) teams.faults.always(operation, undefined);
    if (!mayLook) teams.faults.always('graph', { kind: 'status', status: 403 });
  }
  calm();

  return {
    platform: 'teams',
    env: { ...environmentFor(issuer.channel), ...identity.env, HEED_GRAPH_URL: teams.graphUrl },
    settings: TEAMS_SETTINGS,
    deeds: createTeamsDeeds({ teams, people, random, customers: CUSTOMERS, told }),
    told,
    posts,
    async open() {
      for (const place of [DESK, SHOP]) await people.installs(ANA, place);
    },
    stands: (message) =>
      [...teams.world.conversations.keys()].some(
        (place) => teams.world.message(place, message) !== undefined,
      ),
    // To a press it is said in the answer itself.
    toldNo: () =>
      teams.callsOf('send').filter(({ body }) => NOTHING_DONE.test(JSON.stringify(body))).length,
    storm() {
      calm();
      teams.faults.always(pick(OPERATIONS, random), pick(FAULTS, random));
    },
    calm,
    unclear: () => teams.callsOf('send').filter(({ outcome }) => UNCLEAR.has(outcome)).length,
    refused: delivery.refused,
    delivered: async () => {},
    async close() {
      for (const one of [teams, issuer, identity]) await one.close();
    },
  };
}

/** A card or a call is known by its buttons, which name its case. */
function postOf({ id, conversation, root, content }: MessageRecord): Post {
  const actions = actionsOf(cardIn(content) ?? {});
  const about = actions.map(({ data }) => caseIn(data)).find((found) => found !== undefined);
  const isCall = actions.some((action) => verbOf(action) === 'have-it');
  const isDirect = conversation.startsWith('a:');
  if (conversation === SHOP && root !== id)
    return { message: id, kind: 'reply', about: root ?? id, isDirect };
  const kind = about === undefined ? 'other' : isCall ? 'call' : 'card';
  return { message: id, kind, about: about ?? '', isDirect };
}

function caseIn(data: unknown): string | undefined {
  const heed = isRecord(data) ? data.heed : undefined;
  return isRecord(heed) && typeof heed.case === 'string' ? heed.case : undefined;
}
