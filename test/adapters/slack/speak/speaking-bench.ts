import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createDoors } from '../../../../src/adapters/create-doors.ts';
import type { DoorAnswer, DoorHolder } from '../../../../src/adapters/slack/doors/doors.ts';
import { createAudienceCheck } from '../../../../src/adapters/slack/speak/check-audience.ts';
import { createDeliver } from '../../../../src/adapters/slack/speak/deliver.ts';
import { createDirects } from '../../../../src/adapters/slack/speak/directs.ts';
import { createChannels } from '../../../../src/adapters/slack/web/channels.ts';
import { createPeople } from '../../../../src/adapters/slack/web/people.ts';
import { createWebClients } from '../../../../src/adapters/slack/web/web.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import { createDocumentsFolder } from '../../../../src/engine/documents-folder.ts';
import { createFakeTime, type FakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { type FakeSlack, startFakeSlack } from '../../../fakes/slack/fake-slack.ts';
import {
  ANA,
  DESK,
  HELP,
  inShop,
  LEE,
  openShopIn,
  SHOP,
  SHOP_TEAM,
} from '../../../fakes/slack/shop.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';

/** The shop's settings: the desk is for staff, Ana and Lee are on the roster. */
export function shopSettings(): Settings {
  return Settings.parse({
    channels: [
      { id: inShop(DESK), kind: 'staff' },
      { id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK) },
      { id: inShop(HELP), kind: 'help', staffChannel: inShop(DESK) },
    ],
    roster: [
      { id: inShop(ANA), name: 'Ana', role: 'agent' },
      { id: inShop(LEE), name: 'Lee', role: 'lead' },
    ],
  });
}

/** Everything that speaks to Slack, joined as the adapter joins it, and a loopback Slack to speak to. */
export async function startSpeaking(time: FakeTime = createFakeTime()) {
  const slack = await startFakeSlack(time.now);
  onTestFinished(() => slack.close());
  const token = openShopIn(slack);
  const web = createWebClients(tokensOf(slack, token), slack.apiUrl);
  const people = createPeople({ web, time, enterpriseOf: () => undefined });
  const channels = createChannels({ web, people, time });
  const doors = createDoors<DoorHolder, DoorAnswer>({ platform: 'slack', time });
  const exposed: string[] = [];
  const noted: string[] = [];
  let settings = shopSettings();
  const check = createAudienceCheck({
    settings: () => settings,
    people,
    channels,
    doors,
    exposed: (team, channel) => void exposed.push(`${team}/${channel}`),
  });
  const link = (channel: string) => `https://shop.slack.com/${channel}`;
  const internal = (team: string, channel: string) => void noted.push(`${team}/${channel}`);
  const folder = temporaryFolder();
  const { logger } = createLog();
  const documents = createDocumentsFolder({ folder, logger });
  /** As after a restart: what was said is remembered no more. */
  function restarted() {
    const directs = createDirects({ documents, logger });
    return createDeliver({ web, check, doors, channels, directs, time, link, internal });
  }
  return {
    ...{ slack, time, token, web, client: web.of(SHOP_TEAM), people, channels, doors, check },
    ...{ exposed, noted, restarted, deliver: restarted() },
    /** As where Heed died before it had noted down where direct messages stand. */
    forgetDirects: () => rm(join(folder, 'slack-directs'), { recursive: true, force: true }),
    setSettings(next: Settings) {
      settings = next;
    },
  };
}

export type Speaking = Awaited<ReturnType<typeof startSpeaking>>;

function tokensOf({ world }: FakeSlack, token: string) {
  return {
    of: (team: string) =>
      world.teams.get(team)?.app === undefined ? undefined : { botToken: token },
    token: async () => token,
  };
}
