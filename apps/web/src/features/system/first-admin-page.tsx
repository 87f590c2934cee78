import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { Alert, Button, Form, Input } from 'antd'
import { GateCard } from '../../components/gate-card.tsx'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { meQuery } from '../../lib/current-user.ts'
import { passwordRules, repeatedPasswordRules } from '../../lib/password-rules.ts'

interface FirstAdmin {
  username: string
  name: string
  password: string
  repeated: string
}

/** 首次设置: the link printed at the first start makes the first office administrator, once. */
export function FirstAdminPage() {
  const router = useRouter()
  const queryClient = useQueryClient()
  const { token = '' } = useSearch({ from: '/setup' })
  const check = useQuery(orpc.system.setup.check.queryOptions({ input: { token }, staleTime: 0 }))
  const create = useMutation({
    mutationFn: async ({ username, name, password }: FirstAdmin) => {
      await client.system.setup.createFirstAdmin({ token, username, name, password })
      return client.auth.signIn({ username, password })
    },
    onSuccess: async (me) => {
      queryClient.clear()
      queryClient.setQueryData(meQuery.queryKey, me)
      await router.navigate({ href: '/setup/guide', replace: true })
    },
  })
  if (check.error) {
    return (
      <GateCard title="首次设置">
        <ErrorState error={check.error} onRetry={() => void check.refetch()} />
      </GateCard>
    )
  }
  if (!check.data) {
    return (
      <GateCard title="首次设置">
        <TextSkeleton lines={3} label="正在核对链接" />
      </GateCard>
    )
  }
  if (!check.data.isValid) {
    return (
      <GateCard title="链接已失效" hint="首次设置链接只能用一次，用过或过期后作废；请运维人员重新生成。">
        <p>已经有管理员账号的，请直接登录。</p>
        <Button type="link" onClick={() => void router.navigate({ to: '/sign-in' })}>
          去登录
        </Button>
      </GateCard>
    )
  }
  return (
    <GateCard title="建立首个管理员" hint="建好后这条链接即作废。其他用户在登录后的“用户”页里建立。">
      <Form<FirstAdmin> layout="vertical" requiredMark={false} onFinish={(admin) => create.mutate(admin)}>
        {create.isError && (
          <Form.Item>
            <Alert type="error" showIcon title={apiProblem(create.error).message} role="alert" />
          </Form.Item>
        )}
        <Form.Item
          name="username"
          label="用户名"
          rules={[
            { required: true, whitespace: true, message: '请填写用户名。' },
            { min: 2, message: '用户名至少 2 个字符。' },
          ]}
        >
          <Input autoComplete="username" maxLength={64} autoFocus />
        </Form.Item>
        <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, message: '请填写姓名。' }]}>
          <Input autoComplete="name" maxLength={64} />
        </Form.Item>
        <Form.Item name="password" label="密码" extra="至少 10 位。" rules={passwordRules('密码')}>
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="repeated"
          label="再输一次密码"
          dependencies={['password']}
          rules={repeatedPasswordRules('password', '密码')}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={create.isPending}>
          建立并登录
        </Button>
      </Form>
    </GateCard>
  )
}
