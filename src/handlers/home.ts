import { staffPersonAddress } from '../domain/audience.ts';
import type { CaseSummary } from '../domain/case-summary.ts';
import type { HomeOpened } from '../domain/message.ts';
import type { Home, Outgoing } from '../domain/outgoing.ts';
import type { Author } from '../domain/person.ts';
import { channelsOf, peopleOf, staffChannelsOf } from '../domain/set-up.ts';
import type { Settings } from '../domain/settings.ts';
import { listed } from './answers.ts';
import type { FrontDesk } from './front-desk.ts';

/** How many open cases are looked through for somebody's own, most at risk first. Ours: more than a desk has open at once. */
const LOOKED_THROUGH = 1_000;

/** How many of them a list shows. Ours: what one can do in a day, and what fits on every platform's page. */
const SHOWN = 20;

/** Somebody's own page: their cases, the calls they have not answered, how the channels are set up. Nobody else has one. */
export async function homeFor({ key, by }: HomeOpened, desk: FrontDesk): Promise<Outgoing[]> {
  const settings = desk.settings();
  const to = staffPersonAddress(by, settings.roster);
  if (to === undefined) return [];
  const home = { ...(await casesOf(by, desk)), ...setUpSeenBy(by, settings) };
  return [{ kind: 'home', audience: 'staff', id: `home/${key}`, case: '', to, home }];
}

async function casesOf(by: Author, desk: FrontDesk): Promise<Pick<Home, 'myCases' | 'myPings'>> {
  const mine: CaseSummary[] = [];
  const calls: CaseSummary[] = [];
  const query = { state: 'open', order: 'risk', limit: LOOKED_THROUGH } as const;
  for await (const one of desk.cases(query)) {
    if (one.takenById === by.id) mine.push(one);
    if (one.calling.includes(by.id)) calls.push(one);
  }
  return {
    myCases: mine.slice(0, SHOWN).map(listed),
    myPings: calls.slice(0, SHOWN).map(listed),
  };
}

function setUpSeenBy(by: Author, settings: Settings): Pick<Home, 'channels' | 'missing'> {
  return { channels: channelsOf(by.id, settings), missing: missingFor(by.id, settings) };
}

/** What is still missing in the workspace that the address is of before Heed can work there, one line each. */
function missingFor(address: string, settings: Settings): string[] {
  const channels = channelsOf(address, settings);
  const asking = channels.filter((one) => one.kind !== 'staff');
  const unpaired = asking.filter((one) => one.staffChannel === undefined).length;
  const leaderless = asking.filter((one) => one.leads.length === 0).length;
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
