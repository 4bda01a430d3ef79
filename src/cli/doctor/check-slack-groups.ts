import type { Installation } from '../../adapters/slack/install/installation.ts';
import { createSingleInstallation } from '../../adapters/slack/install/single-installation.ts';
import { createGroupMembers } from '../../adapters/slack/web/groups.ts';
import { createWebClients, type Tokens } from '../../adapters/slack/web/web.ts';
import type { Config } from '../../config.ts';
import { checkRotas } from './check-rotas.ts';
import type { Finding } from './finding.ts';

/** Who is on call by the user groups of all workspaces. */
export function checkSlackGroups(
  installations: readonly Installation[],
  config: Config,
): Promise<Finding[]> {
  const groupMembers = createGroupMembers(
    createWebClients(tokensOf(installations), config.slack?.apiUrl),
  );
  const adapters = [{ platform: 'slack', groupMembers } as const];
  return checkRotas(config, { adapters, kinds: ['slack-group'] });
}

function tokensOf(installations: readonly Installation[]): Tokens {
  const all = installations.map(createSingleInstallation);
  const of = (team: string) => all.map((one) => one.of(team)).find((one) => one !== undefined);
  return { of, token: async (team) => of(team)?.botToken ?? '' };
}
