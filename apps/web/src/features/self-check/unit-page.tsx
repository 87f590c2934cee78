import { useParams } from '@tanstack/react-router'
import { useMe } from '../../lib/current-user.ts'
import { SelfCheck } from './self-check.tsx'

/** One unit as its own staff see it, read-only: for leaders and the office. */
export function UnitPage() {
  const { code } = useParams({ from: '/signed-in/units/$code' })
  const { unit } = useMe()
  return <SelfCheck key={code} code={code} isOwn={unit?.code === code} />
}
