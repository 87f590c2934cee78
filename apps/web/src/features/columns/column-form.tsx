import { useMutation } from '@tanstack/react-query'
import { App, AutoComplete, Form, Input, Modal, Select } from 'antd'
import { DatePicker } from '../../components/date-picker.tsx'
import type { Dayjs } from 'dayjs'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { faultsAtFields } from '../../lib/faults-at-fields.ts'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useRefreshAfterWrite } from '../../lib/use-refresh-after-write.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { byCategory } from './column-fields.ts'
import styles from './columns.module.css'
import { useGridChoices } from './use-grid-choices.ts'

type Draft = {
  name: string
  category: string
  parent?: string
  limit?: string
  lead?: string
  from?: Dayjs
  url?: string
  remark?: string
}

/** 新增栏目: name, place and category; everything else can follow in the table. */
export function ColumnForm({ onClose, onCreated }: { onClose: () => void; onCreated: (code: string) => void }) {
  const { message } = App.useApp()
  const [form] = Form.useForm<Draft>()
  const units = useUnitOptions()
  const columns = useColumnOptions()
  const { categories, limits } = useGridChoices(undefined)
  const refresh = useRefreshAfterWrite()
  const create = useMutation({
    mutationFn: (draft: Draft) => client.columns.create({ fields: fieldsOf(draft) }),
    onSuccess: async ({ columns: [created] }) => {
      await refresh()
      void message.success('已新增栏目')
      onClose()
      if (created) onCreated(created.code)
    },
    onError: (error) => {
      const problem = apiProblem(error)
      const names = ['name', 'category', 'parent', 'limit', 'lead', 'from', 'url', 'remark'] as const
      const known = faultsAtFields(problem.fields, names)
      form.setFields(known)
      if (known.length === 0) void message.error(problem.message)
    },
  })
  return (
    <Modal
      open
      title="新增栏目"
      okText="新增"
      width={560}
      confirmLoading={create.isPending}
      onCancel={onClose}
      onOk={() => form.submit()}
    >
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(draft) => create.mutate(draft)}>
        <Form.Item
          name="name"
          label="栏目名称"
          rules={[{ required: true, whitespace: true, message: '请填写栏目名称' }]}
        >
          <Input maxLength={128} />
        </Form.Item>
        <Form.Item name="parent" label="上级栏目（不选则为一级栏目）">
          <Select allowClear options={columns} showSearch={{ optionFilterProp: 'words' }} />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="category" label="类别" rules={[{ required: true, message: '请选择类别' }]}>
            <Select options={categories.map(({ label, detail }) => ({ value: label, label: words(label, detail) }))} />
          </Form.Item>
          <Form.Item name="limit" label="更新期限" extra="不填则按类别">
            <AutoComplete options={limits.map(({ label }) => ({ value: label, label }))} />
          </Form.Item>
          <Form.Item name="lead" label="责任单位">
            <Select allowClear options={units} showSearch={{ optionFilterProp: 'words' }} />
          </Form.Item>
          <Form.Item name="from" label="责任起始" extra="不填则从今天起">
            <DatePicker className={styles.wide ?? ''} />
          </Form.Item>
        </div>
        <Form.Item name="url" label="网址">
          <Input placeholder="https://" maxLength={2000} />
        </Form.Item>
        <Form.Item name="remark" label="备注">
          <Input maxLength={1000} />
        </Form.Item>
      </Form>
    </Modal>
  )
}

function words(label: string, detail: string | undefined): string {
  return detail === undefined ? label : `${label}（${detail}）`
}

function fieldsOf({ name, category, parent, limit, lead, from, url, remark }: Draft) {
  return {
    name,
    category,
    parent: parent ?? null,
    ...(limit?.trim() && limit !== byCategory && { limit }),
    ...(lead !== undefined && { lead }),
    ...(lead !== undefined && from && { from: from.format('YYYY-MM-DD') }),
    ...(url?.trim() && { url: url.trim() }),
    ...(remark?.trim() && { remark: remark.trim() }),
  }
}
