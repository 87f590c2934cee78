import type { Import } from '@mingkao/contract'
import { Link } from '@tanstack/react-router'
import { Alert, Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Card } from '../../components/card.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { letterOf } from './column-letter.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import styles from './imports.module.css'
import { MappingEditor } from '../../components/mapping/mapping-editor.tsx'
import { useRerun } from './use-rerun.ts'

/** 未成功: the reason; and where only the header was not understood, the sheet's first rows to point at it. */
export function ImportFailure({ batch }: { batch: Import }) {
  const { failure, preview } = batch
  if (!preview) {
    return (
      <Card>
        <EmptyState
          title={failure?.message ?? '导入没有完成，没有写入任何数据。'}
          hint={`文件：${batch.fileName}`}
          action={
            <Link to="/imports/new" search={{ kind: batch.kind }}>
              <Button tabIndex={-1}>换一个文件</Button>
            </Link>
          }
        />
      </Card>
    )
  }
  return <PointAtHeader batch={batch} preview={preview} />
}

type Preview = NonNullable<Import['preview']>

function PointAtHeader({ batch, preview }: { batch: Import; preview: Preview }) {
  const rerun = useRerun()
  const [sheet, setSheet] = useState(batch.mapping?.sheet ?? preview.sheets[0] ?? '')
  const [headerRow, setHeaderRow] = useState(batch.mapping?.headerRow ?? preview.rows[0]?.row ?? 1)
  const header = preview.rows.find(({ row }) => row === headerRow)?.texts ?? []
  const columns = header.map((text, index) => {
    const letter = letterOf(index)
    const known = batch.mapping?.headerRow === headerRow && batch.mapping.columns.find((c) => c.letter === letter)
    return { letter, header: text, field: known ? known.field : null }
  })
  return (
    <Card title="请指出表头" note={batch.fileName}>
      <Alert
        type="warning"
        showIcon
        title={batch.failure?.message ?? '没有认出表头。'}
        className={styles.problem ?? ''}
      />
      <div className={styles.pointers}>
        <span>
          工作表
          <Select
            aria-label="工作表"
            value={sheet}
            options={preview.sheets.map((name) => ({ value: name, label: name }))}
            onChange={setSheet}
            style={{ width: 200 }}
          />
        </span>
        <span>
          表头在第
          <InputNumber
            aria-label="表头行号"
            min={1}
            value={headerRow}
            onChange={(row) => setHeaderRow(row ?? 1)}
            style={{ width: 72 }}
          />
          行
        </span>
      </div>
      <PreviewRows preview={preview} headerRow={headerRow} onChoose={setHeaderRow} />
      <MappingEditor
        key={`${sheet} ${headerRow}`}
        mapping={{ sheet, headerRow, columns }}
        fields={batch.fields}
        isBusy={rerun.isPending}
        okText="按此重新试运行"
        onApply={(mapping) => rerun.mutate({ id: batch.id, mode: 'dry-run', mapping })}
      />
    </Card>
  )
}

type PreviewRowsProps = { preview: Preview; headerRow: number; onChoose: (row: number) => void }

function PreviewRows({ preview, headerRow, onChoose }: PreviewRowsProps) {
  const width = Math.max(...preview.rows.map(({ texts }) => texts.length), 0)
  return (
    <ScrollBox className={styles.sheetBox}>
      <table className={styles.sheet}>
        <caption className="visually-hidden">表格开头几行，点行号指定表头</caption>
        <thead>
          <tr>
            <th scope="col">行号</th>
            {Array.from({ length: width }, (_, index) => (
              <th key={letterOf(index)} scope="col">
                {letterOf(index)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map(({ row, texts }) => (
            <tr key={row} className={row === headerRow ? styles.chosen : undefined}>
              <th scope="row">
                <button type="button" aria-pressed={row === headerRow} onClick={() => onChoose(row)}>
                  {row}
                </button>
              </th>
              {Array.from({ length: width }, (_, index) => (
                <td key={letterOf(index)}>{texts[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
