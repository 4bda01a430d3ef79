import { PassThrough } from 'node:stream';
import type { DemoTurn } from '../../../src/adapters/terminal/demo-conversation.ts';
import { createStoryTime } from '../../../src/adapters/terminal/story-time.ts';
import {
  createTerminalAdapter,
  type TerminalAdapter,
} from '../../../src/adapters/terminal/terminal-adapter.ts';
import type { Incoming } from '../../../src/domain/message.ts';
import { createFakeTime, type FakeTime } from '../../fakes/fake-time.ts';

export interface TestTerminalOptions {
  /** Somebody sits at it; otherwise lines are piped in. */
  readonly interactive?: boolean;
  readonly demo?: readonly DemoTurn[];
  readonly columns?: number;
  /** What Heed does about an event. */
  readonly respond?: (event: Incoming, adapter: TerminalAdapter) => Promise<void>;
}

/** A terminal whose keyboard and screen are streams, and whose time stands still until it is moved. */
export interface TestTerminal {
  readonly adapter: TerminalAdapter;
  readonly input: PassThrough;
  readonly time: FakeTime;
  readonly heard: Incoming[];
  start(): Promise<void>;
  /** Types a line where lines are piped in; resolves once it was handled. */
  type(line: string): Promise<void>;
  /** Everything printed so far. */
  screen(): string;
}

export function createTestTerminal(options: TestTerminalOptions = {}): TestTerminal {
  const { interactive = false, demo = [], columns = 80 } = options;
  const input = Object.assign(new PassThrough(), { isTTY: interactive });
  const output = Object.assign(new PassThrough(), { isTTY: interactive, columns });
  const time = createFakeTime();
  const heard: Incoming[] = [];
  let printed = '';
  let settled = Promise.withResolvers<void>();
  output.on('data', (chunk) => {
    printed += String(chunk);
  });

  const adapter = createTerminalAdapter({
    input,
    output,
    time: createStoryTime(time),
    color: false,
    demo,
    session: 'test',
    async settled() {
      settled.resolve();
      settled = Promise.withResolvers<void>();
    },
  });

  return {
    adapter,
    input,
    time,
    heard,
    start: () =>
      adapter.start(async (event) => {
        heard.push(event);
        await options.respond?.(event, adapter);
      }),
    async type(line) {
      const handled = settled.promise;
      input.write(`${line}\n`);
      await handled;
    },
    screen: () => printed,
  };
}
