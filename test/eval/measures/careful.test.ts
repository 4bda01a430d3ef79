import { describe, expect, it } from 'vitest';
import type { Label } from '../../../src/eval/labels.ts';
import { measureCareful } from '../../../src/eval/measures/careful.ts';
import { type Draw, isLabelled, readDraws } from '../../../src/eval/sets/draws.ts';
import { heedSaying, messagesOf, valueIn } from './rows.ts';

function label(id: string, given: Partial<Label> = {}): Label {
  return {
    ...{ id, urgency: 'P4', acceptable: ['P4'], styles: ['warm'], moods: ['calm'] },
    ...{ churn: 'none', public: 'none' },
    ...given,
  };
}

function drawOf(labels: readonly Label[], second?: readonly Label[]): Draw {
  return { name: 'draw', labels, second };
}

const FOUR = messagesOf({ text: 'urgent' }, { text: 'one' }, { text: 'two' }, { text: 'three' });

describe('measureCareful', () => {
  it('tells what could be accepted from what is missed and what is raised', () => {
    const draw = drawOf([
      label('0', { urgency: 'P1', acceptable: ['P1', 'P2'] }),
      label('1', { urgency: 'P2', acceptable: ['P2', 'P3'] }),
      label('2', { urgency: 'P3', acceptable: ['P3'] }),
      label('3'),
    ]);
    const heed = heedSaying(
      { urgency: 'P2' },
      { urgency: 'P3' },
      { urgency: 'P1' },
      { urgency: 'P4' },
    );

    const measured = measureCareful(FOUR, heed, [draw]);

    expect(valueIn(measured, 'draw: urgency acceptable', 'Heed')).toBe(0.75);
    expect(valueIn(measured, 'draw: P1 or P2 called P3 or P4', 'Heed')).toBe(0.5);
    expect(valueIn(measured, 'draw: P1 or P2 called P3 or P4', 'keyword rule')).toBe(0.5);
    expect(valueIn(measured, 'draw: P3 or P4 called P1 or P2', 'Heed')).toBe(0.5);
  });

  it('counts of each error only the rows where it could be made', () => {
    const draw = drawOf([label('0', { urgency: 'P1' }), label('1'), label('2'), label('3')]);

    const measured = measureCareful(FOUR, heedSaying({}, {}, {}, {}), [draw]);

    const counts = new Map(measured.map(({ metric, count }) => [metric, count]));
    expect(counts.get('draw: P1 or P2 called P3 or P4')).toBe(1);
    expect(counts.get('draw: P3 or P4 called P1 or P2')).toBe(3);
  });

  it('says nothing of an error that no row could show', () => {
    const measured = measureCareful(FOUR, heedSaying({}, {}, {}, {}), [drawOf([label('0')])]);

    expect(measured.map(({ metric }) => metric)).not.toContain('draw: P1 or P2 called P3 or P4');
  });

  it('agrees fully with a judge that says the same, whatever its second choices', () => {
    const levels = ['P1', 'P2', 'P3', 'P4'] as const;
    const draw = drawOf(levels.map((urgency, place) => label(String(place), { urgency })));

    const measured = measureCareful(FOUR, heedSaying(...levels.map((urgency) => ({ urgency }))), [
      draw,
    ]);

    expect(valueIn(measured, 'draw: urgency, quadratic kappa', 'Heed')).toBe(1);
  });

  it('accepts any mood and style that the reader could defend, but anger only where it came first', () => {
    const draw = drawOf([
      label('0', { moods: ['angry', 'frustrated'], styles: ['hurried', 'warm'] }),
      label('1', { moods: ['frustrated', 'angry'], styles: ['warm'] }),
    ]);
    const heed = heedSaying(
      { mood: 'frustrated', style: 'warm' },
      { mood: 'angry', style: null },
      {},
      {},
    );

    const measured = measureCareful(FOUR, heed, [draw]);

    expect(valueIn(measured, 'draw: mood acceptable', 'Heed')).toBe(1);
    expect(valueIn(measured, 'draw: angry, F1', 'Heed')).toBe(0);
    expect(valueIn(measured, 'draw: style acceptable', 'Heed')).toBe(0.5);
  });

  it('counts as leaving what is said outright, and no hint', () => {
    const draw = drawOf([
      label('0', { churn: 'high' }),
      label('1', { churn: 'high' }),
      label('2', { churn: 'low' }),
      label('3'),
    ]);
    const heed = heedSaying({ churn: 'high' }, { churn: 'low' }, { churn: 'high' }, {});

    const measured = measureCareful(FOUR, heed, [draw]);

    expect(valueIn(measured, 'draw: leaving, precision', 'Heed')).toBe(0.5);
    expect(valueIn(measured, 'draw: leaving, recall', 'Heed')).toBe(0.5);
  });

  it('measures a second reader against the first, where there is one', () => {
    const first = [label('0', { urgency: 'P1', acceptable: ['P1'] }), label('1')];
    const second = [label('1'), label('0', { urgency: 'P3', acceptable: ['P1', 'P3'] })];
    const heed = heedSaying({}, {}, {}, {});

    const read = measureCareful(FOUR, heed, [drawOf(first, second)]);
    const unread = measureCareful(FOUR, heed, [drawOf(first)]);

    expect(valueIn(read, 'draw: urgency acceptable', 'second reader')).toBe(0.5);
    expect(valueIn(read, 'draw: P1 or P2 called P3 or P4', 'second reader')).toBe(1);
    expect(valueIn(unread, 'draw: urgency acceptable', 'second reader')).toBeUndefined();
  });

  it('looks up every quote of every reason and signal', () => {
    const heed = heedSaying(
      { reasons: [{ quote: 'urgent', why: 'it is said', turn: 0 }] },
      { signals: [{ quote: 'on', kind: 'money', turn: 0 }] },
      { reasons: [{ quote: 'two or more', why: 'it is not said', turn: 0 }] },
      { signals: [{ quote: 'free', kind: 'money', turn: 0 }] },
    );

    const measured = measureCareful(FOUR, heed, [drawOf([label('0')])]);

    expect(valueIn(measured, 'every quote was written', 'Heed')).toBe(0.5);
  });
});

describe('the draws', () => {
  it('share no message, and the second reader of the first has read them all', () => {
    const [first, second] = readDraws().map(({ labels }) => labels.map(({ id }) => id).sort());
    const again = readDraws()[0]
      ?.second?.map(({ id }) => id)
      .sort();

    expect(first?.filter((id) => second?.includes(id))).toEqual([]);
    expect(again).toEqual(first);
  });

  it('hold what is labelled and nothing else', () => {
    const id = readDraws()[1]?.labels[0]?.id ?? '';

    expect(isLabelled({ id })).toBe(true);
    expect(isLabelled({ id: 'somebody else' })).toBe(false);
  });

  it('accept of every message the level that was thought best', () => {
    const labels = readDraws().flatMap(({ labels, second }) => [...labels, ...(second ?? [])]);

    expect(labels.filter(({ urgency, acceptable }) => !acceptable.includes(urgency))).toEqual([]);
  });
});
