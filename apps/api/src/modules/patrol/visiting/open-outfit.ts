import { setTimeout as wait } from 'node:timers/promises'
import type { Agent } from 'undici'
import { guardAddresses } from './address-guard.ts'
import type { Outfit } from './fetch-page.ts'
import { guardedAgent } from './guarded-agent.ts'
import { openRobots } from './robots.ts'
import { VisitFailure } from './visit-failure.ts'

/** How a patrol behaves out there. */
export type PatrolManners = {
  /** Milliseconds between two requests to one host, over all processes; a robots.txt may ask for more. */
  intervalMs: number
  /** Networks of private addresses that are allowed all the same. */
  privateNetworks: readonly string[]
}

/** Keeps the next free moment of a host for the caller. @returns how long to wait for it */
export type ReserveTurn = (host: string, intervalMs: number) => Promise<number>

/** 出门的规矩 in one piece: guard, registered hosts, robots.txt and the host's pace. To be closed when the work is done. */
export function openOutfit(
  { intervalMs, privateNetworks }: PatrolManners,
  { hosts, reserveTurn }: { hosts: ReadonlySet<string>; reserveTurn: ReserveTurn },
): Outfit & { close: () => Promise<void> } {
  const guard = guardAddresses(privateNetworks)
  const agent: Agent = guardedAgent(guard)
  const plain = { agent, guard, isRegistered: (host: string) => hosts.has(host) }
  const robots = openRobots(plain)
  return {
    ...plain,
    knock: async (url, signal) => {
      const rules = await robots.of(url, signal)
      if (!rules.allows(url)) throw new VisitFailure('robots', { address: url.href, detail: url.host })
      const delay = Math.max(intervalMs, rules.delayMs)
      if (delay > 0) await wait(await reserveTurn(url.host, delay), undefined, { signal })
    },
    close: () => agent.destroy(),
  }
}
