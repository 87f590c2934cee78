import type { Column } from '@mingkao/contract'
import { Form, Modal, Select } from 'antd'
import { useState } from 'react'
import { codesBelow } from '../column-tree.ts'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { useMoveColumn } from '../use-move-column.ts'

type Props = { column: Column; columns: readonly Column[]; writes: ColumnWrites; onClose: () => void }

const top = '.'
const last = '.last'

/** 移动 by field, for those who don't drag: the column above, and the one it comes before. */
export function MoveDialog({ column, columns, writes, onClose }: Props) {
  const [parent, setParent] = useState(column.parent ?? top)
  const [before, setBefore] = useState(last)
  const move = useMoveColumn(writes)
  const own = new Set(codesBelow(columns, column.code))
  const parents = columns.filter(({ code, archivedOn }) => !own.has(code) && archivedOn === null)
  const siblings = columns
    .filter(({ code, parent: above }) => (above ?? top) === parent && code !== column.code)
    .toSorted((a, b) => a.position - b.position)
  const at = siblings.findIndex(({ code }) => code === before)
  const submit = async () => {
    await move(column, { parent: parent === top ? null : parent, ...(at >= 0 && { position: at }) })
    onClose()
  }
  return (
    <Modal open title={`移动${column.name}`} okText="移动" onCancel={onClose} onOk={() => void submit()}>
      <Form layout="vertical">
        <Form.Item label="移到哪个栏目下" htmlFor="move-parent">
          <Select
            id="move-parent"
            value={parent}
            showSearch={{ optionFilterProp: 'label' }}
            options={[
              { value: top, label: '（作为一级栏目）' },
              ...parents.map(({ code, path }) => ({ value: code, label: path })),
            ]}
            onChange={(next) => {
              setParent(next)
              setBefore(last)
            }}
          />
        </Form.Item>
        <Form.Item label="排在哪个栏目之前" htmlFor="move-before">
          <Select
            id="move-before"
            value={before}
            options={[
              ...siblings.map(({ code, name }) => ({ value: code, label: name })),
              { value: last, label: '（排在最后）' },
            ]}
            onChange={setBefore}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
