import { onTestFinished } from 'vitest';
import { createBotFramework } from '../../../../src/adapters/teams/bot-framework.ts';
import { Activity } from '../../../../src/adapters/teams/parse/schema.ts';
import { createChannels } from '../../../../src/adapters/teams/web/channels.ts';
import { createGraph } from '../../../../src/adapters/teams/web/graph.ts';
import { createPeople } from '../../../../src/adapters/teams/web/people.ts';
import { createReferences } from '../../../../src/adapters/teams/web/references.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import { createFakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { startFakeTeams } from '../../../fakes/teams/fake-teams.ts';
import {
  AAD,
  ANA,
  BO,
  LEE,
  openShopIn,
  personInShop,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { BOT } from '../../../fakes/teams/world.ts';
import { countedDocuments } from './web-bench.ts';

/** The directory id of somebody in the shop. */
export function aadOf(user: string): string {
  return AAD.get(user) ?? '';
}

/** Somebody's address. */
export function at(user: string) {
  return { tenant: TENANT, id: aadOf(user) };
}

/** Somebody as an activity of theirs names them. */
export function hint(user: string, name = 'Somebody') {
  return { user, aadObjectId: aadOf(user), name };
}

/** Everything that asks Teams, over real HTTP, before the loopback shop; the roster is Ana, Bo and Lee. */
export async function startShop() {
  const time = createFakeTime();
  const teams = await startFakeTeams({ now: time.now });
  onTestFinished(teams.close);
  openShopIn(teams);
  const log = createLog();
  const documents = await countedDocuments();
  const framework = createBotFramework({ credentials: { kind: 'none' }, time });
  const references = createReferences({ documents, time, logger: log.logger });
  const roster = [ANA, BO, LEE].map((user) => {
    return { id: personInShop(user), name: 'One of us', role: 'agent' } as const;
  });
  const shop = { settings: Settings.parse({ roster }) };
  const asked = { framework, references, time, logger: log.logger };
  const people = createPeople({ ...asked, settings: () => shop.settings, listed: [] });
  const channels = createChannels(asked);
  const graph = createGraph({ framework, time, url: teams.graphUrl });

  /** Somebody does something in a conversation, as Teams would tell of it. */
  async function hear(user: string, id: string, given: object = {}): Promise<void> {
    const team = teams.world.conversations.get(id)?.team;
    const told = team && { id: team.id, aadGroupId: team.groupId, name: team.name };
    await references.note(
      Activity.parse({
        type: 'message',
        serviceUrl: teams.serviceUrl,
        from: { id: user, aadObjectId: aadOf(user), name: teams.world.people.get(user)?.name },
        recipient: { id: BOT },
        conversation: { id, conversationType: teams.world.conversations.get(id)?.kind },
        channelData: { tenant: { id: TENANT }, ...(told && { team: told }) },
        ...given,
      }),
    );
  }

  await hear(ANA, SHOP);
  return Object.assign(shop, {
    ...{ teams, time, log, documents, framework, references, people, channels, graph, hear },
  });
}
