import type { Installation as BoltInstallation, InstallationStore } from '@slack/oauth';
import type { Installation, Installations } from './installation.ts';
import { NotInstalledError } from './tokens.ts';

type AnyInstallation = BoltInstallation<'v1' | 'v2', boolean>;

/** An install that gave no bot token: the app's page asks for none. */
export class NoBotError extends Error {
  override readonly name = 'NoBotError';

  constructor() {
    super('Slack gave no bot token. Add the bot scopes of the manifest to the app.');
  }
}

/**
 * The installations as Bolt's OAuth wants to see them. Of what Slack gives only the bot's part is kept. `domainOf` finds the
 * workspace's address for links; where it finds none, messages go without links.
 */
export function createBoltStore(
  installations: Installations,
  domainOf: (botToken: string) => Promise<string | undefined> = async () => undefined,
): InstallationStore & Required<Pick<InstallationStore, 'deleteInstallation'>> {
  return {
    async storeInstallation(given: AnyInstallation) {
      const domain = await domainOf(given.bot?.token ?? '');
      const kept = fromBolt(given);
      await installations.save(domain === undefined ? kept : { ...kept, domain });
    },
    async fetchInstallation({ teamId, enterpriseId }) {
      const found = installations.of(teamId, enterpriseId);
      if (found === undefined) throw new NotInstalledError(teamId ?? enterpriseId);
      return toBolt(found);
    },
    async deleteInstallation({ teamId, enterpriseId, isEnterpriseInstall }) {
      const id = isEnterpriseInstall ? enterpriseId : (teamId ?? enterpriseId);
      if (id !== undefined) await installations.remove(id);
    },
  };
}

/** What is kept of an install. Throws `NoBotError`. */
function fromBolt({ bot, team, enterprise, isEnterpriseInstall, user }: AnyInstallation) {
  const owner = isEnterpriseInstall === true ? enterprise?.id : team?.id;
  if (bot === undefined || owner === undefined) throw new NoBotError();
  return {
    team: owner,
    ...(enterprise === undefined ? {} : { enterprise: enterprise.id }),
    botToken: bot.token,
    botId: bot.id,
    botUser: bot.userId,
    scopes: bot.scopes,
    ...(bot.refreshToken === undefined ? {} : { refreshToken: bot.refreshToken }),
    // Bolt counts in seconds.
    ...(bot.expiresAt === undefined ? {} : { expiresAt: bot.expiresAt * 1000 }),
    installedBy: user.id,
  } satisfies Installation;
}

function toBolt(found: Installation): BoltInstallation<'v2', boolean> {
  const { team, enterprise, refreshToken, expiresAt } = found;
  return {
    team: team === enterprise ? undefined : { id: team },
    enterprise: enterprise === undefined ? undefined : { id: enterprise },
    bot: {
      token: found.botToken,
      id: found.botId,
      userId: found.botUser,
      scopes: found.scopes,
      ...(refreshToken === undefined ? {} : { refreshToken }),
      ...(expiresAt === undefined ? {} : { expiresAt: Math.floor(expiresAt / 1000) }),
    },
    user: { id: found.installedBy ?? '', token: undefined, scopes: undefined },
    authVersion: 'v2',
    isEnterpriseInstall: team === enterprise,
  };
}
