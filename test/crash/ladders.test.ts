import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { caseOf, pingOf } from '../domain/samples.ts';
import { wrongCalls } from './ladders.ts';

const call = pingOf({ lead: 'lee', answer: null });
const pinged = { at: 0, what: 'pinged' };
const ended = { at: 1, what: 'ladder ended' };
const climb = { kind: 'climb', due: 0, turn: 0, about: call.id } as const;

describe('the calls of a case at rest', () => {
  it.each<[string, Partial<Case>]>([
    ['there is none', {}],
    ['it was answered', { pings: [{ ...call, answer: 'have-it' }], state: 'closed' }],
    ['the ladder has ended', { pings: [call], timeline: [pinged, ended] }],
    ['the next step is to come', { pings: [call], timeline: [pinged], clocks: [climb] }],
  ])('are right where %s', (_, given) => {
    expect(wrongCalls(caseOf(given))).toEqual([]);
  });

  it.each<[string, Partial<Case>]>([
    ['a closed case has one that stands', { pings: [call], state: 'closed' }],
    ['two stand at once', { pings: [call, { ...call, id: 'other' }], timeline: [pinged, ended] }],
    ['nobody was called next', { pings: [call], timeline: [ended, pinged] }],
  ])('are wrong where %s', (_, given) => {
    expect(wrongCalls(caseOf(given))).toHaveLength(1);
  });
});
