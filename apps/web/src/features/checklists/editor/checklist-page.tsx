import { DownloadOutlined } from '@ant-design/icons'
import type { ChecklistDetail } from '@mingkao/contract'
import { skipToken, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { ErrorState } from '../../../components/error-state.tsx'
import { NoSuchRow } from '../../../components/no-such-row.tsx'
import { PageHeader } from '../../../components/page-header.tsx'
import { TextSkeleton } from '../../../components/text-skeleton.tsx'
import { client, orpc } from '../../../lib/api-client.ts'
import { useMe } from '../../../lib/current-user.ts'
import { formatMoment } from '../../../lib/formats.ts'
import { readRowId } from '../../../lib/read-row-id.ts'
import { checklistStates, levelLabels } from '../checklist-labels.tsx'
import { useChecklistWrite } from '../use-checklist-write.tsx'
import { DraftEditor } from './draft-editor.tsx'
import { ItemsCard } from './items-card.tsx'

/** 自查表: a draft to be written, or an edition as it was published. */
export function ChecklistPage() {
  const params = useParams({ from: '/signed-in/checklists/lists/$id' })
  const id = readRowId(params.id)
  const isOffice = useMe().role === 'office'
  const query = useQuery(orpc.checklists.get.queryOptions({ input: id === null ? skipToken : { id } }))
  const list = query.data
  if (id === null) return <NoSuchRow name="这张自查表" list="逐条自查" />
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!list) return <TextSkeleton lines={12} label="正在载入自查表" />
  const published = list.publishedAt === null ? '' : `，${formatMoment(list.publishedAt)}由${list.publishedBy}发布`
  return (
    <>
      <PageHeader
        title={list.name}
        scope={`${levelLabels[list.level]}级　第${list.edition}版　${checklistStates[list.state]}${published}　来源：${list.source}`}
        actions={<ListActions list={list} isOffice={isOffice} />}
      />
      {list.state === 'draft' && isOffice ? (
        <DraftEditor key={`${list.id} ${list.version}`} list={list} />
      ) : (
        <ItemsCard lines={list.lines} />
      )}
    </>
  )
}

function ListActions({
  list: { id, version, state, items, successorId },
  isOffice,
}: {
  list: ChecklistDetail
  isOffice: boolean
}) {
  const navigate = useNavigate()
  const { modal } = App.useApp()
  const open = (next: number) => void navigate({ to: '/checklists/lists/$id', params: { id: String(next) } })
  const publish = useChecklistWrite(() => client.checklists.publish({ id, version }), { done: '已发布，可以发起自查' })
  const revise = useChecklistWrite(() => client.checklists.revise({ id }), {
    done: '已另存为新版草稿',
    onDone: (draft) => open(draft.id),
  })
  const remove = useChecklistWrite(() => client.checklists.remove({ id }), {
    done: '草稿已删除',
    onDone: () => void navigate({ to: '/checklists' }),
  })
  const askToRemove = () =>
    void modal.confirm({
      title: '删除这张草稿',
      content: `草稿和其中的 ${items} 项都会删除，不能恢复。`,
      okText: '删除草稿',
      okButtonProps: { danger: true },
      cancelText: '取消',
      onOk: () => remove.mutate(undefined),
    })
  return (
    <>
      <Button icon={<DownloadOutlined />} href={`/api/checklists/${id}/items.xlsx`} download>
        导出
      </Button>
      {isOffice && state === 'draft' && (
        <>
          <Button danger onClick={askToRemove} loading={remove.isPending}>
            删除草稿
          </Button>
          <Button
            type="primary"
            disabled={items === 0}
            loading={publish.isPending}
            onClick={() => publish.mutate(undefined)}
          >
            发布
          </Button>
        </>
      )}
      {isOffice && state === 'published' && successorId === null && (
        <Button onClick={() => revise.mutate(undefined)} loading={revise.isPending}>
          修订
        </Button>
      )}
      {isOffice && successorId !== null && <Button onClick={() => open(successorId)}>打开新版</Button>}
    </>
  )
}
