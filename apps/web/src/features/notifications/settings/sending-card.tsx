import type { NotificationSettings } from '@mingkao/contract'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, App, Button, Form, Input, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { Card } from '../../../components/card.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { faultsAtFields } from '../../../lib/faults-at-fields.ts'
import { formOf, inputOf, settingsFields, type SettingsForm } from './settings-form.ts'
import styles from './settings.module.css'
import { TestMail } from './test-mail.tsx'

const SECURITIES = [
  { value: 'tls', label: 'TLS（多为 465 端口）' },
  { value: 'starttls', label: 'STARTTLS（多为 587、25 端口）' },
  { value: 'none', label: '不加密（只限内网）' },
]
const USUAL_PORTS: Record<string, number> = { tls: 465, starttls: 587, none: 25 }
const TIME = { pattern: /^([01]\d|2[0-3]):[0-5]\d$/, message: '时间应写作 22:00。' }

/** 邮件服务器 and 免打扰. What is stored is what is tested: save first. */
export function SendingCard({ settings }: { settings: NotificationSettings }) {
  const [form] = Form.useForm<SettingsForm>()
  const [isChanged, setChanged] = useState(false)
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: (values: SettingsForm) =>
      client.notifications.setSettings({ ...inputOf(values), version: settings.version }),
    onSuccess: (saved) => {
      queryClient.setQueryData(orpc.notifications.settings.queryKey(), saved)
      void message.success('已保存。')
    },
    onError: (error) => form.setFields(faultsAtFields(apiProblem(error).fields, settingsFields)),
  })
  const problem = save.isError ? apiProblem(save.error) : null
  return (
    <Card title="邮件和时段">
      <Form<SettingsForm>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={formOf(settings)}
        onValuesChange={(changed) => {
          setChanged(true)
          if (changed.security) form.setFieldValue('port', USUAL_PORTS[changed.security])
        }}
        onFinish={(values) => save.mutate(values)}
      >
        {problem && faultsAtFields(problem.fields, settingsFields).length === 0 && (
          <Form.Item>
            <Alert
              type="error"
              showIcon
              role="alert"
              title={problem.message}
              action={
                problem.code === 'CONFLICT' && (
                  <Button
                    size="small"
                    onClick={() => void queryClient.invalidateQueries({ queryKey: orpc.notifications.settings.key() })}
                  >
                    载入最新的
                  </Button>
                )
              }
            />
          </Form.Item>
        )}
        <h3 className={styles.heading}>邮件服务器</h3>
        <Form.Item name="host" label="服务器" extra="留空就不发邮件。">
          <Input maxLength={253} placeholder="smtp.example.gov.cn" autoComplete="off" />
        </Form.Item>
        <div className={styles.pair}>
          <Form.Item name="security" label="加密方式">
            <Select options={SECURITIES} />
          </Form.Item>
          <Form.Item name="port" label="端口" rules={[{ required: true, message: '请填写端口。' }]}>
            <InputNumber min={1} max={65_535} precision={0} style={{ width: '100%' }} />
          </Form.Item>
        </div>
        <div className={styles.pair}>
          <Form.Item name="user" label="用户名">
            <Input maxLength={254} autoComplete="off" />
          </Form.Item>
          <Form.Item
            name="password"
            label="口令或授权码"
            extra={settings.smtp.hasPassword ? '已设置，不改就留空。' : undefined}
          >
            <Input.Password maxLength={500} autoComplete="new-password" visibilityToggle={false} />
          </Form.Item>
        </div>
        <Form.Item
          name="from"
          label="发件人邮箱"
          rules={[{ type: 'email', message: '邮箱地址应写作 name@example.gov.cn。' }]}
        >
          <Input maxLength={254} autoComplete="off" />
        </Form.Item>
        <Form.Item name="publicUrl" label="系统地址" extra="邮件和推送里的链接以它开头；留空就不带链接。">
          <Input maxLength={500} placeholder="https://mk.example.gov.cn" autoComplete="off" />
        </Form.Item>
        <h3 className={styles.heading}>免打扰时段</h3>
        <div className={styles.pair}>
          <Form.Item name="quietFrom" label="从" rules={[TIME]}>
            <Input inputMode="numeric" maxLength={5} />
          </Form.Item>
          <Form.Item name="quietUntil" label="到" rules={[TIME]}>
            <Input inputMode="numeric" maxLength={5} />
          </Form.Item>
        </div>
        <Button type="primary" htmlType="submit" loading={save.isPending}>
          保存
        </Button>
      </Form>
      <TestMail isChanged={isChanged} isReady={settings.smtp.host !== null} />
    </Card>
  )
}
