import { describe, expect, it } from 'vitest';
import { unfitness } from '../../src/domain/fitness.ts';
import { voiceFor } from '../../src/domain/voice.ts';
import { wordsIn } from '../../src/draft/facts.ts';
import { draftLocally } from '../../src/draft/local.ts';
import { sourcesOf } from '../../src/draft/sources.ts';
import { REALISTIC_MESSAGES, type RealisticMessage } from './realistic-messages.ts';
import { requestOf } from './request.ts';

function draftOf(message: RealisticMessage) {
  const request = requestOf(message);
  const { reply, text } = draftLocally(request);
  const heard = request.conversation.turns
    .filter((turn) => turn.who !== 'agent')
    .map((turn) => turn.text)
    .join('\n');
  const { policy, assessment } = request;
  const context = {
    asked: message.text,
    heard,
    sources: sourcesOf(request),
    policy,
    urgency: assessment.urgency,
  };
  return { reply, text, unfit: unfitness(reply, text, context), style: assessment.style };
}

const DRAFTS = REALISTIC_MESSAGES.map((message) => ({ message, ...draftOf(message) }));

describe('drafts for the messages of an ordinary week', () => {
  it('are fit to be offered, 95 of 100 at the least', () => {
    const fit = DRAFTS.filter((draft) => draft.unfit.length === 0);

    expect(DRAFTS.length).toBeGreaterThanOrEqual(40);
    expect(fit.length / DRAFTS.length).toBeGreaterThanOrEqual(0.95);
  });

  it('say back what was written rather than quote it', () => {
    const quoting = DRAFTS.filter(({ reply }) =>
      /^You (?:write|ask): “/.test(reply.acknowledgement),
    );
    const vague = DRAFTS.filter(({ reply }) =>
      reply.acknowledgement.startsWith('Thank you for your'),
    );

    expect(quoting.length / DRAFTS.length).toBeLessThanOrEqual(0.05);
    expect(vague).toEqual([]);
  });

  describe.each(DRAFTS)('"$message.text"', ({ message, reply, text, style }) => {
    it('gets a draft in sentences', () => {
      expect(text).not.toMatch(/ {2}|\s[.,;?]|[.,]{2}|\.\.|undefined|null| \n|\n{3}/);
      const paragraphs = text.split(/\n+/);
      expect(paragraphs.filter((line) => !/^(?:\d+\. )?[\p{Lu}“]/u.test(line))).toEqual([]);
      expect(paragraphs.filter((line) => !/[.?:,]$/.test(line))).toEqual([]);
    });

    it('gets a draft in which the customer is "you", and nothing is said twice', () => {
      const sentences = text.split(/(?<=[.?])\s+/).filter((sentence) => sentence.length > 12);
      expect(reply.acknowledgement).not.toMatch(/\b(?:my|our own|i'm|mine)\b/i);
      expect(new Set(sentences).size).toBe(sentences.length);
    });

    it('gets a draft of the length its style calls for', () => {
      expect(wordsIn(text)).toBeLessThanOrEqual(voiceFor(style).words * 1.15);
    });

    it('gets a plan: what, by whom, by when, and when they hear next', () => {
      expect(
        reply.steps.every(({ what, owner, when }) => what !== '' && owner !== '' && when !== ''),
      ).toBe(true);
      expect(text).toMatch(/\bI will\b/);
      expect(text).toMatch(/You will hear from me|I am here whenever you write/);
      expect(message.text).not.toBe('');
    });
  });

  it.each([
    [
      'wheres my parcel',
      'You ask where your parcel is.\n\nWhat is your order number? With your answer I will trace the parcel with the carrier, then tell you where it was last scanned and which day the carrier now names, within 4 hours. You will hear from me by then.',
    ],
    [
      'charged twice for order 8841, 64.90 both times. fix it please',
      'You were charged twice for order 8841, 64.90 both times. You would like us to fix it. This should have been easier.\n\nWithin 1 hour I will compare your payments with your order, then pay back whatever was really taken twice. You will hear from me by then.',
    ],
    [
      'My flight EK204 tomorrow at 7 was cancelled and the app offers me nothing before Thursday. My sister gets married on Wednesday. Is there any other way to get there?',
      'I am on it now. You report that your flight EK204 tomorrow at 7 was cancelled and the app offers you nothing before Thursday. You would like to know whether there is any other way to get there.\n\nWithin 15 minutes I will:\n1. Look into your flight EK204 myself.\n2. Tell you whether your date can be met and what else we can do if not.\n\nYou will hear from me by then, with or without news.',
    ],
  ])('read like this: %j', (asked, text) => {
    expect(DRAFTS.find(({ message }) => message.text === asked)?.text).toBe(text);
  });
});
