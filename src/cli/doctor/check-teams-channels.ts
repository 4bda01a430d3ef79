import { addressOf, parseAddress } from '../../adapters/teams/address.ts';
import type { Conversation, References } from '../../adapters/teams/web/references.ts';
import type { TeamsConfig } from '../../config.ts';
import type { Channel } from '../../domain/channel.ts';
import type { Settings } from '../../domain/settings.ts';
import { askConsent, type Consent } from './ask-consent.ts';
import { better, broken, type Finding, fine, note } from './finding.ts';

const ABOUT = 'channels';

export interface TeamsChannelParts {
  readonly teams: TeamsConfig;
  /** Undefined where the file cannot be used: that is said where settings are looked at. */
  readonly settings: Settings | undefined;
  readonly references: Pick<References, 'all'>;
  /** For Graph; undefined where none could be had, empty in the Playground. */
  readonly token: string | undefined;
}

/** A line for each channel of the settings in a tenant that is heard. */
export async function checkTeamsChannels(parts: TeamsChannelParts): Promise<Finding[]> {
  const { teams, settings, references } = parts;
  if (settings === undefined) return [];
  const ours = settings.channels.filter(({ id }) =>
    teams.tenants.includes(parseAddress(id)?.tenant ?? ''),
  );
  if (ours.length === 0) return [note(ABOUT, 'None is set up in Teams yet.', SET_UP)];
  const heard = new Map((await references.all()).map((one) => [addressOf(one), one]));
  const findings: Finding[] = [];
  for (const channel of ours) {
    const parsed = parseAddress(channel.id);
    const known = parsed === undefined ? undefined : heard.get(addressOf(parsed));
    findings.push(await checkChannel(channel, known, parts));
  }
  return findings;
}

const SET_UP =
  'Add Heed to a team of your staff, and say in a channel there: @Heed triage here is staff. docs/teams.md goes on from there.';

async function checkChannel(
  { id, kind, watched }: Channel,
  known: Conversation | undefined,
  { teams, token }: TeamsChannelParts,
): Promise<Finding> {
  if (known === undefined) return better(ABOUT, `Heed has heard nothing from ${id} yet.`, ADD);
  const name = nameOf(known);
  if (known.gone === true) return broken(ABOUT, `Heed was put out of ${name}.`, `${ADD} ${FORGET}`);
  if (!watched) return fine(ABOUT, `${name}: ${kind}.`);
  if (token === undefined) return note(ABOUT, `${name}: ${kind}, watched. ${UNASKED}`);
  const { graphUrl } = teams;
  const consent = await askConsent({ conversation: known, token, graphUrl });
  return consentFinding(`${name}: ${kind}, watched`, known, consent);
}

const ADD = 'Add the app to that team or chat, and write to it there once: @Heed help.';
const FORGET = 'If the channel is not needed any more, take it out of the settings.';
const UNASKED = 'Whether Heed may read it can be asked once the credentials are right.';

function consentFinding(what: string, known: Conversation, consent: Consent): Finding {
  if (consent.kind === 'given') return fine(ABOUT, `${what}, and Heed may read it.`);
  if (consent.kind === 'missing') {
    const text = `${what}, but nobody agreed to Heed reading it: it hears only what mentions it.`;
    return broken(ABOUT, text, known.kind === 'channel' ? IN_TEAM : IN_CHAT);
  }
  return better(ABOUT, `${what}. Whether Heed may read it is not known: ${consent.why}`, AGAIN);
}

const IN_TEAM =
  'An owner of the team opens Manage team, Apps, takes Heed out and adds it again, and agrees to ChannelMessage.Read.Group. Where that is not offered, an admin allows resource-specific consent first: docs/teams.md.';
const IN_CHAT =
  'A member of the chat takes the app out and adds it again, and agrees to ChatMessage.Read.Chat. Where that is not offered, an admin allows resource-specific consent first: docs/teams.md.';
const AGAIN = 'Write to it there once (@Heed help), then ask doctor again.';

function nameOf({ id, name, team }: Conversation): string {
  const title = name ?? (team?.id === id ? 'General' : undefined);
  const place = team?.name === undefined ? '' : ` in ${team.name}`;
  return title === undefined ? id : `“${title}”${place} (${id})`;
}
