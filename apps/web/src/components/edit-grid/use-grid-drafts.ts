import { useCallback, useRef, useState } from 'react'

export type Texts = Readonly<Record<string, string>>

/** A row while it is edited. */
export interface GridDraft<Row> {
  key: string
  /** The row as it was when editing began: what the save is checked against, whatever arrives meanwhile. */
  base: Row
  /** What was typed, by column key. */
  texts: Texts
  /** What is wrong with it, by column key. */
  errors: Readonly<Record<string, string>>
  isSaving: boolean
}

/** `dropped`: the editor gave the change up. */
export type SaveAnswer = 'saved' | 'dropped' | { errors: Record<string, string> }

export interface GridDrafts<Row> {
  drafts: ReadonlyMap<string, GridDraft<Row>>
  /** Begins where there is no draft of the row yet, and takes one text in. */
  type: (key: string, base: Row, column: string, text: string) => void
  open: (key: string, base: Row) => void
  cancel: (key: string) => void
  /** Resolves to whether the row is done with. A row without a change is dropped. */
  save: (key: string) => Promise<boolean>
}

/** 未保存的行: several may be under way, since a save is not waited for before the next row is begun. */
export function useGridDrafts<Row>(
  saveDraft: (draft: GridDraft<Row>) => Promise<SaveAnswer>,
  hasChanged: (draft: GridDraft<Row>) => boolean,
  follow: (base: Row, texts: Texts, changed: string) => Texts,
): GridDrafts<Row> {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, GridDraft<Row>>>(new Map())
  const latest = useRef(drafts)
  const put = useCallback((key: string, draft: GridDraft<Row> | null) => {
    const next = new Map(latest.current)
    if (draft) next.set(key, draft)
    else next.delete(key)
    latest.current = next
    setDrafts(next)
  }, [])
  const open = (key: string, base: Row) => {
    if (!latest.current.has(key)) put(key, { key, base, texts: {}, errors: {}, isSaving: false })
  }
  const type = (key: string, base: Row, column: string, text: string) => {
    const before = latest.current.get(key) ?? { key, base, texts: {}, errors: {}, isSaving: false }
    if (before.isSaving) return
    const { [column]: _, ...errors } = before.errors
    put(key, { ...before, texts: follow(before.base, { ...before.texts, [column]: text }, column), errors })
  }
  const save = async (key: string) => {
    const draft = latest.current.get(key)
    if (!draft) return true
    if (draft.isSaving) return false
    if (!hasChanged(draft)) {
      put(key, null)
      return true
    }
    put(key, { ...draft, errors: {}, isSaving: true })
    const answer = await saveDraft(draft)
    const isDone = answer === 'saved' || answer === 'dropped'
    put(key, isDone ? null : { ...draft, errors: answer.errors, isSaving: false })
    return isDone
  }
  return { drafts, open, type, save, cancel: (key) => put(key, null) }
}
