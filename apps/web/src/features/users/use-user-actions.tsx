import type { User } from '@mingkao/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import type { HandOver } from './hand-over-dialog.tsx'
import type { UserActions } from './user-columns.tsx'

interface Question {
  title: string
  content: string
  okText: string
  isDanger?: boolean
  run: () => Promise<string | null>
}

/** What can be done to an account. Each asks first, and says whom it concerns and what will happen. */
export function useUserActions(ownId: string, onHandOver: (handOver: HandOver) => void): UserActions {
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()

  function ask({ title, content, okText, isDanger = false, run }: Question) {
    modal.confirm({
      title,
      content,
      okText,
      okButtonProps: { danger: isDanger },
      onOk: async () => {
        try {
          const done = await run()
          await queryClient.invalidateQueries({ queryKey: orpc.users.key() })
          if (done !== null) void message.success(done)
        } catch (error) {
          void message.error(apiProblem(error).message)
        }
      },
    })
  }

  return (user) => ({
    items: [
      {
        key: 'reset',
        label: '重置密码',
        disabled: user.id === ownId,
        onClick: () =>
          ask({
            title: `重置 ${user.username} 的密码？`,
            content: '原密码立即失效，该用户在各处下线。新密码只显示一次，请当面交给本人。',
            okText: '重置密码',
            run: async () => {
              onHandOver({ ...(await client.users.resetPassword({ id: user.id })), occasion: '已重置密码' })
              return null
            },
          }),
      },
      {
        key: 'require-change',
        label: '要求改密',
        disabled: user.mustChangePassword,
        onClick: () =>
          ask({
            title: `要求 ${user.username} 修改密码？`,
            content: '该用户须先改密，才能继续使用。',
            okText: '要求改密',
            run: async () => {
              await client.users.requirePasswordChange({ id: user.id })
              return `已要求 ${user.username} 修改密码。`
            },
          }),
      },
      {
        key: 'sign-out',
        label: '全部下线',
        onClick: () =>
          ask({
            title: `使 ${user.username} 在各处下线？`,
            content: '密码不变，该用户可以重新登录。',
            okText: '全部下线',
            run: async () => {
              const { sessions } = await client.users.signOutEverywhere({ id: user.id })
              return sessions === 0
                ? `${user.username} 没有登录。`
                : `已使 ${user.username} 的 ${sessions} 处登录下线。`
            },
          }),
      },
      { type: 'divider' },
      user.isEnabled ? disable(user) : enable(user),
    ],
  })

  function disable(user: User) {
    return {
      key: 'disable',
      label: '停用',
      danger: true,
      disabled: user.id === ownId,
      onClick: () =>
        ask({
          title: `停用 ${user.username}？`,
          content: `${user.name}立即下线，不能再登录；其做过的操作仍留在记录里，可随时恢复。`,
          okText: '停用',
          isDanger: true,
          run: async () => {
            await client.users.disable({ id: user.id })
            return `已停用 ${user.username}。`
          },
        }),
    }
  }

  function enable(user: User) {
    return {
      key: 'enable',
      label: '恢复',
      onClick: () =>
        ask({
          title: `恢复 ${user.username}？`,
          content: '该用户可以用原密码登录。',
          okText: '恢复',
          run: async () => {
            await client.users.enable({ id: user.id })
            return `已恢复 ${user.username}。`
          },
        }),
    }
  }
}
