import { type SchemePath, valueAt } from '@mingkao/rules'

/** Text at a place of a draft that may not be valid: anything else reads as empty. */
export function textAt(tree: unknown, path: SchemePath): string {
  const value = valueAt(tree, path)
  return typeof value === 'string' ? value : ''
}
