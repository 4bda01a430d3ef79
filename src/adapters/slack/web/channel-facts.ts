import { z } from 'zod';

/** What Slack says of one channel. */
export interface ChannelFacts {
  /** People of other organisations can read it, or were invited to. */
  readonly isShared: boolean;
  readonly isPrivate: boolean;
  /** Between two people, or a few. */
  readonly isDirect: boolean;
  readonly isArchived: boolean;
  /** Heed is in it. */
  readonly isMember: boolean;
  readonly name: string;
}

/** What is read of conversations.info. A flag that does not apply is left out by Slack. */
const Info = z.object({
  channel: z.object({
    name: z.string().optional(),
    is_ext_shared: z.boolean().optional(),
    is_pending_ext_shared: z.boolean().optional(),
    pending_shared: z.array(z.unknown()).optional(),
    pending_connected_team_ids: z.array(z.unknown()).optional(),
    connected_team_ids: z.array(z.unknown()).optional(),
    is_shared: z.boolean().optional(),
    is_org_shared: z.boolean().optional(),
    is_private: z.boolean().optional(),
    is_im: z.boolean().optional(),
    is_mpim: z.boolean().optional(),
    is_archived: z.boolean().optional(),
    is_member: z.boolean().optional(),
  }),
});
type Told = z.infer<typeof Info>['channel'];

/** The facts in an answer of conversations.info. Throws where it tells of no channel. */
export function factsIn(answer: unknown): ChannelFacts {
  const told = Info.parse(answer).channel;
  return {
    isShared: isShared(told),
    isPrivate: told.is_private === true,
    isDirect: told.is_im === true || told.is_mpim === true,
    isArchived: told.is_archived === true,
    // Of a private channel that Heed is not in, Slack tells nothing at all.
    isMember: told.is_member !== false,
    name: told.name ?? '',
  };
}

/** `is_shared` is also said of a channel that workspaces of one organisation share, where `is_org_shared` says so. */
function isShared(told: Told): boolean {
  const invited = [
    told.pending_shared,
    told.pending_connected_team_ids,
    told.connected_team_ids,
  ].some((teams) => teams !== undefined && teams.length > 0);
  return (
    told.is_ext_shared === true ||
    told.is_pending_ext_shared === true ||
    invited ||
    (told.is_shared === true && told.is_org_shared !== true)
  );
}
