import { useMutation } from '@tanstack/react-query'
import type { Me } from '@mingkao/contract'
import { Alert, Button, Form, Input } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'

interface SignInFormProps {
  /** Known when somebody signs in again. */
  username?: string
  onSignedIn: (me: Me) => void | Promise<void>
}

interface Credentials {
  username: string
  password: string
}

export function SignInForm({ username = '', onSignedIn }: SignInFormProps) {
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => client.auth.signIn(credentials),
    onSuccess: onSignedIn,
  })
  return (
    <Form<Credentials>
      layout="vertical"
      requiredMark={false}
      initialValues={{ username, password: '' }}
      onFinish={(credentials) => signIn.mutate(credentials)}
    >
      {signIn.isError && (
        <Form.Item>
          <Alert type="error" showIcon title={apiProblem(signIn.error).message} role="alert" />
        </Form.Item>
      )}
      <Form.Item
        name="username"
        label="用户名"
        rules={[{ required: true, whitespace: true, message: '请输入用户名。' }]}
      >
        <Input size="large" autoComplete="username" autoFocus={username === ''} maxLength={64} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请输入密码。' }]}>
        <Input.Password size="large" autoComplete="current-password" autoFocus={username !== ''} maxLength={128} />
      </Form.Item>
      <Button type="primary" size="large" htmlType="submit" block loading={signIn.isPending}>
        登录
      </Button>
    </Form>
  )
}
