import type { Period } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { SectionTitle } from '../../components/register/fact-list.tsx'
import { Button, Drawer, Space } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { PublicationFacts } from './publication-facts.tsx'
import { PublicationForm } from './publication-form.tsx'
import { PublicationHistory } from './publication-history.tsx'
import { WithdrawDialog } from './withdraw-dialog.tsx'

type Props = {
  id: string
  /** The one the list is of; null: all of them. */
  period: Period | null
  isEditable: boolean
  onClose: () => void
}

/** One item whole, with its 沿革; from here the office corrects, withdraws and restores it. */
export function PublicationDrawer({ id, period, isEditable, onClose }: Props) {
  const item = useQuery(orpc.publications.get.queryOptions({ input: { id, ...(period && { period: period.id }) } }))
  const [open, setOpen] = useState<'correct' | 'withdraw' | null>(null)
  const publication = item.data
  return (
    <Drawer
      open
      onClose={onClose}
      size={480}
      title="网站信息"
      destroyOnHidden
      extra={
        publication &&
        isEditable && (
          <Space>
            <Button danger={publication.withdrawnAt === null} onClick={() => setOpen('withdraw')}>
              {publication.withdrawnAt === null ? '撤下' : '恢复'}
            </Button>
            <Button onClick={() => setOpen('correct')}>更正</Button>
          </Space>
        )
      }
    >
      {item.error ? <ErrorState error={item.error} onRetry={() => void item.refetch()} /> : null}
      {item.isPending ? <TextSkeleton lines={10} label="正在载入这条信息" /> : null}
      {publication && !item.error ? (
        <>
          <PublicationFacts publication={publication} period={period} />
          <SectionTitle>沿革</SectionTitle>
          <PublicationHistory history={publication.history} />
        </>
      ) : null}
      {publication && open === 'correct' && <PublicationForm publication={publication} onClose={() => setOpen(null)} />}
      {publication && open === 'withdraw' && <WithdrawDialog publication={publication} onClose={() => setOpen(null)} />}
    </Drawer>
  )
}
