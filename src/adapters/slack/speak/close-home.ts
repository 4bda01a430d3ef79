import type { HomeView } from '@slack/types';
import type { Logger } from 'pino';
import { staffPersonAddress } from '../../../domain/audience.ts';
import type { Incoming } from '../../../domain/message.ts';
import type { Settings } from '../../../domain/settings.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import { STANDING_HOLDS } from '../../audience-rules.ts';
import { parseAddress, type SlackAddress } from '../address.ts';
import type { People } from '../web/people.ts';
import type { WebClients } from '../web/web.ts';

export interface CloseHomeOptions {
  readonly web: WebClients;
  readonly people: People;
  settings(): Settings;
  readonly logger: Logger;
}

/**
 * Slack goes on showing a page until another one is published, also to somebody who has become a guest or left the roster since. When
 * such a person looks at theirs, an empty one takes its place. Never rejects; does nothing for any other event.
 */
export type CloseHome = (event: Incoming) => Promise<void>;

export function createCloseHome(options: CloseHomeOptions): CloseHome {
  const { web, people, settings, logger } = options;

  /** As the check of the audience sees it; who cannot be looked up is none. */
  async function isColleague({ team, id }: SlackAddress): Promise<boolean> {
    try {
      const { author } = await people.standing(team, id, STANDING_HOLDS);
      return staffPersonAddress(author, settings().roster) !== undefined;
    } catch {
      return false;
    }
  }

  return async (event) => {
    const address = event.kind === 'home' ? parseAddress(event.by.id) : undefined;
    if (address === undefined || (await isColleague(address))) return;
    try {
      await web.of(address.team).views.publish({ user_id: address.id, view: EMPTY });
    } catch (error) {
      logger.warn({ kind: event.kind, ...errorFacts(error) }, 'A page could not be emptied');
    }
  };
}

const EMPTY: HomeView = {
  type: 'home',
  blocks: [
    {
      type: 'section',
      text: { type: 'plain_text', text: 'Heed works for the support team of this workspace.' },
    },
  ],
};
