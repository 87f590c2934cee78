import type { Fact } from '@mingkao/circular/preview'
import type { CircularBlock } from '@mingkao/contract'
import { blockLabels } from '../circular-labels.ts'
import { BlockForm } from './block-form.tsx'
import type { Composed } from './compose-words.ts'
import styles from './editor.module.css'
import { factsByToken, splitText } from './split-text.ts'
import type { WordsEditor } from './use-words.ts'

interface BlockListProps {
  editor: WordsEditor
  composed: Composed
  facts: readonly Fact[]
  /** The block that is open. */
  open: string | null
  onOpen: (id: string | null) => void
  chosen: string | null
  isLocked: boolean
  /** A template's conditions and kinds can be changed; of one circular only its words. */
  isTemplate?: boolean
}

/** The text block by block: words as they stand, fields as chips with what they say now. */
export function BlockList(props: BlockListProps) {
  const { editor, composed, facts, open, onOpen, chosen, isLocked, isTemplate = false } = props
  const known = factsByToken(facts)
  return (
    <ol className={styles.blocks}>
      {editor.words.blocks.map((block) => {
        const problems = composed.problems.filter((problem) => problem.block === block.id)
        const isHidden = composed.problems.length === 0 && !composed.shown.has(block.id)
        return (
          <li key={block.id} data-open={open === block.id || undefined} data-faulty={problems.length > 0 || undefined}>
            <div className={styles.blockHead}>
              <span>
                {blockLabels[block.kind]}
                {block.joins && '（接上段）'}
                {isHidden && '（本期不出现）'}
              </span>
              {!isLocked && (
                <button
                  type="button"
                  className={styles.open}
                  aria-expanded={open === block.id}
                  onClick={() => onOpen(open === block.id ? null : block.id)}
                >
                  {open === block.id ? '收起' : '修改'}
                  <span className="visually-hidden">
                    {blockLabels[block.kind]}：{block.text.slice(0, 12)}
                  </span>
                </button>
              )}
            </div>
            {open === block.id && !isLocked ? (
              <BlockForm
                block={block}
                editor={editor}
                facts={facts}
                isTemplate={isTemplate}
                onOpen={onOpen}
                problems={problems.map(({ message }) => message)}
              />
            ) : (
              <>
                <BlockWords block={block} known={known} chosen={chosen} isHidden={isHidden} />
                {problems.map(({ at, message }) => (
                  <p key={`${at} ${message}`} className={styles.problem}>
                    ! {message}
                  </p>
                ))}
              </>
            )}
          </li>
        )
      })}
    </ol>
  )
}

interface BlockWordsProps {
  block: CircularBlock
  known: ReadonlyMap<string, Fact>
  chosen: string | null
  isHidden: boolean
}

function BlockWords({ block, known, chosen, isHidden }: BlockWordsProps) {
  return (
    <p className={isHidden ? styles.hiddenWords : styles.words}>
      {splitText(block.text, known).map((part) => {
        if (part.kind === 'words') return <span key={part.at}>{part.text}</span>
        return (
          <span
            key={part.at}
            className={styles.chip}
            data-chosen={(chosen !== null && part.fact?.field === chosen) || undefined}
          >
            {part.fact?.text ?? part.token}
          </span>
        )
      })}
    </p>
  )
}
