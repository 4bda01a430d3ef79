import { describe, expect, it } from 'vitest';
import { Mood, Urgency } from '../../src/domain/assessment.ts';
import { generator, shuffled } from '../../src/eval/random.ts';
import { brokenRows } from '../../training/checks/broken.ts';
import { nearDuplicates, textsOf } from '../../training/checks/near-duplicates.ts';
import { loadConversations, loadMessages } from '../../training/corpus.ts';

const messages = loadMessages();
const conversations = loadConversations();

describe('the training corpus', () => {
  it('is large', () => {
    expect(messages.length).toBeGreaterThanOrEqual(4000);
    expect(conversations.length).toBeGreaterThanOrEqual(400);
  });

  it('has ids that occur once, verbatim quotes, twins of one urgency, and labels and risks that fit', () => {
    expect(brokenRows(messages, conversations)).toEqual([]);
  });

  it('has at least seventy messages in each of seven languages', () => {
    const counts = ['en', 'de', 'es', 'fr', 'pt', 'it', 'nl'].map(
      (language) => messages.filter(({ lang }) => lang === language).length,
    );

    expect(Math.min(...counts)).toBeGreaterThanOrEqual(70);
  });

  it('has every mood at every level, calm emergencies and furious trifles in numbers', () => {
    const count = (level: Urgency, wanted: Mood) =>
      messages.filter(({ urgency, mood }) => urgency === level && mood === wanted).length;

    const counts = Urgency.options.flatMap((level) =>
      Mood.options.map((mood) => count(level, mood)),
    );

    expect(Math.min(...counts)).toBeGreaterThan(20);
    expect(count('P1', 'calm')).toBeGreaterThan(200);
    expect(count('P4', 'angry')).toBeGreaterThan(200);
  });

  it('repeats nothing, in a third of what customers say', () => {
    const texts = shuffled(textsOf(messages, conversations), generator(3));

    const alike = nearDuplicates(texts.slice(0, Math.floor(texts.length / 3)));

    expect(alike).toEqual([]);
  });
});
