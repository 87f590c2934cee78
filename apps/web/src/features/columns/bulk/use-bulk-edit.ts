import type { BulkResult, ColumnFields } from '@mingkao/contract'
import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'

export type BulkOrder = {
  edits: { code: string; version: number; fields?: ColumnFields }[]
  fields?: ColumnFields
}

/** 批量修改: tried on the server first (the same edit, taken back), then stored as one change that can be undone. */
export function useBulkEdit(order: BulkOrder | null, writes: ColumnWrites, onDone: (result: BulkResult) => void) {
  const input = order ? { ...order, dryRun: true, onReject: 'good' as const } : skipToken
  const preview = useQuery(orpc.columns.bulk.queryOptions({ input, gcTime: 0, staleTime: 0 }))
  const commit = useMutation({
    mutationFn: ({ reason }: { reason: string | undefined }) =>
      client.columns.bulk({
        edits: order?.edits ?? [],
        ...(order?.fields && { fields: order.fields }),
        onReject: 'good',
        ...(reason?.trim() && { reason: reason.trim() }),
      }),
    onSuccess: (result) => {
      writes.finish(result, `已修改 ${result.counts.changed} 个栏目`)
      onDone(result)
    },
    onError: (error) => writes.fail(apiProblem(error)),
  })
  return { preview, commit }
}
