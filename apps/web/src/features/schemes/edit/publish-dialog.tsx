import type { SchemeDetail, SchemeOutlook } from '@mingkao/contract'
import { addDays, dayLabel } from '@mingkao/rules'
import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Alert, App, Form, Input, Modal } from 'antd'
import { DayInput } from '../../../components/day-input.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { reasonRules } from '../../../lib/reason-rules.ts'
import { useRefreshAfterWrite } from '../../../lib/use-refresh-after-write.ts'
import styles from './publish-dialog.module.css'

type Draft = { from: string; reason: string }
type Props = { detail: SchemeDetail; revision: number; onClose: () => void }

/** 发布: says beforehand whose place the version takes, and which periods are scored by it. */
export function PublishDialog({ detail, revision, onClose }: Props) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const refresh = useRefreshAfterWrite()
  const { today } = useSuspenseQuery(orpc.system.info.queryOptions()).data
  const planned = detail.effectiveFrom > today ? detail.effectiveFrom : `${Number(today.slice(0, 4)) + 1}-01-01`
  const from = Form.useWatch('from', form) ?? planned
  const outlook = useQuery(orpc.schemes.outlook.queryOptions({ input: { id: detail.id, from } }))
  const publish = useMutation({
    mutationFn: (draft: Draft) => client.schemes.publish({ id: detail.id, revision, ...draft }),
    onSuccess: async ({ version, effectiveFrom }) => {
      await refresh()
      void message.success(`v${version} 自${dayLabel(effectiveFrom)}起施行`)
      onClose()
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const found = outlook.data
  const isPossible = found !== undefined && found.refusal === null && found.departures.length === 0
  return (
    <Modal
      open
      title={`发布方案 v${found?.version ?? detail.version}`}
      okText={`自 ${from} 起施行`}
      okButtonProps={{ disabled: !isPossible }}
      confirmLoading={publish.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form form={form} layout="vertical" initialValues={{ from: planned }} onFinish={(draft) => publish.mutate(draft)}>
        <Form.Item name="from" label="施行日期" rules={[{ required: true, message: '请选择施行日期' }]}>
          <DayInput />
        </Form.Item>
        {outlook.error && <Alert type="error" showIcon title={apiProblem(outlook.error).message} role="alert" />}
        {found && <Outlook outlook={found} from={from} />}
        <Form.Item name="reason" label="发布理由" rules={reasonRules} extra="写入操作日志，并告知各单位。">
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function Outlook({ outlook, from }: { outlook: SchemeOutlook; from: string }) {
  const { refusal, supersedes, departures, periods } = outlook
  const named = (becomes: SchemeOutlook['periods'][number]['becomes']) =>
    periods.filter((period) => period.becomes === becomes).map(({ label }) => label)
  if (refusal !== null) return <Alert type="error" showIcon title={refusal} role="alert" />
  return (
    <ul className={styles.outlook} aria-label="发布后">
      {departures.map(({ path, message: words }) => (
        <li key={path} className={styles.bad}>
          {words}
        </li>
      ))}
      <li>发布后本版不再改动；需要调整时另建新版。</li>
      {supersedes && (
        <li>
          v{supersedes.version} 施行到{dayLabel(addDays(from, -1))}为止，由本版接替。
        </li>
      )}
      {named('kept').length > 0 && <li>不变：{named('kept').join('、')}，仍按检查当日施行的版本。</li>}
      {named('new').length > 0 && <li>改按本版：{named('new').join('、')}。</li>}
      {named('open').length > 0 && (
        <li>
          尚未检查：{named('open').join('、')}；检查日在{dayLabel(from)}以前的仍按前一版，这一天及以后的按本版。
        </li>
      )}
    </ul>
  )
}
