import { describe, expect, it } from 'vitest';
import { runScenario } from './driver.ts';
import { violationsIn } from './outcome.ts';
import { SCENARIOS } from './scenarios.ts';

/** Few, for every check-in; `npm run test:crash` plays a hundred, and all scenarios. */
const KILLS = 6;
const KILL_WITHIN = 800;

describe('Heed in Slack and Teams, killed again and again under load', () => {
  it(`loses nothing, doubles nothing and is back at once after ${KILLS} kills`, async () => {
    const seed = Number(process.env.HEED_TEST_SEED ?? Date.now() % 1_000_000);
    process.stdout.write(`HEED_TEST_SEED=${seed}\n`);
    const [scenario] = SCENARIOS;
    if (scenario === undefined) throw new Error('There is no scenario.');

    const outcome = await runScenario({
      ...{ scenario, seed, rounds: KILLS, killWithin: KILL_WITHIN },
      platforms: ['slack', 'teams'],
      say: () => {},
    });

    expect(violationsIn(outcome)).toEqual([]);
    for (const { findings } of outcome.onPlatforms) {
      expect(findings.handled).toBeGreaterThanOrEqual(KILLS);
      expect(findings.callsDue).toBeGreaterThan(0);
    }
  }, 400_000);
});
