import type { OnFallback } from '../assess/with-fallback.ts';
import { DraftError, type Drafter } from './drafter.ts';

/** What is said of a failure that has no sentence of its own. */
const BROKEN = 'No draft: the model could not be asked.';

/**
 * Asks the model; when it fails, for whatever reason, the local draft stands and `fellBack` says why. Throws `DraftError` when there
 * is no local draft either.
 */
export function createDrafterWithFallback(
  model: Drafter,
  local: Drafter,
  onFallback?: OnFallback,
): Drafter {
  return {
    name: model.name,
    async draft(request, signal) {
      try {
        return await model.draft(request, signal);
      } catch (error) {
        const fellBack = error instanceof DraftError ? error.message : BROKEN;
        onFallback?.(fellBack);
        return { ...(await local.draft(request)), fellBack };
      }
    },
  };
}
