import { documentTitle, valueAt } from '@mingkao/rules'
import { lazy, Suspense, useState } from 'react'
import { StateTag } from '../../../components/state-tag.tsx'
import styles from './source-button.module.css'
import { textAt } from './text-at.ts'

const SourceDialog = lazy(() => import('./source-dialog.tsx').then((module) => ({ default: module.SourceDialog })))

type Props = { title: string; parameter: unknown; today: string; onChange: (parameter: unknown) => void }

/** 依据 beside the value; opens where it is edited. */
export function SourceButton({ title, parameter, today, onChange }: Props) {
  const [isOpen, setOpen] = useState(false)
  const source = valueAt(parameter, ['source'])
  const isClause = textAt(source, ['kind']) === 'clause'
  const words = textAt(source, [isClause ? 'quote' : 'reason'])
  const name = isClause ? documentTitle(textAt(source, ['document'])) : '本区设定'
  return (
    <>
      <button
        type="button"
        className={styles.source}
        aria-haspopup="dialog"
        aria-label={`${name}${words ? `：${words}` : ''}，修改${title}的依据`}
        title={words}
        onClick={() => setOpen(true)}
      >
        <StateTag tone={isClause ? 'accent' : 'neutral'}>{name}</StateTag>
        <span className={styles.sourceWords}>{words || '请写明理由'}</span>
      </button>
      <Suspense>
        {isOpen && (
          <SourceDialog
            title={title}
            parameter={parameter}
            today={today}
            onClose={() => setOpen(false)}
            onDone={(next) => {
              onChange(next)
              setOpen(false)
            }}
          />
        )}
      </Suspense>
    </>
  )
}
