import { Alert, Button, Form, Input } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import styles from './setup-guide.module.css'
import { useSetupMutation } from './use-setup-mutation.ts'

/** The shipped scheme as the first one. Its points are a local setting and stay marked so until confirmed. */
export function SchemeStep({ today }: { today: string }) {
  const publish = useSetupMutation((input: { effectiveFrom: string }) => client.system.setup.publishScheme(input))
  return (
    <>
      <p>
        以随附的考核方案开始：八项指标，条款引自《2021年第三季度通报》，六项计分共 100
        分。分值是本区设定，页面上会一直标明“方案分值待确认”。
      </p>
      {publish.isError && <Alert type="error" showIcon title={apiProblem(publish.error).message} role="alert" />}
      <Form<{ effectiveFrom: string }>
        layout="vertical"
        requiredMark={false}
        className={styles.form ?? ''}
        initialValues={{ effectiveFrom: `${today.slice(0, 4)}-01-01` }}
        onFinish={(input) => publish.mutate(input)}
      >
        <Form.Item name="effectiveFrom" label="自哪天起施行" rules={[{ required: true, message: '请选择施行日期。' }]}>
          <Input type="date" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={publish.isPending}>
          启用方案
        </Button>
      </Form>
    </>
  )
}
