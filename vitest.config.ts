import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/totals-reporter.ts'],
    testTimeout: 20_000,
    // A loopback server of a test must stay reachable whatever proxy the machine has.
    env: { NO_PROXY: '127.0.0.1,localhost' },
  },
});
