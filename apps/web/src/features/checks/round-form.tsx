import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { App, Form, Input, InputNumber, Modal, Radio, Select } from 'antd'
import { DayInput } from '../../components/day-input.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'

type Draft = {
  name: string
  checkedOn: string
  platforms?: string[]
  units?: string[]
  size?: number | null
  seed?: string
  inspectors: string[]
  perAccount: 1 | 2
}

/** 新建一轮: which accounts, drawn or all, and who looks at them. */
export function RoundForm({ onClose }: { onClose: () => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const navigate = useNavigate()
  const refresh = useRefreshAfterWrite()
  const units = useUnitOptions()
  const people = useQuery(orpc.checks.inspectors.queryOptions())
  const accounts = useQuery(orpc.accounts.list.queryOptions({ input: { pageSize: 500 } }))
  const platforms = [...new Set((accounts.data?.rows ?? []).map(({ platform }) => platform))]
  const size = Form.useWatch('size', form)
  const start = useMutation({
    mutationFn: ({ name, checkedOn, inspectors, perAccount, seed, ...chosen }: Draft) =>
      client.checks.start({
        name,
        checkedOn,
        inspectors,
        perAccount,
        ...(seed?.trim() && chosen.size ? { seed: seed.trim() } : {}),
        selection: { platforms: chosen.platforms ?? [], units: chosen.units ?? [], size: chosen.size ?? null },
      }),
    onSuccess: async ({ id, accounts: count }) => {
      await refresh()
      void message.success(`已新建，共 ${count} 个账号`)
      void navigate({ to: '/check-rounds/$id', params: { id: String(id) } })
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <Modal
      open
      title="新建一轮检查"
      okText="新建并分派"
      confirmLoading={start.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
      width={560}
      destroyOnHidden
    >
      <Form form={form} layout="vertical" initialValues={{ perAccount: 1 }} onFinish={(draft) => start.mutate(draft)}>
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称' }]}>
          <Input maxLength={100} placeholder="2021年第三季度政务新媒体检查" />
        </Form.Item>
        <Form.Item name="checkedOn" label="检查日期" rules={[{ required: true, message: '请选择检查日期' }]}>
          <DayInput />
        </Form.Item>
        <Form.Item name="platforms" label="平台">
          <Select
            mode="multiple"
            allowClear
            placeholder="不选为全部平台"
            options={platforms.map((value) => ({ value, label: value }))}
          />
        </Form.Item>
        <Form.Item name="units" label="主管单位">
          <Select
            mode="multiple"
            allowClear
            placeholder="不选为全部单位"
            options={units}
            showSearch={{ optionFilterProp: 'words' }}
          />
        </Form.Item>
        <Form.Item name="size" label="随机抽查多少个" extra="不填为全部检查。">
          <InputNumber min={1} precision={0} />
        </Form.Item>
        {size ? (
          <Form.Item name="seed" label="抽样种子" extra="不填由系统生成并记下；同一种子能抽出同样的账号。">
            <Input maxLength={64} />
          </Form.Item>
        ) : null}
        <Form.Item name="inspectors" label="检查员" rules={[{ required: true, message: '请至少选择一名检查员' }]}>
          <Select
            mode="multiple"
            placeholder="区政府办管理员"
            options={(people.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Form.Item>
        <Form.Item name="perAccount" label="每个账号">
          <Radio.Group
            options={[
              { value: 1, label: '一人检查' },
              { value: 2, label: '两人分别检查' },
            ]}
          />
        </Form.Item>
      </Form>
    </Modal>
  )
}
