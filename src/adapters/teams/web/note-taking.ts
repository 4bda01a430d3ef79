import type { Logger } from 'pino';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { addressOf, splitThread, type TeamsAddress } from '../address.ts';
import { hintOf, tenantOf } from '../parse/frame.ts';
import type { Activity } from '../parse/schema.ts';
import type { Conversation, KnownPerson } from './known.ts';
import { notedChannel, notedConversation, notedPerson, type Team, toldChannel } from './noted.ts';
import type { Shelf } from './shelf.ts';

/** Takes in what activities tell of conversations, channels, teams and people. */
export interface NoteTaking {
  /** Never rejects. */
  note(activity: Activity): Promise<void>;
  /** The address that was heard from last in a tenant; undefined where nothing was since the start. */
  latestIn(tenant: string): string | undefined;
}

export interface NoteTakingOptions {
  readonly conversations: Shelf<Conversation>;
  readonly people: Shelf<KnownPerson>;
  readonly time: Pick<Time, 'now'>;
  readonly logger: Logger;
}

/** How long somebody counts as seen where they were, in milliseconds. Ours: who writes here and there all day costs a write an hour. */
const SEEN_HOLDS = 60 * 60 * 1000;

export function createNoteTaking(options: NoteTakingOptions): NoteTaking {
  const { conversations, people, time, logger } = options;
  /** By their ids: the channels of a team tell of it for each other. */
  const teams = new Map<string, Team>();
  const latest = new Map<string, string>();
  /** When somebody's place was written down last, by their addresses; in milliseconds since 1970. */
  const movedAt = new Map<string, number>();
  let isLearnt = false;

  /** What the channels told of their teams before the last stop. */
  async function learnTeams(): Promise<void> {
    if (isLearnt) return;
    try {
      for (const known of await conversations.all()) learnTeam(known);
      isLearnt = true;
    } catch (error) {
      logger.error(errorFacts(error), 'What is known of the conversations could not be read');
    }
  }

  function learnTeam({ team }: Conversation): void {
    if (team !== undefined) teams.set(team.id, { ...teams.get(team.id), ...team });
  }

  async function noteConversation(activity: Activity, address: TeamsAddress): Promise<void> {
    await learnTeams();
    await conversations.change(addressOf(address), (known) => {
      const team = teams.get(activity.channelData?.team?.id ?? '');
      const noted = notedConversation(activity, { conversation: known, team });
      if (noted === undefined) return undefined;
      learnTeam(noted);
      latest.set(noted.tenant, addressOf(address));
      return noted;
    });
  }

  /** Of a channel that nothing was written in yet, its name is known so. */
  async function noteChannel(activity: Activity, address: TeamsAddress): Promise<void> {
    const beside = conversations.peek(addressOf(address));
    const told = beside && notedChannel(activity, beside);
    if (beside === undefined || told === undefined) return;
    const name = addressOf({ ...address, id: told.id });
    await conversations.change(name, (known) => toldChannel(told, beside, known));
  }

  async function notePerson(activity: Activity, tenant: string): Promise<void> {
    const hint = hintOf(activity.from);
    if ('bot' in hint || hint.aadObjectId === undefined) return;
    const name = addressOf({ tenant, id: hint.aadObjectId });
    const mayMove = time.now() - (movedAt.get(name) ?? Number.NEGATIVE_INFINITY) >= SEEN_HOLDS;
    await people.change(name, (known) => {
      const noted = notedPerson(activity, known, mayMove);
      if (noted?.seenIn !== known?.seenIn) movedAt.set(name, time.now());
      return noted;
    });
  }

  return {
    async note(activity) {
      const tenant = tenantOf(activity);
      const { base } = splitThread(activity.conversation?.id ?? '');
      if (tenant === undefined || base === '') return;
      await noteConversation(activity, { tenant, id: base });
      await noteChannel(activity, { tenant, id: base });
      await notePerson(activity, tenant);
    },
    latestIn: (tenant) => latest.get(tenant),
  };
}
