import { useMutation } from '@tanstack/react-query'
import type { Me } from '@mingkao/contract'
import { Alert, Button, Form, Input } from 'antd'
import type { FormInstance } from 'antd'
import { client } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { noteSignIn } from '../../lib/session-loss.ts'

export interface Credentials {
  username: string
  password: string
}

interface SignInFormProps {
  /** Known when somebody signs in again. */
  username?: string
  /** Given where the place around it decides when which field has the focus. */
  form?: FormInstance<Credentials>
  onSignedIn: (me: Me) => void | Promise<void>
}

export function SignInForm({ username = '', form, onSignedIn }: SignInFormProps) {
  const signIn = useMutation({
    mutationFn: (credentials: Credentials) => client.auth.signIn(credentials),
    onSuccess: (me) => {
      noteSignIn()
      return onSignedIn(me)
    },
  })
  return (
    <Form<Credentials>
      {...(form && { form })}
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
