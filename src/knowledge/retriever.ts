import type { Knowledge } from '../draft/drafter.ts';

/** Finds what the knowledge base says, best first; only entries above its threshold. */
export interface Retriever {
  find(text: string, limit: number): Promise<readonly Knowledge[]>;
}
