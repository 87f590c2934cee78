import type { Column } from '@mingkao/contract'
import { Input, Modal } from 'antd'
import { useMemo, useState } from 'react'
import type { PastedBlock } from '../../../components/edit-grid/paste-block.ts'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { followOwner, readFields, type Texts } from '../column-fields.ts'
import styles from '../columns.module.css'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { ChangePreview } from './change-preview.tsx'
import { useBulkEdit } from './use-bulk-edit.ts'

type Props = { pasted: PastedBlock<Column>; today: string; writes: ColumnWrites; onClose: () => void }

/** 粘贴一片: what the block would change, row by row, before anything is stored. */
export function PasteDialog({ pasted, today, writes, onClose }: Props) {
  const [reason, setReason] = useState('')
  const { edits, faulty } = useMemo(() => readRows(pasted, today), [pasted, today])
  const { preview, commit } = useBulkEdit(edits.length > 0 ? { edits } : null, writes, onClose)
  const count = preview.data?.counts.changed ?? 0
  const left = [
    pasted.same > 0 && `${pasted.same} 格与现有的相同`,
    pasted.locked > 0 && `${pasted.locked} 格不能修改`,
    pasted.beyond > 0 && `${pasted.beyond} 格超出表格`,
  ].filter(Boolean)
  return (
    <Modal
      open
      title="粘贴预览"
      width={720}
      okText={`保存 ${count} 个栏目`}
      okButtonProps={{ disabled: count === 0 }}
      confirmLoading={commit.isPending}
      onCancel={onClose}
      onOk={() => commit.mutate({ reason })}
    >
      {left.length > 0 && <p className={styles.quiet}>不处理的：{left.join('，')}。</p>}
      {faulty.length > 0 && (
        <ul className={styles.faults}>
          {faulty.map(({ code, name, words }) => (
            <li key={code}>
              {name}：{words}，这一行不改
            </li>
          ))}
        </ul>
      )}
      {edits.length === 0 && <p>粘贴的内容没有要修改的地方。</p>}
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {edits.length > 0 && preview.isPending ? <TextSkeleton lines={6} label="正在核对粘贴的内容" /> : null}
      {preview.data && <ChangePreview result={preview.data} />}
      {count > 0 && (
        <Input
          aria-label="修改原因"
          placeholder="修改原因（可不填）"
          value={reason}
          maxLength={500}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
    </Modal>
  )
}

function readRows({ rows }: PastedBlock<Column>, today: string) {
  const read = rows.map(({ row, key, texts }) => ({
    row,
    key,
    ...readFields(
      Object.keys(texts).reduce((all: Texts, changed) => followOwner(row, all, changed, today), texts),
      row,
      today,
    ),
  }))
  return {
    edits: read.flatMap(({ row, key, fields, errors }) =>
      Object.keys(errors).length > 0 || Object.keys(fields).length === 0
        ? []
        : [{ code: key, version: row.version, fields }],
    ),
    faulty: read.flatMap(({ row, key, errors }) =>
      Object.keys(errors).length > 0 ? [{ code: key, name: row.path, words: Object.values(errors).join('；') }] : [],
    ),
  }
}
