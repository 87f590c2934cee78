import { useMe } from '../../lib/current-user.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { ChoiceFilter } from '../choice-filter.tsx'

type Props = { value: string | undefined; onChange: (unit: string | undefined) => void }

/** One unit's rows alone, found by any of its names. A unit's staff see no others to choose from. */
export function UnitFilter({ value, onChange }: Props) {
  const { role } = useMe()
  const units = useUnitOptions()
  if (role === 'staff') return null
  return <ChoiceFilter label="单位" options={units} value={value} onChange={onChange} />
}
