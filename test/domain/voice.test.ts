import { describe, expect, it } from 'vitest';
import { Mood, Style } from '../../src/domain/assessment.ts';
import { CARES, PLAIN_VOICE, VOICES, voiceFor } from '../../src/domain/voice.ts';

describe('voiceFor', () => {
  it('is one of its own for every style, and plain and polite for none', () => {
    const voices = Style.options.map(voiceFor);

    expect(new Set(voices).size).toBe(Style.options.length);
    expect(voiceFor(null)).toBe(PLAIN_VOICE);
    expect(PLAIN_VOICE).toMatchObject({ greets: true, numbered: false });
  });

  it('gives the hurried fewest words and the inquisitive most', () => {
    const { hurried, inquisitive, warm } = VOICES;

    expect(hurried.words).toBeLessThan(VOICES['matter-of-fact'].words);
    expect(VOICES['matter-of-fact'].words).toBeLessThan(warm.words);
    expect(warm.words).toBeLessThan(inquisitive.words);
  });
});

describe('CARES', () => {
  it.each(Mood.options.filter((mood) => mood !== 'calm'))(
    'meets %s with words of its own',
    (mood) => {
      const others = Mood.options.filter((other) => other !== mood).map((other) => CARES[other]);

      expect(others.map((care) => care.opening)).not.toContain(CARES[mood].opening);
      expect(others.map((care) => care.brief)).not.toContain(CARES[mood].brief);
    },
  );

  it.each(['anxious', 'frustrated', 'angry'] as const)('forbids cheer to who is %s', (mood) => {
    expect(CARES[mood].sober).toBe(true);
  });

  it.each(Mood.options)('never apologises by itself, for %s: an apology needs a reason', (mood) => {
    expect(`${CARES[mood].opening} ${CARES[mood].brief}`).not.toMatch(/sorry|apolog/i);
  });
});
