import { DESK_OPTIONS, type DeskFlags } from '../desk-flags.ts';
import { readArguments, UsageError } from '../usage.ts';
import type { Wanted } from './recordings.ts';

/** What `replay` was told on its command line. */
export interface ReplayFlags {
  readonly file: string;
  readonly wanted: Wanted;
  /** So many times as fast as it happened; undefined for no waiting at all. */
  readonly speed: number | undefined;
  /** The flags that say who judges. */
  readonly desk: DeskFlags;
}

/** Throws `UsageError` when the line cannot be understood. */
export function readReplayFlags(args: readonly string[]): ReplayFlags {
  const own = {
    id: { type: 'string' },
    all: { type: 'boolean' },
    speed: { type: 'string' },
  } as const;
  const { values, positionals } = readArguments(args, { ...DESK_OPTIONS, ...own }, true);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) {
    throw new UsageError('Name one file. --help shows how.');
  }
  const { id, all = false } = values;
  if (id !== undefined && all) throw new UsageError('Give --id or --all, not both.');
  const wanted = id === undefined ? (all ? 'all' : 'first') : { id };
  return { file, wanted, speed: speedOf(values.speed), desk: values };
}

function speedOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const speed = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (speed > 0 && Number.isFinite(speed)) return speed;
  throw new UsageError('--speed takes a number greater than 0, such as 2.');
}
