import { writeSync } from 'node:fs';
import { place } from '../../src/domain/placement.ts';
import { createEmbeddedEngine } from '../../src/engine/embedded.ts';
import { known } from '../contracts/engine/bench.ts';
import { messageWritten } from '../fakes/events.ts';
import { createFakeTime } from '../fakes/fake-time.ts';

/** Enough for every limit the test sets; without it a child that is not stopped by one would go on for ever. */
const MOST = 2_000;

const [folder = '', noteSize = ''] = process.argv.slice(2);

// Under a limit on the size of files: adds a note of `noteSize` characters to one case until the engine refuses, and tells how many
// were acknowledged, what the refusal said, and how many the engine still shows.
const engine = await createEmbeddedEngine({ folder, place, time: createFakeTime() });
const id = known(await engine.accept(messageWritten({ key: 'only' })));
let acknowledged = 0;
let refusal = '';
while (refusal === '' && acknowledged < MOST) {
  try {
    await engine.change(id, (one) => ({
      ...one,
      notes: [...one.notes, 'x'.repeat(Number(noteSize))].slice(Number(noteSize) > 1 ? 0 : -1),
    }));
    acknowledged += 1;
  } catch (error) {
    refusal = String(error);
  }
}
const revision = (await engine.read(id))?.revision;
await engine.stop();
writeSync(1, JSON.stringify({ id, acknowledged, refusal, revision }));
