import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/domain/reply.ts';
import { CARES, VOICES, voiceFor } from '../../src/domain/voice.ts';
import { type WriteOptions, write } from '../../src/draft/write.ts';

const when = 'within 1 hour';
const REPLY: Reply = {
  acknowledgement: 'Your parcel is late.',
  apology: null,
  claims: [{ text: 'A fact.', source: 'late' }],
  steps: [
    { what: 'trace it', owner: 'Noor', when },
    { what: 'tell you where it is', owner: 'Noor', when },
  ],
  questions: [],
  nextUpdate: when,
};
const OPTIONS: WriteOptions = {
  voice: VOICES.warm,
  care: CARES.calm,
  name: 'Robin',
  sender: 'Noor',
  startsAtOnce: false,
  isQuestion: false,
};

function text(changes: Partial<Reply> = {}, options: Partial<WriteOptions> = {}): string {
  return write({ ...REPLY, ...changes }, { ...OPTIONS, ...options });
}

describe('write', () => {
  it('writes to the warm with greeting, thanks and a kind close', () => {
    expect(text()).toBe(
      'Hello Robin,\n\nThank you for writing to us. Your parcel is late.\n\nA fact.\n\nWithin 1 hour I will trace it, then tell you where it is. You will hear from me by then, sooner if I have news.\n\nI wish you a good day.',
    );
  });

  it('writes to the hurried with the plan first and nothing around it', () => {
    expect(text({}, { voice: VOICES.hurried })).toBe(
      'Your parcel is late.\n\nWithin 1 hour I will trace it, then tell you where it is. You will hear from me by then.\n\nA fact.',
    );
  });

  it('answers the question of the hurried before anything is done', () => {
    const answer = text({}, { voice: VOICES.hurried, isQuestion: true });

    expect(answer.indexOf('A fact.')).toBeLessThan(answer.indexOf('Within 1 hour'));
  });

  it('numbers the steps for the matter-of-fact', () => {
    expect(text({}, { voice: VOICES['matter-of-fact'] })).toBe(
      'Your parcel is late.\n\nA fact.\n\nWithin 1 hour I will:\n1. Trace it.\n2. Tell you where it is.\n\nYou will hear from me by then, with or without news.',
    );
  });

  it('numbers nothing that is one', () => {
    expect(text({ steps: REPLY.steps.slice(0, 1) }, { voice: VOICES.inquisitive })).toContain(
      'Within 1 hour I will trace it.',
    );
  });

  it('greets without a name it does not know', () => {
    expect(text({}, { name: null })).toMatch(/^Hello,\n/);
  });

  it('asks first what the work waits for', () => {
    expect(text({ questions: ['Which one?'] })).toContain(
      'Which one? With your answer I will trace it, then tell you where it is, within 1 hour.',
    );
    expect(text({ questions: ['Which one?'] }, { voice: VOICES.inquisitive })).toContain(
      'Which one? With your answer I will do this within 1 hour:\n1. Trace it.',
    );
  });

  it('asks afterwards where waiting would cost too much', () => {
    expect(text({ questions: ['Which one?'] }, { startsAtOnce: true })).toMatch(
      /Within 1 hour I will trace it.*\n\nWhich one\?\n/,
    );
  });

  it('names another owner, and another time, with each step', () => {
    const steps = [
      { what: 'trace it', owner: 'Noor', when },
      { what: 'call you', owner: 'the carrier', when: 'tomorrow' },
    ];

    expect(text({ steps })).toContain(
      'I will trace it within 1 hour. The carrier will call you tomorrow.',
    );
  });

  it('says the time of the next word when it is not that of a step', () => {
    expect(text({ nextUpdate: 'on Friday' })).toContain('You will hear from me on Friday, sooner');
    expect(text({ nextUpdate: 'whenever you write' })).toContain('I am here whenever you write.');
  });

  it.each([
    ['anxious', 'I have read your message and I am on it now. Your parcel is late.'],
    ['frustrated', 'Your parcel is late. This has taken more of your time than it should.'],
    ['angry', 'Your parcel is late. You are right to expect better than this.'],
    ['confused', 'Your parcel is late. Let us take it one step at a time.'],
    ['pleased', 'Thank you for the kind words. Your parcel is late.'],
  ] as const)('takes care of who is %s', (mood, opening) => {
    const written = text({}, { care: CARES[mood] });

    expect(written).toContain(opening);
    expect(written.includes('good day')).toBe(!CARES[mood].sober);
  });

  it('numbers the steps for the confused, whatever their style', () => {
    expect(text({}, { care: CARES.confused, voice: VOICES.hurried })).toContain('1. Trace it.');
  });

  it('owns a failure once: the apology stands for the care', () => {
    const apology = 'I am sorry that you had to come back about this.';

    const written = text({ apology }, { care: CARES.angry });

    expect(written).toContain(apology);
    expect(written).not.toContain(CARES.angry.opening);
  });

  it('is not cheerful beside an apology', () => {
    expect(text({ apology: 'I am sorry.' })).not.toMatch(/good day|Thank you for writing/);
  });

  it('reassures the anxious and apologises too', () => {
    expect(text({ apology: 'I am sorry.' }, { care: CARES.anxious })).toContain(
      'I am on it now. Your parcel is late. I am sorry.',
    );
  });

  it('leaves out what there is not', () => {
    const bare = text({ claims: [], steps: [], questions: [] }, { voice: voiceFor('hurried') });

    expect(bare).toBe('Your parcel is late.\n\nYou will hear from me within 1 hour.');
  });
});
