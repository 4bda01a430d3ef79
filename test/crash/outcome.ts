import type { Findings } from './checks.ts';
import type { Written } from './documents.ts';
import type { Stage } from './stage.ts';

/** From its first instruction until it takes requests, in milliseconds. */
export const SLOWEST_START = 5_000;

/** What became of one platform in a run. */
export interface OnPlatform {
  readonly platform: Stage['platform'];
  /** Heed may look in direct messages and, in Teams, in channels whether something arrived. */
  readonly mayLook: boolean;
  readonly findings: Findings;
  /** How often Heed refused something, so that the platform sends it again or whoever did it is told. */
  readonly refused: number;
  /** How often it was not clear, without any kill, whether something was posted. */
  readonly unclear: number;
}

/** What became of a run. */
export interface Outcome {
  readonly scenario: string;
  readonly seed: number;
  readonly kills: number;
  /** In milliseconds. */
  readonly starts: readonly number[];
  readonly onPlatforms: readonly OnPlatform[];
  readonly written: Written;
  /** Cases that never came to rest. */
  readonly restless: readonly string[];
  /** What was posted after a start that found nothing to do. */
  readonly news: readonly string[];
  readonly problems: readonly string[];
  /** Of a stop in good order. */
  readonly exitCode: number | null;
}

/** Everything that is not as it must be, one line each. */
export function violationsIn(outcome: Outcome): string[] {
  const { starts, written, restless, news, problems, exitCode } = outcome;
  const slow = starts.filter((start) => start > SLOWEST_START);
  return [
    ...outcome.onPlatforms.flatMap((one) => violationsOn(one, outcome.kills)),
    ...told('a document is damaged or half-written', written.corrupt),
    ...told('the index and its rebuild differ', written.indexDiffers),
    ...told('a case did not come to rest', restless),
    ...told('posted after a start with nothing to do', news),
    ...told('a start took too long, in milliseconds', slow.map(Math.round).map(String)),
    ...problems,
    ...(exitCode === 0 ? [] : [`It stopped with exit code ${exitCode}.`]),
  ];
}

function violationsOn(one: OnPlatform, kills: number): string[] {
  const { platform, findings, unclear, mayLook } = one;
  const unsure = kills + unclear;
  const isSure = platform === 'slack' && mayLook;
  return [
    ...told('lost', findings.lost),
    ...told('in the documents twice', findings.doubled),
    ...told('a call was not made', findings.callsMissing),
    ...told('a clock', findings.clocks),
    ...told('not handled', findings.putAway),
    ...told('posted twice', findings.repeats.slice(platform === 'slack' ? 0 : unsure)),
    ...told('posted twice directly', findings.directRepeats.slice(isSure ? 0 : unsure)),
  ].map((line) => `${platform}: ${line}`);
}

function told(what: string, which: readonly string[]): string[] {
  return which.map((one) => `${what}: ${one}`);
}
