import type { ExemptionKind } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Form, Select } from 'antd'
import { orpc } from '../../../lib/api-client.ts'
import { nextMonths } from './next-months.ts'

type Kind = Exclude<ExemptionKind, 'unit'>

const LABELS: Record<Kind, string> = { indicator: '指标', column: '栏目', account: '账号', month: '月份' }

const INDICATORS = [
  { value: 'monthly-quota', label: '网站信息发布' },
  { value: 'column-freshness', label: '栏目更新' },
  { value: 'new-media', label: '政务新媒体' },
  { value: 'interpretation', label: '政策解读' },
  { value: 'disclosure', label: '主动公开' },
]

/** Which indicator, column, account or month: of the unit the request is for. */
export function SubjectField({ kind, unit }: { kind: Kind; unit: string | undefined }) {
  const options = useSubjects(kind, unit)
  return (
    <Form.Item name="subject" label={LABELS[kind]} rules={[{ required: true, message: `请选择${LABELS[kind]}` }]}>
      <Select
        options={options ?? []}
        loading={options === undefined}
        showSearch={{ optionFilterProp: 'label' }}
        notFoundContent={unit === undefined ? '请先选择单位' : `该单位没有可选的${LABELS[kind]}`}
      />
    </Form.Item>
  )
}

function useSubjects(kind: Kind, unit: string | undefined): { value: string; label: string }[] | undefined {
  const { data: system } = useQuery(orpc.system.info.queryOptions())
  const isOf = (of: Kind) => kind === of && unit !== undefined
  const columns = useQuery({ ...orpc.columns.list.queryOptions({ input: {} }), enabled: isOf('column') })
  const accounts = useQuery({
    ...orpc.accounts.list.queryOptions({ input: { unit: unit ?? '', pageSize: 500 } }),
    enabled: isOf('account'),
  })
  switch (kind) {
    case 'indicator':
      return INDICATORS
    case 'month':
      return system && nextMonths(system.today)
    case 'column':
      return unit === undefined
        ? []
        : columns.data?.columns.flatMap(({ code, path, lead, state }) =>
            lead?.code === unit && state !== 'folder' ? [{ value: code, label: path }] : [],
          )
    case 'account':
      return unit === undefined
        ? []
        : accounts.data?.rows.map(({ code, name, platform }) => ({ value: code, label: `${name}（${platform}）` }))
  }
}
