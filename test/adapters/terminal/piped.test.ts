import { describe, expect, it, vi } from 'vitest';
import { demoConversation } from '../../../src/adapters/terminal/demo-conversation.ts';
import { PEOPLE, SHOP } from '../../../src/adapters/terminal/settings.ts';
import { customerAddress } from '../../../src/domain/audience.ts';
import type { Incoming } from '../../../src/domain/message.ts';
import { MORNING } from '../../fakes/fake-time.ts';
import { cardPosted, pingSent } from './samples.ts';
import { createTestTerminal } from './test-terminal.ts';

const HOUR = 3_600_000;

/** A stand-in for Heed: a card at the first message, a ping at the fifth, a reply when send is pressed. */
function respondFrom(heard: readonly Incoming[]) {
  return async (event: Incoming, adapter: ReturnType<typeof createTestTerminal>['adapter']) => {
    if (heard.length === 1) await adapter.send(cardPosted('card-1'));
    if (heard.length === 5) await adapter.send(pingSent('ping-1'));
    if (event.kind !== 'action') return;
    await adapter.send({
      kind: 'reply',
      audience: 'customer',
      id: `reply/${event.key}`,
      case: event.case,
      to: customerAddress(SHOP),
      text: 'It is found.',
      approvedBy: { id: event.by.id, name: event.by.name },
    });
  };
}

async function piped(lines: string) {
  const heard: Incoming[] = [];
  const terminal = createTestTerminal({
    demo: demoConversation,
    async respond(event, adapter) {
      heard.push(event);
      await respondFrom(heard)(event, adapter);
    },
  });
  terminal.input.end(lines);
  await terminal.start();
  await terminal.adapter.finished;
  return terminal;
}

describe('a terminal into which lines are piped', () => {
  it('plays the conversation at its own times, the last turn now', async () => {
    const { heard } = await piped('');

    expect(heard.map((event) => event.at)).toEqual(
      demoConversation.map((turn) => MORNING - turn.minutesBefore * 60_000),
    );
    expect(heard[0]?.at).toBe(MORNING - 72 * HOUR);
    expect(heard.map((event) => event.by)).toEqual(
      demoConversation.map((turn) => PEOPLE[turn.who]),
    );
  });

  it('plays it as one conversation', async () => {
    const { heard } = await piped('');

    const threads = heard.map((event) => (event.kind === 'message' ? event.thread : undefined));
    expect(new Set(threads).size).toBe(1);
  });

  it('says how long before the customer gave up the lead was called', async () => {
    const terminal = await piped('');

    expect(terminal.screen()).toContain(
      'Lee was called a day and 4 messages before Robin gave up.',
    );
  });

  it('handles the lines that follow one by one, and ends', async () => {
    const terminal = await piped('/as agent\nI will drive it over myself.\n1\n');

    expect(terminal.heard.slice(demoConversation.length)).toMatchObject([
      { kind: 'message', by: PEOPLE.agent, text: 'I will drive it over myself.' },
      { kind: 'action', action: 'send', by: PEOPLE.agent },
    ]);
    expect(terminal.screen()).toMatch(
      /Ana presses "send"\.\n Heed › to Robin, approved by Ana\n {8}It is found\.\n$/,
    );
  });

  it('takes the first thing the customer writes then for a new conversation, and what staff writes for an answer', async () => {
    const answered = await piped('/as agent\nI will drive it over myself.\n');
    const asked = await piped('Do you sell lamps?\nGreen ones?\n');

    const threadsOf = (terminal: typeof asked) =>
      terminal.heard.flatMap((event) => (event.kind === 'message' ? [event.thread] : []));
    expect(new Set(threadsOf(answered)).size).toBe(1);
    expect(new Set(threadsOf(asked)).size).toBe(2);
    expect(new Set(threadsOf(asked).slice(-2)).size).toBe(1);
  });

  it('prints the same whenever the same is piped in', async () => {
    const [first, second] = [await piped('Hello?\n2\n'), await piped('Hello?\n2\n')];

    expect(second.screen()).toBe(first.screen());
  });

  it('goes on in the present when the conversation cannot be kept', async () => {
    let isDiskFull = true;
    const terminal = createTestTerminal({
      demo: demoConversation,
      async respond() {
        if (isDiskFull) throw new Error('The disk is full; free some space.');
      },
    });
    await terminal.start();
    await vi.waitFor(() => expect(terminal.screen()).toContain('The disk is full'));
    isDiskFull = false;

    terminal.input.end('Hello?\n');
    await terminal.adapter.finished;

    expect(terminal.heard.at(-1)).toMatchObject({ text: 'Hello?', at: MORNING });
  });

  it('ends at /quit and leaves the rest of the lines alone', async () => {
    const terminal = await piped('/quit\nnever said\n');

    expect(terminal.heard).toHaveLength(demoConversation.length);
  });
});
