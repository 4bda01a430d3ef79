import { z } from 'zod';
import type { Author } from '../../../domain/person.ts';
import { SendError } from '../../adapter.ts';

const flag = z.boolean().nullish();
const words = z.string().nullish();

/** What is read of users.info. A flag that does not apply is left out by Slack. */
const UserInfo = z.object({
  user: z.object({
    id: words,
    /** Absent with some servers that stand in for Slack. */
    team_id: words,
    name: words,
    real_name: words,
    profile: z
      .object({ display_name: words, real_name: words, team: words, email: words })
      .nullish(),
    enterprise_user: z.object({ enterprise_id: words }).nullish(),
    deleted: flag,
    is_bot: flag,
    is_workflow_bot: flag,
    is_restricted: flag,
    is_ultra_restricted: flag,
    is_stranger: flag,
  }),
});
type User = z.infer<typeof UserInfo>['user'];

/** Where Heed is installed. */
interface Home {
  readonly team: string;
  /** The organisation that the workspace belongs to. */
  readonly enterprise: string | undefined;
}

/** One account, as an answer of users.info tells. */
export interface ToldUser {
  /** Absent where none was told. */
  readonly name?: string;
  /** In lower case. Only where the workspace lets Heed see it: with the scope users:read.email. */
  readonly email?: string;
  readonly side: Author['side'];
  /** The account is switched off. */
  readonly isGone: boolean;
}

/** Throws where the answer tells of nobody, and `SendError` where it does not say which workspace they belong to. */
export function readUser(answer: unknown, home: Home): ToldUser {
  const { user } = UserInfo.parse(answer);
  const name = nameIn(user);
  const email = user.profile?.email?.trim().toLowerCase();
  return {
    ...(name === undefined ? {} : { name }),
    ...(email ? { email } : {}),
    side: sideOf(user, home),
    isGone: user.deleted === true,
  };
}

/** Staff are full members of the installing workspace or its organisation; guests, strangers and everybody else are customers. */
function sideOf(user: User, { team, enterprise }: Home): Author['side'] {
  if (user.is_bot === true || user.is_workflow_bot === true) return 'bot';
  const isOurs =
    teamOf(user) === team ||
    (enterprise !== undefined && user.enterprise_user?.enterprise_id === enterprise);
  const isLess =
    user.is_restricted === true ||
    user.is_ultra_restricted === true ||
    user.is_stranger === true ||
    user.deleted === true;
  return isOurs && !isLess ? 'staff' : 'customer';
}

/** Taking nobody's workspace for another one's would leave Heed serving nobody, and saying nothing of it. */
function teamOf({ id, team_id: team, profile }: User): string {
  const told = team ?? profile?.team;
  if (told) return told;
  throw new SendError(
    `Slack did not say which workspace ${id ?? 'somebody'} belongs to (no team_id in users.info).`,
    { retryable: true },
  );
}

function nameIn({ profile, real_name, name }: User): string | undefined {
  const names = [profile?.display_name, profile?.real_name, real_name, name];
  return names.find((one) => one?.trim())?.trim();
}
