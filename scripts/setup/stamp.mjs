import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths.mjs'

const NEVER_SOURCES = new Set(['node_modules', 'dist', '.stamp'])

/** What some sources are now, in one word: paths and contents of every file below the given paths of the checkout. */
export function fingerprint(...paths) {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`)
  for (const file of paths.flatMap(filesBelow)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

/** Whether something was made from exactly these sources. */
export function isStamped(stampFile, print) {
  try {
    return readFileSync(stampFile, 'utf8') === print
  } catch {
    return false
  }
}

/** Written last: what was cut off half-way is made again. */
export function stamp(stampFile, print) {
  writeFileSync(stampFile, print)
}

function filesBelow(path) {
  if (statSync(join(root, path)).isFile()) return [path]
  return readdirSync(join(root, path))
    .filter((name) => !NEVER_SOURCES.has(name))
    .toSorted()
    .flatMap((name) => filesBelow(`${path}/${name}`))
}
