import { onTestFinished } from 'vitest';
import { createDoors } from '../../../../src/adapters/create-doors.ts';
import { parseAddress } from '../../../../src/adapters/teams/address.ts';
import { createBotFramework } from '../../../../src/adapters/teams/bot-framework.ts';
import type { DoorAnswer, DoorHolder } from '../../../../src/adapters/teams/doors/doors.ts';
import { createOpenForms } from '../../../../src/adapters/teams/doors/open-forms.ts';
import { Activity } from '../../../../src/adapters/teams/parse/schema.ts';
import { createAudienceCheck } from '../../../../src/adapters/teams/speak/check-audience.ts';
import { createSpeaking } from '../../../../src/adapters/teams/speak/speaking.ts';
import { createChannels } from '../../../../src/adapters/teams/web/channels.ts';
import { createGraph } from '../../../../src/adapters/teams/web/graph.ts';
import { createNames } from '../../../../src/adapters/teams/web/names.ts';
import { createPeople } from '../../../../src/adapters/teams/web/people.ts';
import { createReadOwn } from '../../../../src/adapters/teams/web/read-own.ts';
import {
  createReferences,
  type References,
} from '../../../../src/adapters/teams/web/references.ts';
import { Settings } from '../../../../src/domain/settings.ts';
import { createDocumentsFolder } from '../../../../src/engine/documents-folder.ts';
import { createFakeTime, type FakeTime } from '../../../fakes/fake-time.ts';
import { createLog } from '../../../fakes/log.ts';
import { activity } from '../../../fakes/teams/activities.ts';
import { type FakeTeams, startFakeTeams } from '../../../fakes/teams/fake-teams.ts';
import {
  AAD,
  ANA,
  DESK,
  HELP,
  inShop,
  LEE,
  LISTED,
  openShopIn,
  personInShop,
  SHOP,
  TENANT,
} from '../../../fakes/teams/shop.ts';
import { temporaryFolder } from '../../../fakes/temporary-folder.ts';

/** The shop's settings: the desk is for staff, Ana and Lee are on the roster. Bo is listed besides, by the configuration. */
export function shopSettings(): Settings {
  return Settings.parse({
    channels: [
      { id: inShop(DESK), kind: 'staff' },
      { id: inShop(SHOP), kind: 'customers', staffChannel: inShop(DESK) },
      { id: inShop(HELP), kind: 'help', staffChannel: inShop(DESK) },
    ],
    roster: [
      { id: personInShop(ANA), name: 'Ana', role: 'agent' },
      { id: personInShop(LEE), name: 'Lee', role: 'lead' },
    ],
  });
}

/** Everything that speaks to Teams, joined as the adapter joins it, and a loopback Teams to speak to. */
export async function startSpeaking(given: { time?: FakeTime } = {}) {
  const { time = createFakeTime() } = given;
  const teams = await startFakeTeams({ now: time.now });
  onTestFinished(() => teams.close());
  openShopIn(teams);
  const folder = temporaryFolder();
  const { logger, lines } = createLog();
  const documents = createDocumentsFolder({ folder });
  const references = createReferences({ documents, time, logger });
  await meetEverybody(teams, references);
  const unsigned = createBotFramework({ credentials: { kind: 'none' }, time });
  const framework = { ...unsigned, graphToken: async () => 'a-token' };
  let settings = shopSettings();
  const common = { framework, references, time, logger, documents, settings: () => settings };
  const people = createPeople({ ...common, listed: LISTED });
  const channels = createChannels({ ...common });
  const names = createNames({ ...common, listed: LISTED, tenants: [TENANT] });
  const doors = createDoors<DoorHolder, DoorAnswer>({ platform: 'teams', time });
  const graph = createGraph({ framework, time, url: teams.graphUrl });
  const readOwn = createReadOwn({ graph, references });
  const link = (channel: string) => `https://teams.example/${channel}`;
  const drawn: string[] = [];
  const openForms = createOpenForms(time);
  const joined = { ...common, people, channels, names, doors, openForms, readOwn, link };
  const exposed: string[] = [];
  const check = createAudienceCheck({ ...joined, exposed: (id) => void exposed.push(id.id) });
  const restarted = () => createSpeaking({ ...joined, drawn: (id) => void drawn.push(id) });
  return {
    ...{
      teams,
      time,
      folder,
      logger,
      lines,
      documents,
      references,
      framework,
      people,
      channels,
      names,
    },
    ...{ doors, readOwn },
    /** The check of the audience alone, and the channels that it told to be exposed. */
    ...{ check, exposed },
    /** The cases whose cards were drawn. */
    drawn,
    ...restarted(),
    /** As after a restart: what was said is known from the log alone. */
    restarted,
    /** Whether the teams let Heed look at what stands in their channels. */
    letLook(consented: boolean) {
      for (const { team } of teams.world.conversations.values())
        Object.assign(team ?? {}, { consented });
    },
    setSettings(next: Settings) {
      settings = next;
    },
    /** Opens a door where somebody stands. */
    doorOf(user: string, answer: (answer: DoorAnswer) => Promise<void> = async () => {}) {
      const holder = { tenant: TENANT, user: AAD.get(user) ?? '', conversation: DESK };
      return doors.open(holder, answer);
    },
  };
}

export type SpeakingBench = Awaited<ReturnType<typeof startSpeaking>>;

/** The address as the parts know it. */
export function at(address: string) {
  const parsed = parseAddress(address);
  if (parsed === undefined) throw new Error(`${address} is no address.`);
  return parsed;
}

/** Everybody has written once in each place that Heed is in, which as a rule does not tell a channel's name. */
async function meetEverybody(teams: FakeTeams, references: References): Promise<void> {
  const { world, serviceUrl } = teams;
  for (const { name: _, ...given } of world.conversations.values()) {
    const place = { ...given, name: '' };
    for (const member of place.hasApp ? place.members : []) {
      const user = world.people.get(member);
      if (user === undefined) continue;
      const said = activity({ world, serviceUrl, user, place }, world.newId(), { type: 'message' });
      await references.note(Activity.parse(said));
    }
  }
}
