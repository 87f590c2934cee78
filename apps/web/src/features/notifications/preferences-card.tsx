import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Form, Input, Switch } from 'antd'
import { Card } from '../../components/card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import styles from './notifications-page.module.css'

interface Preferences {
  email: string
  isMailOn: boolean
}

/** 提醒设置: when one is told, and whether by e-mail, too. */
export function PreferencesCard() {
  const preferences = useQuery(orpc.notifications.preferences.queryOptions())
  return (
    <Card title="我的提醒设置">
      <ul className={styles.rules}>
        <li>到限的（超期、空白、超过 14 天），随时告诉您。</li>
        <li>预警和恢复，每个工作日汇总一次。</li>
        <li>同一件事没有变化，不重复提醒。</li>
      </ul>
      {preferences.isPending && <TextSkeleton lines={3} label="正在载入设置" />}
      {preferences.error && <ErrorState error={preferences.error} onRetry={() => void preferences.refetch()} />}
      {preferences.data && <PreferencesForm {...preferences.data} />}
    </Card>
  )
}

function PreferencesForm({
  email,
  isMailOn,
  isMailReady,
}: {
  email: string | null
  isMailOn: boolean
  isMailReady: boolean
}) {
  const [form] = Form.useForm<Preferences>()
  const { message } = App.useApp()
  const queryClient = useQueryClient()
  const save = useMutation({
    mutationFn: ({ email: address, isMailOn: isOn }: Preferences) =>
      client.notifications.setPreferences({ email: address.trim() || null, isMailOn: isOn }),
    onSuccess: (saved) => {
      queryClient.setQueryData(orpc.notifications.preferences.queryKey(), saved)
      void message.success('已保存。')
    },
    onError: (error) => {
      const problem = apiProblem(error)
      if (problem.fields.some(({ path }) => path === 'email'))
        form.setFields([{ name: 'email', errors: problem.fields.map((field) => field.message) }])
      else void message.error(problem.message)
    },
  })
  return (
    <Form<Preferences>
      form={form}
      layout="vertical"
      requiredMark={false}
      initialValues={{ email: email ?? '', isMailOn }}
      onFinish={(values) => save.mutate(values)}
    >
      <Form.Item name="email" label="邮箱" rules={[{ type: 'email', message: '邮箱地址应写作 name@example.gov.cn。' }]}>
        <Input maxLength={254} autoComplete="email" />
      </Form.Item>
      <Form.Item
        name="isMailOn"
        label="同时发邮件"
        valuePropName="checked"
        extra={isMailReady ? undefined : '还没有设置邮件服务器，设好以后才按这里的选择发送。'}
      >
        <Switch />
      </Form.Item>
      <Button htmlType="submit" loading={save.isPending}>
        保存
      </Button>
    </Form>
  )
}
