import type { IncomingMessage } from 'node:http'
import { Refusal } from '../refusal.ts'
import type { ExtraInput, ExtraRoute, ExtraRoutes } from './extra-routes.ts'

/** Finds the extra route a request is meant for. */
export type ExtraRouter = ExtraRoutes & {
  readonly all: readonly ExtraRoute[]
  /** @param path below /api, without the query @throws Refusal BAD_REQUEST where the query repeats a parameter */
  match: (method: string, path: string, query: string) => (ExtraInput & { route: ExtraRoute }) | null
}

export function createExtraRouter(): ExtraRouter {
  const all: ExtraRoute[] = []
  const patterns: { route: ExtraRoute; pattern: RegExp }[] = []
  return {
    all,
    add(route) {
      all.push(route)
      patterns.push({ route, pattern: patternOf(route.path) })
    },
    match(method, path, query) {
      for (const { route, pattern } of patterns) {
        const found = route.method === method.toLowerCase() ? pattern.exec(path) : null
        if (found) return { route, params: decoded(found.groups), query: queryOf(query) }
      }
      return null
    },
  }
}

/** A request's path below /api and its query, as they were sent. */
export function splitUrl({ url = '' }: IncomingMessage): { path: string; query: string } {
  const mark = url.indexOf('?')
  const path = mark < 0 ? url : url.slice(0, mark)
  return { path: path.slice('/api'.length), query: mark < 0 ? '' : url.slice(mark + 1) }
}

/** @throws Refusal BAD_REQUEST where a parameter is given twice: no extra route takes a list */
function queryOf(query: string): Record<string, string> {
  const pairs = [...new URLSearchParams(query)]
  const repeated = pairs.find(([name], at) => pairs.findIndex(([other]) => other === name) < at)?.[0]
  if (repeated === undefined) return Object.fromEntries(pairs)
  const message = '只能写一次，请去掉重复的'
  throw new Refusal('BAD_REQUEST', `${repeated}：${message}。`, { fields: [{ path: repeated, message }] })
}

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')}/?$`)
}

function decoded(groups: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).map(([name, value]) => [name, decodeOrKeep(value)]))
}

/** A path that is not percent-encoded properly names nothing we know: it is left as it is. */
function decodeOrKeep(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
