import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

function watch(isTTY: boolean) {
  let now = 0;
  const stream = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY });
  const progress = createProgress(stream, () => now);
  return {
    progress,
    pass(milliseconds: number) {
      now += milliseconds;
    },
    said: () => String(stream.read() ?? ''),
  };
}

describe('progress', () => {
  it('is told now and then in a log', () => {
    const { progress, pass, said } = watch(false);

    for (let second = 0; second < 12; second += 1) {
      pass(1000);
      progress.answered(2);
    }

    expect(said()).toBe(
      '5 lines, 10 messages, 2.0 a second\n10 lines, 20 messages, 2.0 a second\n',
    );
  });

  it('is written over and over on one line of a screen', () => {
    const { progress, pass, said } = watch(true);

    pass(200);
    progress.answered(1);
    pass(200);
    progress.answered(1);
    progress.say('something');

    expect(said()).toBe(
      '\r\u001b[K1 line, 1 message, 5.0 a second\r\u001b[K2 lines, 2 messages, 5.0 a second\r\u001b[Ksomething\n',
    );
  });

  it('ends with the sum, also when no time has passed', () => {
    const { progress, said } = watch(false);

    progress.answered(1);
    progress.finish();

    expect(said()).toBe('1 line, 1 message, 1000.0 a second\n');
  });
});
