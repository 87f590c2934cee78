import type { Import, ImportRejection } from '@mingkao/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Pagination } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { EmptyState } from '../../../components/empty-state.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { orpc } from '../../../lib/api-client.ts'
import { CorrectionField } from './correction-field.tsx'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import styles from './sheet-rows.module.css'
import type { Corrections } from './use-corrections.ts'

type Props = {
  batch: Import
  count: number
  /** null: the batch has been committed, nothing can be corrected here any more. */
  corrections: Corrections | null
}

const pageSize = 50

/** 拒绝的行 in the sheet's own geometry: row number, column letters, the faulty cells outlined, reason and correction. */
export function RejectedRows({ batch, count, corrections }: Props) {
  const [page, setPage] = useState(1)
  const input = { id: batch.id, page, pageSize }
  const query = useQuery({
    ...orpc.imports.rejections.queryOptions({ input }),
    placeholderData: keepPreviousData,
    enabled: count > 0,
  })
  const rows = query.data?.rows ?? batch.rejections.slice(0, pageSize)
  const done = corrections?.of(rows.map(({ row }) => row)) ?? 0
  return (
    <Card
      title="拒绝的行"
      note={count === 0 ? undefined : noteOf(count, corrections !== null)}
      extra={count > 0 && corrections ? `本页已更正 ${done} / ${rows.length}` : undefined}
      flush
    >
      {count === 0 ? <EmptyState title="没有被拒绝的行" /> : null}
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {count > 0 && rows.length === 0 && !query.error ? <TextSkeleton lines={7} label="正在载入被拒绝的行" /> : null}
      {rows.length > 0 && (
        <ScrollBox>
          <RejectionTable batch={batch} rows={rows} corrections={corrections} />
        </ScrollBox>
      )}
      {count > pageSize && (
        <Pagination
          className={styles.pages ?? ''}
          size="small"
          current={page}
          pageSize={pageSize}
          total={count}
          showSizeChanger={false}
          onChange={setPage}
        />
      )}
    </Card>
  )
}

function noteOf(count: number, isEditable: boolean): string {
  return isEditable ? `${count} 行不会导入，可当场更正或下载后重报` : `${count} 行没有导入`
}

type TableProps = { batch: Import; rows: readonly ImportRejection[]; corrections: Corrections | null }

function RejectionTable({ batch, rows, corrections }: TableProps) {
  const columns = (batch.mapping?.columns ?? []).filter(
    ({ letter, field }) => field !== null && rows.some((row) => isWorthShowing(row, letter)),
  )
  return (
    <table className={styles.rows}>
      <caption className="visually-hidden">被拒绝的行，按表格原来的行号和列</caption>
      <thead>
        <tr className={styles.letters}>
          <th scope="col">
            <span className="visually-hidden">列</span>
          </th>
          {columns.map(({ letter }) => (
            <th key={letter} scope="col">
              {letter}
            </th>
          ))}
          <th scope="col" colSpan={corrections ? 2 : 1}>
            <span className="visually-hidden">原因与更正</span>
          </th>
        </tr>
        <tr>
          <th scope="col">行号</th>
          {columns.map(({ letter, header }) => (
            <th key={letter} scope="col">
              {header}
            </th>
          ))}
          <th scope="col">原因</th>
          {corrections && (
            <th scope="col" className={styles.correct}>
              更正为
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((rejection) => (
          <tr key={rejection.row}>
            <th scope="row">{rejection.row}</th>
            {columns.map(({ letter }) => (
              <Cell key={letter} rejection={rejection} letter={letter} />
            ))}
            <td className={styles.reasons}>
              {rejection.faults.map(({ column, code, message }) => (
                <div key={`${column} ${code}`}>
                  <span className={styles.address}>
                    {column === null ? `第${rejection.row}行` : column + rejection.row}
                  </span>
                  {message}
                </div>
              ))}
            </td>
            {corrections && (
              <td className={styles.correct}>
                {rejection.faults.map(({ field, code }) =>
                  field === null ? null : (
                    <CorrectionField
                      key={`${field} ${code}`}
                      row={rejection.row}
                      field={field}
                      label={batch.fields.find(({ key }) => key === field)?.label ?? field}
                      corrections={corrections}
                    />
                  ),
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A column that is empty in all the rows shown takes room from the reasons. */
function isWorthShowing({ cells, faults }: ImportRejection, letter: string): boolean {
  return (cells[letter] ?? '') !== '' || faults.some(({ column }) => column === letter)
}

/** An address is told apart by its end. */
function tailOf(text: string): string {
  return /^https?:\/\//.test(text) ? `…/${text.slice(text.lastIndexOf('/') + 1)}` : text
}

function Cell({ rejection, letter }: { rejection: ImportRejection; letter: string }) {
  const text = rejection.cells[letter] ?? ''
  const isFaulty = rejection.faults.some(({ column }) => column === letter)
  return (
    <td className={isFaulty ? styles.faulty : undefined} title={text}>
      {text === '' && isFaulty ? <span className={styles.blank}>空</span> : tailOf(text)}
    </td>
  )
}
