import { PassThrough, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Answer, answerLines, LineError } from '../../src/cli/answer-lines.ts';
import type { Input } from '../../src/cli/input.ts';
import { OutputError } from '../../src/cli/line-writer.ts';

function echo({ id }: Input): Promise<Answer> {
  return Promise.resolve({ output: { id }, messages: 1, fellBack: [] });
}

/** A stream that keeps what is written to it. */
function createSink() {
  const sink = { text: '', stream: new PassThrough() };
  sink.stream.on('data', (chunk) => {
    sink.text += chunk;
  });
  return sink;
}

async function run(input: Iterable<string>, answer: (input: Input) => Promise<Answer>, atOnce = 1) {
  const output = createSink();
  const errors = createSink();
  async function* chunks() {
    yield* input;
  }
  const code = await answerLines({
    input: chunks(),
    output: output.stream,
    errors: errors.stream,
    atOnce,
    now: () => 0,
    answer,
  });
  return { code, output: output.text, errors: errors.text };
}

function lines(count: number): string {
  return Array.from({ length: count }, (_, id) => `{"id":${id},"text":""}\n`).join('');
}

describe('answering lines', () => {
  it('writes one line for each line, in their order, also when later ones are done first', async () => {
    const others = Promise.withResolvers<void>();
    const slowAtFirst = async (input: Input) => {
      if (input.id === 0) await others.promise;
      if (input.id === 3) others.resolve();
      return echo(input);
    };

    const { code, output } = await run([lines(5)], slowAtFirst, 4);

    expect(code).toBe(0);
    expect(output).toBe('{"id":0}\n{"id":1}\n{"id":2}\n{"id":3}\n{"id":4}\n');
  });

  it('gives ids back as they came', async () => {
    const ids = ['1', '"1"', '""', '-0.5', '"__proto__"', '"\\ud800"', '9007199254740991'];

    const { output } = await run(
      ids.map((id) => `{"id":${id},"text":""}\n`),
      echo,
    );

    expect(output).toBe(ids.map((id) => `{"id":${id}}\n`).join(''));
  });

  it.each([
    ['{"text":""}', '"id" must be a text or a number.'],
    [
      '{"id":9007199254740993,"text":""}',
      '"id" is a number too large to be given back unchanged; write it in quotes.',
    ],
    ['{"id":1}', 'The line must have a "text" or "turns".'],
    ['{"id":1,"text":7}', '"text" must be a text.'],
    ['{"id":1,"turns":{}}', '"turns" must be a list of turns.'],
    ['{"id":1,"turns":[1]}', '"turns[0]" must be an object with "who" and "text".'],
    [
      '{"id":1,"turns":[{"who":"bot","text":""}]}',
      '"turns[0].who" must be one of customer, agent, other.',
    ],
    [
      '{"id":1,"turns":[{"who":"agent","text":"","t_offset_s":"1"}]}',
      '"turns[0].t_offset_s" must be a number of seconds.',
    ],
    [
      '{"id":1,"turns":[{"who":"agent","text":"","t_offset_s":1e999}]}',
      '"turns[0].t_offset_s" must be a number of seconds.',
    ],
    ['{"__proto__":{"id":1,"text":""}}', '"id" must be a text or a number.'],
    ['[]', 'The line must be an object with "id" and "text" or "turns".'],
    ['null', 'The line must be an object with "id" and "text" or "turns".'],
    ['{"id":1', 'The line is not JSON, or only the beginning of it.'],
  ])('says what is wrong with %s', async (line, error) => {
    const { code, output, errors } = await run([lines(1), `${line}\n`, lines(1)], echo);

    expect(code).toBe(1);
    expect(output).toBe('{"id":0}\n{"id":0}\n');
    expect(errors.split('\n')[0]).toBe(JSON.stringify({ error, line: 2 }));
  });

  it('refuses a conversation that would keep the machine busy for minutes', async () => {
    const turns = Array.from({ length: 2001 }, () => ({ who: 'agent', text: '' }));

    const { errors } = await run([JSON.stringify({ id: 1, turns })], echo);

    expect(errors).toContain('\\"turns\\" must not hold more than 2000 turns.');
  });

  it('goes on after a line that cannot be answered, and repeats no words of it', async () => {
    const { code, output, errors } = await run([lines(3)], async (input) => {
      if (input.id === 0) throw new LineError('There is nothing to answer.');
      if (input.id === 1) throw new RangeError('secret words');
      return echo(input);
    });

    expect(code).toBe(1);
    expect(output).toBe('{"id":2}\n');
    expect(errors.split('\n').slice(0, 2)).toEqual([
      '{"error":"There is nothing to answer.","line":1}',
      '{"error":"Heed failed on this line (RangeError). Please report it.","line":2}',
    ]);
  });

  it('tells at the end how often the model was silent, and why', async () => {
    const { errors } = await run([lines(3)], async ({ id }) => ({
      output: {},
      messages: 1,
      fellBack: id === 0 ? ['It slept.'] : ['It was down.'],
    }));

    expect(errors).toContain('It slept. The local answer stands for 1 message.\n');
    expect(errors).toContain('It was down. The local answer stands for 2 messages.\n');
  });

  it('reads no more than it can write: a slow reader slows it down', async () => {
    let read = 0;
    const writes: (() => void)[] = [];
    const slow = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => void writes.push(done),
    });
    async function* plenty() {
      while (read < 1_000) {
        read += 1;
        yield lines(1);
      }
    }
    const running = answerLines({
      input: plenty(),
      output: slow,
      errors: createSink().stream,
      atOnce: 1,
      now: () => 0,
      answer: echo,
    });

    // In as many turns all of it could have been read.
    for (let turn = 0; turn < 1_000; turn += 1) await setImmediate();

    expect(read).toBeLessThan(100);
    slow.destroy();
    expect(await running).toBe(0);
  });

  it('ends quietly when nobody reads any more', async () => {
    const gone = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })),
    });
    async function* endless() {
      for (;;) yield lines(1);
    }

    const code = await answerLines({
      input: endless(),
      output: gone,
      errors: createSink().stream,
      atOnce: 1,
      now: () => 0,
      answer: echo,
    });

    expect(code).toBe(0);
  });

  it('says so when the output cannot be written', async () => {
    const full = new Writable({
      write: (_chunk, _encoding, done) =>
        done(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
    });

    const running = answerLines({
      input: (async function* () {
        for (;;) yield lines(1);
      })(),
      output: full,
      errors: createSink().stream,
      atOnce: 1,
      now: () => 0,
      answer: echo,
    });

    await expect(running).rejects.toThrow(
      new OutputError('The output could not be written (ENOSPC).'),
    );
  });
});
