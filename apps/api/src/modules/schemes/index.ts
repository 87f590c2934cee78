export { mountSchemes } from './mount-schemes.ts'
export { publishShippedScheme } from './publish-scheme.ts'
export { schemesPolicies } from './schemes.policy.ts'
export { schemesRoutes } from './schemes.routes.ts'
