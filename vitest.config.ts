import { defineConfig } from 'vitest/config'

const exclude = ['**/node_modules/**', '**/dist/**']

/**
 * One project a folder: `pnpm exec vitest run --project rules`. Only the API's tests need a database.
 * Files share a worker's modules, which take longer to load than most files to run: nothing may be left behind in a
 * module's variable. Each file of the API has a database of its own all the same.
 */
export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      { test: { name: 'rules', isolate: false, include: ['packages/rules/**/*.test.ts'], exclude } },
      { test: { name: 'contract', isolate: false, include: ['packages/contract/**/*.test.ts'], exclude } },
      {
        test: {
          name: 'sheets',
          isolate: false,
          include: ['packages/sheets/**/*.test.ts'],
          exclude,
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'circular',
          isolate: false,
          include: ['packages/circular/**/*.test.ts'],
          exclude,
          testTimeout: 60_000,
        },
      },
      { test: { name: 'web', isolate: false, include: ['apps/web/src/**/*.test.{ts,tsx}'], exclude } },
      { test: { name: 'bench', isolate: false, include: ['bench/**/*.test.ts'], exclude } },
      {
        test: {
          name: 'api',
          isolate: false,
          include: ['apps/api/src/**/*.test.ts'],
          exclude: [...exclude, 'apps/api/src/process/**'],
          globalSetup: ['apps/api/src/testing/global-setup.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        // Whole processes, started, killed and started again.
        test: {
          name: 'process',
          include: ['apps/api/src/process/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
