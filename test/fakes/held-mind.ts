import type { Assessed } from '../../src/assess/assessor.ts';
import type { Assessment } from '../../src/domain/assessment.ts';
import type { Turn } from '../../src/domain/conversation.ts';
import type { Mind } from '../../src/handlers/desk.ts';
import { scriptedAssessment, scriptedDraft } from './scripted-mind.ts';

/** A question that a model was asked and has not answered. */
export interface Question {
  readonly turns: readonly Turn[];
  /** Called off when this is aborted. */
  readonly signal: AbortSignal | undefined;
  /** Answers by the words of the latest message, with these changes. */
  answer(changes?: Partial<Assessment>): void;
  fail(error: unknown): void;
}

/** A model that answers when the test says so, and then drafts at once. */
export interface HeldMind extends Mind {
  /** The question of this number, counted from 0; resolves once it was asked. */
  question(number: number): Promise<Question>;
  readonly asked: number;
}

export function createHeldMind(name = 'openai:small'): HeldMind {
  const questions: Question[] = [];
  const listeners = new Set<() => void>();

  function ask(turns: readonly Turn[], signal: AbortSignal | undefined): Promise<Assessed> {
    const { promise, resolve, reject } = Promise.withResolvers<Assessed>();
    questions.push({
      turns,
      signal,
      answer: (changes) =>
        resolve({ assessment: { ...scriptedAssessment(turns, name), ...changes } }),
      fail: reject,
    });
    for (const listener of listeners) listener();
    return promise;
  }

  return {
    assessor: { name, assess: ({ turns }, signal) => ask(turns, signal), async stop() {} },
    drafter: { name, draft: async (request) => scriptedDraft(request, name) },
    get asked() {
      return questions.length;
    },
    question: (number) =>
      new Promise((resolve) => {
        function look(): void {
          const found = questions[number];
          if (found === undefined) return;
          listeners.delete(look);
          resolve(found);
        }
        listeners.add(look);
        look();
      }),
  };
}
