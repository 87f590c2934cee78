import { useMutation } from '@tanstack/react-query'
import { App } from 'antd'
import { type Dispatch, useState } from 'react'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { isRecord } from '../../../lib/is-record.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import type { EditorState, EditorStep } from './editor-state.ts'

/** The draft as somebody else has saved it. */
export type OtherDraft = { revision: number; changedBy: string; scheme: Record<string, unknown> }

/** 保存草稿: a stale save shows both versions, and waits for the editor to decide. */
export function useSaveDraft(id: string, { tree }: EditorState, step: Dispatch<EditorStep>) {
  const { message } = App.useApp()
  const refresh = useRefreshAfterWrite()
  const [conflict, setConflict] = useState<OtherDraft | null>(null)
  const write = useMutation({
    mutationFn: (revision: number) => client.schemes.save({ id, revision, scheme: isRecord(tree) ? tree : {} }),
    onSuccess: async ({ scheme, revision }) => {
      step({ kind: 'saved', tree: scheme, revision })
      setConflict(null)
      await refresh()
      void message.success('草稿已保存')
    },
    onError: (error) => {
      const { code, data, message: words } = apiProblem(error)
      const current = isRecord(data) ? data['current'] : null
      if (code === 'CONFLICT' && isOtherDraft(current)) setConflict(current)
      else void message.error(words)
    },
  })
  return {
    save: (revision: number) => write.mutate(revision),
    isSaving: write.isPending,
    conflict,
    keepMine: () => conflict && write.mutate(conflict.revision),
    takeCurrent: () => {
      if (conflict) step({ kind: 'saved', tree: conflict.scheme, revision: conflict.revision })
      setConflict(null)
    },
  }
}

function isOtherDraft(value: unknown): value is OtherDraft {
  return isRecord(value) && typeof value['revision'] === 'number' && isRecord(value['scheme'])
}
