import type { Import } from '@mingkao/contract'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { MappingEditor } from '../mapping-editor.tsx'
import { useRerun } from '../use-rerun.ts'
import styles from './recognised-columns.module.css'
import smallPrint from './small-print.module.css'
import type { Correction } from './use-corrections.ts'

type Props = { batch: Import; isEditable: boolean; corrections: readonly Correction[] }

/** 识别的列: what each column was taken for; wrong ones are corrected here and the dry run repeated. */
export function RecognisedColumns({ batch, isEditable, corrections }: Props) {
  const [isEditing, setEditing] = useState(false)
  const rerun = useRerun()
  const { mapping } = batch
  if (!mapping) return null
  const labels = new Map(batch.fields.map(({ key, label }) => [key, label]))
  return (
    <Card
      title="识别的列"
      note={`表头在第 ${mapping.headerRow} 行`}
      extra={
        isEditable &&
        !isEditing && (
          <button type="button" className={styles.link} onClick={() => setEditing(true)}>
            更改
          </button>
        )
      }
      dense
    >
      {isEditing ? (
        <MappingEditor
          mapping={mapping}
          fields={batch.fields}
          isBusy={rerun.isPending}
          onCancel={() => setEditing(false)}
          onApply={(changed) =>
            rerun.mutate({ id: batch.id, mode: 'dry-run', mapping: changed, corrections: [...corrections] })
          }
        />
      ) : (
        <ul className={styles.columnList}>
          {mapping.columns.map(({ letter, header, field }) => (
            <li key={letter}>
              <span className={styles.letter}>{letter}</span>
              <span>{header || '（空）'}</span>
              <span aria-hidden>→</span>
              <span className={field === null ? smallPrint.small : undefined}>
                {field === null ? '不导入' : (labels.get(field) ?? field)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
