import type { Case } from '../../src/domain/case.ts';
import type { CaseSummary } from '../../src/domain/case-summary.ts';
import type { Author } from '../../src/domain/person.ts';
import { Settings } from '../../src/domain/settings.ts';
import type { Directory } from '../../src/domain/time/rota.ts';
import type { Workload } from '../../src/domain/workload.ts';
import type { CaseQuery } from '../../src/engine/engine.ts';
import { NOBODY_KNOWN } from '../../src/handlers/desk.ts';
import type { FrontDesk } from '../../src/handlers/front-desk.ts';
import { shopSettings } from './shop.ts';

/** What a front desk is given to know. */
export interface FrontDeskOptions {
  readonly settings?: Settings;
  readonly summaries?: readonly CaseSummary[];
  readonly cases?: readonly Case[];
  /** What the platform tells of who reads a channel; an error where it does not tell. */
  readonly readers?: Error | { readonly staff: readonly Author[]; readonly outsiders: boolean };
  /** Heed is not in the channel. */
  readonly outside?: boolean;
  readonly directory?: Directory;
  readonly workload?: Workload;
  /** Why the settings cannot be saved. */
  readonly unsaved?: Error;
}

/** A front desk whose settings live in memory; they are held against their schema at every edit, as the file's are. */
export interface MemoryFrontDesk extends FrontDesk {
  /** The cases as they were changed. */
  readonly changed: ReadonlyMap<string, Case>;
}

export function createFrontDesk(options: FrontDeskOptions = {}): MemoryFrontDesk {
  const { summaries = [], cases = [], unsaved } = options;
  const { readers = new Error('The platform does not tell.') } = options;
  const changed = new Map(cases.map((one) => [one.id, one]));
  let settings = options.settings ?? shopSettings;
  return {
    changed,
    settings: () => settings,
    async update(edit) {
      if (unsaved !== undefined) throw unsaved;
      settings = Settings.parse(edit(settings));
      return settings;
    },
    async *cases(query) {
      yield* summaries.filter((one) => isAsked(one, query)).slice(0, query.limit);
    },
    read: async (id) => changed.get(id),
    async change(id, edit) {
      const current = changed.get(id);
      if (current === undefined) throw new Error(`There is no case ${id}.`);
      const next = edit(current);
      changed.set(id, next);
      return next;
    },
    async readers() {
      if (readers instanceof Error) throw readers;
      return readers;
    },
    isIn: async () => options.outside !== true,
    directory: () => options.directory ?? NOBODY_KNOWN.directory,
    workload: () => options.workload ?? NOBODY_KNOWN.workload,
  };
}

function isAsked(one: CaseSummary, query: CaseQuery): boolean {
  const { channel, state, takenBy, calling } = query;
  return (
    (channel === undefined || one.channel === channel) &&
    (state === undefined || one.state === state) &&
    (takenBy === undefined || (one.takenById !== undefined && takenBy.includes(one.takenById))) &&
    (calling === undefined || one.calling.some((person) => calling.includes(person)))
  );
}
