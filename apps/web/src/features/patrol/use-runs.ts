import type { PatrolRun } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useEffect } from 'react'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

const runningCheckMs = 1000

/** The run looked at: the one asked for, else the latest; followed while it goes on. `data` null: there has been none. */
export function useRun(id: string | undefined) {
  const refresh = useRefreshAfterWrite()
  const queryClient = useQueryClient()
  const query = useQuery({
    queryKey: [...orpc.patrol.run.key(), 'looked-at', id ?? null],
    queryFn: async (): Promise<PatrolRun | null> => {
      if (id !== undefined) return client.patrol.run({ id })
      const { rows } = await client.patrol.runs({ page: 1, pageSize: 1 })
      return rows[0] ?? null
    },
    refetchInterval: ({ state }) => (state.data?.state === 'running' ? runningCheckMs : false),
  })
  const { state, counts } = query.data ?? {}
  const isRunning = state === 'running'
  const left = counts?.waiting
  // Each visit that has been made shows in the list at once; when the run is over, in everything that is counted.
  useEffect(() => {
    if (left !== undefined) void queryClient.invalidateQueries({ queryKey: orpc.patrol.visits.key() })
  }, [left, queryClient])
  useEffect(() => {
    if (!isRunning) return undefined
    return () => void refresh()
  }, [isRunning, refresh])
  return query
}

/** 开始巡检 of all columns or of some, and 取消. */
export function useRunActions(onStarted: (run: PatrolRun) => void) {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.patrol.key() })
  const start = useMutation({
    mutationFn: (columns: string[] | undefined) => client.patrol.start(columns ? { columns } : {}),
    onSuccess: async (run) => {
      await refresh()
      onStarted(run)
    },
    onError: async (error) => {
      await refresh()
      void message.error(apiProblem(error).message)
    },
  })
  const cancel = useMutation({
    mutationFn: (id: string) => client.patrol.cancel({ id }),
    onSuccess: () => void message.success('已取消，看到的结果保留'),
    onError: (error) => void message.error(apiProblem(error).message),
    onSettled: refresh,
  })
  return { start, cancel }
}
