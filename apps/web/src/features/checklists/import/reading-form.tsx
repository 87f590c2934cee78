import type { ChecklistDraft, ChecklistReading } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { Card } from '../../../components/card.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { levelOptions } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import importStyles from './import.module.css'
import { ItemsCard } from '../editor/items-card.tsx'
import { useChecklistWrite } from '../use-checklist-write.tsx'

type Head = Pick<ChecklistDraft, 'name' | 'source' | 'level'>

/** What was read, what was not and why; and, if that is right, under which name it is kept. */
export function ReadingForm({ reading }: { reading: ChecklistReading }) {
  const { fileName, sheet, headerRow, columns, items, rejected, ignored } = reading
  const navigate = useNavigate()
  const prefills = useQuery(orpc.checklists.prefills.queryOptions({ staleTime: 60_000 }))
  const labels = new Map((prefills.data ?? []).map(({ id, label }) => [id, label]))
  const create = useChecklistWrite(
    (head: Head) => client.checklists.create({ ...head, items: items.map(({ row: _row, ...item }) => item) }),
    {
      done: ({ items: count }) => `已存为草稿，共 ${count} 项`,
      onDone: ({ id }) => void navigate({ to: '/checklists/lists/$id', params: { id: String(id) } }),
    },
  )
  const known = columns.filter(({ field }) => field !== null)
  const unknown = columns.filter(({ field, header }) => field === null && header !== '')
  return (
    <>
      <Card title="试读结果" note={`工作表“${sheet}”，表头在第 ${headerRow} 行`}>
        <p>
          读到 <strong>{items.length}</strong> 项；读不了 <strong>{rejected.length}</strong> 行；空行、标题行、合计行{' '}
          {ignored} 行不算。
        </p>
        <p className={styles.quiet}>
          识别的列：{known.map(({ header, field }) => (header === field ? header : `${header}→${field}`)).join('、')}
          {unknown.length > 0 && `；没有用到的列：${unknown.map(({ header }) => header).join('、')}`}
        </p>
        {rejected.length > 0 && (
          <ul className={importStyles.rejected} aria-label="读不了的行">
            {rejected.map(({ row, reason, text }) => (
              <li key={row}>
                第 {row} 行：{reason}
                {text !== '' && <span className={styles.quiet}>（{text}）</span>}
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title="存为草稿">
        <Form<Head>
          layout="vertical"
          initialValues={{ name: fileName.replace(/\.[^.]+$/, ''), level: 'provincial' }}
          onFinish={(head) => create.mutate(head)}
        >
          <div className={styles.head}>
            <Form.Item name="name" label="名称" rules={[{ required: true, min: 2, message: '请填写自查表名称' }]}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="source" label="来源文件" rules={[{ required: true, min: 2, message: '请填写来源文件' }]}>
              <Input maxLength={200} placeholder="文件名称和文号" />
            </Form.Item>
            <Form.Item name="level" label="层级">
              <Select options={levelOptions} />
            </Form.Item>
          </div>
          <Button type="primary" htmlType="submit" disabled={items.length === 0} loading={create.isPending}>
            存为草稿（{items.length} 项）
          </Button>
        </Form>
      </Card>
      <ItemsCard
        lines={items.map((item, at) => ({
          ...item,
          position: at + 1,
          prefillLabel: item.prefill === null ? null : (labels.get(item.prefill) ?? item.prefill),
        }))}
      />
    </>
  )
}
