import { describe, expect, it } from 'vitest';
import { oneLine, unbroken } from '../../src/domain/one-line.ts';

describe('a text on one line', () => {
  it('is whole, with single blanks and none around it', () => {
    expect(unbroken(`\t one\r\n\n two\u00a0 ${'x'.repeat(500)}\n`)).toBe(
      `one two ${'x'.repeat(500)}`,
    );
    expect(unbroken(' \n ')).toBe('');
  });
});

describe('words on one line', () => {
  it('lose their line breaks and the blanks around them', () => {
    expect(oneLine('  one\n two\t\tthree ', 20)).toBe('one two three');
  });

  it('stay whole up to the limit, and are cut with a mark beyond it', () => {
    expect(oneLine('abcde', 5)).toBe('abcde');
    expect(oneLine('abcdef', 5)).toBe('abcd…');
  });

  it('are never cut inside a character', () => {
    expect(oneLine('🚋🚋🚋🚋', 3)).toBe('🚋🚋…');
  });

  it('are found however many blanks stand before them', () => {
    expect(oneLine(`${' '.repeat(5_000)}here`, 10)).toBe('here');
  });
});
