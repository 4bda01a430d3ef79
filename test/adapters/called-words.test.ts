import { describe, expect, it } from 'vitest';
import {
  calledBeforeLines,
  calledIn,
  calledText,
  outcomeText,
  passedText,
  whyThemText,
} from '../../src/adapters/called-words.ts';
import type { Brief } from '../../src/domain/shown.ts';
import { sampleBrief } from './terminal/samples.ts';

const people = (...names: string[]) => names.map((name) => ({ id: `slack:T1/${name}`, name }));

describe('who is called', () => {
  it.each<[string, Partial<Brief>]>([
    ['Lee', {}],
    ['Lee, Bo', { others: people('Bo') }],
    ['Lee, Bo, Mo, Ines, Kim', { others: people('Bo', 'Mo', 'Ines', 'Kim') }],
    ['Lee, A, B, C, D +3', { others: people('A', 'B', 'C', 'D', 'E', 'F', 'G') }],
    ['night on call: Lee', { group: 'night on call' }],
    ['night on call: Lee, Bo', { group: 'night on call', others: people('Bo') }],
    ['Lee', { group: ' ', others: [] }],
  ])('is %s', (text, changes) => {
    expect(calledText(sampleBrief(changes))).toBe(text);
  });

  it('is named by address, the lead first, up to five', () => {
    const others = people('A', 'B', 'C', 'D', 'E', 'F');

    const { named, more } = calledIn(sampleBrief({ others }));

    expect(named.map(({ id }) => id)).toEqual([
      'terminal:local/lee',
      ...['slack:T1/A', 'slack:T1/B', 'slack:T1/C', 'slack:T1/D'],
    ]);
    expect(more).toBe(2);
  });

  it.each<[string, Partial<Brief>]>([
    ['Lee was called about Robin: Lee has it', {}],
    ['Lee, Bo were called about Robin: Lee has it', { others: people('Bo') }],
    ['nights: Lee was called about Robin: Lee has it', { group: 'nights' }],
  ])('stands in the line of what became of it: %s', (line, changes) => {
    expect(outcomeText(sampleBrief(changes), 'Lee has it')).toBe(line);
  });
});

describe('why they', () => {
  const passed = [
    { name: 'Tom', why: 'is off until Mon 09:00' },
    { name: 'Mo', why: 'does not write German' },
    { name: 'Ines', why: '' },
    { name: 'Kim', why: 'is an agent' },
    { name: 'Jo', why: 'is an agent' },
  ];

  it('are called is said in one line', () => {
    const why = ['looks after billing', ' ', 'writes German'];

    expect(whyThemText(sampleBrief({ routing: { why, passed: [] } }))).toBe(
      'looks after billing, writes German',
    );
  });

  it('and not the others, three by name', () => {
    expect(passedText(sampleBrief({ routing: { why: [], passed } }))).toBe(
      'Not Tom, who is off until Mon 09:00; not Mo, who does not write German; not Ines; +2',
    );
    expect(passedText(sampleBrief({ routing: { why: [], passed: passed.slice(1, 2) } }))).toBe(
      'Not Mo, who does not write German',
    );
  });

  it('is left unsaid where nobody was chosen or passed over', () => {
    const none = sampleBrief({ routing: { why: [], passed: [] } });

    expect([whyThemText(none), passedText(none)]).toEqual(['', '']);
    expect([whyThemText(sampleBrief()), passedText(sampleBrief())]).toEqual(['', '']);
  });
});

describe('who was called before', () => {
  it('is told by the latest three, oldest first', () => {
    const calledBefore = ['A: 1', 'B: 2', '', 'C: 3', 'D: 4'];

    expect(calledBeforeLines(sampleBrief({ calledBefore }))).toEqual(['B: 2', 'C: 3', 'D: 4']);
    expect(calledBeforeLines(sampleBrief())).toEqual([]);
  });
});
