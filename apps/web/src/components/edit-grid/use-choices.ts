import { useState } from 'react'
import type { GridChoice, GridEditor } from './grid-column.ts'

const between = '、'
const most = 50

export interface Choices {
  shown: readonly GridChoice[]
  /** Index into `shown`; −1 = none. */
  marked: number
  mark: (index: number) => void
  /** The whole text after a choice is taken. */
  textWith: (choice: GridChoice) => string
  /** Until something else is typed. */
  close: (text: string) => void
  /** Whether there is anything to show: choices, or a calendar under those of a day. */
  isOpen: boolean
  /** The days offered, beside which a calendar stands; null for other editors. */
  days: readonly GridChoice[] | null
  open: () => void
}

/** The list under an editor: what was typed finds by any word; before anything is typed all are shown and none is marked. */
export function useChoices(editor: GridEditor | undefined, text: string, initial: string): Choices {
  const [closedAt, setClosedAt] = useState<string | null>(null)
  const [moved, setMoved] = useState<{ text: string; index: number } | null>(null)
  if (!editor || editor.kind === 'text') return nothing
  const taken = editor.kind === 'choices' ? text.split(between).slice(0, -1) : []
  const typed = (editor.kind === 'choices' ? (text.split(between).at(-1) ?? '') : text).trim().toLowerCase()
  const isUntouched = text === initial || typed === ''
  const isAll = isUntouched || editor.kind === 'day'
  const found = isAll ? editor.choices : findChoices(editor.choices, typed)
  const shown = closedAt === text ? [] : found.filter(({ label }) => !taken.includes(label)).slice(0, most)
  const isExact = shown.length === 1 && shown[0]?.label === text
  const marked = moved?.text === text ? moved.index : isAll ? -1 : 0
  const days = editor.kind === 'day' && closedAt !== text ? editor.choices : null
  return {
    shown: isExact ? [] : shown,
    marked: Math.min(marked, shown.length - 1),
    mark: (index) => setMoved({ text, index: Math.max(-1, Math.min(shown.length - 1, index)) }),
    textWith: ({ label }) => [...taken, label].join(between),
    close: setClosedAt,
    isOpen: days !== null || (shown.length > 0 && !isExact),
    days,
    open: () => setClosedAt(null),
  }
}

/** By any word; those whose own name begins with what was typed come first, then those whose name holds it. */
function findChoices(choices: readonly GridChoice[], typed: string): GridChoice[] {
  const rank = ({ label }: GridChoice) => {
    const at = label.toLowerCase().indexOf(typed)
    return at === 0 ? 0 : at > 0 ? 1 : 2
  }
  return choices.filter(({ words }) => words.toLowerCase().includes(typed)).toSorted((a, b) => rank(a) - rank(b))
}

const nothing: Choices = {
  shown: [],
  marked: -1,
  mark: () => undefined,
  textWith: ({ label }) => label,
  close: () => undefined,
  isOpen: false,
  days: null,
  open: () => undefined,
}
