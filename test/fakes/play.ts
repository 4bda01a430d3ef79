import type { Case } from '../../src/domain/case.ts';
import { openCase, receive } from '../../src/domain/case-intake.ts';
import type { Incoming } from '../../src/domain/message.ts';
import { markSent } from '../../src/domain/outbox.ts';
import type { Outgoing, OutgoingKind } from '../../src/domain/outgoing.ts';
import { type Desk, type Moment, NOBODY_KNOWN } from '../../src/handlers/desk.ts';
import { apply, prepare } from '../../src/handlers/handle.ts';
import { applyClocks } from '../../src/handlers/handle-clock.ts';
import { MORNING } from './fake-time.ts';
import { scriptedDesk } from './scripted-mind.ts';

/** One case that lives in memory: what the engine and the courier do for it, without either. */
export interface Play {
  readonly desk: Desk;
  readonly current: Case;
  /** The time that is it; moved by hand. */
  now: number;
  moment(): Moment;
  /** Takes events in and handles them, in order. The first opens the case. */
  take(...events: Incoming[]): Promise<Case>;
  /** Saves what an edit makes of the case. */
  change(edit: (current: Case) => Case): Case;
  /** Moves the time, and lets the clocks go off that are due then. */
  fireAt(time: number): Case;
  /** Sends all that waits, successfully, and gives it back. */
  deliver(): Outgoing[];
  /** What waits to be sent, of one kind. */
  waiting<Kind extends OutgoingKind>(kind: Kind): Extract<Outgoing, { kind: Kind }>[];
}

export function createPlay(desk: Desk = scriptedDesk()): Play {
  let current: Case | undefined;

  function standing(): Case {
    if (current === undefined) throw new Error('Nothing has opened the case yet.');
    return current;
  }

  function change(edit: (current: Case) => Case): Case {
    const before = standing();
    const next = edit(before);
    current = next === before ? before : { ...next, revision: before.revision + 1 };
    return current;
  }

  const play: Play = {
    desk,
    get current() {
      return standing();
    },
    now: MORNING,
    moment: () => ({
      settings: desk.settings(),
      now: play.now,
      model: desk.model !== undefined,
      workload: NOBODY_KNOWN.workload,
      directory: desk.directory(),
    }),
    async take(...events) {
      for (const event of events) {
        current ??= openCase(event, 'case-1');
        change((one) => receive(one, event));
        const judgement = await prepare(standing(), event, desk);
        change((one) => apply(one, event, judgement, play.moment()));
      }
      return standing();
    },
    change,
    fireAt(time) {
      play.now = time;
      return change((one) => applyClocks(one, play.moment()));
    },
    deliver() {
      const said = standing().outbox.map((item) => item.outgoing);
      for (const outgoing of said) change((one) => markSent(one, outgoing, outgoing.id));
      return said;
    },
    waiting: (kind) =>
      standing().outbox.flatMap(({ outgoing }) => (isOf(outgoing, kind) ? [outgoing] : [])),
  };
  return play;
}

function isOf<Kind extends OutgoingKind>(
  outgoing: Outgoing,
  kind: Kind,
): outgoing is Extract<Outgoing, { kind: Kind }> {
  return outgoing.kind === kind;
}
