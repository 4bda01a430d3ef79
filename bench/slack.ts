import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { cpus } from 'node:os';
import { z } from 'zod';
import { ANA, DESK, SHOP_TEAM } from '../test/fakes/slack/shop.ts';
import { closedLoop, type Load, openLoop, signRequests } from './slack-load.ts';

/**
 * What a signed `/triage` costs, beside bare Bolt in the same run: `npm run bench:slack`. `accept` is Heed up to the acknowledgement,
 * the durable write included; `whole` is Heed with the work behind it (judging, drafting, the card), which is reported apart. Targets
 * are processes of their own and take turns. Latencies depend on what else the machine does; CPU per request hardly does, and the ratios
 * are what is to be compared.
 */
const TARGETS = ['bolt', 'accept', 'whole'] as const;
type Target = (typeof TARGETS)[number];

const ROUNDS = 3;
const CONNECTIONS = 10;
/** How long each target is under load in each round, in milliseconds. */
const UNDER_LOAD = 4_000;
/** More than any target answers in that time. */
const MOST = 20_000;
/** The work behind a request takes far longer than taking it in, so the whole gets fewer. */
const MOST_WHOLE = 300;
/** The engine compiles what is hot for some thousand requests. */
const WARM_UP = 3_000;
const PER_SECOND = 200;
const OPEN_LOOP = 5 * PER_SECOND;

interface Measured {
  readonly target: Target;
  /** Of the target's process for one request, in microseconds. */
  readonly cpu: number;
  readonly load: Load;
}

interface Running {
  readonly port: number;
  /** CPU time so far, in microseconds; with `settle` once all work is done. */
  usage(wish: 'usage' | 'settle'): Promise<number>;
  stop(): Promise<void>;
}

const Told = z.object({ port: z.number().optional(), cpu: z.number().optional() });

async function startTarget(target: Target, apiUrl: string): Promise<Running> {
  const child = fork(new URL('./slack-target.ts', import.meta.url), [target, apiUrl]);
  const { port = 0 } = await told(child);
  return {
    port,
    async usage(wish) {
      child.send(wish);
      return (await told(child)).cpu ?? Number.NaN;
    },
    async stop() {
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

async function told(child: ChildProcess): Promise<z.infer<typeof Told>> {
  const [message] = await once(child, 'message');
  return Told.parse(message);
}

/** As much of the Web API as cards need, answered at once. */
async function startWebApi() {
  const user = { id: ANA, team_id: SHOP_TEAM, name: 'ana', real_name: 'Ana' };
  const channel = { id: DESK, name: 'desk', is_member: true, is_ext_shared: false };
  let posted = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      posted += 1;
      const ts = `${Math.floor(Date.now() / 1000)}.${String(posted).padStart(6, '0')}`;
      const answer = { ok: true, ts, channel: DESK, user, members: [ANA], messages: [] };
      const isInfo = request.url?.endsWith('conversations.info') === true;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(isInfo ? { ok: true, channel } : answer));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return { url: `http://127.0.0.1:${port}/api/`, server };
}

async function measure(target: Target, apiUrl: string): Promise<Measured> {
  const running = await startTarget(target, apiUrl);
  await closedLoop(running.port, signRequests(WARM_UP), CONNECTIONS, UNDER_LOAD);
  const before = await running.usage('settle');
  const requests = signRequests(target === 'whole' ? MOST_WHOLE : MOST);
  const load = await closedLoop(running.port, requests, CONNECTIONS, UNDER_LOAD);
  const after = await running.usage('settle');
  await running.stop();
  return { target, load, cpu: (after - before) / load.latencies.length };
}

async function measureRate(target: Target, apiUrl: string): Promise<Measured> {
  const running = await startTarget(target, apiUrl);
  await closedLoop(running.port, signRequests(WARM_UP), CONNECTIONS, UNDER_LOAD);
  const before = await running.usage('settle');
  const load = await openLoop(running.port, signRequests(OPEN_LOOP), PER_SECOND);
  const after = await running.usage('settle');
  await running.stop();
  return { target, load, cpu: (after - before) / load.latencies.length };
}

/** Every target once in each round, in turns. */
async function inTurns(
  rounds: number,
  task: (target: Target) => Promise<Measured>,
): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const target of TARGETS) all.push(await task(target));
  return all;
}

function report(title: string, all: readonly Measured[]): void {
  const bare = median(all.filter((one) => one.target === 'bolt').map((one) => one.cpu));
  print(title, ['CPU µs', 'x Bolt', 'req/s', 'p50 ms', 'p99 ms', 'not 200']);
  for (const target of TARGETS) {
    const own = all.filter((one) => one.target === target);
    const cpu = median(own.map((one) => one.cpu));
    const at = (share: number) =>
      median(own.map(({ load }) => percentile(load.latencies, share))).toFixed(2);
    const rate = median(own.map(({ load }) => (load.latencies.length * 1000) / load.took));
    const bad = own.reduce((sum, { load }) => sum + load.bad, 0);
    const ratio = (cpu / bare).toFixed(2);
    print(target, [cpu.toFixed(0), ratio, rate.toFixed(0), at(0.5), at(0.99), String(bad)]);
  }
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function print(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(34)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}

const { url, server } = await startWebApi();
process.stdout.write(`Node ${process.version}, ${cpus().length} cores\n\n`);
report(`${CONNECTIONS} connections`, await inTurns(ROUNDS, (target) => measure(target, url)));
process.stdout.write('\n');
report(
  `${PER_SECOND} requests a second`,
  await inTurns(ROUNDS, (target) => measureRate(target, url)),
);
server.close();
server.closeAllConnections();
