import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestLines, logTime, timelineLine } from '../../src/domain/timeline.ts';

const ANA = { id: 'terminal:local/ana', name: 'Ana', also: ['slack:T1/U1'] };

describe('timelineLine', () => {
  it.each([
    [{ what: 'taken', by: ANA.id }, 'Ana took the case.'],
    [{ what: 'taken', by: 'slack:T1/U1' }, 'Ana took the case.'],
    [{ what: 'taken', by: 'slack:T1/U9' }, 'Somebody who is not on the roster took the case.'],
    [{ what: 'ping not needed', by: ANA.id, note: 'a test' }, 'Ana was not needed: a test'],
    [
      { what: 'ping passed on', by: ANA.id, note: 'to Lee: legal' },
      'Ana passed the call on to Lee: legal',
    ],
    [{ what: 'clock', note: 'offer' }, 'The customer has waited long enough (offer a call-back).'],
    [
      { what: 'snoozed', by: ANA.id, note: 'for 30 minutes' },
      'Ana put the case aside for 30 minutes.',
    ],
    [
      { what: 'granted', by: ANA.id, note: 'Ana granted a refund of 8 EUR' },
      'Ana granted a refund of 8 EUR',
    ],
    [{ what: 'called in', by: ANA.id, note: 'm-17' }, 'Ana called Heed into the conversation.'],
    [{ what: 'never heard of', by: ANA.id }, 'Ana: never heard of'],
    [{ what: 'never heard of', note: 'why' }, 'Heed: never heard of (why)'],
  ])('says %o in words', (entry, sentence) => {
    expect(timelineLine(entry, [ANA])).toBe(sentence);
  });

  it('holds a long note on one line', () => {
    const line = timelineLine({ what: 'ping not needed', note: `a\nb ${'c'.repeat(5000)}` }, []);

    expect(line).not.toContain('\n');
    expect(line.length).toBeLessThan(250);
  });
});

describe('logTime', () => {
  it('is a time of day in that zone', () => {
    const at = Date.parse('2026-11-22T14:03:59Z');

    expect(logTime(at, 'UTC')).toBe('Nov 22 14:03');
    expect(logTime(at, 'Europe/Berlin')).toBe('Nov 22 15:03');
    expect(logTime(Date.parse('2026-12-31T23:30:00Z'), 'Asia/Kolkata')).toBe('Jan 01 05:00');
  });
});

describe('latestLines', () => {
  it('keeps the end of a history, in its order, and counts the rest', () => {
    const room = fc.record({ lines: fc.integer({ min: 1, max: 8 }), characters: fc.nat(80) });
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 20 }), { minLength: 1 }), room, (all, most) => {
        const { lines, earlier } = latestLines(all, most);

        expect([...all.slice(0, earlier), ...lines]).toEqual(all);
        expect(lines.length).toBeGreaterThan(0);
        expect(lines.length).toBeLessThanOrEqual(most.lines);
        const size = lines.join('\n').length;
        expect(lines.length === 1 || size < most.characters).toBe(true);
      }),
    );
  });

  it('shows all that there is room for', () => {
    expect(latestLines(['a', 'b', 'c'], { lines: 3, characters: 6 })).toEqual({
      lines: ['a', 'b', 'c'],
      earlier: 0,
    });
    expect(latestLines([], { lines: 3, characters: 6 })).toEqual({ lines: [], earlier: 0 });
  });
});
