import type { VetoFindingDetail } from '@mingkao/contract'
import { Notice, SectionTitle } from '../../components/register/fact-list.tsx'
import { useQuery } from '@tanstack/react-query'
import { Button, Drawer, Space } from 'antd'
import { useState } from 'react'
import { ErrorState } from '../../components/error-state.tsx'
import { TextSkeleton } from '../../components/text-skeleton.tsx'
import { orpc } from '../../lib/api-client.ts'
import { ActDialog, type FindingAct } from './act-dialog.tsx'
import { VetoFacts } from './veto-facts.tsx'
import { VetoForm } from './veto-form.tsx'
import { VetoHistory } from './veto-history.tsx'

/** One finding with its evidence, what was decided and why, and what this person may do with it. */
export function VetoDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const query = useQuery(orpc.vetoes.get.queryOptions({ input: { id } }))
  const [act, setAct] = useState<FindingAct | 'correct' | null>(null)
  const finding = query.data
  const stop = () => setAct(null)
  return (
    <Drawer
      open
      onClose={onClose}
      size={520}
      title="单项否决事项"
      destroyOnHidden
      extra={finding && <Acts finding={finding} onAct={setAct} />}
    >
      {query.error ? <ErrorState error={query.error} onRetry={() => void query.refetch()} /> : null}
      {query.isPending ? <TextSkeleton lines={10} label="正在载入这项单项否决事项" /> : null}
      {finding && !query.error ? (
        <>
          {finding.waitsFor !== null && <Notice>{finding.waitsFor}</Notice>}
          <VetoFacts finding={finding} />
          <SectionTitle>沿革</SectionTitle>
          <VetoHistory history={finding.history} />
        </>
      ) : null}
      {finding && act === 'correct' && <VetoForm finding={finding} onClose={stop} onRecorded={stop} />}
      {finding && act !== null && act !== 'correct' && <ActDialog finding={finding} act={act} onClose={stop} />}
    </Drawer>
  )
}

function Acts({
  finding: { may },
  onAct,
}: {
  finding: VetoFindingDetail
  onAct: (act: FindingAct | 'correct') => void
}) {
  return (
    <Space>
      {may.includes('withdraw') && <Button onClick={() => onAct('withdraw')}>撤回</Button>}
      {may.includes('correct') && <Button onClick={() => onAct('correct')}>更正</Button>}
      {may.includes('reopen') && <Button onClick={() => onAct('reopen')}>提请复核</Button>}
      {may.includes('decide') && (
        <>
          <Button onClick={() => onAct('dismissed')}>排除</Button>
          <Button danger onClick={() => onAct('confirmed')}>
            确认
          </Button>
        </>
      )}
    </Space>
  )
}
