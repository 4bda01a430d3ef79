import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type JsonLine, readJsonLines } from '../src/json-lines.ts';
import { collect } from './fakes/collect.ts';

async function* chunksOf(...chunks: (Uint8Array | string)[]) {
  yield* chunks;
}

async function read(
  chunks: (Uint8Array | string)[],
  longest?: number,
): Promise<JsonLine<unknown>[]> {
  return collect(readJsonLines(chunksOf(...chunks), z.unknown(), longest));
}

/** The text's bytes in pieces of so many, which cut characters in two. */
function pieces(text: string, size: number): Uint8Array[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );
}

describe('reading JSON lines', () => {
  it('gives each line with its number, whatever ends it', async () => {
    expect(await read(['1\n', '2\r\n3'])).toEqual([
      { line: 1, value: 1 },
      { line: 2, value: 2 },
      { line: 3, value: 3 },
    ]);
  });

  it('counts blank lines and leaves them out', async () => {
    expect(await read(['\n\r\n  \n"x"\n\n'])).toEqual([{ line: 4, value: 'x' }]);
  });

  it('takes no offence at a byte-order mark', async () => {
    expect(await read(['\uFEFF{"a":1}\n\uFEFF2'])).toEqual([
      { line: 1, value: { a: 1 } },
      { line: 2, value: 2 },
    ]);
  });

  it('gives nothing for an empty input', async () => {
    expect(await read([])).toEqual([]);
    expect(await read([''])).toEqual([]);
  });

  it('goes on after a line that is not JSON, and does not quote it', async () => {
    const lines = await read(['{"secret": \n7\n']);

    expect(lines).toEqual([
      { line: 1, error: 'The line is not JSON, or only the beginning of it.' },
      { line: 2, value: 7 },
    ]);
  });

  it('goes on after a line that is not UTF-8', async () => {
    const lines = await read([Buffer.from([0x22, 0xff, 0xfe, 0x22, 0x0a, 0x31])]);

    expect(lines).toEqual([
      { line: 1, error: 'The line is not UTF-8 text. Save the file as UTF-8.' },
      { line: 2, value: 1 },
    ]);
  });

  it('goes on after a line that is too long, wherever it is cut', async () => {
    const long = `"${'x'.repeat(50)}"`;

    const lines = await read([...pieces(`1\n${long}\n2\n${long}`, 7)], 20);

    const error = 'The line is longer than 20 bytes. Split or shorten it.';
    expect(lines).toEqual([
      { line: 1, value: 1 },
      { line: 2, error },
      { line: 3, value: 2 },
      { line: 4, error },
    ]);
  });

  it('takes a line that is exactly as long as allowed', async () => {
    expect(await read(['"12345678"\n'], 10)).toEqual([{ line: 1, value: '12345678' }]);
  });

  it('says where a line has another shape than expected, and does not quote it', async () => {
    const schema = z.object({
      turns: z.array(z.object({ who: z.literal('customer', 'must be customer') })),
    });
    const input = chunksOf('{"turns":[{"who":"customer"},{"who":"secret"}]}');

    const lines = await collect(readJsonLines(input, schema));

    expect(lines).toEqual([{ line: 1, error: '"turns[1].who" must be customer.' }]);
  });

  it('reads no further than it is asked', async () => {
    let chunks = 0;
    async function* endless() {
      for (;;) {
        chunks += 1;
        yield '1\n';
      }
    }

    for await (const { line } of readJsonLines(endless(), z.unknown())) if (line === 3) break;

    expect(chunks).toBe(3);
  });

  it('gives back what JSON.stringify wrote, however the bytes come in', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.jsonValue({ stringUnit: 'binary' })),
        fc.integer({ min: 1, max: 9 }),
        fc.constantFrom('\n', '\r\n'),
        async (values, size, end) => {
          const written = values.map((value) => JSON.stringify(value));

          const lines = await read(pieces(written.join(end), size));

          const expected = written.map((text, index) => ({
            line: index + 1,
            value: JSON.parse(text),
          }));
          expect(lines).toEqual(expected);
        },
      ),
    );
  });

  it('never throws, and accounts for every line that is not blank, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const lines = await read([bytes], 40);

        const numbers = lines.map(({ line }) => line);
        const ends = bytes.filter((byte) => byte === 0x0a).length;
        expect(numbers).toEqual([...new Set(numbers)].toSorted((one, other) => one - other));
        expect(numbers.at(-1) ?? 1).toBeLessThanOrEqual(ends + 1);
      }),
    );
  });
});
