import type { CircularTemplateVersion } from '@mingkao/contract'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { Card } from '../../../components/card.tsx'
import { ErrorState } from '../../../components/error-state.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { apiProblem } from '../../../lib/api-problem.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { kindLabels } from '../circular-labels.ts'
import { TemplateEditor } from './template-editor.tsx'
import styles from './templates.module.css'

/** 通报模板: versions that stay, and the one being written. */
export function TemplatesPage() {
  const { template, number } = useSearch({ from: '/signed-in/circulars/templates' })
  const query = useQuery(orpc.circulars.templates.queryOptions())
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <TextSkeleton lines={16} label="正在载入通报模板" />
  const all = query.data
  const open = all.find((one) => one.template === template && one.number === number) ?? all[0]
  return (
    <>
      <PageHeader
        title="通报模板"
        scope="文字由办公室定，数字和单位只能用数据项；用过的版本不再改动"
        actions={
          <Link to="/circulars">
            <Button tabIndex={-1}>返回通报</Button>
          </Link>
        }
      />
      <div className={styles.page}>
        <Card title="版本" dense flush>
          <ul className={styles.versions}>
            {all.map((one) => (
              <Version key={`${one.template} ${one.number}`} version={one} isOpen={one === open} />
            ))}
          </ul>
        </Card>
        {open && <TemplateEditor key={`${open.template} ${open.number} ${open.version}`} version={open} />}
      </div>
    </>
  )
}

function stateWords({ isShipped, isFixed, used }: CircularTemplateVersion): string {
  if (isShipped) return '随系统提供'
  return isFixed ? `${used} 份通报用过` : '可修改'
}

function Version({ version, isOpen }: { version: CircularTemplateVersion; isOpen: boolean }) {
  const { template, number, name, defaultFor, createdBy, createdAt } = version
  const isOffice = useMe().role === 'office'
  return (
    <li data-open={isOpen || undefined}>
      <Link
        to="/circulars/templates"
        search={(before) => ({ ...before, template, number })}
        aria-current={isOpen ? 'true' : undefined}
      >
        {name} 第 {number} 版
      </Link>
      <span className={styles.quiet}>
        {stateWords(version)}
        {createdBy !== null && createdAt !== null && `；${createdBy}，${formatMoment(createdAt)}`}
      </span>
      {defaultFor && <StateTag tone="green">{kindLabels[defaultFor]}默认</StateTag>}
      {isOffice && <Actions version={version} />}
    </li>
  )
}

function Actions({ version: { template, number, defaultFor } }: { version: CircularTemplateVersion }) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const { message } = App.useApp()
  const refresh = () => queryClient.invalidateQueries({ queryKey: orpc.circulars.templates.key() })
  const onError = (error: unknown) => void message.error(apiProblem(error).message)
  const copy = useMutation({
    mutationFn: () => client.circulars.copyTemplate({ template, number }),
    onSuccess: async (added) => {
      await refresh()
      void navigate({ to: '/circulars/templates', search: { template: added.template, number: added.number } })
    },
    onError,
  })
  const kind = template === 'correction' ? 'correction' : 'regular'
  const choose = useMutation({
    mutationFn: () => client.circulars.chooseTemplate({ template, number, kind }),
    onSuccess: refresh,
    onError,
  })
  return (
    <span className={styles.actions}>
      <Button size="small" loading={copy.isPending} onClick={() => copy.mutate()}>
        复制为新版本
      </Button>
      {defaultFor === null && (
        <Button size="small" loading={choose.isPending} onClick={() => choose.mutate()}>
          设为默认
        </Button>
      )}
    </span>
  )
}
