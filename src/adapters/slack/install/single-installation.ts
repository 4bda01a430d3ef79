import { SendError } from '../../adapter.ts';
import type { Installation, Installations } from './installation.ts';
import { signIn } from './sign-in.ts';

/**
 * The one workspace (or organization) that SLACK_BOT_TOKEN belongs to. Nothing is kept on disk: the token lies in the environment.
 * Rejects with `SignInError`.
 */
export async function openSingleInstallation(options: {
  botToken: string;
  apiUrl?: string;
}): Promise<Installations> {
  return createSingleInstallation(await signIn(options));
}

/** The same for an installation that is known already. */
export function createSingleInstallation(only: Installation): Installations {
  const isOrganization = only.team === only.enterprise;
  const heardFrom = new Set(only.workspaces);
  let isThere = true;

  function of(team: string | undefined, enterprise?: string): Installation | undefined {
    if (!isThere) return undefined;
    if (!isOrganization) return team === only.team ? only : undefined;
    if (enterprise !== undefined && enterprise !== only.enterprise) return undefined;
    if (team === undefined || team === only.team) return only;
    heardFrom.add(team);
    return { ...only, team };
  }

  return {
    of,
    teams() {
      if (!isThere) return [];
      return isOrganization ? [...heardFrom] : [only.team];
    },
    async token(team) {
      const found = of(team);
      if (found !== undefined) return found.botToken;
      throw new SendError(`Heed is not installed in the Slack workspace ${team} (any more).`, {
        retryable: false,
      });
    },
    async save() {
      throw new Error(
        'With SLACK_BOT_TOKEN Heed serves one workspace. Remove it to let others install Heed.',
      );
    },
    async remove(team) {
      heardFrom.delete(team);
      if (team === only.team) isThere = false;
    },
    problems: () =>
      isThere ? [] : ['Heed was removed from Slack. Install it again and start Heed anew.'],
    async stop() {},
  };
}
