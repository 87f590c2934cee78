import { createServer } from 'node:net'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'
import { findChromium } from '../scripts/setup/find-chromium.mjs'

/**
 * Journeys against the real product: its own process, on a free port, with a new data folder and the demo district,
 * started once for all of them. They share that district: a journey that changes data puts it back.
 */
const port = (process.env['E2E_PORT'] ??= String(await freePort()))
const chromium = (process.env['CHROMIUM_PATH'] ??= findChromium())

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results/e2e',
  workers: 1,
  // Patience, not promises: two runs share two cores, and what must be fast is measured in bench/.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: '../test-results/playwright.json' }]],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Without a locale that knows Chinese, Chromium calls every downloaded file "download".
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      // Chromium refuses to sandbox itself as root, which build servers often are.
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
  webServer: {
    command: `exec "${process.execPath}" "${join(import.meta.dirname, 'fixtures/serve-demo.ts')}"`,
    env: { PORT: port },
    url: `http://localhost:${port}/api/health`,
    timeout: 120_000,
    stdout: 'pipe',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
