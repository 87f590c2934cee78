import { defineConfig } from '@playwright/test'
import journeys from '../playwright.config.ts'

/** The same product and browser as the journeys; draws instead of judging. */
export default defineConfig({
  ...journeys,
  testDir: '.',
  testMatch: 'every-page.ts',
  outputDir: '../../test-results/pictures',
  reporter: 'list',
})
