import { z } from 'zod';
import { type BotMethod, botMethod, type Caller, SlackRefusal } from './method.ts';
import type { UserRecord } from './records.ts';

const UserInfo = z.object({ user: z.string() });
const GroupUsers = z.object({ usergroup: z.string() });
const BotInfo = z.object({ bot: z.string() });

/** Who there is, as users.info tells it. */
export const peopleMethods: Readonly<Record<string, BotMethod>> = {
  'auth.test': botMethod([], z.object({}), (_, { team, app }) => ({
    url: `https://${team.domain}.slack.com/`,
    team: team.name,
    user: 'heed',
    team_id: team.id,
    user_id: app.botUser,
    bot_id: app.botId,
    is_enterprise_install: false,
    ...(team.enterprise === undefined ? {} : { enterprise_id: team.enterprise }),
  })),

  'users.info': botMethod(['users:read'], UserInfo, (args, caller, world) => {
    const user = world.users.get(args.user);
    if (user === undefined) throw new SlackRefusal('user_not_found');
    return { user: describe(user, caller) };
  }),

  'usergroups.users.list': botMethod(['usergroups:read'], GroupUsers, (args, { team }, world) => {
    const group = world.groups.get(args.usergroup);
    if (group?.team !== team.id) throw new SlackRefusal('no_such_subteam');
    return { users: group.members };
  }),

  'bots.info': botMethod(['users:read'], BotInfo, (args, _, world) => {
    const team = [...world.teams.values()].find((one) => one.app?.botId === args.bot);
    if (team?.app === undefined) throw new SlackRefusal('bot_not_found');
    return { bot: { id: args.bot, name: 'Heed', deleted: false, user_id: team.app.botUser } };
  }),
};

/** Of another workspace's people Slack tells little: no locale, no time zone, no e-mail address. */
function describe(user: UserRecord, { team }: Caller): object {
  const isOurs = user.team === team.id;
  return {
    id: user.id,
    team_id: user.team,
    name: user.name.toLowerCase(),
    real_name: user.name,
    deleted: user.deleted,
    is_bot: user.isBot,
    is_app_user: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    ...(isOurs ? { tz: 'Europe/Berlin', tz_offset: 3600 } : { is_stranger: user.isStranger }),
    ...(user.enterprise === undefined
      ? {}
      : { enterprise_user: { id: user.id, enterprise_id: user.enterprise, teams: [user.team] } }),
    profile: { real_name: user.name, display_name: user.name, team: user.team },
  };
}
