import { readdirSync, readFileSync } from 'node:fs'

const EVERY_MS = 20
const MEGABYTE = 1024

/** Watches this process and those it starts while the work goes on. @returns the largest sum seen, in MB */
export async function memoryPeak(work: () => Promise<unknown>): Promise<{ megabytes: number }> {
  let peak = 0
  const look = () => {
    peak = Math.max(peak, residentKilobytes(process.pid))
  }
  const timer = setInterval(look, EVERY_MS)
  try {
    look()
    await work()
    look()
  } finally {
    clearInterval(timer)
  }
  return { megabytes: Math.round(peak / MEGABYTE) }
}

/** Of a process and its children; where there is no /proc, of this one alone. */
function residentKilobytes(pid: number): number {
  try {
    const own = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0)
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' ').filter(Boolean),
    )
    return children
      .filter((child) => !isDatabase(child))
      .reduce((sum, child) => sum + residentKilobytes(Number(child)), own)
  } catch {
    return pid === process.pid ? process.memoryUsage.rss() / 1024 : 0
  }
}

function isDatabase(pid: string): boolean {
  return /^(postgres|psql)/.test(readFileSync(`/proc/${pid}/comm`, 'utf8'))
}
