import type { Logger } from 'pino';
import { z } from 'zod';
import type { Documents } from '../../../engine/documents.ts';
import { DamagedFileError, errorFacts } from '../../../engine/file-errors.ts';
import { Installation } from './installation.ts';
import { type Vault, VaultError, WrongKeyError } from './vault.ts';

/** What the documents are called; the name of each is its workspace's or organization's id. */
const KIND = 'slack-installations';

const Secrets = Installation.pick({ botToken: true, refreshToken: true });

/** An installation on disk: everything secret is in `sealed`. */
const Sealed = z.object({
  ...Installation.omit({ botToken: true, refreshToken: true }).shape,
  sealed: z.string(),
});
type Sealed = z.infer<typeof Sealed>;

export interface Loaded {
  readonly installations: readonly Installation[];
  /** The workspaces whose document cannot be used. */
  readonly damaged: readonly string[];
}

/** Installations on disk, their tokens sealed so that they open for their own workspace only. */
export interface InstallationDocuments {
  /**
   * All there are. What an old key sealed is sealed anew. A document that cannot be used is left as it is, logged and listed.
   * Throws `WrongKeyError` where the key at hand did not seal them: then nothing is changed.
   */
  load(): Promise<Loaded>;
  /** Durable when it resolves. */
  save(installation: Installation): Promise<void>;
  remove(team: string): Promise<void>;
}

export function createInstallationDocuments(options: {
  documents: Documents;
  vault: Vault;
  logger: Logger;
}): InstallationDocuments {
  const { documents, vault, logger } = options;

  async function load(): Promise<Loaded> {
    const teams = await documents.names(KIND);
    const read = await Promise.all(teams.map((team) => loadOne(team)));
    const whole = read.filter((found) => typeof found === 'object');
    for (const { installation, isOutdated } of whole) if (isOutdated) await sealAnew(installation);
    return {
      installations: whole.map((found) => found.installation),
      damaged: read.filter((found) => typeof found === 'string'),
    };
  }

  /** The installation; its team alone where the document cannot be used. */
  async function loadOne(team: string) {
    try {
      const found = await documents.read(KIND, team, Sealed);
      if (found === undefined) return undefined;
      return { installation: open(team, found), isOutdated: vault.isOutdated(found.sealed) };
    } catch (error) {
      const isDamage = error instanceof DamagedFileError || error instanceof VaultError;
      if (!isDamage || error instanceof WrongKeyError) throw error;
      logger.error({ team, problem: error.message }, 'The tokens of a workspace cannot be used');
      return team;
    }
  }

  function open(team: string, { sealed, ...plain }: Sealed): Installation {
    const secrets = Secrets.parse(JSON.parse(vault.open(sealed, contextOf(team))));
    return { ...plain, team, ...secrets };
  }

  async function sealAnew(installation: Installation): Promise<void> {
    try {
      await save(installation);
    } catch (error) {
      const { team } = installation;
      logger.warn(
        { team, ...errorFacts(error) },
        'Tokens could not be sealed with the new key; the next start tries again',
      );
    }
  }

  async function save({ botToken, refreshToken, ...plain }: Installation): Promise<void> {
    const secrets = JSON.stringify({ botToken, refreshToken });
    const sealed = vault.seal(secrets, contextOf(plain.team));
    await documents.write(KIND, plain.team, { ...plain, sealed } satisfies Sealed);
  }

  return { load, save, remove: (team) => documents.remove(KIND, team) };
}

function contextOf(team: string): string {
  return `${KIND}/${team}`;
}
