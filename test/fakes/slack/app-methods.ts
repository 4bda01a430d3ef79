import { SlackRefusal } from './method.ts';
import type { TeamRecord } from './records.ts';
import type { World } from './world.ts';

/** The app as Slack's own settings page has it. */
export interface AppSecrets {
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

export const SECRETS: AppSecrets = {
  appToken: 'xapp-1-A0HEED-loopback',
  signingSecret: 'loopback-signing-secret',
  clientId: '11.22',
  clientSecret: 'loopback-client-secret',
};

/** Somebody who agreed to the installation on Slack's page. */
export interface Grant {
  readonly team: string;
  readonly user: string;
  readonly scopes: readonly string[];
  /** Tokens last half a day and come with a refresh token. */
  readonly rotates: boolean;
}

/** The methods that want no bot's token: how an app is installed, and how tokens are renewed. */
export interface OAuth {
  /** Somebody agrees; gives the code that their browser brings back. */
  agree(grant: Grant): string;
  access(args: Readonly<Record<string, unknown>>): object;
}

const HALF_A_DAY = 43_200;

export function createOAuth(world: World): OAuth {
  const codes = new Map<string, Grant>();
  const refreshTokens = new Map<string, Grant>();

  /** A code and a refresh token are good once. */
  function grantFor(args: Readonly<Record<string, unknown>>): Grant {
    const isRefresh = args.grant_type === 'refresh_token';
    const [from, name] = isRefresh ? [refreshTokens, 'refresh_token'] : [codes, 'code'];
    const key = String(args[name]);
    const grant = from.get(key);
    from.delete(key);
    if (grant === undefined) throw new SlackRefusal(`invalid_${name}`);
    return grant;
  }

  function tokensFor(grant: Grant, team: TeamRecord): object {
    if (team.app === undefined) world.install(team.id, grant.scopes, world.newId('xoxe.xoxb-'));
    const access = world.newId(grant.rotates ? 'xoxe.xoxb-' : 'xoxb-');
    team.app?.tokens.add(access);
    if (!grant.rotates) return { access_token: access };
    const refresh = world.newId('xoxe-1-');
    refreshTokens.set(refresh, grant);
    return { access_token: access, refresh_token: refresh, expires_in: HALF_A_DAY };
  }

  return {
    agree(grant) {
      const code = world.newId('code-');
      codes.set(code, grant);
      return code;
    },
    access(args) {
      if (args.client_id !== SECRETS.clientId) throw new SlackRefusal('invalid_client_id');
      if (args.client_secret !== SECRETS.clientSecret) throw new SlackRefusal('bad_client_secret');
      const grant = grantFor(args);
      const team = world.teams.get(grant.team);
      if (team === undefined) throw new SlackRefusal('team_not_found');
      return {
        ...tokensFor(grant, team),
        token_type: 'bot',
        scope: grant.scopes.join(','),
        bot_user_id: team.app?.botUser,
        app_id: 'A0HEED',
        team: { id: team.id, name: team.name },
        enterprise: null,
        is_enterprise_install: false,
        authed_user: { id: grant.user },
      };
    },
  };
}
