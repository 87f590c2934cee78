import { contract } from '@mingkao/contract'
import type { AnyContractRouter } from '@orpc/contract'
import { isContractProcedure } from '@orpc/contract'
import type { Plugin } from 'vite'

const NAME = 'virtual:contract-routes'

/**
 * The contract as the browser needs it: method and path of each route. The schemas stay behind (types come from the
 * contract itself), which keeps zod out of the first page.
 */
export function contractRoutes(): Plugin {
  return {
    name: 'contract-routes',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load: (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(routesOf(contract))}` : null),
  }
}

function routesOf(router: AnyContractRouter): object {
  if (isContractProcedure(router)) {
    const { method, path, inputStructure, outputStructure } = router['~orpc'].route
    return { '~orpc': { errorMap: {}, meta: {}, route: { method, path, inputStructure, outputStructure } } }
  }
  return Object.fromEntries(Object.entries(router).map(([name, child]) => [name, routesOf(child)]))
}
