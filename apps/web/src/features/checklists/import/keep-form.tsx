import type { ChecklistDraft, ChecklistReading } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Form, Input, Select } from 'antd'
import { Card } from '../../../components/card.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { levelOptions } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import { ItemsCard } from '../editor/items-card.tsx'
import { useChecklistWrite } from '../use-checklist-write.tsx'

type Head = Pick<ChecklistDraft, 'name' | 'source' | 'level'>

/** 存为草稿: under which name the items are kept, and which they are. */
export function KeepForm({ fileName, items }: Pick<ChecklistReading, 'fileName' | 'items'>) {
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
          <Button type="primary" htmlType="submit" loading={create.isPending}>
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
