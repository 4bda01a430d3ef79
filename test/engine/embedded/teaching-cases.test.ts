import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Example } from '../../../src/domain/learning/example.ts';
import { place } from '../../../src/domain/placement.ts';
import { readTeachingCases } from '../../../src/engine/embedded/teaching-cases.ts';
import { createEmbeddedEngine } from '../../../src/engine/embedded.ts';
import { messageWritten } from '../../fakes/events.ts';
import { createFakeTime, MORNING } from '../../fakes/fake-time.ts';
import { temporaryFolder } from '../../fakes/temporary-folder.ts';

const MISSED: Example = { kind: 'missed', turn: 0, at: MORNING, risk: 0.2 };

describe('reading the cases that teach', () => {
  it('finds open and closed ones beside the engine that works on them, and leaves the others', async () => {
    const folder = temporaryFolder();
    const engine = await createEmbeddedEngine({ folder, place, time: createFakeTime() });
    onTestFinished(engine.stop);
    const [open = '', closed = '', silent = ''] = [
      await engine.accept(messageWritten()),
      await engine.accept(messageWritten()),
      await engine.accept(messageWritten({ text: 'What does "examples":[] mean?' })),
    ];
    for (const id of [open, closed])
      await engine.change(id, (one) => ({ ...one, examples: [MISSED] }));
    await engine.change(closed, (one) => ({ ...one, inbox: [], state: 'closed' }));
    writeFileSync(join(folder, 'open', 'damaged-case.json'), '{"examples":[{');

    const { cases, damaged } = await readTeachingCases(folder);

    expect(cases.map(({ id }) => id).toSorted()).toEqual([open, closed].toSorted());
    expect(cases).toEqual(
      expect.arrayContaining([await engine.readOwn(open), await engine.readOwn(closed)]),
    );
    expect(silent).not.toBe('');
    expect(damaged).toBe(1);
  });

  it('finds none where there is no folder yet', async () => {
    expect(await readTeachingCases(join(tmpdir(), 'heed-nowhere'))).toEqual({
      cases: [],
      damaged: 0,
    });
  });
});
