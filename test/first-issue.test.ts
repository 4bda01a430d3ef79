import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { firstIssue } from '../src/first-issue.ts';

const Row = z.object({ turns: z.array(z.object({ text: z.string('must be a text') })) }, 'No row.');

function issueOf(data: unknown): string {
  const { error } = Row.safeParse(data);
  return error === undefined ? 'none' : firstIssue(error);
}

describe('what is wrong with outside data', () => {
  it('is said as a sentence with the place, and without the data', () => {
    expect(issueOf({ turns: [{ text: 'fine' }, { text: 4711 }, { text: 4712 }] })).toBe(
      '"turns[1].text" must be a text.',
    );
  });

  it('has no place where all of it is wrong, and one full stop', () => {
    expect(issueOf('secret')).toBe('No row.');
  });
});
