import type { ExemptionDetail } from '@mingkao/contract'
import { Notice } from '../../../components/register/fact-list.tsx'
import { client } from '../../../lib/api-client.ts'
import { VerdictForm } from '../verdict-form.tsx'

/** 审批, by another than the one who asked. */
export function ApproveForm({ request: { id, version, kind, cannotDecide } }: { request: ExemptionDetail }) {
  if (cannotDecide !== null) return <Notice>{cannotDecide}</Notice>
  return (
    <VerdictForm<'approve' | 'refuse', ExemptionDetail>
      title="审批"
      label="审批免考申请"
      effect={
        kind === 'unit'
          ? '批准后该单位在期内不参评，不排名也不计零分。'
          : '批准后，期内该事项的检查发现仍列出，但不计；单项否决和整改逾期不在免考之列。'
      }
      choices={[
        { value: 'approve', label: '批准', okText: '提交审批' },
        { value: 'refuse', label: '不批准', okText: '提交审批' },
      ]}
      reason={{ label: '审批意见' }}
      okText="提交审批"
      done="已审批，单位会收到提醒"
      write={({ verdict, reason }) => client.exemptions[verdict]({ id, version, reason })}
    />
  )
}
