import type { Column } from '@mingkao/contract'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import type { ColumnWrites } from './use-column-writes.tsx'

/** 移动栏目: under another one, or to another place among its own. It can be taken back like any other change. */
export function useMoveColumn({ finish, fail }: ColumnWrites) {
  return async ({ code, version, name }: Column, to: { parent: string | null; position?: number }) => {
    try {
      finish(await client.columns.move({ code, version, ...to }), `已移动${name}`)
    } catch (error) {
      fail(apiProblem(error))
    }
  }
}
