export { publishShippedScheme } from './publish-scheme.ts'
export { schemesRepository } from './schemes.repository.ts'
