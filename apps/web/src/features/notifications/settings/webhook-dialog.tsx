import type { NotificationWebhook } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Form, Input, Modal, Select, Switch } from 'antd'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { faultsAtFields } from '../../../lib/faults-at-fields.ts'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import { FORMAT_LABELS } from './webhook-labels.ts'

interface WebhookForm {
  name: string
  url: string
  secret: string
  format: NotificationWebhook['format']
  unit: string | null
  isEnabled: boolean
}

const FIELDS = ['name', 'url', 'secret', 'format', 'unit', 'isEnabled'] as const
const FORMATS = (['wecom', 'dingtalk', 'json'] as const).map((value) => ({ value, label: FORMAT_LABELS[value] }))
const SECRET_HINTS: Record<NotificationWebhook['format'], string> = {
  wecom: '企业微信机器人不用密钥，留空。',
  dingtalk: '机器人安全设置为“加签”时，填 SEC 开头的密钥。',
  json: '用来核对签名的密钥，由双方约定，请用随机的长口令。',
}

/** A new webhook, or changes to one: what is secret is typed anew or left alone. */
export function WebhookDialog({ webhook, onClose }: { webhook: NotificationWebhook | null; onClose: () => void }) {
  const [form] = Form.useForm<WebhookForm>()
  const queryClient = useQueryClient()
  const units = useUnitOptions()
  const format = Form.useWatch('format', form) ?? webhook?.format ?? 'wecom'
  const save = useMutation({
    mutationFn: ({ url, secret, ...rest }: WebhookForm) => {
      const fields = { ...rest, unit: rest.unit ?? null }
      return webhook
        ? client.notifications.changeWebhook({
            ...fields,
            id: webhook.id,
            version: webhook.version,
            url: url.trim() || null,
            secret: secret || null,
          })
        : client.notifications.addWebhook({ ...fields, url, secret: secret || null })
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.notifications.webhooks.key() })
      onClose()
    },
    onError: (error) => form.setFields(faultsAtFields(apiProblem(error).fields, FIELDS)),
  })
  const problem = save.isError ? apiProblem(save.error) : null
  const stays = webhook ? '已设置，不改就留空。' : undefined
  return (
    <Modal
      open
      title={webhook ? `修改推送地址：${webhook.name}` : '新增推送地址'}
      okText="保存"
      confirmLoading={save.isPending}
      onOk={() => form.submit()}
      onCancel={onClose}
      destroyOnHidden
    >
      {problem && problem.fields.length === 0 && (
        <Form.Item>
          <Alert type="error" showIcon title={problem.message} role="alert" />
        </Form.Item>
      )}
      <Form<WebhookForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: webhook?.name ?? '',
          url: '',
          secret: '',
          format,
          unit: webhook?.unit?.code ?? null,
          isEnabled: webhook?.isEnabled ?? true,
        }}
        onFinish={(values) => save.mutate(values)}
      >
        <Form.Item name="name" label="名称" rules={[{ required: true, whitespace: true, message: '请填写名称。' }]}>
          <Input maxLength={64} autoComplete="off" placeholder="区府办工作群" />
        </Form.Item>
        <Form.Item name="format" label="接收方">
          <Select options={FORMATS} />
        </Form.Item>
        <Form.Item
          name="url"
          label="地址"
          extra={webhook ? `现为 ${webhook.address}，不改就留空。` : '从机器人的设置里整段复制。'}
          rules={[{ required: !webhook, message: '请填写地址。' }]}
        >
          <Input maxLength={2000} autoComplete="off" placeholder="https://" />
        </Form.Item>
        <Form.Item name="secret" label="密钥" extra={webhook?.hasSecret ? stays : SECRET_HINTS[format]}>
          <Input.Password maxLength={500} autoComplete="new-password" visibilityToggle={false} />
        </Form.Item>
        <Form.Item name="unit" label="发哪些提醒">
          <Select
            options={[
              { value: null, label: '全区的（同区政府办）', words: '全区' },
              ...units.map((unit) => ({ ...unit, label: `${unit.label}的` })),
            ]}
            showSearch={{ optionFilterProp: 'words' }}
          />
        </Form.Item>
        <Form.Item name="isEnabled" label="启用" valuePropName="checked" layout="horizontal">
          <Switch />
        </Form.Item>
      </Form>
    </Modal>
  )
}
