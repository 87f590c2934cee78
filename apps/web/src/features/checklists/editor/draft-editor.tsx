import type { ChecklistDetail, ChecklistDraft, ChecklistItemDraft } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { App, Button, Form, Input, Select } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { VersionConflict } from '../../../components/version-conflict.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { isRecord } from '../../../lib/is-record.ts'
import { useRowWrite } from '../../../lib/use-row-write.ts'
import { levelLabels, levelOptions } from '../checklist-labels.tsx'
import styles from '../checklists.module.css'
import { ItemsCard, type ShownItem } from './items-card.tsx'
import { moved } from './moved.ts'

const ItemDialog = lazy(() => import('./item-dialog.tsx').then((module) => ({ default: module.ItemDialog })))

type Head = Pick<ChecklistDraft, 'name' | 'source' | 'level'>

/** 草稿: its head and its items, saved together. */
export function DraftEditor({ list }: { list: ChecklistDetail }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Head>()
  const [items, setItems] = useState<readonly ChecklistItemDraft[]>(list.lines)
  const [edited, setEdited] = useState<number | 'new' | null>(null)
  const prefills = useQuery(orpc.checklists.prefills.queryOptions({ staleTime: 60_000 }))
  const labels = new Map((prefills.data ?? []).map(({ id, label }) => [id, label]))
  const save = useRowWrite<ChecklistDraft, ChecklistDetail>({
    form,
    version: list.version,
    fields: ['name', 'source', 'level'],
    isRow: (value): value is ChecklistDetail => isRecord(value) && Array.isArray(value['lines']),
    write: (draft, version) => client.checklists.save({ id: list.id, version, ...draft }),
    onDone: () => void message.success('草稿已保存'),
  })
  const keep = (item: ChecklistItemDraft) => {
    setItems((before) => (edited === 'new' ? [...before, item] : before.map((one, at) => (at === edited ? item : one))))
    setEdited(null)
  }
  const shown = items.map((item, at): ShownItem => ({
    ...item,
    position: at + 1,
    prefillLabel: item.prefill === null ? null : (labels.get(item.prefill) ?? item.prefill),
  }))
  return (
    <div className={styles.stack}>
      <Card title="基本信息">
        <Form
          form={form}
          layout="vertical"
          initialValues={{ name: list.name, source: list.source, level: list.level }}
          onFinish={(head) => save.submit({ ...head, items: items.map(draftOf) })}
        >
          <div className={styles.head}>
            <Form.Item name="name" label="名称" rules={[{ required: true, min: 2, message: '请填写自查表名称' }]}>
              <Input maxLength={100} />
            </Form.Item>
            <Form.Item name="source" label="来源文件" rules={[{ required: true, min: 2, message: '请填写来源文件' }]}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item name="level" label="层级">
              <Select options={levelOptions} />
            </Form.Item>
          </div>
          <div className={styles.bar}>
            <Button htmlType="submit" loading={save.isPending}>
              保存草稿
            </Button>
            <span className={styles.quiet}>保存后再发布；发布的是已保存的内容。</span>
          </div>
        </Form>
      </Card>
      <ItemsCard
        lines={shown}
        extra={<Button onClick={() => setEdited('new')}>添加一项</Button>}
        renderActions={({ position }) => (
          <ItemActions
            position={position}
            count={items.length}
            onEdit={() => setEdited(position - 1)}
            onMove={(to) => setItems((before) => moved(before, position - 1, to))}
            onRemove={() => setItems((before) => before.filter((_, at) => at !== position - 1))}
          />
        )}
      />
      <Suspense>
        {edited !== null && (
          <ItemDialog
            item={edited === 'new' ? null : (items[edited] ?? null)}
            prefills={prefills.data ?? []}
            onKeep={keep}
            onClose={() => setEdited(null)}
          />
        )}
      </Suspense>
      {save.conflict && (
        <VersionConflict
          title="这张自查表刚被他人改过"
          fields={compared(save.conflict.draft, save.conflict.current)}
          onKeepMine={save.conflict.keepMine}
          onTakeCurrent={save.conflict.takeCurrent}
        />
      )}
    </div>
  )
}

type ItemActionsProps = {
  position: number
  count: number
  onEdit: () => void
  onMove: (to: number) => void
  onRemove: () => void
}

function ItemActions({ position, count, onEdit, onMove, onRemove }: ItemActionsProps) {
  const at = position - 1
  return (
    <span className={styles.bar}>
      <Button size="small" aria-label={`修改第${position}项`} onClick={onEdit}>
        修改
      </Button>
      <Button size="small" aria-label={`上移第${position}项`} disabled={at === 0} onClick={() => onMove(at - 1)}>
        上移
      </Button>
      <Button
        size="small"
        aria-label={`下移第${position}项`}
        disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        下移
      </Button>
      <Button size="small" danger aria-label={`移除第${position}项`} onClick={onRemove}>
        移除
      </Button>
    </span>
  )
}

function draftOf({ section, subsection, text, article, isVeto, points, appliesTo, prefill }: ChecklistItemDraft) {
  return { section, subsection, text, article, isVeto, points, appliesTo, prefill }
}

const words = (items: readonly ChecklistItemDraft[]) => items.map(({ text }, at) => `${at + 1}.${text}`).join('\n')

function compared(mine: ChecklistDraft, theirs: ChecklistDetail) {
  return [
    { label: '名称', mine: mine.name, theirs: theirs.name },
    { label: '来源文件', mine: mine.source, theirs: theirs.source },
    { label: '层级', mine: levelLabels[mine.level], theirs: levelLabels[theirs.level] },
    { label: '自查项', mine: words(mine.items), theirs: words(theirs.lines) },
  ]
}
