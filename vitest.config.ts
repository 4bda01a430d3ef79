import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const ALL = 'test/**/*.test.ts';

const COMPILED = fileURLToPath(new URL('node_modules/.cache/heed-compiled', import.meta.url));

/** These reach for what all tests of a process share: its HTTP client, its clock, its signals. */
const ALONE = [
  'test/adapters/slack/listen/socket-link.test.ts',
  'test/adapters/slack/web/web.test.ts',
  'test/adapters/teams/bot-framework.test.ts',
  'test/adapters/teams/listen/messages-route.test.ts',
  'test/assess/openai*.test.ts',
  'test/cli/doctor/*.test.ts',
  'test/crash/crash.test.ts',
  'test/draft/openai.test.ts',
  'test/e2e/*.test.ts',
  'test/engine/**/*.test.ts',
  'test/http.test.ts',
  'test/join-platforms.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default', './test/totals-reporter.ts'],
    setupFiles: './test/bounded-properties.ts',
    testTimeout: 20_000,
    // Many tests wait for a disk or a child process; a machine of two cores would otherwise run one file at a time.
    maxWorkers: 2,
    env: {
      // A loopback server of a test must stay reachable whatever proxy the machine has.
      NO_PROXY: '127.0.0.1,localhost',
      // The commands that tests start find their sources compiled by the one before: half as long to wait.
      NODE_COMPILE_CACHE: COMPILED,
    },
    projects: [
      { extends: true, test: { name: 'alone', include: ALONE } },
      // One process for many files: what they import is loaded once, which is most of what they take.
      {
        extends: true,
        test: { name: 'together', include: [ALL], exclude: ALONE, isolate: false },
      },
    ],
  },
});
