import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { Alert, App, Button, Form, Input } from 'antd'
import { useEffect } from 'react'
import { GateCard } from '../../components/gate-card.tsx'
import { client } from '../../lib/api-client.ts'
import { apiProblem, isUnauthorized } from '../../lib/api-problem.ts'
import { meQuery } from '../../lib/current-user.ts'
import { pageHref } from '../../lib/page-href.ts'
import { passwordRules, repeatedPasswordRules } from '../../lib/password-rules.ts'
import { safeNext } from './safe-next.ts'

interface PasswordChange {
  currentPassword: string
  newPassword: string
  repeated: string
}

/** 修改密码: forced after a first sign-in or a reset, and whenever the user wants. */
export function ChangePasswordPage() {
  const router = useRouter()
  const queryClient = useQueryClient()
  const { message } = App.useApp()
  const { next } = useSearch({ from: '/change-password' })
  const me = useQuery(meQuery)
  const isSignedOut = isUnauthorized(me.error)
  useEffect(() => {
    if (!isSignedOut) return
    void router.navigate({ href: pageHref('/sign-in', undefined, { next }), replace: true })
  }, [isSignedOut, next, router])
  const change = useMutation({
    mutationFn: ({ currentPassword, newPassword }: PasswordChange) =>
      client.auth.changePassword({ currentPassword, newPassword }),
    onSuccess: async (changed) => {
      queryClient.setQueryData(meQuery.queryKey, changed)
      void message.success('密码已修改，其他设备已下线。')
      await router.navigate({ href: safeNext(next), replace: true })
    },
  })
  const isForced = me.data?.mustChangePassword === true
  return (
    <GateCard title={isForced ? '请先修改密码' : '修改密码'} hint="修改后，其他已登录的设备会下线。">
      {isForced && (
        <Form.Item>
          <Alert type="info" showIcon title="当前密码由管理员设置，改成只有自己知道的密码后才能继续。" />
        </Form.Item>
      )}
      {change.isError && (
        <Form.Item>
          <Alert type="error" showIcon title={apiProblem(change.error).message} role="alert" />
        </Form.Item>
      )}
      <Form<PasswordChange> layout="vertical" requiredMark={false} onFinish={(values) => change.mutate(values)}>
        <input type="hidden" autoComplete="username" value={me.data?.username ?? ''} readOnly />
        <Form.Item name="currentPassword" label="原密码" rules={[{ required: true, message: '请输入原密码。' }]}>
          <Input.Password autoComplete="current-password" maxLength={128} autoFocus />
        </Form.Item>
        <Form.Item
          name="newPassword"
          label="新密码"
          extra="至少 10 位，不要与原密码相同。"
          dependencies={['currentPassword']}
          rules={[
            ...passwordRules('新密码'),
            ({ getFieldValue }) => ({
              validator: (_, value) =>
                value !== undefined && value !== '' && value === getFieldValue('currentPassword')
                  ? Promise.reject(new Error('新密码不能与原密码相同。'))
                  : Promise.resolve(),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="repeated"
          label="再输一次新密码"
          dependencies={['newPassword']}
          rules={repeatedPasswordRules('newPassword', '新密码')}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={change.isPending}>
          修改密码
        </Button>
        {!isForced && (
          <Button type="link" block onClick={() => void router.navigate({ href: safeNext(next) })}>
            返回
          </Button>
        )}
      </Form>
    </GateCard>
  )
}
