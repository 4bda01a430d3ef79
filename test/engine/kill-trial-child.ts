import { writeSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import type { Case } from '../../src/domain/case.ts';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import { createSystemTime } from '../../src/engine/system-time.ts';
import { messageWritten } from '../fakes/events.ts';

/** How many things are done at the same time. */
const LANES = 4;

const [folder = '', round = ''] = process.argv.slice(2);

// Loading the code takes longer than a round: it is done while the round before is being checked, and its compiled form is kept for
// the next child, which a killed process would not see to by itself.
flushCompileCache();
acknowledge('loaded');
process.stdin.once('data', () => void run());

/** Accepts events and changes cases as fast as it can until it is killed, and tells of everything that is durable. */
async function run(): Promise<void> {
  const engine = await createEmbeddedEngine({ folder, place, time: createSystemTime() });
  await Promise.all(Array.from({ length: LANES }, (_, lane) => runLane(lane)));

  async function runLane(lane: number): Promise<void> {
    for (let count = 0; ; count += 1) await liveThrough(`r${round}-l${lane}-${count}`, count);
  }

  /** One case from its first message to its end; most are closed, and some of those opened again. */
  async function liveThrough(name: string, count: number): Promise<void> {
    const by = { id: `terminal:local/${name}`, name: 'Ada', side: 'customer' } as const;
    const first = messageWritten({ key: name, message: name, by, channel: `c-${count % 3}` });
    const id = await engine.accept(first);
    if (id === undefined) throw new Error(`"${name}" was taken for a repeat.`);
    acknowledge(`event ${id} ${name}`);
    if ((await engine.accept(first)) !== undefined) acknowledge(`doubled ${id} ${name}`);
    await change(id, `${name}-note`, (one) => one);
    if (count % 5 === 0) return;
    await change(id, `${name}-close`, (one) => ({ ...one, inbox: [], state: 'closed' }));
    if (count % 2 === 0) return;
    const reply = { ...first, key: `${name}-reply`, message: `${name}-reply`, thread: name };
    await engine.accept(reply);
    acknowledge(`event ${id} ${reply.key}`);
    await change(id, `${name}-end`, (one) => ({ ...one, inbox: [], state: 'closed' }));
  }

  async function change(id: string, note: string, edit: (one: Case) => Case): Promise<void> {
    await engine.change(id, (one) => ({ ...edit(one), notes: [...one.notes, note] }));
    acknowledge(`note ${id} ${note}`);
  }
}

/** Written at once: what a killed process had only in memory does not count as told. */
function acknowledge(line: string): void {
  writeSync(1, `${line}\n`);
}
