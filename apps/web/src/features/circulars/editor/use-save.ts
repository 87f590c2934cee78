import type { CircularDraft } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { isRecord } from '../../../lib/is-record.ts'
import type { Words } from './compose-words.ts'
import type { WordsEditor } from './use-words.ts'

/** Saves the words; somebody else's save in between waits for the editor to decide. */
export function useSave(draft: CircularDraft, editor: WordsEditor) {
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const [conflict, setConflict] = useState<CircularDraft | null>(null)
  const queryKey = orpc.circulars.draft.queryKey({ input: { id: draft.id } })
  const show = async (current: CircularDraft) => {
    queryClient.setQueryData(queryKey, current)
    editor.reset()
    await queryClient.invalidateQueries({ queryKey: orpc.circulars.list.key() })
  }
  const save = useMutation({
    mutationFn: ({ version, words }: { version: number; words: Words }) =>
      client.circulars.edit({
        id: draft.id,
        version,
        ...words.issuance,
        letterhead: words.letterhead,
        blocks: [...words.blocks],
      }),
    onSuccess: async (current) => {
      await show(current)
      void message.success('已保存')
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const current = problem.code === 'CONFLICT' && isRecord(problem.data) ? problem.data['current'] : null
      if (isDraft(current)) setConflict(current)
      else void message.error(problem.message)
    },
  })
  return {
    isPending: save.isPending,
    submit: () => save.mutate({ version: draft.version, words: editor.words }),
    conflict: conflict && {
      mine: editor.words,
      current: conflict,
      onKeepMine: () => {
        setConflict(null)
        save.mutate({ version: conflict.version, words: editor.words })
      },
      onTakeCurrent: () => {
        setConflict(null)
        void show(conflict)
      },
    },
  }
}

function isDraft(value: unknown): value is CircularDraft {
  return isRecord(value) && typeof value['version'] === 'number' && isRecord(value['template'])
}
