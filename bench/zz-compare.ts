import { cpus } from 'node:os';
import type { Running } from './contestant.ts';
import { closedLoop, type Load, openLoop } from './load.ts';

/** One of several programs that are put through the same. */
export interface Contestant {
  readonly name: string;
  start(): Promise<Running>;
  /** So many requests, no two alike, and none that was given before. */
  requests(count: number): Buffer[];
  /** The work behind a request takes far longer than taking it in, so it gets fewer. */
  readonly isWhole?: boolean;
}

const ROUNDS = 2;
const CONNECTIONS = 10;
/** How long each is under load in each round, in milliseconds. */
const UNDER_LOAD = 2_000;
/** More than any answers in that time. */
const MOST = 20_000;
const MOST_WHOLE = 300;
/** The engine compiles what is hot for some thousand requests. */
const WARM_UP = 3_000;
const PER_SECOND = 200;
const OPEN_LOOP = 5 * PER_SECOND;

interface Measured {
  readonly name: string;
  /** Of its process for one request, in microseconds. */
  readonly cpu: number;
  readonly load: Load;
}

/**
 * Puts all of them through the same, in turns, and prints what it cost each; the first is what the others are compared with. Latencies
 * depend on what else the machine does; CPU per request hardly does, and the ratios are what is to be compared.
 */
export async function compare(contestants: readonly Contestant[]): Promise<void> {
  process.stdout.write(`Node ${process.version}, ${cpus().length} cores\n\n`);
  report(`${CONNECTIONS} connections`, await inTurns(contestants, measure));
  process.stdout.write('\n');
  report(`${PER_SECOND} requests a second`, await inTurns(contestants, measureRate));
}

function measure(contestant: Contestant): Promise<Measured> {
  const requests = contestant.requests(contestant.isWhole === true ? MOST_WHOLE : MOST);
  return putThrough(contestant, ({ port }) => closedLoop(port, requests, CONNECTIONS, UNDER_LOAD));
}

function measureRate(contestant: Contestant): Promise<Measured> {
  const requests = contestant.requests(OPEN_LOOP);
  return putThrough(contestant, ({ port }) => openLoop(port, requests, PER_SECOND));
}

async function putThrough(
  contestant: Contestant,
  task: (running: Running) => Promise<Load>,
): Promise<Measured> {
  const running = await contestant.start();
  await closedLoop(running.port, contestant.requests(WARM_UP), CONNECTIONS, UNDER_LOAD);
  const before = await running.usage('settle');
  const load = await task(running);
  const after = await running.usage('settle');
  await running.stop();
  return { name: contestant.name, load, cpu: (after - before) / load.latencies.length };
}

/** Every contestant once in each round. */
async function inTurns(
  contestants: readonly Contestant[],
  task: (contestant: Contestant) => Promise<Measured>,
): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const contestant of contestants) all.push(await task(contestant));
  return all;
}

function report(title: string, all: readonly Measured[]): void {
  const names = [...new Set(all.map(({ name }) => name))];
  const first = names[0] ?? '';
  const base = cpuOf(all, first);
  print(title, ['CPU µs', `x ${first}`, 'req/s', 'p50 ms', 'p99 ms', 'not 200']);
  for (const name of names) {
    const loads = all.filter((one) => one.name === name).map(({ load }) => load);
    const at = (share: number) =>
      median(loads.map(({ latencies }) => percentile(latencies, share))).toFixed(2);
    const rate = median(loads.map(({ latencies, took }) => (latencies.length * 1000) / took));
    const bad = loads.reduce((sum, load) => sum + load.bad, 0);
    const cpu = cpuOf(all, name);
    const ratio = (cpu / base).toFixed(2);
    print(name, [cpu.toFixed(0), ratio, rate.toFixed(0), at(0.5), at(0.99), String(bad)]);
  }
}

function cpuOf(all: readonly Measured[], name: string): number {
  return median(all.filter((one) => one.name === name).map(({ cpu }) => cpu));
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}

function print(name: string, cells: readonly string[]): void {
  process.stdout.write(`${name.padEnd(28)}${cells.map((cell) => cell.padStart(10)).join('')}\n`);
}
