import type { CircularBlock } from '@mingkao/contract'
import { useMemo, useState } from 'react'
import type { Words } from './compose-words.ts'

export interface WordsEditor {
  readonly words: Words
  readonly isChanged: boolean
  readonly change: (next: Partial<Words>) => void
  readonly setBlock: (id: string, next: Partial<CircularBlock>) => void
  readonly addAfter: (id: string) => string
  readonly remove: (id: string) => void
  readonly move: (id: string, by: -1 | 1) => void
  /** What is being written is let go: the page shows what was saved. */
  readonly reset: () => void
}

/** The words as they are being written, over those that were saved. */
export function useWords(saved: Words): WordsEditor {
  const [edited, setEdited] = useState<Words | null>(null)
  const words = edited ?? saved
  const isChanged = useMemo(() => edited !== null && JSON.stringify(edited) !== JSON.stringify(saved), [edited, saved])
  const setBlocks = (blocks: readonly CircularBlock[]) => setEdited({ ...words, blocks })
  return {
    words,
    isChanged,
    change: (next) => setEdited({ ...words, ...next }),
    setBlock: (id, next) => setBlocks(words.blocks.map((block) => (block.id === id ? { ...block, ...next } : block))),
    addAfter: (id) => {
      const added = freshId(words.blocks)
      const at = words.blocks.findIndex((block) => block.id === id) + 1
      setBlocks(words.blocks.toSpliced(at, 0, { id: added, kind: 'paragraph', text: '' }))
      return added
    },
    remove: (id) => setBlocks(words.blocks.filter((block) => block.id !== id)),
    move: (id, by) => {
      const at = words.blocks.findIndex((block) => block.id === id)
      const block = words.blocks[at]
      if (block) setBlocks(words.blocks.toSpliced(at, 1).toSpliced(at + by, 0, block))
    },
    reset: () => setEdited(null),
  }
}

function freshId(blocks: readonly CircularBlock[]): string {
  const known = new Set(blocks.map(({ id }) => id))
  let number = blocks.length + 1
  while (known.has(`added-${number}`)) number += 1
  return `added-${number}`
}
