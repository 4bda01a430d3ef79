import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/domain/case.ts';
import { assessmentOf, caseOf, pingOf, turnOf } from '../domain/samples.ts';
import { wrongCalls } from './ladders.ts';

const call = pingOf({ lead: 'lee', answer: null });
const pinged = { at: 0, what: 'pinged', note: 'Lee: nobody has answered in time' };
const ended = { at: 1, what: 'ladder ended' };
const stopped = { at: 1, what: 'climb stopped', note: 'nobody has answered in time' };
const dropped = { at: 1, what: 'call dropped' };
const raised = { at: 2, what: 'ping raised' };
const resumed = { at: 2, what: 'climb resumed' };
const climb = { kind: 'climb', due: 0, turn: 0, about: call.id } as const;
const later = { kind: 'call', due: 0, turn: 0 } as const;
const escalate = { kind: 'escalate', due: 0, turn: 0 } as const;

const asks: Partial<Case> = { turns: [turnOf('customer', 'Where is it?')] };
const thanks: Partial<Case> = {
  turns: [turnOf('customer', 'Found it.')],
  assessment: assessmentOf({ urgency: 'P4', mood: 'pleased' }),
};
const answered: Partial<Case> = {
  turns: [turnOf('customer', 'Where is it?'), turnOf('agent', 'Here.')],
};

describe('the calls of a case at rest', () => {
  it.each<[string, Partial<Case>]>([
    ['there is none', {}],
    ['it was answered', { pings: [{ ...call, answer: 'have-it' }], state: 'closed' }],
    ['the ladder has ended', { ...asks, pings: [call], timeline: [pinged, ended] }],
    ['the next step is to come', { pings: [call], timeline: [pinged], clocks: [climb] }],
    ['the next step waits for somebody', { pings: [call], timeline: [pinged], clocks: [later] }],
    ['it goes on again', { pings: [call], timeline: [pinged, stopped, resumed], clocks: [climb] }],
    ['it stopped with an answer', { ...answered, pings: [call], timeline: [pinged, stopped] }],
    ['it was dropped after an answer', { ...answered, pings: [call], timeline: [pinged, dropped] }],
    ['it stopped with a thank-you', { ...thanks, pings: [call], timeline: [pinged, stopped] }],
    [
      'it stopped, and they have only begun to wait again',
      { ...asks, pings: [call], timeline: [pinged, stopped], clocks: [escalate] },
    ],
  ])('are right where %s', (_, given) => {
    expect(wrongCalls(caseOf(given))).toEqual([]);
  });

  it.each<[string, Partial<Case>]>([
    ['a closed case has one that stands', { pings: [call], state: 'closed' }],
    ['two stand at once', { pings: [call, { ...call, id: 'other' }], timeline: [pinged, ended] }],
    ['nobody was called next', { pings: [call], timeline: [ended, pinged] }],
    ['nobody was called for what was new', { pings: [call], timeline: [pinged, stopped, raised] }],
    ['it does not go on again', { pings: [call], timeline: [pinged, dropped, resumed] }],
    ['its history says nothing', { pings: [call] }],
    ['it stopped while they wait', { ...asks, pings: [call], timeline: [pinged, stopped] }],
    ['it was dropped while they wait', { ...asks, pings: [call], timeline: [pinged, dropped] }],
  ])('are wrong where %s', (_, given) => {
    expect(wrongCalls(caseOf(given))).toHaveLength(1);
  });

  it('are told of with the end of the case’s history, which says how it came to that', () => {
    const timeline = [...Array.from({ length: 9 }, () => ended), stopped, raised];

    const [wrong] = wrongCalls(caseOf({ id: 'one', pings: [call], timeline }));

    expect(wrong).toMatch(/^one: nobody was called next \((ladder ended \| ){6}climb stopped: /);
    expect(wrong).toMatch(/: nobody has answered in time \| ping raised\)$/);
  });
});
