import type { Look } from '../../adapters/terminal/look.ts';
import type { Desk } from '../../handlers/desk.ts';
import { type Recorded, turnsOf } from '../input.ts';
import type { LineWriter } from '../line-writer.ts';
import { type Step, walk } from '../walk.ts';
import { silenceRemark } from './outcome.ts';
import { renderStep, renderTitle } from './render-step.ts';

export interface PlayOptions {
  readonly desk: Desk;
  readonly look: Look;
  readonly writer: LineWriter;
  /** So many times faster than it happened; undefined for no waiting at all. */
  readonly speed: number | undefined;
  /** Waits so many milliseconds. */
  wait(milliseconds: number): Promise<unknown>;
}

/** Where turns have no times, one takes so many milliseconds at speed 1. */
const PER_TURN = 1000;

/** No timer holds more. */
const LONGEST_WAIT = 2 ** 31 - 1;

/** Plays a recorded conversation turn by turn as it happened. False once nobody watches any more. */
export async function play(recorded: Recorded, options: PlayOptions): Promise<boolean> {
  const { desk, look, writer, speed } = options;
  const show = (lines: readonly string[]) =>
    lines.length === 0 ? Promise.resolve(true) : writer.write(lines.join('\n'));
  const turns = turnsOf(recorded);
  let isWatched = await show(['', ...renderTitle(recorded, look)]);
  let before: Step | undefined;
  for await (const step of walk(turns, desk)) {
    const milliseconds = before === undefined ? 0 : step.at - before.at;
    if (speed !== undefined && before !== undefined) {
      const pause = isTimed(step, recorded) ? milliseconds : PER_TURN;
      await options.wait(Math.min(LONGEST_WAIT, pause / speed));
    }
    isWatched = await show(renderStep(step, recorded, look, milliseconds / 1000));
    if (!isWatched) return false;
    before = step;
  }
  const isSilent = before === undefined || before.current.pings.length === 0;
  const remark = isSilent ? silenceRemark(recorded.outcome) : undefined;
  return remark === undefined ? isWatched : show(['', look.colors.bold(remark)]);
}

function isTimed({ cause, turn }: Step, recorded: Recorded): boolean {
  return cause === 'clock' || typeof turnsOf(recorded)[turn]?.t_offset_s === 'number';
}
