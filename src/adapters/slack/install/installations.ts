import { Mutex } from 'async-mutex';
import type { Logger } from 'pino';
import type { Documents } from '../../../engine/documents.ts';
import type { Time } from '../../../engine/engine.ts';
import { errorFacts } from '../../../engine/file-errors.ts';
import type { Installation, Installations } from './installation.ts';
import { createInstallationDocuments } from './installation-documents.ts';
import type { Exchange } from './renewal.ts';
import { createRotation } from './rotation.ts';
import type { Vault } from './vault.ts';

export type { Installation, Installations } from './installation.ts';

/**
 * The workspaces that installed Heed, from sealed documents, all of them in memory from the start on. Tokens that rotate are renewed in
 * the background; one that ran out while Heed was down is renewed before anything is asked with it.
 *
 * Rejects with `WrongKeyError` where the vault's key is not the one that sealed them: nothing is changed then.
 */
export async function createInstallations(options: {
  documents: Documents;
  vault: Vault;
  exchange: Exchange;
  time: Time;
  logger: Logger;
}): Promise<Installations> {
  const { exchange, time, logger } = options;
  const stored = createInstallationDocuments(options);
  const loaded = await stored.load();
  const known = new Map(loaded.installations.map((one) => [one.team, one]));
  const damaged = new Set(loaded.damaged);
  const writing = new Mutex();
  const shelf = { get: (team: string) => known.get(ownerOf(team)), replace };
  const rotation = createRotation({ shelf, exchange, time, logger });
  for (const team of known.keys()) rotation.watch(team);

  function of(team: string | undefined, enterprise?: string): Installation | undefined {
    const own = team === undefined ? undefined : known.get(team);
    if (own !== undefined) return own;
    const owner = team === undefined ? undefined : ownerOf(team);
    const organization = known.get(owner ?? '') ?? known.get(enterprise ?? '');
    if (organization === undefined || team === undefined) return organization;
    if (organization.workspaces?.includes(team) !== true) void remember(organization.team, team);
    return { ...organization, team };
  }

  /** The id that the workspace's tokens are kept under: its own, or its organization's. */
  function ownerOf(team: string): string {
    if (known.has(team)) return team;
    const all = [...known.values()];
    return all.find((one) => one.workspaces?.includes(team) === true)?.team ?? team;
  }

  async function remember(organization: string, team: string): Promise<void> {
    try {
      await edit(organization, (current) => withWorkspace(current, team));
    } catch (error) {
      logger.warn({ team, ...errorFacts(error) }, 'A workspace could not be noted down');
    }
  }

  function replace(team: string, refreshToken: string, change: Partial<Installation>) {
    return edit(team, (current) =>
      current.refreshToken === refreshToken ? { ...current, ...change } : current,
    );
  }

  function edit(team: string, change: (current: Installation) => Installation): Promise<void> {
    return writing.runExclusive(async () => {
      const current = known.get(team);
      const next = current === undefined ? undefined : change(current);
      if (next === undefined || next === current) return;
      await stored.save(next);
      known.set(team, next);
    });
  }

  function save(installation: Installation): Promise<void> {
    const { team } = installation;
    return writing.runExclusive(async () => {
      const workspaces = installation.workspaces ?? known.get(team)?.workspaces;
      const next = workspaces === undefined ? installation : { ...installation, workspaces };
      await stored.save(next);
      known.set(team, next);
      damaged.delete(team);
      rotation.watch(team);
    });
  }

  async function remove(team: string): Promise<void> {
    const owner = ownerOf(team);
    if (owner !== team) return edit(owner, (current) => withoutWorkspace(current, team));
    await writing.runExclusive(async () => {
      await stored.remove(team);
      known.delete(team);
      damaged.delete(team);
      rotation.watch(team);
    });
  }

  return {
    of,
    teams: () => [...known.values()].flatMap(workspacesOf),
    token: (team) => rotation.token(ownerOf(team)),
    save,
    remove,
    problems: () => [
      ...[...damaged].map((team) => `What is stored of ${team} cannot be used. ${AGAIN}`),
      ...[...known.values()]
        .filter((one) => one.isSpent === true)
        .map(({ team }) => `Slack gives no new token for ${team} any more. ${AGAIN}`),
    ],
    async stop() {
      await rotation.stop();
      await writing.waitForUnlock();
    },
  };
}

const AGAIN = 'Open /slack/install and install Heed there again.';

function withWorkspace(organization: Installation, team: string): Installation {
  const workspaces = organization.workspaces ?? [];
  if (workspaces.includes(team)) return organization;
  return { ...organization, workspaces: [...workspaces, team] };
}

function withoutWorkspace(organization: Installation, team: string): Installation {
  const workspaces = organization.workspaces?.filter((one) => one !== team);
  return { ...organization, ...(workspaces === undefined ? {} : { workspaces }) };
}

/** An organization is no workspace itself. */
function workspacesOf({ team, enterprise, workspaces }: Installation): readonly string[] {
  return team === enterprise ? (workspaces ?? []) : [team];
}
