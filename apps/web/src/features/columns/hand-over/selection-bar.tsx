import { CloseOutlined, SwapOutlined } from '@ant-design/icons'
import type { Column } from '@mingkao/contract'
import { Button, Select } from 'antd'
import { DatePicker } from '../../../components/date-picker.tsx'
import dayjs from 'dayjs'
import { Suspense, lazy, useState } from 'react'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import styles from './selection-bar.module.css'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { useHandOverPreview } from './use-hand-over-preview.ts'

const HandOverDialog = lazy(() =>
  import('./hand-over-dialog.tsx').then((module) => ({ default: module.HandOverDialog })),
)
const BulkDialog = lazy(() => import('../bulk/bulk-dialog.tsx').then((module) => ({ default: module.BulkDialog })))

type Props = { columns: readonly Column[]; today: string; writes: ColumnWrites; onClear: () => void }

/** 已选的栏目: 移交 to a unit from a day on, or 批量修改. */
export function SelectionBar({ columns, today, writes, onClear }: Props) {
  const units = useUnitOptions()
  const [unit, setUnit] = useState<string | null>(null)
  const [from, setFrom] = useState(today)
  const [open, setOpen] = useState<'hand-over' | 'bulk' | null>(null)
  const preview = useHandOverPreview(unit === null ? null : { columns, unit, from })
  const names = columns.map(({ name }) => name)
  return (
    <section className={styles.bar} aria-label="已选栏目">
      <strong>已选 {columns.length} 个栏目</strong>
      <span className={styles.chosen} title={names.join('、')}>
        {names.slice(0, 20).join('、')}
      </span>
      <span className={styles.handOver}>
        移交给
        <Select
          aria-label="移交给"
          placeholder="新责任单位"
          options={units}
          value={unit}
          onChange={setUnit}
          showSearch={{ optionFilterProp: 'words' }}
          popupMatchSelectWidth={180}
          style={{ width: 116 }}
        />
        自
        <DatePicker
          aria-label="自哪一天起"
          value={dayjs(from)}
          allowClear={false}
          onChange={(day) => day && setFrom(day.format('YYYY-MM-DD'))}
          style={{ width: 128 }}
        />
      </span>
      <span className={styles.sentences} aria-live="polite">
        {preview.data?.sentences.slice(0, 2).map((sentence) => (
          <span key={sentence} title={sentence}>
            {sentence}
          </span>
        ))}
      </span>
      <Button onClick={() => setOpen('bulk')}>批量修改</Button>
      <Button type="primary" icon={<SwapOutlined />} disabled={unit === null} onClick={() => setOpen('hand-over')}>
        预览移交
      </Button>
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label="取消选择" onClick={onClear} />
      <Suspense>
        {open === 'hand-over' && unit !== null && (
          <HandOverDialog
            order={{ columns, unit, from }}
            writes={writes}
            onClose={() => setOpen(null)}
            onDone={() => {
              setOpen(null)
              onClear()
            }}
          />
        )}
        {open === 'bulk' && (
          <BulkDialog
            columns={columns}
            today={today}
            writes={writes}
            onClose={() => setOpen(null)}
            onDone={() => {
              setOpen(null)
              onClear()
            }}
          />
        )}
      </Suspense>
    </section>
  )
}
