import { staffPersonAddress } from '../domain/audience.ts';
import type { HomeOpened } from '../domain/message.ts';
import type { Outgoing } from '../domain/outgoing.ts';
import { type Author, addressesOf, personAt } from '../domain/person.ts';
import { hasSomebodyToCall } from '../domain/routing/reachable.ts';
import { channelsOf, peopleOf, staffChannelsOf } from '../domain/set-up.ts';
import type { Settings } from '../domain/settings.ts';
import type { Home, ListedCase } from '../domain/shown.ts';
import type { CaseQuery } from '../engine/engine.ts';
import { listed } from './answers.ts';
import type { FrontDesk } from './front-desk.ts';
import { rosterEntries } from './roster/roster-list.ts';

/** How many cases a list shows, most at risk first. Ours: what one can do in a day, and what fits on every platform's page. */
const SHOWN = 20;

/**
 * Somebody's own page: their cases, the calls they have not answered, how the channels are set up, who is on the roster of their workspace.
 * Nobody else has one.
 */
export async function homeFor({ key, by, at }: HomeOpened, desk: FrontDesk): Promise<Outgoing[]> {
  const settings = desk.settings();
  const to = staffPersonAddress(by, settings.roster);
  if (to === undefined) return [];
  const people = rosterEntries(by.id, at, desk);
  const home = { ...(await casesOf(by, desk)), ...setUpSeenBy(by, settings), people };
  return [{ kind: 'home', audience: 'staff', id: `home/${key}`, case: '', to, home }];
}

/** Under all their addresses: what somebody took on the other platform is theirs here too. */
async function casesOf(
  { id }: Author,
  desk: FrontDesk,
): Promise<Pick<Home, 'myCases' | 'myPings'>> {
  const person = personAt(id, desk.settings().roster);
  const addresses = person === undefined ? [id] : addressesOf(person);
  return {
    myCases: await listOf({ takenBy: addresses }, desk),
    myPings: await listOf({ calling: addresses }, desk),
  };
}

async function listOf(
  whose: Pick<CaseQuery, 'takenBy' | 'calling'>,
  desk: FrontDesk,
): Promise<ListedCase[]> {
  const query = { ...whose, state: 'open', order: 'risk', limit: SHOWN } as const;
  const list: ListedCase[] = [];
  for await (const one of desk.cases(query)) list.push(listed(one));
  return list;
}

function setUpSeenBy(
  by: Author,
  settings: Settings,
): Pick<Home, 'channels' | 'missing' | 'leadNames'> {
  const channels = channelsOf(by.id, settings);
  const names = channels
    .flatMap(({ leads }) => leads)
    .flatMap((lead) => {
      const name = personAt(lead, settings.roster)?.name;
      return name === undefined ? [] : [[lead, name] as const];
    });
  return { channels, missing: missingFor(by.id, settings), leadNames: Object.fromEntries(names) };
}

/** What is still missing in the workspace that the address is of before Heed can work there, one line each. */
function missingFor(address: string, settings: Settings): string[] {
  const channels = channelsOf(address, settings);
  const asking = channels.filter((one) => one.kind !== 'staff');
  const unpaired = asking.filter((one) => one.staffChannel === undefined).length;
  const leaderless = asking.filter((one) => !hasSomebodyToCall(one, settings)).length;
  return [
    ...(staffChannelsOf(address, settings).length > 0 ? [] : [NO_STAFF_CHANNEL]),
    ...(asking.length > 0 ? [] : [NO_CUSTOMERS]),
    ...(unpaired === 0
      ? []
      : [`${channelCount(unpaired)} no staff channel: cards go to whoever asks.`]),
    ...(leaderless === 0
      ? []
      : [`${channelCount(leaderless)} nobody who is called when it gets serious.`]),
    ...(peopleOf(address, settings).length > 0 ? [] : [NOBODY]),
  ];
}

function channelCount(count: number): string {
  return count === 1 ? '1 channel has' : `${count} channels have`;
}

const NO_STAFF_CHANNEL =
  'There is no staff channel yet: invite Heed into the channel where the team is among itself, and say `/triage here is staff` there.';
const NO_CUSTOMERS =
  'No channel of customers is known yet: say `/triage here is customers` there, or `/triage here is help` where colleagues ask.';
const NOBODY =
  'Nobody is on the roster yet, so every full member may work with Heed. Naming a staff channel puts its members on it.';
