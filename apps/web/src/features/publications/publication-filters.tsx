import type { Period } from '@mingkao/contract'
import { Input, Select } from 'antd'
import { useColumnOptions } from '../../lib/column-options.ts'
import { useMe } from '../../lib/current-user.ts'
import { formatMonth } from '../../lib/formats.ts'
import { choiceParam } from '../../lib/search-params.ts'
import { useUnitOptions } from '../../lib/unit-options.ts'
import { kindLabels, whyLabels } from './publication-labels.ts'
import type { PublicationsSearch } from './publications-search.ts'

type Props = {
  search: PublicationsSearch
  period: Period | null
  onChange: (change: PublicationsSearch) => void
}

const countedOptions = [
  { value: 'yes', label: '计入考核' },
  { value: 'no', label: '未计入' },
  ...Object.entries(whyLabels).map(([value, label]) => ({ value, label: `未计入：${label}` })),
]

/** The filters of 信息发布; each stands in the address, so the view can be sent to a colleague. */
export function PublicationFilters({ search, period, onChange }: Props) {
  const isStaff = useMe().role === 'staff'
  const units = useUnitOptions()
  const columns = useColumnOptions()
  return (
    <>
      <Input.Search
        key={search.q ?? ''}
        aria-label="按标题、网址或编号查找"
        placeholder="标题、网址或编号"
        defaultValue={search.q ?? ''}
        onSearch={(q) => onChange({ q: q.trim() || undefined })}
        allowClear
        style={{ width: 168 }}
      />
      {!isStaff && (
        <Select
          aria-label="发布单位"
          placeholder="发布单位"
          options={units}
          value={search.unit ?? null}
          onChange={(unit: string | undefined) => onChange({ unit })}
          showSearch={{ optionFilterProp: 'words' }}
          allowClear
          style={{ width: 116 }}
        />
      )}
      <Select
        aria-label="栏目"
        placeholder="栏目"
        options={columns}
        value={search.column ?? null}
        onChange={(column: string | undefined) => onChange({ column })}
        showSearch={{ optionFilterProp: 'words' }}
        popupMatchSelectWidth={280}
        allowClear
        style={{ width: 124 }}
      />
      <Select
        aria-label="时间范围"
        options={timeOptions(period, search.month)}
        value={search.month ?? (search.all ? 'all' : 'period')}
        onChange={(value) =>
          onChange({
            all: value === 'all' ? true : undefined,
            month: value === 'all' || value === 'period' ? undefined : value,
          })
        }
        style={{ width: 156 }}
      />
      <Select
        aria-label="类型"
        placeholder="类型"
        options={Object.entries(kindLabels).map(([value, label]) => ({ value, label }))}
        value={search.kind ?? null}
        onChange={(kind: PublicationsSearch['kind']) => onChange({ kind })}
        allowClear
        style={{ width: 84 }}
      />
      <Select
        aria-label="是否计入"
        placeholder="是否计入"
        options={countedOptions}
        value={search.why ?? countedValue(search.counted)}
        onChange={(value: string | undefined) => onChange(countedChange(value))}
        allowClear
        popupMatchSelectWidth={180}
        style={{ width: 108 }}
      />
    </>
  )
}

function countedValue(counted: boolean | undefined): 'yes' | 'no' | null {
  if (counted === undefined) return null
  return counted ? 'yes' : 'no'
}

function countedChange(value: string | undefined): PublicationsSearch {
  if (value === undefined) return { counted: undefined, why: undefined }
  if (value === 'yes') return { counted: true, why: undefined }
  if (value === 'no') return { counted: false, why: undefined }
  return { counted: false, why: choiceParam(value, ['withdrawn', 'arrived-late', 'waiting']) }
}

/** The period, its year's months up to its end, and everything. */
function timeOptions(period: Period | null, chosen: string | undefined) {
  const months = period ? monthsOfYear(period.end) : []
  if (chosen !== undefined && !months.includes(chosen)) months.push(chosen)
  return [
    ...(period ? [{ value: 'period', label: period.label }] : []),
    ...months.map((month) => ({ value: month, label: `${month.slice(0, 4)}年${formatMonth(month)}` })),
    { value: 'all', label: '全部时间' },
  ]
}

function monthsOfYear(end: string): string[] {
  const last = Number(end.slice(5, 7))
  return Array.from({ length: last }, (_, index) => `${end.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`)
}
