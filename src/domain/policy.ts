import { z } from 'zod';
import { Grant } from './grant.ts';
import { Ladders } from './ladder.ts';
import { SignalKind } from './signal.ts';
import { Minutes } from './time/minutes.ts';

/**
 * What a desk promises and when it calls for help. Data, not code: edited in the settings, validated there.
 * The defaults are Heed's own; the waiting times are those of the principles (offer a call-back past two minutes, escalate at five).
 */
export const Policy = z.object({
  escalate: z
    .object({
      /**
       * Ping at or above this risk. Set where one in five whole calm conversations would ring a false alarm (`npm run calibrate`,
       * docs/evaluation.md).
       */
      risk: z.number().min(0).max(1).default(0.35),
      /** After a ping, risk must first fall this far below the threshold before it can ping again (hysteresis). */
      rearm: z.number().min(0).max(1).default(0.1),
      /** And this much time must have passed, unless something worse has come up. */
      coolDownMinutes: Minutes.default(60),
      /** The same in customer turns, for conversations without times. */
      coolDownTurns: z.int().positive().default(4),
      /** Ping at once at this urgency, whatever the risk. */
      urgency: z.enum(['P1', 'P2', 'none']).default('P1'),
      /** Ping at once on these signals, whatever the risk. */
      signals: z.array(SignalKind).default(['safety', 'legal', 'leaving', 'going_public']),
      /** Ping when this many different things have gone wrong on our side: the customer may still be calm (principle P1). */
      failures: z
        .object({
          count: z.int().positive().default(3),
          kinds: z
            .array(SignalKind)
            .default([
              'promise_broken',
              'repeat_contact',
              'hand_offs',
              'apology_without_step',
              'giving_up',
            ]),
        })
        .prefault({}),
    })
    .prefault({}),
  waiting: z
    .object({ offerMinutes: Minutes.default(2), escalateMinutes: Minutes.default(5) })
    .prefault({}),
  /** How soon the customer hears from us next, in minutes, by urgency: what a draft may promise. */
  commitments: z
    .object({
      P1: Minutes.default(15),
      P2: Minutes.default(60),
      P3: Minutes.default(240),
      P4: Minutes.default(1440),
    })
    .prefault({}),
  /** What may be given without asking, by role; shown on pings and nothing beyond it is promised. */
  grants: z.array(Grant).default([]),
  /** Who is asked next, by urgency. */
  ladders: Ladders.prefault({}),
  /** How many calls each person gets in seven days; beyond it only the riskiest go out, and the rest wait in the queue. */
  budget: z
    .object({ callsPerWeek: z.int().positive({ error: 'should be 1 or more' }).default(20) })
    .prefault({}),
  /** Whoever promised is warned this long before a promise is due, in minutes, or at half its time where that is later. */
  promises: z.object({ warnMinutes: Minutes.default(15) }).prefault({}),
});
export type Policy = z.infer<typeof Policy>;

/** The policy of a desk that has set nothing. */
export const defaultPolicy: Policy = Policy.parse({});
