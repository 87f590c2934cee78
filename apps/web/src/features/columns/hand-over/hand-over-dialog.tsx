import type { HandOverPreview } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { Form, Input, Modal } from 'antd'
import { ErrorState } from '../../../components/error-state.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import styles from '../columns.module.css'
import type { ColumnWrites } from '../use-column-writes.tsx'
import { HandedColumns } from './handed-columns.tsx'
import { StandingChanges } from './standing-changes.tsx'
import { type HandOverOrder, inputOf, useHandOverPreview } from './use-hand-over-preview.ts'

type Props = { order: HandOverOrder; writes: ColumnWrites; onClose: () => void; onDone: () => void }
type Draft = { reason: string; responsibleLeader?: string; contact?: string }

/** 移交预览: which columns go, who answers for the old faults, until when the new owner has grace, whose score moves. */
export function HandOverDialog({ order, writes, onClose, onDone }: Props) {
  const [form] = Form.useForm<Draft>()
  const preview = useHandOverPreview(order)
  const commit = useMutation({
    mutationFn: ({ reason, responsibleLeader, contact }: Draft) =>
      client.columns.handOver({
        ...inputOf(order),
        reason,
        ...(responsibleLeader?.trim() && { responsibleLeader }),
        ...(contact?.trim() && { contact }),
      }),
    onSuccess: (result) => {
      if (!result.isStored) return void preview.refetch()
      writes.finish(result, `已移交 ${result.counts.changed} 个栏目`)
      onDone()
    },
    onError: (error) => writes.fail(apiProblem(error)),
  })
  const data = preview.data
  const count = data?.counts.changed ?? 0
  return (
    <Modal
      open
      title="移交预览"
      width={760}
      okText={`移交 ${count} 个栏目`}
      okButtonProps={{ disabled: count === 0 || isBlocked(data) }}
      confirmLoading={commit.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      {preview.error ? <ErrorState error={preview.error} onRetry={() => void preview.refetch()} /> : null}
      {preview.isPending ? <TextSkeleton lines={8} label="正在计算移交后的情况" /> : null}
      {data && !preview.error && (
        <>
          <ul className={styles.lead}>
            {data.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
          <HandedColumns preview={data} />
          {data.impact.map((impact) => (
            <StandingChanges key={impact.period.id} impact={impact} />
          ))}
          <Form form={form} layout="vertical" onFinish={(draft) => commit.mutate(draft)} requiredMark={false}>
            <Form.Item
              name="reason"
              label="移交原因"
              rules={[{ required: true, min: 2, whitespace: true, message: '请写明原因（至少两个字）' }]}
            >
              <Input placeholder="如：机构改革、职责调整，或文件名称和文号" maxLength={500} />
            </Form.Item>
            <div className={styles.pair}>
              <Form.Item name="responsibleLeader" label="新分管领导（可不填）">
                <Input maxLength={64} />
              </Form.Item>
              <Form.Item name="contact" label="新联系人及电话（可不填）">
                <Input maxLength={128} />
              </Form.Item>
            </div>
          </Form>
        </>
      )}
    </Modal>
  )
}

/** Somebody changed one of the columns since: the list has to be looked at again first. */
function isBlocked(preview: HandOverPreview | undefined): boolean {
  return preview !== undefined && preview.counts.conflict + preview.counts.refused > 0
}
