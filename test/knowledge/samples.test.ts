import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Assessment, Style } from '../../src/domain/assessment.ts';
import { unfitness } from '../../src/domain/fitness.ts';
import { defaultPolicy } from '../../src/domain/policy.ts';
import type { DraftRequest } from '../../src/draft/drafter.ts';
import { draftLocally } from '../../src/draft/local.ts';
import { fitnessContext } from '../../src/handlers/judge.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { createRetriever } from '../../src/knowledge/retrieve.ts';
import type { Entry } from '../../src/knowledge/schema.ts';

const samples = await loadKnowledge(join(import.meta.dirname, '../../knowledge'));
const retriever = createRetriever(samples);
const named = samples.map((entry) => [entry.id, entry] as const);

describe('the sample knowledge base', () => {
  it('holds entries for a shop and for a service', () => {
    const products = Map.groupBy(samples, (entry) => entry.product);

    expect(products.get('shop')).toHaveLength(12);
    expect(products.get('saas')).toHaveLength(11);
  });

  it.each(named)(
    '%s is found first by its title and by each of its phrasings',
    async (id, entry) => {
      const found = await Promise.all(
        [entry.title, ...entry.phrasings].map((text) => retriever.find(text, 1)),
      );

      expect(found.map(([first]) => first?.id)).toEqual(found.map(() => id));
    },
  );

  it.each(named)(
    '%s says the most important thing in a first sentence of readable length',
    (_, entry) => {
      const [first = ''] = entry.answer.replace(/\s+/g, ' ').match(/^.*?[.!?](?=\s|$)/) ?? [];

      expect(first.split(' ').length).toBeGreaterThan(8);
      expect(first.split(' ').length).toBeLessThanOrEqual(40);
      expect(first).not.toMatch(/^(?:It|This|That|These|They|Then|Also|But)\b/);
    },
  );

  it.each(named)('%s has steps that fit after "I will"', (_, entry) => {
    for (const step of entry.steps) expect(step).toMatch(/^(?!\w+ing\b)[a-z]+ [a-z]/);
  });

  it.each(named)('%s has one to three paragraphs', (_, entry) => {
    const paragraphs = entry.answer.split(/\n{2,}/);

    expect(paragraphs.length).toBeLessThanOrEqual(3);
  });

  it.each(named)('%s promises nothing in the name of the agent', (_, entry) => {
    expect(entry.answer).not.toMatch(
      /\b(?:I|I'll|we'll|I’ll|we’ll)\b|\bwe will\b|\bas soon as possible\b/i,
    );
  });

  it.each(named)('%s makes a reply that may be offered, in every style', (_, entry) => {
    for (const style of Style.options) {
      const request = requestFor(entry, style);

      const { reply, text } = draftLocally(request);

      expect(unfitness(reply, text, fitnessContext(request))).toEqual([]);
    }
  });
});

/** The entry's first phrasing, asked by a calm customer. */
function requestFor(entry: Entry, style: Assessment['style']): DraftRequest {
  const [text = ''] = entry.phrasings;
  return {
    conversation: { turns: [{ id: 'm1', who: 'customer', author: 'Robin Vale', text, at: 0 }] },
    assessment: assessmentOf(text, style),
    knowledge: [{ ...entry, score: 1 }],
    policy: defaultPolicy,
    sender: 'Ana',
  };
}

function assessmentOf(ask: string, style: Assessment['style']): Assessment {
  return {
    turn: 0,
    language: 'en',
    urgency: 'P3',
    style,
    mood: 'calm',
    intensity: 0.2,
    risk: 0.1,
    churn: 'none',
    public: 'none',
    signals: [],
    reasons: [],
    ask,
    assessor: 'local',
  };
}
