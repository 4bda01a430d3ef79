import { z } from 'zod';
import { PersonAddress } from './address.ts';
import type { Urgency } from './assessment.ts';
import type { Channel } from './channel.ts';
import { Role } from './person.ts';
import { Minutes } from './time/minutes.ts';

/** One step: who is asked, and how long they have to answer. */
export const LadderStep = z.object({
  /** The best one of these roles; of a rota whoever is on call; one person; or everybody on call of a rota at once. */
  ask: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('role'), roles: z.array(Role).min(1) }),
    z.object({ kind: z.literal('rota'), rota: z.string().min(1) }),
    z.object({ kind: z.literal('person'), person: PersonAddress }),
    z.object({ kind: z.literal('group'), rota: z.string().min(1) }),
  ]),
  minutes: Minutes,
});
export type LadderStep = z.infer<typeof LadderStep>;

/** Who is asked first, who next, and what then. */
export const Ladder = z.object({
  steps: z.array(LadderStep).min(1, { error: 'needs at least one step' }),
  /**
   * Out of everybody's hours. `wait`: until one of them works again. `on-call`: whoever is on call, else it waits. `anyone`: whoever is on
   * call, else the best whatever the hour.
   */
  afterHours: z.enum(['wait', 'on-call', 'anyone']),
  /** After the last step. `stop`: the card says that nobody answered. `repeat`: the last step once more, again and again, after as long. */
  final: z.enum(['stop', 'repeat']),
});
export type Ladder = z.infer<typeof Ladder>;

const lead = { kind: 'role', roles: ['lead', 'account-owner'] } as const;
const above = { kind: 'role', roles: ['executive', 'lead'] } as const;

function ladder(
  minutes: readonly [number, number, number],
  rest: Pick<Ladder, 'afterHours' | 'final'>,
) {
  const [first, second, third] = minutes;
  return Ladder.prefault({
    steps: [
      { ask: { ...lead, roles: [...lead.roles] }, minutes: first },
      { ask: { ...lead, roles: [...lead.roles] }, minutes: second },
      { ask: { ...above, roles: [...above.roles] }, minutes: third },
    ],
    ...rest,
  });
}

/** The ladder of each urgency. The times are ours: what P1 and P2 promise the customer leaves about so much. */
export const Ladders = z.object({
  P1: ladder([5, 5, 10], { afterHours: 'anyone', final: 'repeat' }),
  P2: ladder([15, 15, 30], { afterHours: 'on-call', final: 'stop' }),
  P3: ladder([60, 60, 120], { afterHours: 'wait', final: 'stop' }),
  P4: ladder([60, 60, 120], { afterHours: 'wait', final: 'stop' }),
} satisfies Record<Urgency, unknown>);
export type Ladders = z.infer<typeof Ladders>;

/** The ladder that is climbed for this urgency in such a channel. */
export function ladderFor(
  urgency: Urgency,
  { ladders: own }: Pick<Channel, 'ladders'>,
  { ladders }: { readonly ladders: Ladders },
): Ladder {
  return own?.[urgency] ?? ladders[urgency];
}

/** The step of that number, from 0; past the end the last one where the ladder repeats it, else undefined. */
export function stepAt({ steps, final }: Ladder, index: number): LadderStep | undefined {
  return steps[index] ?? (final === 'repeat' ? steps.at(-1) : undefined);
}
