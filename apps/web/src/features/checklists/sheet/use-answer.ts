import type { InspectionLine, InspectionSheetDetail } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { type AnswerDraft, type AnswerFields, fieldsOf, leftOf } from './answer-draft.ts'

type Conflict = { mine: AnswerFields; theirs: AnswerFields; version: number }
/** `seen`: the version the draft was begun on. */
type Draft = { fields: AnswerDraft; seen: number }

/**
 * 填报一项, stored as soon as it is answered. Stores of one sheet go one after the other; what somebody else has stored
 * meanwhile is never written over unasked.
 */
export function useAnswer(sheet: number, { item, given, system }: InspectionLine) {
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const { queryKey } = orpc.checklists.sheet.queryOptions({ input: { id: sheet } })
  const version = given?.version ?? 0
  const [draft, setDraft] = useState<Draft | null>(null)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const stored = fieldsOf(given, system.answer)
  const shown: AnswerFields = { ...stored, ...draft?.fields }
  const lineIn = (whole: InspectionSheetDetail) => whole.lines.find((line) => line.item.id === item.id)

  const save = useMutation({
    scope: { id: `self-inspection ${sheet}` },
    mutationFn: ({ fields, seen }: { fields: AnswerFields; seen: number }) => {
      const { answer, note, evidence, attachments } = fields
      const files = attachments.map(({ id }) => id)
      return client.checklists.answer({
        id: sheet,
        item: item.id,
        version: seen,
        answer: answer ?? 'met',
        note,
        evidence,
        attachments: files,
      })
    },
    onSuccess: (whole, { fields }) => {
      queryClient.setQueryData(queryKey, whole)
      const seen = lineIn(whole)?.given?.version ?? 0
      setDraft((before) => {
        const left = before ? leftOf(before.fields, fields) : {}
        return Object.keys(left).length === 0 ? null : { fields: left, seen }
      })
    },
    onError: async (error, { fields: mine }) => {
      const problem = apiProblem(error)
      if (problem.code !== 'CONFLICT') return void message.error(problem.message)
      const whole = await client.checklists.sheet({ id: sheet })
      queryClient.setQueryData(queryKey, whole)
      const line = lineIn(whole)
      const theirs = fieldsOf(line?.given ?? null, line?.system.answer ?? null)
      setConflict({ mine, theirs, version: line?.given?.version ?? 0 })
      return undefined
    },
  })

  const change = (next: AnswerDraft) => {
    // What was refused waits for another word before it is sent again.
    if (save.isError) save.reset()
    setDraft((before) => ({ fields: { ...before?.fields, ...next }, seen: before?.seen ?? version }))
  }
  /** Nothing is stored before there is an answer. */
  const store = (next: AnswerDraft = {}) => {
    const fields = { ...shown, ...next }
    if (fields.answer === null || save.isPending) return
    save.mutate({ fields, seen: draft?.seen ?? version })
  }
  return {
    shown,
    isSaving: save.isPending,
    draft,
    isRefused: save.isError,
    change,
    store,
    conflict: conflict && {
      ...conflict,
      keepMine: () => {
        setConflict(null)
        save.mutate({ fields: conflict.mine, seen: conflict.version })
      },
      takeCurrent: () => {
        setConflict(null)
        setDraft(null)
      },
    },
  }
}
