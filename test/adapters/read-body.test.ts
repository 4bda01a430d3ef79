import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBody } from '../../src/adapters/read-body.ts';

const LARGEST = 100_000;

let seen: PromiseWithResolvers<string>;
const server = createServer(async (request, response) => {
  const body = await readBody(request, LARGEST);
  seen.resolve(String(body));
  response.end();
});

beforeEach(async () => {
  seen = Promise.withResolvers();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** What is read of a request of these bytes; `end`: the sender goes away after them. */
async function readOf(header: string, body: string | Buffer, end = false): Promise<string> {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const socket = connect(address.port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(`POST / HTTP/1.1\r\nhost: a\r\n${header}\r\n\r\n`);
  socket.write(body);
  if (end) socket.destroySoon();
  const read = await seen.promise;
  socket.destroy();
  return read;
}

describe('a body', () => {
  it('is read to its end, in however many pieces it comes', async () => {
    const body = 'Grüße'.repeat(10_000);

    expect(await readOf(`content-length: ${Buffer.byteLength(body)}`, body)).toBe(body);
  });

  it('that is announced as too large is not read', async () => {
    expect(await readOf(`content-length: ${LARGEST + 1}`, 'a')).toBe('too-large');
  });

  it('that turns out too large is read no further', async () => {
    const header = 'transfer-encoding: chunked';

    expect(await readOf(header, `fffff\r\n${'a'.repeat(LARGEST + 1)}`)).toBe('too-large');
  });

  it('that is never finished is told so', async () => {
    expect(await readOf('content-length: 10', 'abc', true)).toBe('broken-off');
  });
});
