import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createSlack } from '../../src/compose-slack.ts';
import { createTeams } from '../../src/compose-teams.ts';
import type { Case } from '../../src/domain/case.ts';
import type { Settings } from '../../src/domain/settings.ts';
import { createFakeTime, type FakeTime } from './fake-time.ts';
import { createLog, type Log } from './log.ts';
import { type RunJoinedOptions, type Running, runJoined } from './run-joined.ts';
import { SECRETS } from './slack/app-methods.ts';
import { createHttpDelivery } from './slack/delivery.ts';
import { type FakeSlack, startFakeSlack } from './slack/fake-slack.ts';
import { createPeople, type People as SlackPeople } from './slack/people.ts';
import { openShopIn as openSlackShop, SHOP_TEAM } from './slack/shop.ts';
import { type FakeTeams, startFakeTeams } from './teams/fake-teams.ts';
import { peopleOf } from './teams/join-teams.ts';
import type { People as TeamsPeople } from './teams/people.ts';
import { LISTED, openShopIn as openTeamsShop, REACTIONS, TENANT } from './teams/shop.ts';
import { NO_SIGNATURES } from './teams/signatures.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Heed in Slack and in Teams at once, before loopback platforms whose time, like Heed's own, is moved by hand. */
export interface OpenBoth {
  readonly time: FakeTime;
  readonly slack: FakeSlack;
  readonly teams: FakeTeams;
  readonly inSlack: SlackPeople;
  readonly inTeams: TeamsPeople;
  readonly log: Log;
  cases(): Promise<Case[]>;
  settled(): Promise<void>;
  /** Moves the time on to that one, and waits at each wake-up on the way until what it wakes is done. */
  until(time: number): Promise<void>;
  /** Stops Heed as it stands, and starts it on the same folder. */
  restart(): Promise<void>;
}

/** Starts it at `start`, in milliseconds since 1970, and clears it away when the test is over. */
export async function openBoth(settings: Settings, start: number): Promise<OpenBoth> {
  const folder = temporaryFolder();
  const file = join(folder, 'settings.json');
  await writeFile(file, JSON.stringify(settings));
  const time = createFakeTime(start);
  const log = createLog();
  const slack = await startFakeSlack(time.now);
  const teams = await startFakeTeams({ now: time.now });
  const token = openSlackShop(slack);
  openTeamsShop(teams);
  let running: Running | undefined;
  const url = () => running?.url ?? 'http://127.0.0.1:9';
  const delivery = createHttpDelivery(() => `${url()}/slack/events`);
  const inSlack = createPeople({ slack, team: SHOP_TEAM, delivery });
  const inTeams = peopleOf(teams, () => ({ url: url() }));

  async function run(): Promise<void> {
    running = await runJoined({ folder, file, log, time, join: joinBoth(slack, teams, token) });
  }

  async function settled(): Promise<void> {
    // What Heed says comes back to it as an event, which may be worked on in turn.
    for (let round = 0; round < 3; round += 1) {
      await inSlack.echoed();
      await running?.settled();
    }
  }

  await run();
  onTestFinished(async () => {
    await running?.stop();
    await slack.close();
    await teams.close();
  });

  return {
    ...{ time, slack, teams, inSlack, inTeams, log, settled },
    cases: async () => (await running?.cases()) ?? [],
    async until(end) {
      while (time.now() < end) {
        const next = Math.min(time.next() ?? end, end);
        time.advance(Math.max(next - time.now(), 0));
        await settled();
      }
    },
    async restart() {
      await running?.stop();
      await run();
    },
  };
}

function joinBoth(slack: FakeSlack, teams: FakeTeams, token: string): RunJoinedOptions['join'] {
  return async (parts) => {
    const { signingSecret } = SECRETS;
    const inSlack = await createSlack({
      ...parts,
      config: {
        connection: { kind: 'http', signingSecret },
        emoji: { triage: 'ticket', quiet: 'no_bell' },
        workspaces: { kind: 'one', botToken: token },
        apiUrl: slack.apiUrl,
        notes: [],
      },
    });
    const { credentials } = NO_SIGNATURES;
    const inTeams = createTeams({
      ...parts,
      config: {
        ...{ credentials, tenants: [TENANT], listed: LISTED, reactions: REACTIONS },
        ...{ graphUrl: teams.graphUrl, notes: [] },
      },
    });
    return { adapters: [inSlack.adapter, inTeams.adapter], view: inTeams.view };
  };
}
