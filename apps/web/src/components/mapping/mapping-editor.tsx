import { Button, Select } from 'antd'
import { useState } from 'react'
import styles from './mapping.module.css'

/** How a sheet is read: where its header stands, and what each column means (null: not imported). */
export type SheetMapping = {
  sheet: string
  headerRow: number
  columns: { letter: string; header: string; field: string | null }[]
}

/** What a column can be read as. */
export type MappingField = { key: string; label: string; isRequired: boolean }

type Props = {
  mapping: SheetMapping
  fields: readonly MappingField[]
  isBusy: boolean
  okText: string
  onApply: (mapping: SheetMapping) => void
  onCancel?: () => void
}

const notImported = ''

/** 识别的列, to be corrected: what each column of the sheet means; each meaning can be given once. */
export function MappingEditor({ mapping, fields, isBusy, okText, onApply, onCancel }: Props) {
  const [columns, setColumns] = useState(mapping.columns)
  const used = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])))
  const missing = fields.filter(({ key, isRequired }) => isRequired && !used.has(key))
  const options = [
    { value: notImported, label: '不导入' },
    ...fields.map(({ key, label, isRequired }) => ({ value: key, label: isRequired ? `${label}（必填）` : label })),
  ]
  const give = (letter: string, value: string) =>
    setColumns((before) =>
      before.map((column) => {
        if (column.letter === letter) return { ...column, field: value === notImported ? null : value }
        return column.field === value && value !== notImported ? { ...column, field: null } : column
      }),
    )
  return (
    <div className={styles.editor}>
      <ul>
        {columns.map(({ letter, header, field }) => (
          <li key={letter}>
            <span className={styles.letter}>{letter}</span>
            <span className={styles.header} title={header}>
              {header || '（空）'}
            </span>
            <span aria-hidden>→</span>
            <Select
              aria-label={`${letter} 列“${header}”读作`}
              value={field ?? notImported}
              options={options}
              onChange={(value) => give(letter, value)}
              size="small"
              style={{ width: 150 }}
            />
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className={styles.missing}>还没有对应的必填列：{missing.map(({ label }) => label).join('、')}</p>
      )}
      <div className={styles.actions}>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            取消
          </Button>
        )}
        <Button
          size="small"
          type={onCancel ? 'default' : 'primary'}
          disabled={missing.length > 0}
          loading={isBusy}
          onClick={() => onApply({ ...mapping, columns })}
        >
          {okText}
        </Button>
      </div>
    </div>
  )
}
