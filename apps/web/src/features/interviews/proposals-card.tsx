import type { InterviewProposal } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { Card } from '../../components/card.tsx'
import { orpc } from '../../lib/api-client.ts'
import styles from './interviews.module.css'

/** 建议约谈: whom, and why. Nothing is shown where there is nobody. */
export function ProposalsCard({ onRecord }: { onRecord: (proposal: InterviewProposal) => void }) {
  const { data: proposals = [] } = useQuery({
    ...orpc.interviews.proposals.queryOptions(),
    refetchOnMount: 'always',
  })
  if (proposals.length === 0) return null
  return (
    <Card flush title="建议约谈" note={`${proposals.length} 个单位`} className={styles.proposals}>
      <ul className={styles.list}>
        {proposals.map((proposal) => (
          <li key={proposal.unit.code}>
            <div className={styles.why}>
              <strong>{proposal.unit.name}</strong>
              <ul>
                {proposal.reasons.map(({ key, sentence }) => (
                  <li key={key}>{sentence}</li>
                ))}
              </ul>
            </div>
            <Button aria-label={`登记约谈：${proposal.unit.name}`} onClick={() => onRecord(proposal)}>
              登记约谈
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
