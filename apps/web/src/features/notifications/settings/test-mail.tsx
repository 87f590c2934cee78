import { useMutation } from '@tanstack/react-query'
import { Alert, Button, Form, Input } from 'antd'
import { client } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import styles from './settings.module.css'

/** 测试邮件, by the settings as they are stored. */
export function TestMail({ isChanged, isReady }: { isChanged: boolean; isReady: boolean }) {
  const test = useMutation({ mutationFn: ({ to }: { to: string }) => client.notifications.testMail({ to }) })
  return (
    <div className={styles.test}>
      <h3 className={styles.heading}>测试</h3>
      <Form<{ to: string }> layout="vertical" requiredMark={false} onFinish={(values) => test.mutate(values)}>
        <Form.Item
          name="to"
          label="测试邮件发到"
          extra={isChanged || !isReady ? '按已保存的设置发送，请先保存。' : undefined}
          rules={[{ required: true, type: 'email', message: '邮箱地址应写作 name@example.gov.cn。' }]}
        >
          <Input maxLength={254} autoComplete="email" />
        </Form.Item>
        <Button htmlType="submit" loading={test.isPending} disabled={!isReady}>
          发送测试邮件
        </Button>
      </Form>
      <div className={styles.outcome} aria-live="polite">
        {test.data && <Alert type={test.data.isSent ? 'success' : 'error'} showIcon title={test.data.message} />}
        {test.isError && <Alert type="error" showIcon title={apiProblem(test.error).message} />}
      </div>
    </div>
  )
}
