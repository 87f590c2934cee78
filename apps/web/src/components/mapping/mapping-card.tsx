import { useState } from 'react'
import { Card } from '../card.tsx'
import { MappingEditor, type MappingField, type SheetMapping } from './mapping-editor.tsx'
import styles from './mapping.module.css'

type Props = {
  mapping: SheetMapping
  fields: readonly MappingField[]
  isEditable: boolean
  isBusy: boolean
  /** What applying does. */
  okText: string
  onApply: (mapping: SheetMapping) => void
}

/** 识别的列: what each column was taken for. Where one that is needed was not found, it is asked for at once. */
export function MappingCard({ mapping, fields, isEditable, isBusy, okText, onApply }: Props) {
  const found = new Set(mapping.columns.map(({ field }) => field))
  const isWhole = fields.every(({ key, isRequired }) => !isRequired || found.has(key))
  const [isAsked, setAsked] = useState(false)
  const isEditing = isEditable && (isAsked || !isWhole)
  return (
    <Card
      title="识别的列"
      note={`表头在第 ${mapping.headerRow} 行`}
      extra={
        isEditable &&
        !isEditing && (
          <button type="button" className={styles.change} onClick={() => setAsked(true)}>
            更改
          </button>
        )
      }
      dense
    >
      {isEditing ? (
        <MappingEditor
          mapping={mapping}
          fields={fields}
          isBusy={isBusy}
          okText={okText}
          {...(isWhole && { onCancel: () => setAsked(false) })}
          onApply={onApply}
        />
      ) : (
        <ul className={styles.list}>
          {mapping.columns.map(({ letter, header, field }) => (
            <li key={letter}>
              <span className={styles.letter}>{letter}</span>
              <span>{header || '（空）'}</span>
              <span aria-hidden>→</span>
              <span className={field === null ? styles.unused : undefined}>
                {field === null ? '不导入' : (fields.find(({ key }) => key === field)?.label ?? field)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
