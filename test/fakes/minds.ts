import { AssessorError } from '../../src/assess/assessor.ts';
import { playedSettings } from '../../src/cli/walk-desk.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import { lastHeard, type Turn } from '../../src/domain/conversation.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { DraftError } from '../../src/draft/drafter.ts';
import type { Desk, Mind } from '../../src/handlers/desk.ts';
import { noCases } from './collect.ts';

/** What a fake judge thinks of the turns it is shown; the rest is filled in. */
export type Opinion = (turns: readonly Turn[]) => Partial<Assessment>;

/** A mind that thinks what it is told to, and drafts nothing. */
export function createFakeMind(name: string, opinion: Opinion): Mind {
  return {
    assessor: {
      name,
      async assess({ turns }) {
        const turn = lastHeard(turns);
        return { assessment: { ...CALM, turn, assessor: name, ...opinion(turns) } };
      },
      async stop() {},
    },
    drafter: {
      name,
      async draft() {
        throw new DraftError('No draft: this is a test.');
      },
    },
  };
}

/** A model that says why it cannot answer, each time. */
export function createSilentMind(name: string, why: string): Mind {
  return createFakeMind(name, () => {
    throw new AssessorError(why);
  });
}

/** The desk at which a command plays conversations, with these minds and an empty knowledge base. */
export function fakeDesk(local: Mind, model?: Mind): Desk {
  const settings = playedSettings(defaultPolicy);
  return {
    local,
    model,
    knowledge: { find: async () => [] },
    settings: () => settings,
    update: async (edit) => edit(settings),
    directory: () => ({ groups: {}, shifts: {} }),
    cases: noCases,
  };
}

const CALM: Omit<Assessment, 'turn' | 'assessor'> = {
  language: 'en',
  urgency: 'P4',
  style: null,
  mood: 'calm',
  intensity: 0,
  risk: 0,
  churn: 'none',
  public: 'none',
  signals: [],
  reasons: [],
  ask: '',
};
