import { describe, expect, it } from 'vitest';
import { questionFor } from '../../../src/adapters/terminal/questions.ts';

const edit = questionFor({ name: 'edit', draft: 'draft-1', text: 'Hello Robin,\n\nby noon.' });
const tags = questionFor({ name: 'wrong-tag', urgency: 'P3', style: 'warm', mood: 'calm' });
const reason = questionFor({ name: 'not-needed' });

describe('the edit form', () => {
  it('offers the draft on one line, and reads it back as it was', () => {
    expect(edit.suggestion).toBe('Hello Robin, ⏎  ⏎ by noon.');
    expect(edit.read(edit.suggestion)).toEqual({
      kind: 'done',
      action: 'send',
      values: { text: 'Hello Robin,\n\nby noon.' },
      draft: 'draft-1',
    });
  });

  it('keeps the draft when nothing is typed', () => {
    expect(edit.read('  ')).toEqual({ kind: 'cancelled', message: 'The draft stays as it is.' });
  });
});

describe('the wrong-tag form', () => {
  it('passes on the tags that were given', () => {
    expect(tags.read('p2 hurried')).toEqual({
      kind: 'done',
      action: 'wrong-tag',
      values: { urgency: 'P2', style: 'hurried' },
      draft: undefined,
    });
  });

  it('asks again when a word is no tag', () => {
    expect(tags.read('P7')).toMatchObject({ kind: 'again' });
  });

  it('leaves the tags when nothing is typed', () => {
    expect(tags.read('')).toMatchObject({ kind: 'cancelled' });
  });
});

describe('the not-needed form', () => {
  it('passes on the reason', () => {
    expect(reason.read(' it was a joke ')).toEqual({
      kind: 'done',
      action: 'not-needed',
      values: { reason: 'it was a joke' },
      draft: undefined,
    });
  });

  it('lets the call stand when no reason is given', () => {
    expect(reason.read('')).toEqual({ kind: 'cancelled', message: 'The call stands.' });
  });
});

describe('a form with choices', () => {
  const people = [
    { value: 'terminal:local/lee', label: 'Lee' },
    { value: 'terminal:local/ana', label: 'Ana' },
  ];
  const passOn = questionFor({ name: 'pass-on', choices: people });

  it('takes the number of a choice, and words after it as the reason', () => {
    expect(passOn.read('2 she knows them')).toEqual({
      kind: 'done',
      action: 'pass-on',
      values: { to: 'terminal:local/ana', reason: 'she knows them' },
      draft: undefined,
    });
  });

  it('gives each form its own key', () => {
    const choices = [{ value: 'x', label: 'X' }];

    expect(questionFor({ name: 'snooze', choices }).read('1')).toMatchObject({
      values: { minutes: 'x' },
    });
    expect(questionFor({ name: 'merge', choices }).read('1')).toMatchObject({
      values: { into: 'x' },
    });
    expect(questionFor({ name: 'split', choices }).read('1')).toMatchObject({
      values: { turn: 'x' },
    });
  });

  it.each(['0', '3', 'Ana', '1e0'])('asks again for %o', (line) => {
    expect(passOn.read(line)).toMatchObject({ kind: 'again' });
  });

  it('changes nothing when nothing is typed', () => {
    expect(passOn.read(' ')).toMatchObject({ kind: 'cancelled' });
  });
});
