import { ArrowDownOutlined, ArrowUpOutlined, HolderOutlined } from '@ant-design/icons'
import type { Unit } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { type DragEvent, useState } from 'react'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { reasonRules } from '../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { moveTo } from './move-to.ts'
import styles from './order-dialog.module.css'

/** 调整序列: all units in their order, dragged or moved by the arrows, and stored at once with one reason. */
export function OrderDialog({ units, onClose }: { units: readonly Unit[]; onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const [seen] = useState(() => units.map(({ code }) => code))
  const [codes, setCodes] = useState(seen)
  const [dragged, setDragged] = useState<string | null>(null)
  const names = new Map(units.map((unit) => [unit.code, unit]))
  const moved = codes.filter((code, at) => seen[at] !== code).length
  const save = useMutation({
    mutationFn: ({ reason }: { reason: string }) => client.units.arrange({ seen, codes, reason }),
    onSuccess: async () => {
      await refresh()
      void message.success('已调整序列')
      onClose()
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const step = (code: string, by: number) => setCodes((before) => moveTo(before, code, before.indexOf(code) + by))
  const onDragOver = (event: DragEvent, at: number) => {
    event.preventDefault()
    if (dragged !== null) setCodes((before) => moveTo(before, dragged, at))
  }
  return (
    <Modal
      open
      title="调整序列"
      okText={moved === 0 ? '次序没有变' : '保存次序'}
      okButtonProps={{ disabled: moved === 0 }}
      confirmLoading={save.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>拖动，或用箭头上移下移。序列是名次并列时和各处列表里的先后，不影响得分。</p>
      <ol className={styles.list} aria-label="单位序列">
        {codes.map((code, at) => {
          const name = names.get(code)?.name ?? code
          return (
            // Dragging is for the mouse; the two buttons do the same by keyboard.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={code}
              draggable
              className={code === dragged ? styles.dragged : undefined}
              onDragStart={() => setDragged(code)}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => onDragOver(event, at)}
              onDrop={(event) => event.preventDefault()}
            >
              <HolderOutlined className={styles.handle ?? ''} aria-hidden />
              <span className={styles.place}>{at + 1}</span>
              <span className={styles.name}>{name}</span>
              <Button
                type="text"
                size="small"
                icon={<ArrowUpOutlined />}
                aria-label={`${name}上移`}
                disabled={at === 0}
                onClick={() => step(code, -1)}
              />
              <Button
                type="text"
                size="small"
                icon={<ArrowDownOutlined />}
                aria-label={`${name}下移`}
                disabled={at === codes.length - 1}
                onClick={() => step(code, 1)}
              />
            </li>
          )
        })}
      </ol>
      <Form form={form} layout="vertical" onFinish={(draft) => save.mutate(draft)} style={{ marginTop: 12 }}>
        <Form.Item name="reason" label="原因" rules={reasonRules}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
