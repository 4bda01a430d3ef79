import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/totals-reporter.ts'],
    testTimeout: 20_000,
    // Many tests wait for a disk or a child process; a machine of two cores would otherwise run one file at a time.
    maxWorkers: 2,
    env: {
      // A loopback server of a test must stay reachable whatever proxy the machine has.
      NO_PROXY: '127.0.0.1,localhost',
      // The commands that tests start find their sources compiled by the one before: a third less to wait.
      NODE_COMPILE_CACHE: join(tmpdir(), 'heed-compile-cache'),
    },
  },
});
