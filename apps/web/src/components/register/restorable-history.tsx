import { Button } from 'antd'
import { type ComponentProps, useState } from 'react'
import { formatMoment } from '../../lib/formats.ts'
import { AuditHistory } from './audit-history.tsx'
import { ReasonModal } from './reason-modal.tsx'

type Target = { id: string; version: number; toVersion: number; reason: string }

type Props = Omit<ComponentProps<typeof AuditHistory>, 'actionOf'> & {
  row: { id: string; version: number; title: string }
  isEditable: boolean
  restore: (target: Target) => Promise<unknown>
}

/** 沿革 with the way back: every version that is kept and isn't today's can be put back. */
export function RestorableHistory({ row, isEditable, restore, ...history }: Props) {
  const [chosen, setChosen] = useState<{ toVersion: number; at: string } | null>(null)
  return (
    <>
      <AuditHistory
        {...history}
        actionOf={({ at, version }) =>
          isEditable &&
          typeof version === 'number' &&
          version !== row.version && (
            <Button
              size="small"
              style={{ justifySelf: 'start' }}
              aria-label={`恢复到此版本：第 ${version} 版，${formatMoment(at)}`}
              onClick={() => setChosen({ toVersion: version, at })}
            >
              恢复到此版本
            </Button>
          )
        }
      />
      {chosen && (
        <ReasonModal
          title="恢复到此版本"
          okText={`恢复到第 ${chosen.toVersion} 版`}
          intro={`“${row.title}”的内容恢复到 ${formatMoment(chosen.at)} 时的第 ${chosen.toVersion} 版，记为新的一版；撤下与否不变。`}
          done={`已恢复到第 ${chosen.toVersion} 版`}
          onClose={() => setChosen(null)}
          write={({ reason }) => restore({ id: row.id, version: row.version, toVersion: chosen.toVersion, reason })}
        />
      )}
    </>
  )
}
