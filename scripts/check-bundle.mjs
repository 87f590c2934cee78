import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './setup/paths.mjs'

// Part of npm test: what a browser must have fetched before each role sees its first page. Fetched later, when needed:
// charts, drawers, the import wizard. A journey measures the same in a real browser.

const BUDGET = 350_000
const FIRST_PAGES = [
  'src/features/self-check/self-check-page.tsx',
  'src/features/assessments/overview/overview-page.tsx',
  'src/features/workbench/workbench-page.tsx',
  'src/features/users/users-page.tsx',
]

const dist = join(root, 'apps/web/dist')
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

const sizes = FIRST_PAGES.map((page) => {
  const chunks = new Set()
  collect('index.html', chunks)
  collect(page, chunks)
  return { page, bytes: [...chunks].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length, 0) }
})
for (const { page, bytes } of sizes) console.log(`${(bytes / 1000).toFixed(0)} kB  ${page}`)
if (sizes.some(({ bytes }) => bytes > BUDGET)) {
  console.error(`首页的 JavaScript（gzip）不得超过 ${BUDGET / 1000} kB：把不急用的部分改为用到时再取。`)
  process.exitCode = 1
}

/** A chunk and everything it imports at once. */
function collect(key, chunks) {
  const chunk = manifest[key]
  if (!chunk) throw new Error(`${key} is not in the build: has the page moved?`)
  if (chunks.has(chunk.file)) return
  chunks.add(chunk.file)
  for (const imported of chunk.imports ?? []) collect(imported, chunks)
}
