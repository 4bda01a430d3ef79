import { describe, expect, it } from 'vitest';
import { courseOf, structuralSignals } from '../../../src/assess/local/structure.ts';
import type { Turn } from '../../../src/domain/conversation.ts';

/** A conversation from lines that begin with `c:` or `a:`, a minute apart unless `at` says otherwise. */
function talk(lines: readonly string[], at: readonly number[] = []): Turn[] {
  return lines.map((line, index) => ({
    id: String(index),
    who: line.startsWith('a:') ? 'agent' : 'customer',
    author: 'Robin',
    text: line.slice(2).trim(),
    at: (at[index] ?? index) * 60_000,
  }));
}

function kindsOf(turns: readonly Turn[]): string[] {
  return structuralSignals(turns, courseOf(turns)).map((one) => one.kind);
}

describe('structuralSignals', () => {
  it('sees a promise that has not come', () => {
    const turns = talk([
      'c: Where is my parcel?',
      'a: It will arrive tomorrow.',
      'c: It has still not come.',
    ]);

    expect(kindsOf(turns)).toContain('promise_broken');
  });

  it('sees the same thing asked again', () => {
    const turns = talk([
      'c: Where is the refund for order 4711?',
      'a: Hello, how are you?',
      'c: The refund for order 4711, please.',
    ]);

    expect(kindsOf(turns)).toContain('repeat_contact');
  });

  it('sees a question that was passed over', () => {
    const turns = talk(['c: Does it work in Norway?', 'a: Have a great day.', 'c: So does it?']);

    expect(kindsOf(turns)).toContain('unanswered_question');
  });

  it('sees an apology with no step, and not one that is followed by a step', () => {
    const empty = talk(['c: It broke.', 'a: So sorry to hear that!', 'c: And?']);
    const helpful = talk(['c: It broke.', "a: So sorry! I've sent a new one.", 'c: Thanks.']);

    expect(kindsOf(empty)).toContain('apology_without_step');
    expect(kindsOf(helpful)).not.toContain('apology_without_step');
  });

  it('sees being pointed elsewhere twice, not once', () => {
    const once = talk(['c: Help.', 'a: Please call us.', 'c: I did.']);
    const twice = talk([
      'c: Help.',
      'a: Please call us.',
      'c: I did.',
      'a: Please contact the store.',
      'c: Hm.',
    ]);

    expect(kindsOf(once)).not.toContain('hand_offs');
    expect(kindsOf(twice)).toContain('hand_offs');
  });

  it('sees a wait of over an hour, and none where turns have no times', () => {
    const slow = talk(['c: Hello?', 'a: Hi.', 'c: Finally.'], [0, 70, 71]);
    const timeless = slow.map((turn) => ({ ...turn, at: null }));

    expect(kindsOf(slow)).toContain('waiting');
    expect(kindsOf(timeless)).not.toContain('waiting');
  });

  it('quotes the message that waits for an answer', () => {
    const turns = talk(['c: It broke.', 'a: Sorry!', 'c: And now what? Tell me.']);

    const [signal] = structuralSignals(turns, courseOf(turns));

    expect(signal?.quote).toBe('And now what?');
  });

  it('says nothing of a first message', () => {
    expect(kindsOf(talk(['c: Hello, where is my parcel?']))).toEqual([]);
  });
});
