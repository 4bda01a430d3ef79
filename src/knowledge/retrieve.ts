import type { Knowledge } from '../draft/drafter.ts';
import type { Embed } from './meaning-match.ts';
import type { Retriever } from './retriever.ts';
import type { Entry } from './schema.ts';
import { createScorer } from './scorer.ts';

/**
 * Below this an entry is kept back: an answer that is more likely wrong than right costs more than none. At this threshold about one
 * in twenty questions that no entry answers still gets an entry (docs/decisions/0005-knowledge-retrieval.md).
 */
const DEFAULT_THRESHOLD = 0.5;

export interface RetrieverOptions {
  /** Sentence embeddings; without them, or while they cannot be had, words alone decide. */
  readonly embed?: Embed;
  /** The score from which an entry is returned, 0 to 1. */
  readonly threshold?: number;
}

export interface KnowledgeRetriever extends Retriever {
  /** Resolves when the meanings of all phrasings are known, or cannot be. Until then `find` goes by words alone. */
  ready(): Promise<void>;
}

/** Finds the entries that answer a customer's message, best first; ties keep the order of `entries`. */
export function createRetriever(
  entries: readonly Entry[],
  options: RetrieverOptions = {},
): KnowledgeRetriever {
  const threshold = options.threshold ?? DEFAULT_THRESHOLD;
  const scorer = createScorer(entries, options.embed);
  return {
    async find(text, limit) {
      const scores = await scorer.score(text);
      return entries
        .map((entry, index) => toKnowledge(entry, scores[index] ?? 0))
        .filter(({ score }) => score > 0 && score >= threshold)
        .sort((one, other) => other.score - one.score)
        .slice(0, Math.max(0, limit));
    },
    ready: () => scorer.ready(),
  };
}

function toKnowledge(entry: Entry, score: number): Knowledge {
  const { id, title, answer, steps, questions } = entry;
  return { id, title, answer, steps, questions, score };
}
