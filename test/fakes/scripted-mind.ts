import type { Assessment } from '../../src/domain/assessment.ts';
import { lastHeard, type Turn } from '../../src/domain/conversation.ts';
import type { Drafted, DraftRequest } from '../../src/draft/drafter.ts';
import type { Desk, Mind } from '../../src/handlers/desk.ts';
import { noCases } from './collect.ts';
import { shopSettings } from './shop.ts';

/** What the words of the latest message make of it; the first that is found counts. */
const WORDS: readonly (readonly [RegExp, Partial<Assessment>])[] = [
  [/outage/, { urgency: 'P1' }],
  [/lost for good/, { risk: 0.9 }],
  [/lovely/, { urgency: 'P4', mood: 'pleased' }],
];

/** Everything about these turns that `scriptedMind` reads in them: their words say it. */
export function scriptedAssessment(turns: readonly Turn[], assessor: string): Assessment {
  const turn = lastHeard(turns);
  const text = turns[turn]?.text ?? '';
  const isSaid = text.trim() !== '';
  const signals = (['lawyer', 'leaving', 'waiting'] as const).flatMap((quote) =>
    text.includes(quote)
      ? [{ kind: quote === 'lawyer' ? 'legal' : quote, quote, turn } as const]
      : [],
  );
  return {
    turn,
    language: 'en',
    urgency: 'P3',
    style: 'warm',
    mood: 'calm',
    intensity: 0,
    risk: 0.1,
    churn: 'none',
    public: 'none',
    signals,
    reasons: isSaid ? [{ quote: text, why: 'their words', turn }] : [],
    ask: text,
    assessor,
    ...WORDS.find(([words]) => words.test(text))?.[1],
  };
}

/** A draft that every rule is fine with. */
export function scriptedDraft(request: DraftRequest, drafter: string): Drafted {
  const { assessment, conversation, sender } = request;
  const asked = conversation.turns[assessment.turn]?.text ?? '';
  const when = 'within 1 day';
  const reply = {
    acknowledgement: `You wrote: ${asked}`,
    apology: null,
    claims: [],
    steps: [{ what: 'look into it', owner: sender, when }],
    questions: [],
    nextUpdate: when,
  };
  return { reply, text: `You wrote: ${asked}\nI look into it ${when}.\n(${drafter})` };
}

/** A mind that answers at once, by the words of the latest message. */
export function scriptedMind(name: string): Mind {
  return {
    assessor: {
      name,
      async assess({ turns }) {
        return { assessment: scriptedAssessment(turns, name) };
      },
      async stop() {},
    },
    drafter: { name, draft: async (request) => scriptedDraft(request, name) },
  };
}

/** A desk of the shop with a scripted mind, no knowledge, and no model unless one is given. */
export function scriptedDesk(changes: Partial<Desk> = {}): Desk {
  return {
    local: scriptedMind('local'),
    model: undefined,
    knowledge: { find: async () => [] },
    settings: () => shopSettings,
    update: async (edit) => edit(shopSettings),
    directory: () => ({ groups: {}, shifts: {} }),
    cases: noCases,
    ...changes,
  };
}
