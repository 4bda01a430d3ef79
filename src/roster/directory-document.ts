import { isDeepStrictEqual } from 'node:util';
import type { Logger } from 'pino';
import { z } from 'zod';
import { type Directory, Shift } from '../domain/time/rota.ts';
import type { Documents } from '../engine/documents.ts';
import { errorFacts } from '../engine/file-errors.ts';

const KIND = 'directory';
const NAME = 'rotas';

/** What was last read of each rota, by its name, with the fingerprint of what it was read from. */
const KnownRotas = z.record(
  z.string(),
  z.object({
    source: z.string(),
    members: z.array(z.string()).optional(),
    shifts: z.array(Shift).optional(),
  }),
);
export type KnownRotas = z.infer<typeof KnownRotas>;

/** The last good state on the disk. Never rejects: without it everything is read anew. */
export interface DirectoryDocument {
  load(): Promise<KnownRotas>;
  /** Writes only what is not there already. */
  save(known: KnownRotas): Promise<void>;
}

/** Keeps it as one of these documents. */
export function createDirectoryDocument(options: {
  readonly documents: Documents;
  readonly logger: Logger;
}): DirectoryDocument {
  const { documents, logger } = options;
  let saved: KnownRotas = {};

  return {
    async load() {
      try {
        saved = (await documents.read(KIND, NAME, KnownRotas)) ?? {};
      } catch (error) {
        logger.warn(errorFacts(error), 'Who was on call before the start is not known any more');
      }
      return saved;
    },
    async save(known) {
      if (isDeepStrictEqual(known, saved)) return;
      try {
        await documents.write(KIND, NAME, known);
        saved = known;
      } catch (error) {
        logger.warn(errorFacts(error), 'Who is on call could not be saved; it is read anew');
      }
    },
  };
}

/** The same, as rotas are asked for it. */
export function directoryOf(known: KnownRotas): Directory {
  const rotas = Object.entries(known);
  return {
    groups: Object.fromEntries(
      rotas.flatMap(([name, { members }]) => (members ? [[name, members]] : [])),
    ),
    shifts: Object.fromEntries(
      rotas.flatMap(([name, { shifts }]) => (shifts ? [[name, shifts]] : [])),
    ),
  };
}
