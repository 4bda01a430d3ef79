import type { Config } from '../../config.ts';
import type { Rota } from '../../domain/time/rota.ts';
import { createSystemTime } from '../../engine/system-time.ts';
import { createCalendarFetcher } from '../../roster/fetch-calendar.ts';
import { createSources, type KeptByOthers, type SourcesOptions } from '../../roster/sources.ts';
import { checkRota } from './check-rota.ts';
import type { Finding } from './finding.ts';
import { readSettings } from './read-settings.ts';

/** What is wanted of doctor's look at the rotas. */
export interface RotasAsk {
  /** Where groups are read; none where absent. */
  readonly adapters?: SourcesOptions['adapters'];
  /** Which rotas are looked at. */
  readonly kinds: readonly Rota['kind'][];
}

/** Who is on call by the rotas of the settings. */
export async function checkRotas(
  config: Config,
  { adapters = [], kinds }: RotasAsk,
): Promise<Finding[]> {
  const settings = readSettings(config);
  // What is wrong with the file is said where settings are looked at.
  if (settings === undefined) return [];
  const time = createSystemTime();
  const calendars = createCalendarFetcher({ folder: config.dataFolder });
  const sources = createSources({ calendars, adapters, time });
  const read = (rota: KeptByOthers) => sources.read(rota, settings);
  const parts = { settings, now: time.now(), read };
  const rotas = settings.rotas.filter(({ kind }) => kinds.includes(kind));
  return (await Promise.all(rotas.map((rota) => checkRota(rota, parts)))).flat();
}
