import { z } from 'zod';
import { Id, Words } from '../parse/schema.ts';

/**
 * One channel on a team's list: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/get-teams-context. General has no
 * name, and the team's id.
 */
const Channel = z.object({ id: Id.min(1), name: Words.nullish() });

const List = z.object({ conversations: z.array(z.unknown()) });

/** A channel of a team. */
export interface TeamChannel {
  readonly id: string;
  readonly name?: string;
}

/** The channels on a team's list; what makes no sense is left out. Never throws. */
export function readTeamChannels(list: unknown): TeamChannel[] {
  const { conversations = [] } = List.safeParse(list).data ?? {};
  return conversations.flatMap((one) => {
    const { id, name } = Channel.safeParse(one).data ?? {};
    if (id === undefined) return [];
    const called = name?.trim();
    return [{ id, ...(called ? { name: called } : {}) }];
  });
}
