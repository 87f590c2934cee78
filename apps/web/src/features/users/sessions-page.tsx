import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Card } from '../../components/card.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { client, orpc } from '../../lib/api-client.ts'
import { apiProblem } from '../../lib/api-problem.ts'
import { formatMoment } from '../../lib/formats.ts'
import { describeDevice } from './describe-device.ts'
import styles from './sessions-page.module.css'

/** 登录设备: where the user is signed in; one can be signed out, or all of them. */
export function SessionsPage() {
  const { message, modal } = App.useApp()
  const queryClient = useQueryClient()
  const { data: sessions } = useSuspenseQuery(orpc.auth.sessions.queryOptions())
  const revoke = useMutation({
    mutationFn: (id: string) => client.auth.revokeSession({ id }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: orpc.auth.sessions.key() })
      void message.success('该设备已下线。')
    },
    onError: (error) => void message.error(apiProblem(error).message),
  })
  const revokeAll = useMutation({
    mutationFn: () => client.auth.signOutEverywhere(),
    onSuccess: () => window.location.assign('/sign-in'),
    onError: (error) => void message.error(apiProblem(error).message),
  })
  return (
    <>
      <PageHeader
        title="登录设备"
        scope={`${sessions.length} 处`}
        actions={
          <Button
            danger
            onClick={() =>
              modal.confirm({
                title: `全部 ${sessions.length} 处下线？`,
                content: '包括本机，之后需要重新登录。',
                okText: '全部下线',
                okButtonProps: { danger: true },
                onOk: () => revokeAll.mutateAsync(),
              })
            }
          >
            全部下线
          </Button>
        }
      />
      <Card flush>
        <ul>
          {sessions.map((session) => (
            <li key={session.id} className={styles.row}>
              <div className={styles.what}>
                <p>
                  {describeDevice(session.userAgent)} {session.isCurrent && <StateTag tone="accent">本机</StateTag>}
                </p>
                <p className={styles.detail}>
                  {session.ipAddress ?? '地址不详'} · {formatMoment(session.createdAt)} 登录，
                  {formatMoment(session.expiresAt)} 前有效
                </p>
              </div>
              {!session.isCurrent && (
                <Button
                  onClick={() => revoke.mutate(session.id)}
                  loading={revoke.isPending && revoke.variables === session.id}
                >
                  下线
                </Button>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </>
  )
}
