import { readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const OURS = /^mingkao-(?:import|upload)-/
const DAY_MS = 86_400_000

/** Takes away the files that killed processes have left on this machine; nobody works on one for a whole day. */
export async function sweepLeftovers(folder = tmpdir(), now = Date.now()): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!OURS.test(name)) continue
    const path = join(folder, name)
    // Another process may be sweeping too.
    const found = await stat(path).catch(() => null)
    if (found && now - found.mtimeMs > DAY_MS) await rm(path, { recursive: true, force: true })
  }
}
