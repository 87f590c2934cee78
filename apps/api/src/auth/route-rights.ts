import { type ContractRouter, type Meta, traverseContractProcedures } from '@orpc/server'
import type { Policy } from './policy.ts'

/** 权限表: the policy of every route of the contract, looked up by the route's place in it. */
export type RouteRights = {
  /** @param path place in the contract: `['publications', 'list']` */
  of: (path: readonly string[]) => Policy
}

/**
 * Puts the modules' policies beside the contract.
 * @throws when a route has no policy, or a policy no route: a right nobody has thought about is never granted
 */
export function collectRights(contract: ContractRouter<Meta>, policies: object): RouteRights {
  const declared = new Map<string, Policy>()
  flatten(policies, [], declared)
  const routes = new Set<string>()
  traverseContractProcedures({ router: contract, path: [] }, ({ path }) => routes.add(path.join('.')))
  const missing = [...routes].filter((route) => !declared.has(route))
  const idle = [...declared.keys()].filter((route) => !routes.has(route))
  if (missing.length > 0) throw new Error(`routes without a policy: ${missing.join(', ')}`)
  if (idle.length > 0) throw new Error(`policies without a route: ${idle.join(', ')}`)
  return {
    of(path) {
      const policy = declared.get(path.join('.'))
      if (!policy) throw new Error(`no policy for route ${path.join('.')}`)
      return policy
    },
  }
}

function flatten(tree: object, path: string[], into: Map<string, Policy>): void {
  for (const [key, value] of Object.entries(tree)) {
    const here = [...path, key]
    if (isPolicy(value)) into.set(here.join('.'), value)
    else if (typeof value === 'object' && value !== null) flatten(value, here, into)
    else throw new Error(`${here.join('.')} is not a policy`)
  }
}

function isPolicy(value: unknown): value is Policy {
  return value === 'anyone' || (typeof value === 'object' && value !== null && 'roles' in value)
}
