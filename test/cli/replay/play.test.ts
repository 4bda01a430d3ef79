import { PassThrough } from 'node:stream';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { createLook } from '../../../src/adapters/terminal/look.ts';
import type { Recorded } from '../../../src/cli/input.ts';
import { createLineWriter } from '../../../src/cli/line-writer.ts';
import { play } from '../../../src/cli/replay/play.ts';
import { createFakeMind, fakeDesk } from '../../fakes/minds.ts';

/** The risk grows with every turn heard; the reason is always the same word. */
const RISING = createFakeMind('local', (turns) => ({
  risk: Math.min(1, 0.2 * turns.length),
  mood: 'frustrated',
  intensity: 0.6,
  signals: [{ kind: 'giving_up', quote: 'parcel', turn: 0 }],
  reasons: [{ quote: 'parcel', why: 'they are giving up', turn: 0 }],
}));

const RECORDED: Recorded = {
  id: 'a',
  turns: [
    { who: 'customer', text: 'Where is my parcel?' },
    { who: 'agent', text: 'It will come.' },
    { who: 'customer', text: 'My parcel is still not here.' },
    { who: 'customer', text: 'Hello?' },
  ],
  outcome: { escalated: true, at_turn: 3 },
};

async function show(recorded: Recorded, { width = 80, color = false, speed = 0 } = {}) {
  const stream = new PassThrough({ encoding: 'utf8' });
  const waits: number[] = [];
  await play(recorded, {
    desk: fakeDesk(RISING),
    look: createLook(width, color),
    writer: createLineWriter(stream),
    speed: speed === 0 ? undefined : speed,
    wait: async (milliseconds) => waits.push(milliseconds),
  });
  stream.end();
  return { text: String(stream.read() ?? ''), waits };
}

describe('a conversation on the screen', () => {
  it('shows who says what, and how the tags move', async () => {
    const { text } = await show(RECORDED);

    expect(text).toContain('── a · 4 turns ──');
    expect(text).toContain('  0 customer › Where is my parcel?');
    expect(text).toContain('  1    agent › It will come.');
    expect(text).toContain('P4  style not clear  frustrated ●●●○○\n');
    expect(text).toMatch(/risk ━━╌+ \.20 {2}→ steady\n/);
    expect(text).toMatch(/risk ━{6}╌+ \.60 {2}↗ rising {2}▂▅\n/);
  });

  it('shows the call when it comes, and how early that is', async () => {
    const { text } = await show(RECORDED);

    const third = text.indexOf('  2 customer ›');
    const call = text.indexOf('Lead, the customer needs you');
    const fourth = text.indexOf('  3 customer ›');
    expect(third).toBeLessThan(call);
    expect(call).toBeLessThan(fourth);
    expect(text).toContain('why now      this customer is about to be lost');
    expect(text).toContain('1 customer message before the blow-up at turn 3.');
  });

  it('says at the end when nobody was called', async () => {
    const { text } = await show({ id: 1, text: 'Hello', outcome: { escalated: false } });

    expect(text).toContain('1 · 1 turn');
    expect(text.trimEnd().endsWith('Nobody was called, and by its label it stayed calm.')).toBe(
      true,
    );
  });

  it.each([40, 57, 80, 120])('fits into %i columns', async (width) => {
    const { text } = await show(RECORDED, { width });

    const widest = Math.max(...text.split('\n').map((line) => stringWidth(line)));
    expect(widest).toBeLessThanOrEqual(width);
  });

  it('has colours only where they are wanted', async () => {
    expect((await show(RECORDED)).text).not.toContain('\u001b');
    expect((await show(RECORDED, { color: true })).text).toContain('\u001b[');
  });

  it('lets nothing that was written move the cursor', async () => {
    const { text } = await show({ id: '\u001b[2J', text: 'a\u001b[2Jb\rc\u0007' });

    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });

  it('waits for nothing unless told to', async () => {
    expect((await show(RECORDED)).waits).toEqual([]);
  });

  it('takes a second for each turn where there are no times, divided by the speed', async () => {
    expect((await show(RECORDED, { speed: 4 })).waits).toEqual([250, 250, 250]);
  });

  it('waits as long as it took where there are times, clocks included', async () => {
    const timed = RECORDED.turns?.map((turn, index) => ({ ...turn, t_offset_s: index * 180 }));

    const { waits, text } = await show({ id: 1, turns: timed }, { speed: 60 });

    expect(waits).toEqual([2000, 1000, 3000, 2000, 1000]);
    expect(text).toContain('· 2 minutes later');
    expect(text).toContain('offer a call-back');
  });

  it('stops when nobody watches any more', async () => {
    const gone = new PassThrough();
    gone.destroy();

    const isWatched = await play(RECORDED, {
      desk: fakeDesk(RISING),
      look: createLook(80, false),
      writer: createLineWriter(gone),
      speed: undefined,
      wait: async () => {},
    });

    expect(isWatched).toBe(false);
  });
});
