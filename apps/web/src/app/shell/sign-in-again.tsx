import { useQueryClient } from '@tanstack/react-query'
import { Form, Modal } from 'antd'
import { SignInForm } from '../../features/auth/sign-in-form.tsx'
import type { Credentials } from '../../features/auth/sign-in-form.tsx'
import { meQuery, useMe } from '../../lib/current-user.ts'

/**
 * The session ended in the middle of work: sign in again over the page, which keeps what was typed. Somebody else
 * signing in here gets a fresh page of their own.
 */
export function SignInAgain({ onDone }: { onDone: () => void }) {
  const me = useMe()
  const queryClient = useQueryClient()
  const [form] = Form.useForm<Credentials>()
  return (
    <Modal
      open
      title="登录已失效，请重新登录"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      width={400}
      // Over another dialog, which held the focus until now, it would land on the first field.
      afterOpenChange={() => form.focusField('password')}
    >
      <p>页面上的内容都还在，登录后可以接着做。</p>
      <SignInForm
        username={me.username}
        form={form}
        onSignedIn={async (signedIn) => {
          if (signedIn.id !== me.id || signedIn.mustChangePassword) {
            window.location.assign('/')
            return
          }
          queryClient.setQueryData(meQuery.queryKey, signedIn)
          onDone()
          await queryClient.invalidateQueries()
        }}
      />
    </Modal>
  )
}
