export { publishShippedScheme } from './publish-scheme.ts'
