import { describe, expect, it } from 'vitest';
import type { InputTurn } from '../../src/cli/input.ts';
import { type Step, walk } from '../../src/cli/walk.ts';
import type { Desk } from '../../src/handlers/desk.ts';
import { collect } from '../fakes/collect.ts';
import { createFakeMind, createSilentMind, fakeDesk } from '../fakes/minds.ts';

const CALM = createFakeMind('calm', () => ({}));

/** Judges everybody to be about to leave, in their own words. */
const WORRIED = createFakeMind('worried', (turns) => ({
  risk: 0.9,
  signals: [{ kind: 'giving_up', quote: turns.at(-1)?.text ?? '', turn: turns.length - 1 }],
}));

function turn(who: InputTurn['who'], minutes?: number): InputTurn {
  const text = `${who} speaking`;
  return minutes === undefined ? { who, text } : { who, text, t_offset_s: minutes * 60 };
}

function stepsOf(turns: readonly InputTurn[], desk: Desk, from?: number): Promise<Step[]> {
  return collect(walk(turns, desk, from));
}

/** When leads were called, as "turn 2, by clock". */
function calls(steps: readonly Step[]): string[] {
  return steps.flatMap(({ pings }) => pings.map((ping) => `turn ${ping.turn}, by ${ping.cause}`));
}

describe('a conversation that is played', () => {
  it('is judged at every turn but the agents', async () => {
    const steps = await stepsOf([turn('other'), turn('agent'), turn('customer')], fakeDesk(CALM));

    expect(steps.map((step) => step.assessment?.turn ?? null)).toEqual([0, null, 2]);
  });

  it('shows a judge nothing of what comes later', async () => {
    const seen: string[][] = [];
    const spy = createFakeMind('spy', (turns) => {
      seen.push(turns.map(({ text }) => text));
      return {};
    });

    await stepsOf([turn('customer'), turn('agent'), turn('other')], fakeDesk(spy));

    const [first, second, third] = ['customer speaking', 'agent speaking', 'other speaking'];
    expect(seen).toEqual([[first], [first, second, third]]);
  });

  it('starts no clock where turns have no times', async () => {
    const steps = await stepsOf(
      [turn('customer'), turn('agent'), turn('customer')],
      fakeDesk(CALM),
    );

    expect(steps.flatMap((step) => step.current.clocks)).toEqual([]);
    expect(steps.map((step) => step.cause)).toEqual(['turn', 'turn', 'turn']);
  });

  it('lets clocks go off at their time between two turns', async () => {
    const steps = await stepsOf([turn('customer', 0), turn('agent', 20)], fakeDesk(CALM));

    expect(steps.map(({ cause, turn: index, at }) => [cause, index, at / 60_000])).toEqual([
      ['turn', 0, 0],
      ['clock', 0, 2],
      ['clock', 0, 5],
      ['turn', 1, 20],
    ]);
    expect(calls(steps)).toEqual(['turn 0, by clock']);
  });

  it('has no clock left over once somebody has answered in time', async () => {
    const turns = [turn('customer', 0), turn('agent', 1), turn('customer', 60), turn('agent', 61)];

    expect(calls(await stepsOf(turns, fakeDesk(CALM)))).toEqual([]);
  });

  it('calls nobody for a wait after the last turn: nobody knows how long it was', async () => {
    expect(calls(await stepsOf([turn('customer', 0)], fakeDesk(CALM)))).toEqual([]);
  });

  it('counts turns for the cool-down where there are no times, and minutes where there are', async () => {
    const untimed = Array.from({ length: 7 }, () => turn('customer'));
    const timed = Array.from({ length: 7 }, (_, index) => turn('customer', index * 0.1));

    const [first, second] = await Promise.all([
      stepsOf(untimed, fakeDesk(WORRIED)),
      stepsOf(timed, fakeDesk(WORRIED)),
    ]);

    expect(calls(first)).toEqual(['turn 0, by risk']);
    expect(calls(second)).toEqual(['turn 0, by risk']);
  });

  it('never runs backwards in time', async () => {
    const steps = await stepsOf(
      [turn('customer', 9), turn('agent', 3), turn('customer')],
      fakeDesk(CALM),
    );

    expect(steps.map(({ at }) => at / 60_000)).toEqual([9, 9, 9]);
  });

  it('says the brief to the lead at the step that calls', async () => {
    const [step] = await stepsOf([turn('customer')], fakeDesk(WORRIED));

    const briefs = step?.said.filter(({ kind }) => kind === 'ping');
    expect(briefs).toMatchObject([{ brief: { leadName: 'Lead', risk: 0.9 } }]);
  });

  it('takes what was said as said, so that nothing is said twice', async () => {
    const steps = await stepsOf([turn('customer'), turn('agent')], fakeDesk(WORRIED));

    expect(steps.map(({ current }) => current.outbox)).toEqual([[], []]);
    expect(steps[1]?.said.some(({ kind }) => kind === 'ping')).toBe(false);
  });

  it('judges nothing before the turn it is told to begin with', async () => {
    const turns = [turn('customer'), turn('agent'), turn('customer')];

    const steps = await stepsOf(turns, fakeDesk(WORRIED), 2);

    expect(steps.map((step) => step.assessment?.turn ?? null)).toEqual([null, null, 2]);
  });

  it('lets the model have the last word', async () => {
    const desk = fakeDesk(
      CALM,
      createFakeMind('openai:test', () => ({ risk: 0.4 })),
    );

    const [step] = await stepsOf([turn('customer')], desk);

    expect(step?.assessment).toMatchObject({ assessor: 'openai:test', risk: 0.4 });
  });

  it('keeps the local answer, and says why, when the model has none', async () => {
    const desk = fakeDesk(CALM, createSilentMind('openai:test', 'The model refused.'));

    const [step] = await stepsOf([turn('customer')], desk);

    expect(step?.assessment?.assessor).toBe('calm');
    expect(step?.current.notes).toContain('The model refused. The local answer stands.');
  });

  it('has nothing to tell of a conversation without turns', async () => {
    expect(await stepsOf([], fakeDesk(CALM))).toEqual([]);
  });
});
