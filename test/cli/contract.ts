import { z } from 'zod';
import { SignalKind } from '../../src/domain/signal.ts';

/**
 * The output of `assess` and `draft` as it is promised to programs outside this repository, written down a second time on purpose:
 * what changes in the sources alone shows up here.
 */

const share = z.number().min(0).max(1);
const hint = z.enum(['none', 'low', 'high']);
const id = z.union([z.string(), z.number()]);

const judged = {
  lang: z.string().regex(/^[a-z]{2}$/),
  urgency: z.enum(['P1', 'P2', 'P3', 'P4']),
  style: z.enum(['hurried', 'inquisitive', 'matter-of-fact', 'warm']).nullable(),
  mood: z.enum(['calm', 'pleased', 'confused', 'anxious', 'frustrated', 'angry']),
  intensity: share,
  risk: share,
  churn: hint,
  public: hint,
  signals: z.array(z.strictObject({ kind: SignalKind, quote: z.string().min(1) })),
  reasons: z.array(z.strictObject({ quote: z.string().min(1), why: z.string().min(1) })),
  assessor: z.string().regex(/^(local|local\+use|openai:.+)$/),
};

/** What is written for a text. */
export const JudgedText = z.strictObject({ id, ...judged });

/** What is written for a conversation. */
export const JudgedConversation = z
  .strictObject({
    id,
    scores: z.array(share.nullable()),
    turns: z.array(z.strictObject(judged).nullable()),
    pings: z.array(z.int().min(0)),
  })
  .refine(({ scores, turns }) => scores.length === turns.length)
  .refine(({ scores, turns }) =>
    turns.every((turn, index) => (turn?.risk ?? null) === scores[index]),
  )
  .refine(({ pings, turns }) => pings.every((ping) => turns[ping] !== null))
  .refine(({ pings }) =>
    pings.every((ping, index) => index === 0 || ping > (pings[index - 1] ?? 0)),
  );

const drafted = {
  id,
  style: judged.style,
  mood: judged.mood,
  lang: judged.lang,
  assessor: judged.assessor,
};

/** What `draft` writes. */
export const Drafted = z.union([
  z.strictObject({
    ...drafted,
    draft: z.string().min(1),
    steps: z
      .array(
        z.strictObject({
          what: z.string().min(1),
          owner: z.string().min(1),
          when: z.string().min(1),
        }),
      )
      .min(1),
    citations: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  }),
  z.strictObject({
    ...drafted,
    draft: z.null(),
    why: z.string().min(1),
    steps: z.array(z.never()),
    citations: z.array(z.never()),
  }),
]);
