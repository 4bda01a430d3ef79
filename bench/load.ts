import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What a target was put through, and how it took it. Times are in milliseconds. */
export interface Load {
  readonly latencies: readonly number[];
  /** From the first request to the last answer. */
  readonly took: number;
  /** Answers that were no 200, and requests that were not answered. */
  readonly bad: number;
}

/** Every connection sends its next request when the last was answered, until all were sent or `milliseconds` are over. */
export async function closedLoop(
  port: number,
  requests: readonly Buffer[],
  connections: number,
  milliseconds: number,
): Promise<Load> {
  const latencies: number[] = [];
  const begun = performance.now();
  const end = begun + milliseconds;
  let bad = 0;
  let next = 0;

  async function lane(): Promise<void> {
    const line = await openLine(port);
    while (performance.now() < end) {
      const request = requests[next++];
      if (request === undefined) break;
      const asked = performance.now();
      if (!(await line.ask(request))) bad += 1;
      latencies.push(performance.now() - asked);
    }
    line.close();
  }

  await Promise.all(Array.from({ length: connections }, lane));
  return { latencies, took: performance.now() - begun, bad };
}

/**
 * Sends so many requests a second whether or not the earlier ones were answered. Latency counts from when a request was due, so that
 * a target that stops does not hide those that waited for it.
 */
export async function openLoop(
  port: number,
  requests: readonly Buffer[],
  perSecond: number,
): Promise<Load> {
  const idle = await Promise.all(Array.from({ length: 64 }, () => openLine(port)));
  const latencies: number[] = [];
  const under: Promise<void>[] = [];
  const begun = performance.now();
  let bad = 0;

  async function send(request: Buffer, due: number): Promise<void> {
    const line = idle.pop() ?? (await openLine(port));
    if (!(await line.ask(request))) bad += 1;
    latencies.push(performance.now() - due);
    idle.push(line);
  }

  for (const [index, request] of requests.entries()) {
    const due = begun + (index * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    under.push(send(request, due));
  }
  await Promise.all(under);
  const took = performance.now() - begun;
  for (const line of idle) line.close();
  return { latencies, took, bad };
}

/** One kept connection, one request at a time. */
interface Line {
  /** True for a 200. */
  ask(request: Buffer): Promise<boolean>;
  close(): void;
}

async function openLine(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1');
  socket.setNoDelay(true);
  await once(socket, 'connect');
  return {
    ask(request) {
      const answered = readAnswer(socket);
      socket.write(request);
      return answered;
    },
    close: () => socket.end(),
  };
}

/** Reads one answer with a length, or in chunks. */
function readAnswer(socket: Socket): Promise<boolean> {
  const { promise, resolve, reject } = Promise.withResolvers<boolean>();
  let text = '';
  function read(chunk: Buffer): void {
    text += chunk.toString('latin1');
    if (!isWhole(text)) return;
    socket.off('data', read).off('error', reject).off('close', broken);
    resolve(text.startsWith('HTTP/1.1 200'));
  }
  function broken(): void {
    resolve(false);
  }
  socket.on('data', read).once('error', reject).once('close', broken);
  return promise;
}

function isWhole(text: string): boolean {
  const head = text.indexOf('\r\n\r\n');
  if (head < 0) return false;
  const length = /content-length: (\d+)/i.exec(text.slice(0, head))?.[1];
  return length === undefined
    ? text.endsWith('0\r\n\r\n')
    : text.length >= head + 4 + Number(length);
}
