import type { Channel } from '../../domain/channel.ts';
import type { CommandGiven, SetUpAsked } from '../../domain/message.ts';
import { type Person, personAt } from '../../domain/person.ts';
import { channelOf } from '../../domain/places.ts';
import { hasSomebodyToCall } from '../../domain/routing/reachable.ts';
import { peopleOf, staffChannelsOf } from '../../domain/set-up.ts';
import type { Settings } from '../../domain/settings.ts';

/** What holds of a channel now that it was set up, and what is still missing, in plain words. */
export function setUpText(
  event: CommandGiven | SetUpAsked,
  before: Settings,
  after: Settings,
): string {
  const channel = channelOf(event.channel, after);
  return [
    kindText(channel),
    ...(channel.kind === 'staff' ? [] : [pairText(channel, event, after), readText(channel)]),
    ...(channel.muted ? [MUTED] : []),
    leadText(channel, after),
    ...rosterTexts(event.by.id, before, after),
    ...otherTexts(channel.id, before, after),
  ].join('\n');
}

function kindText({ kind }: Channel): string {
  switch (kind) {
    case 'staff':
      return 'This is a staff channel: cards and calls are shown here, as long as nobody from outside reads it.';
    case 'help':
      return 'This is a channel where colleagues ask for help: whoever is on the roster answers, everybody else asks.';
    case 'customers':
      return 'This is a channel of customers: nothing internal is ever said here.';
  }
}

/** What the channels that a command names are called there, by their addresses. */
function namesIn(event: CommandGiven | SetUpAsked): ReadonlyMap<string, string> {
  const named = event.kind === 'command' ? Object.entries(event.channels) : [];
  return new Map(named.map(([name, id]) => [id, name]));
}

function pairText(
  { id, kind, staffChannel }: Channel,
  event: CommandGiven | SetUpAsked,
  settings: Settings,
): string {
  const sign = event.platform === 'teams' ? '@' : '#';
  if (staffChannel === undefined && staffChannelsOf(id, settings).length > 1)
    return `There are several staff channels, so cards go to whoever asks, alone, until one is named: \`/triage here is ${kind} ${sign}that-channel\`.`;
  if (staffChannel === undefined)
    return 'It has no staff channel yet, so cards go to whoever asks, alone. Say `/triage here is staff` in the team’s own channel.';
  const name = namesIn(event).get(staffChannel);
  return `Cards and calls go to its staff channel${name === undefined ? '' : ` ${name}`}.`;
}

function readText({ watched }: Channel): string {
  return watched
    ? 'Heed reads every message here.'
    : 'Heed reads only what it is asked to look at here; `/triage watch` makes it read every message.';
}

const MUTED = 'It is muted: no cards unless somebody asks. Leads are called all the same.';

function leadText(channel: Channel, settings: Settings): string {
  const [named] = channel.leads.flatMap((lead) => personAt(lead, settings.roster) ?? []);
  if (named !== undefined) return `${named.name} is called when it gets serious.`;
  return hasSomebodyToCall(channel, settings)
    ? 'Nobody is named as lead here yet: whoever fits best is called when it gets serious.'
    : 'Nobody is named as lead here yet, so nobody is called when it gets serious.';
}

/** How many people are named. Ours: a line. */
const NAMED = 5;

function rosterTexts(by: string, before: Settings, after: Settings): string[] {
  const known = new Set(before.roster.map((person) => person.id));
  const joined = peopleOf(by, after).filter((person) => !known.has(person.id));
  if (joined.length === 0) return [];
  const isLead = joined.some((person) => person.id === by && person.role === 'lead');
  return [
    `${namesOf(joined)} may work with Heed from now on.`,
    ...(isLead ? ['You have set Heed up first, so you are the lead.'] : []),
  ];
}

function namesOf(people: readonly Person[]): string {
  const named = people.slice(0, NAMED).map((person) => person.name);
  const more = people.length - named.length;
  if (more > 0) return `${named.join(', ')} and ${more} more`;
  const last = named.pop();
  return named.length === 0 ? `${last}` : `${named.join(', ')} and ${last}`;
}

/** What became of other channels on the way. */
function otherTexts(id: string, before: Settings, after: Settings): string[] {
  const were = pairedWith(id, before);
  const are = pairedWith(id, after);
  const lost = were.filter((one) => !are.includes(one)).length;
  const won = are.filter((one) => !were.includes(one)).length;
  return [
    ...(lost === 0
      ? []
      : [`${channelCount(lost)} lost ${lost === 1 ? 'its' : 'their'} staff channel by this.`]),
    ...(won === 0 ? [] : [`${channelCount(won)} it as staff channel now.`]),
  ];
}

function pairedWith(id: string, { channels }: Settings): string[] {
  return channels.filter((one) => one.staffChannel === id).map((one) => one.id);
}

function channelCount(count: number): string {
  return count === 1 ? '1 other channel has' : `${count} other channels have`;
}
