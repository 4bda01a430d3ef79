import type { Adapter } from '../adapters/adapter.ts';
import { platformIn } from '../domain/address.ts';
import { personAt } from '../domain/person.ts';
import type { Settings } from '../domain/settings.ts';
import type { Rota, Shift } from '../domain/time/rota.ts';
import type { Time } from '../engine/engine.ts';
import type { CalendarReading } from './calendar.ts';
import { CalendarError } from './calendar-error.ts';
import type { CalendarFetcher } from './fetch-calendar.ts';
import { readApart } from './read-apart.ts';

/** A rota that others keep. */
export type KeptByOthers = Exclude<Rota, { kind: 'turns' }>;

/** Those of them that others keep. */
export function keptByOthers(rotas: readonly Rota[]): readonly KeptByOthers[] {
  return rotas.filter((rota) => rota.kind !== 'turns');
}

/** What is known of one such rota: its members where it is a group, its shifts where it is a calendar. */
export interface Known {
  readonly members?: string[] | undefined;
  readonly shifts?: Shift[] | undefined;
}

/** What reading a rota has brought. */
export interface Found {
  readonly known: Known;
  /** What the events are called that name nobody: some of them. */
  readonly unnamed: readonly string[];
  /** How many events could not be read, or not wholly. */
  readonly unread: number;
}

/** Where rotas are read that others keep. */
export interface Sources {
  /** Rejects with `CalendarError` or `SendError`, whose message tells whoever keeps the settings what to do. */
  read(rota: KeptByOthers, settings: Settings, signal?: AbortSignal): Promise<Found>;
  /** Forgets what was fetched for other rotas than these. */
  keepOnly(rotas: readonly KeptByOthers[]): void;
}

/** What rotas are read with. */
export interface SourcesOptions {
  readonly calendars: CalendarFetcher;
  readonly adapters: readonly Pick<Adapter, 'platform' | 'groupMembers'>[];
  readonly time: Pick<Time, 'now'>;
}

/** Where neither the calendar nor the settings name a time zone. */
const NO_ZONE = 'UTC';

/** Reads calendars from the web and the data folder, and groups where the platform has them. */
export function createSources({ calendars, adapters, time }: SourcesOptions): Sources {
  async function membersOf(group: string, { roster }: Settings): Promise<Found> {
    const adapter = adapters.find(({ platform }) => platform === platformIn(group));
    if (adapter?.groupMembers === undefined) throw new CalendarError(noGroups(group));
    const addresses = await adapter.groupMembers(group);
    const members = addresses.map((address) => personAt(address, roster)?.id ?? address);
    return { known: { members }, unnamed: [], unread: 0 };
  }

  async function readingOf(
    source: string,
    { roster, hours }: Settings,
    signal: AbortSignal | undefined,
  ): Promise<CalendarReading> {
    const text = await calendars.fetch(source, signal);
    const people = roster.map(({ id, name, email, also }) => ({ id, name, email, also }));
    const ask = { text, people, now: time.now(), timeZone: hours?.timeZone ?? NO_ZONE };
    return readApart(ask, signal === undefined ? {} : { signal });
  }

  return {
    async read(rota, settings, signal) {
      if (rota.kind === 'slack-group') return membersOf(rota.group, settings);
      const { shifts, unnamed, unread } = await readingOf(rota.source, settings, signal);
      return { known: { shifts }, unnamed, unread };
    },
    keepOnly(rotas) {
      const sources = rotas.flatMap((rota) => (rota.kind === 'calendar' ? [rota.source] : []));
      calendars.keepOnly(new Set(sources));
    },
  };
}

function noGroups(group: string): string {
  return `"${group}" is no user group that Heed can ask for. Connect Slack, and write it as in slack:T0123/S0456.`;
}
