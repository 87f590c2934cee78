import type { ChecklistDraft, ChecklistReading, ImportMapping } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { Card } from '../../../components/card.tsx'
import { MappingCard } from '../../../components/mapping/mapping-card.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { levelOptions } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import { ItemsCard } from '../editor/items-card.tsx'
import type { Asked } from './read-file.ts'
import { RejectedItems } from './rejected-items.tsx'
import { useChecklistWrite } from '../use-checklist-write.tsx'

type Head = Pick<ChecklistDraft, 'name' | 'source' | 'level'>

type Props = { reading: ChecklistReading; asked: Asked; onRead: (mapping: ImportMapping) => void }

/** What was read, what was not and why; and, if that is right, under which name it is kept. */
export function ReadingForm({ reading, asked, onRead }: Props) {
  const { fileName, mapping, fields, items, rejected, ignored } = reading
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
  return (
    <>
      <Card title="试读结果" note={mapping.sheet === '' ? null : `工作表“${mapping.sheet}”`}>
        {items.length + rejected.length + ignored === 0 ? (
          <p>还没有读到自查项：请在下面指明哪一列是检查内容。</p>
        ) : (
          <p>
            读到 <strong>{items.length}</strong> 项；读不了 <strong>{rejected.length}</strong> 行；空行、标题行、合计行{' '}
            {ignored} 行不算。
          </p>
        )}
      </Card>
      <MappingCard mapping={mapping} fields={fields} isEditable isBusy={false} okText="按此重新试读" onApply={onRead} />
      {rejected.length > 0 && <RejectedItems rejected={rejected} asked={asked} />}
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
