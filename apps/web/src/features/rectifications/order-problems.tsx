import type { Recheck, RectificationDetail, RectificationItem } from '@mingkao/contract'
import { Button, Form, Input, Modal, Radio } from 'antd'
import { useState } from 'react'
import { StateTag } from '../../components/state-tag.tsx'
import { client } from '../../lib/api-client.ts'
import { formatSigned } from '../../lib/formats.ts'
import styles from './rectifications.module.css'
import { useOrderWrite } from './use-order-write.tsx'

/** The problems as they stood when they were ordered to be put right, and what was found when they were looked at again. */
export function OrderProblems({ order, isOffice }: { order: RectificationDetail; isOffice: boolean }) {
  const [item, setItem] = useState<RectificationItem | null>(null)
  return (
    <>
      <ul className={styles.problems}>
        {order.problems.map((problem) => (
          <li key={problem.id}>
            <div className={styles.problem}>
              <strong>{problem.title}</strong>
              <span>{problem.sentence}</span>
              <span className={styles.note}>
                {formatSigned(problem.points)} 分
                {problem.recheckedOn && ` · ${problem.recheckedOn} ${problem.recheckedBy ?? ''}复查`}
                {problem.recheckNote && `：${problem.recheckNote}`}
              </span>
            </div>
            <RecheckTag recheck={problem.recheck} />
            {isOffice && order.state !== 'cancelled' && (
              <Button size="small" aria-label={`复查${problem.title}`} onClick={() => setItem(problem)}>
                复查
              </Button>
            )}
          </li>
        ))}
      </ul>
      {item && <RecheckDialog order={order} item={item} onClose={() => setItem(null)} />}
    </>
  )
}

function RecheckTag({ recheck }: { recheck: Recheck | null }) {
  if (recheck === 'fixed') return <StateTag tone="green">✓ 已整改</StateTag>
  if (recheck === 'unfixed') return <StateTag tone="red">! 未整改</StateTag>
  return <StateTag tone="neutral">未复查</StateTag>
}

type RecheckProps = { order: RectificationDetail; item: RectificationItem; onClose: () => void }

function RecheckDialog({ order, item, onClose }: RecheckProps) {
  const [form] = Form.useForm<{ result: Recheck; note?: string }>()
  const recheck = useOrderWrite(
    ({ result, note = '' }: { result: Recheck; note?: string }) =>
      client.rectifications.recheck({ id: order.id, item: item.id, version: order.version, result, note }),
    { done: '已记录复查结果', onDone: onClose },
  )
  return (
    <Modal
      open
      title={`复查：${item.title}`}
      okText="记录结果"
      confirmLoading={recheck.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      destroyOnHidden
    >
      <p>{item.sentence}</p>
      <Form
        form={form}
        layout="vertical"
        style={{ marginTop: 12 }}
        initialValues={{ result: item.recheck, note: item.recheckNote ?? '' }}
        onFinish={(draft) => recheck.mutate(draft)}
      >
        <Form.Item name="result" label="结果" rules={[{ required: true, message: '请选择复查结果' }]}>
          <Radio.Group
            options={[
              { value: 'fixed', label: '已整改' },
              { value: 'unfixed', label: '未整改' },
            ]}
          />
        </Form.Item>
        <Form.Item name="note" label="说明">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}
