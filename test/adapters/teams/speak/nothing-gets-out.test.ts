import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Outgoing } from '../../../../src/domain/outgoing.ts';
import type { Fault } from '../../../fakes/teams/faults.ts';
import { everReadBy } from '../../../fakes/teams/reading.ts';
import {
  ANA,
  BACK_ROOM,
  BO,
  DESK,
  DORA,
  HELP,
  inShop,
  LEE,
  MEL,
  personInShop,
  ROBIN,
  SHOP,
} from '../../../fakes/teams/shop.ts';
import { sampleBrief, sampleCard } from '../../terminal/samples.ts';
import { card, greeting, home, mention, notice, ping, reply } from './said-samples.ts';
import { type SpeakingBench, startSpeaking } from './speaking-bench.ts';

/** What must never be read by an outsider. */
const SECRET = 'zq-internal';

type Say = (to: string, id: string) => Outgoing;

const SECRET_CARD = sampleCard({ ask: SECRET, customer: SECRET });

const SECRETS: readonly Say[] = [
  (to, id) => card({ to, id, card: SECRET_CARD }),
  (to, id) =>
    card({
      to,
      id,
      about: { channel: inShop(SHOP) },
      card: SECRET_CARD,
    }),
  (to, id) =>
    ping({
      to,
      id,
      brief: sampleBrief({ lead: personInShop(LEE), whyNow: SECRET, customer: SECRET }),
    }),
  (to, id) => ({ ...notice(to, SECRET), id }),
  (to, id) => ({
    ...home(to),
    id,
    home: { myCases: [], myPings: [], channels: [], missing: [SECRET] },
  }),
];

const OPEN: readonly Say[] = [
  (to, id) => reply({ to, id }),
  (to, id) => ({ ...mention(to), id }),
  (to, id) => ({ ...greeting(to), id }),
];

const PEOPLE = [ANA, BO, LEE, MEL, ROBIN, DORA];
const PLACES = [
  ...[SHOP, HELP, DESK, BACK_ROOM].map(inShop),
  ...PEOPLE.map(personInShop),
  'answer:closed',
];

const FAULTS: readonly Fault[] = [
  { kind: 'status', status: 400 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'status', status: 413 },
  { kind: 'status', status: 502, when: 'after' },
  { kind: 'reset', when: 'after' },
];

const OPERATIONS = ['send', 'update', 'create', 'member', 'members'] as const;

function setDesk({ teams }: SpeakingBench, members: readonly string[]): void {
  const there = teams.world.conversations.get(DESK)?.members;
  there?.clear();
  for (const member of members) there?.add(member);
}

function clearFaults({ teams }: SpeakingBench): void {
  for (const operation of OPERATIONS) while (teams.faults.take(operation) !== undefined);
}

describe('whatever is said, wherever, and whatever goes wrong', () => {
  it('no outsider ever reads what is for staff', async () => {
    const saying = fc.record({
      say: fc.constantFrom(...SECRETS, ...OPEN),
      to: fc.constantFrom(...PLACES),
      operation: fc.constantFrom(...OPERATIONS),
      fault: fc.option(fc.constantFrom(...FAULTS), { nil: undefined }),
      attempt: fc.constantFrom(1, 2),
    });
    const members = fc.uniqueArray(fc.constantFrom(...PEOPLE), { minLength: 1 });

    await fc.assert(
      fc.asyncProperty(
        members,
        fc.array(saying, { minLength: 6, maxLength: 12 }),
        async (desk, all) => {
          const bench = await startSpeaking();
          setDesk(bench, [ANA, ...desk]);

          for (const [index, { say, to, operation, fault, attempt }] of all.entries()) {
            if (fault !== undefined) bench.teams.faults.next(operation, fault);
            await bench.deliver(say(to, `said-${index}`), attempt).catch(() => undefined);
          }

          clearFaults(bench);
          await bench.deliver(card({ to: personInShop(ANA), id: 'last', card: SECRET_CARD }), 1);

          expect(everReadBy(bench.teams, ANA)).toContain(SECRET);
          const outsiders = [ROBIN, DORA].map((user) => everReadBy(bench.teams, user));
          expect(outsiders.join()).not.toContain(SECRET);
          // Somebody whom nobody listed reads only what is on a desk that a listed person declared theirs too.
          if (!desk.includes(MEL)) expect(everReadBy(bench.teams, MEL)).not.toContain(SECRET);
        },
      ),
      { numRuns: 20 },
    );
  });
});
