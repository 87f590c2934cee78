import type { PatrolNewItem } from '@mingkao/contract'
import { useMutation } from '@tanstack/react-query'
import { App, Button, Form, Input, Modal } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import styles from './patrol.module.css'

type Props = { items: readonly PatrolNewItem[]; onClose: () => void }

/** 转为网站信息: says what it will do and to how many; afterwards what could not be taken over, and why. */
export function TakeOverDialog({ items, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<{ reason: string }>()
  const refresh = useRefreshAfterWrite()
  const take = useMutation({
    mutationFn: (reason: string) =>
      client.patrol.takeOver({ items: items.map(({ visit, url }) => ({ visit, url })), reason }),
    onSuccess: async ({ taken, refused }) => {
      await refresh()
      void message.success(`已登记 ${taken.length} 条`)
      if (refused.length === 0) onClose()
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const units = new Set(items.flatMap(({ unit }) => (unit ? [unit.name] : [])))
  return (
    <Modal
      open
      title="转为网站信息"
      onCancel={onClose}
      destroyOnHidden
      footer={
        take.data
          ? [
              <Button key="close" type="primary" onClick={onClose}>
                知道了
              </Button>,
            ]
          : [
              <Button key="no" onClick={onClose}>
                不登记
              </Button>,
              <Button key="yes" type="primary" loading={take.isPending} onClick={() => form.submit()}>
                登记 {items.length} 条
              </Button>,
            ]
      }
    >
      {take.data ? (
        <>
          <p>
            已登记 {take.data.taken.length} 条，{take.data.refused.length} 条没有登记：
          </p>
          <ul className={styles.refused}>
            {take.data.refused.map(({ url, title, reason }) => (
              <li key={url}>
                {title || url}
                <span className={styles.quiet}>{reason}</span>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>
            将登记 {items.length} 条网站信息，计入{[...units].join('、')}
            在发布当月的条数；到达时间为现在，早于期末数据截止的不变。
          </p>
          <Form
            form={form}
            layout="vertical"
            initialValues={{ reason: '巡检发现，已核对页面' }}
            style={{ marginTop: 12 }}
            onFinish={({ reason }) => take.mutate(reason)}
          >
            <Form.Item
              name="reason"
              label="登记原因"
              rules={[{ required: true, min: 2, message: '请写明原因（至少两个字）' }]}
            >
              <Input.TextArea rows={2} maxLength={500} />
            </Form.Item>
          </Form>
        </>
      )}
    </Modal>
  )
}
