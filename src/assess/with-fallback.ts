import { type Assessor, AssessorError } from './assessor.ts';

/** Told each time another answer had to stand in for the model's, with a sentence fit for a card. */
export type OnFallback = (why: string) => void;

/** What is said of a failure that has no sentence of its own. */
const BROKEN = 'The model could not be asked.';

/**
 * Asks the model; when it fails, for whatever reason, the local answer stands. The assessment's `assessor` says who spoke, and
 * `fellBack` why it was not the model.
 */
export function createAssessorWithFallback(
  model: Assessor,
  local: Assessor,
  onFallback?: OnFallback,
): Assessor {
  return {
    name: model.name,
    async assess(conversation, signal, adjustment) {
      try {
        return await model.assess(conversation, signal);
      } catch (error) {
        const fellBack = error instanceof AssessorError ? error.message : BROKEN;
        onFallback?.(fellBack);
        return { ...(await local.assess(conversation, undefined, adjustment)), fellBack };
      }
    },
    async stop() {
      await Promise.all([model.stop(), local.stop()]);
    },
  };
}
