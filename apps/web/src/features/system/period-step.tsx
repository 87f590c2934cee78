import { Alert, Button, Form, Input, Select } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { shanghaiMoment } from '../../lib/shanghai-moment.ts'
import { quarterOf } from './first-period.ts'
import styles from './setup-guide.module.css'
import { useSetupMutation } from './use-setup-mutation.ts'

interface NewPeriod {
  year: string
  quarter: number
  /** Wall time of Shanghai as the browser's field writes it; empty: live. */
  checkAt?: string
  dataAsOf?: string
}

const WHOLE_YEAR = 0
const QUARTERS = [
  { value: 1, label: '第一季度' },
  { value: 2, label: '第二季度' },
  { value: 3, label: '第三季度' },
  { value: 4, label: '第四季度' },
  { value: WHOLE_YEAR, label: '全年' },
]

/** The first period: a quarter or a year, checked live until it has a check time. */
export function PeriodStep({ today }: { today: string }) {
  const create = useSetupMutation(({ year, quarter, checkAt, dataAsOf }: NewPeriod) =>
    client.system.setup.createPeriod({
      year: Number(year),
      quarter: quarter === WHOLE_YEAR ? null : quarter,
      checkAt: shanghaiMoment(checkAt),
      dataAsOf: shanghaiMoment(dataAsOf),
    }),
  )
  return (
    <>
      <p>检查时点和数据截止可以留空：留空时按当前时间实时检查，页面标“暂计”。</p>
      {create.isError && <Alert type="error" showIcon title={apiProblem(create.error).message} role="alert" />}
      <Form<NewPeriod>
        layout="vertical"
        requiredMark={false}
        className={styles.form ?? ''}
        initialValues={{ year: today.slice(0, 4), quarter: quarterOf(today) }}
        onFinish={(period) => create.mutate(period)}
      >
        <Form.Item
          name="year"
          label="年度"
          rules={[{ required: true, pattern: /^20\d\d$/, message: '请填写四位年份，如 2021。' }]}
        >
          <Input inputMode="numeric" maxLength={4} />
        </Form.Item>
        <Form.Item name="quarter" label="周期">
          <Select options={QUARTERS} />
        </Form.Item>
        <Form.Item name="checkAt" label="检查时点（可留空）">
          <Input type="datetime-local" />
        </Form.Item>
        <Form.Item name="dataAsOf" label="数据截止（可留空）">
          <Input type="datetime-local" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={create.isPending}>
          建立周期
        </Button>
      </Form>
    </>
  )
}
