import { EmptyState } from '../../components/empty-state.tsx'
import { useMe } from '../../lib/current-user.ts'
import { SelfCheck } from './self-check.tsx'

/** 本单位: where unit staff begin. */
export function SelfCheckPage() {
  const { unit } = useMe()
  if (!unit) {
    return (
      <EmptyState
        title="当前账号没有绑定单位"
        hint="自查只对单位经办人员开放；请在“单位”或“排名”中打开要查看的单位。"
      />
    )
  }
  return <SelfCheck code={unit.code} isOwn />
}
