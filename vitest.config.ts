import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';

/*
 * unit        pure areas and the phone's logic
 * server      the centre on both databases
 * simulation  phones and centre together in invented days in which everything goes wrong
 * journeys    whole stories in a real Chromium against a real server; one at a time. Some rounds of killing both of them
 */
export default defineConfig({
  plugins: [preact()],
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          sequence: { groupOrder: 0 },
          include: ['test/{domain,forms,programme,device,app,house}/**/*.test.{ts,tsx}'],
          exclude: ['test/**/browser/**'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          sequence: { groupOrder: 1 },
          include: ['test/server/**/*.test.ts'],
          globalSetup: ['test/server/postgresql-cluster.ts', 'test/server/embedded-template.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'simulation',
          sequence: { groupOrder: 2 },
          include: ['test/simulation/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          sequence: { groupOrder: 3 },
          include: ['test/{journeys,rounds}/**/*.test.ts', 'test/**/browser/**/*.test.ts'],
          globalSetup: [
            'test/server/postgresql-cluster.ts',
            'test/server/embedded-template.ts',
            'test/journeys/kit/demo-template.ts',
          ],
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
