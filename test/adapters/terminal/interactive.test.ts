import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, vi } from 'vitest';
import {
  type DemoTurn,
  demoConversation,
} from '../../../src/adapters/terminal/demo-conversation.ts';
import { cardPosted } from './samples.ts';
import { createTestTerminal } from './test-terminal.ts';

const CTRL_C = '\u0003';
const CTRL_D = '\u0004';
const CLEAR_DOWN = '\u001b[0J';

async function sitDown(demo: readonly DemoTurn[] = []) {
  const terminal = createTestTerminal({ interactive: true, demo });
  await terminal.start();
  return terminal;
}

async function atThePrompt() {
  const terminal = await sitDown();
  await vi.waitFor(() => expect(terminal.screen()).toContain('Robin › '));
  return terminal;
}

describe('a terminal somebody sits at', () => {
  it('says whose turn it is and asks for a line', async () => {
    const terminal = await atThePrompt();

    expect(terminal.screen()).toContain('── your turn ──');
    await terminal.adapter.stop();
  });

  it('takes a typed line, and shows who types the next', async () => {
    const terminal = await atThePrompt();

    terminal.input.write('Hello?\r/as lead\r');

    await vi.waitFor(() => expect(terminal.screen()).toContain('Lee › '));
    expect(terminal.heard).toMatchObject([{ text: 'Hello?' }]);
    await terminal.adapter.stop();
  });

  it('prints above the line that is being typed, and leaves that as it was', async () => {
    const terminal = await atThePrompt();
    terminal.input.write('half a sen');
    await vi.waitFor(() => expect(terminal.screen()).toContain('half a sen'));

    await terminal.adapter.send(cardPosted('card-1'));

    const [, card = '', prompt = ''] = terminal.screen().split(CLEAR_DOWN).slice(-3);
    expect(card).toContain('╭─ Triage · Robin');
    expect(prompt).toContain('Robin › half a sen');
    terminal.input.write('tence\r');
    await vi.waitFor(() => expect(terminal.heard).toMatchObject([{ text: 'half a sentence' }]));
    await terminal.adapter.stop();
  });

  it('completes a command on Tab', async () => {
    const terminal = await atThePrompt();

    terminal.input.write('/tri');
    terminal.input.write('\t');
    terminal.input.write('\r');

    await vi.waitFor(() => expect(terminal.heard).toMatchObject([{ kind: 'command', text: '' }]));
    await terminal.adapter.stop();
  });

  it.each([
    ['Ctrl-C', CTRL_C],
    ['Ctrl-D', CTRL_D],
    ['/quit', '/quit\r'],
  ])('ends on %s', async (_, keys) => {
    const terminal = await atThePrompt();

    terminal.input.write(keys);

    await expect(terminal.adapter.finished).resolves.toBeUndefined();
  });

  it('ends when it is stopped, and hears nothing after', async () => {
    const terminal = await atThePrompt();

    await terminal.adapter.stop();
    terminal.input.write('too late\r');
    await setImmediate();

    await expect(terminal.adapter.finished).resolves.toBeUndefined();
    expect(terminal.heard).toEqual([]);
  });
});

describe('the played conversation', () => {
  it('leaves time to read after each turn', async () => {
    const terminal = await sitDown(demoConversation);

    await vi.waitFor(() => expect(terminal.time.next()).toBeDefined());
    expect(terminal.heard).toHaveLength(1);

    terminal.time.advance(3000);
    await vi.waitFor(() => expect(terminal.heard).toHaveLength(2));
    await terminal.adapter.stop();
  });

  it('is played to its end at once when a key is pressed, and the key is not typed', async () => {
    const terminal = await sitDown(demoConversation);
    await vi.waitFor(() => expect(terminal.time.next()).toBeDefined());

    terminal.input.write('x');

    await vi.waitFor(() => expect(terminal.screen()).toContain('── your turn ──'));
    expect(terminal.heard).toHaveLength(demoConversation.length);
    expect(terminal.screen()).toMatch(/Robin › [^x]*$/);
    await terminal.adapter.stop();
  });

  it('ends everything on Ctrl-C', async () => {
    const terminal = await sitDown(demoConversation);
    await vi.waitFor(() => expect(terminal.time.next()).toBeDefined());

    terminal.input.write(CTRL_C);

    await expect(terminal.adapter.finished).resolves.toBeUndefined();
    await terminal.adapter.stop();
    expect(terminal.heard.length).toBeLessThan(demoConversation.length);
  });
});
