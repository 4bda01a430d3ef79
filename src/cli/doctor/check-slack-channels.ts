import { SendError } from '../../adapters/adapter.ts';
import { parseAddress } from '../../adapters/slack/address.ts';
import type { Installation } from '../../adapters/slack/install/installation.ts';
import { createSingleInstallation } from '../../adapters/slack/install/single-installation.ts';
import { type Channels, createChannels } from '../../adapters/slack/web/channels.ts';
import { createPeople, type People } from '../../adapters/slack/web/people.ts';
import { createWebClients } from '../../adapters/slack/web/web.ts';
import type { Config } from '../../config.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Settings } from '../../domain/settings.ts';
import { createSystemTime } from '../../engine/system-time.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';
import { readSettings } from './read-settings.ts';

const ABOUT = 'channels';

/** What Slack itself says of a workspace's channels and leads: a line each. */
export async function checkSlackChannels(
  installation: Installation,
  config: Config,
): Promise<Finding[]> {
  const settings = readSettings(config);
  // What is wrong with the file is said where settings are looked at.
  if (settings === undefined) return [];
  const { team } = installation;
  const ours = settings.channels.filter(({ id }) => parseAddress(id)?.team === team);
  if (ours.length === 0) return [note(ABOUT, `None is set up in ${team} yet.`, SET_UP)];
  const web = createWebClients(createSingleInstallation(installation), config.slack?.apiUrl);
  const time = createSystemTime();
  const people = createPeople({ web, time, enterpriseOf: () => installation.enterprise });
  const channels = createChannels({ web, people, time });
  const findings: Finding[] = [];
  for (const channel of ours) findings.push(...(await checkChannel(channel, channels)));
  const leads = new Set(ours.flatMap((channel) => channel.leads));
  for (const lead of leads) findings.push(...(await checkLead(lead, settings, people)));
  return findings;
}

const SET_UP =
  'Invite Heed into a channel of your staff, and say there: /triage here is staff. docs/slack.md goes on from there.';

async function checkChannel(channel: Channel, channels: Channels): Promise<Finding[]> {
  const { team, id } = addressIn(channel.id);
  try {
    const facts = await channels.facts(team, id);
    const name = facts.name === '' ? channel.id : `#${facts.name} (${id})`;
    if (!facts.isMember) return [broken(ABOUT, `Heed is not in ${name}.`, INVITE)];
    if (facts.isArchived) return [better(ABOUT, `${name} is archived.`, FORGET)];
    if (channel.kind !== 'staff') return [fine(ABOUT, `${name}: ${channel.kind}.`)];
    if (facts.isShared)
      return [broken(ABOUT, `${name} is a staff channel, and shared with others.`, OUTSIDERS)];
    if (await channels.outsiders(team, id))
      return [broken(ABOUT, `${name} is a staff channel, and guests read it.`, OUTSIDERS)];
    return [fine(ABOUT, `${name}: staff, and nobody else reads it.`)];
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return [broken(ABOUT, error.message, `${INVITE} ${FORGET}`)];
  }
}

const INVITE = 'Say /invite @Heed there.';
const FORGET = 'If the channel is not needed any more, take it out of the settings.';
const OUTSIDERS =
  'Nothing internal is said there until that ends. Take the others out, or make another channel the staff channel: /triage here is staff.';

async function checkLead(lead: string, { roster }: Settings, people: People): Promise<Finding[]> {
  const { team, id } = addressIn(lead);
  const name = roster.find((person) => person.id === lead)?.name ?? lead;
  try {
    const { author, isGone } = await people.standing(team, id);
    if (author.side === 'staff' && !isGone) return [fine('leads', `${name} can be called.`)];
    return [broken('leads', `${name} (${id}) is no full member of the workspace.`, NAME_OTHERS)];
  } catch (error) {
    if (!(error instanceof SendError)) throw error;
    return [broken('leads', error.message, NAME_OTHERS)];
  }
}

const NAME_OTHERS = 'Name somebody else as lead: App Home, or "leads" in the settings.';

/** Of another platform, or none: then Slack will not know it, which is what is to be said. */
function addressIn(address: string): { team: string; id: string } {
  return parseAddress(address) ?? { team: '', id: address };
}
