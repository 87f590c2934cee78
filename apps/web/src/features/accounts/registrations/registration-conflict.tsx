import { registrationStateSchema } from '@mingkao/contract'
import { VersionConflict } from '../../../components/version-conflict.tsx'
import type { ApiProblem } from '../../../lib/api-problem.ts'
import { isRecord } from '../../../lib/is-record.ts'
import { useUnitOptions } from '../../../lib/unit-options.ts'
import { fieldLabels, stateLabels, valueWords } from '../account-labels.ts'

/** What the registration says now, and in which version. */
export type StaleRegistration = { current: Record<string, unknown>; version: number }

/** The registration as it stands, where a write came too late; null for any other problem. */
export function staleRegistration({ code, data }: ApiProblem): StaleRegistration | null {
  if (code !== 'CONFLICT' || !isRecord(data)) return null
  const { current, currentVersion } = data
  return isRecord(current) && typeof currentVersion === 'number' ? { current, version: currentVersion } : null
}

const LABELS = {
  ...fieldLabels,
  effectiveOn: '生效日期',
  duplicateReason: '同一平台再开账号的理由',
  unitOpinion: '单位意见',
}

type Props = {
  mine: Readonly<Record<string, unknown>>
  mineTitle: '我填的' | '我看到的'
  stale: StaleRegistration
  onKeepMine: () => void
  onTakeCurrent: () => void
}

/** 这件备案刚被他人修改或办理: both versions of the form, and where it stands. */
export function RegistrationConflict({ mine, mineTitle, stale: { current }, ...choices }: Props) {
  const units = useUnitOptions()
  const words = (key: string, value: unknown) =>
    key === 'unit' ? (units.find((unit) => unit.value === value)?.label ?? valueWords(value)) : valueWords(value)
  const state = registrationStateSchema.safeParse(current['state']).data
  return (
    <VersionConflict
      title="这件备案刚被他人修改或办理"
      mineTitle={mineTitle}
      fields={[
        { label: '状态', mine: '—', theirs: state ? stateLabels[state] : '不详', isContext: true },
        ...Object.entries(LABELS).map(([key, label]) => ({
          label,
          mine: words(key, mine[key]),
          theirs: words(key, current[key]),
        })),
      ]}
      {...choices}
    />
  )
}
