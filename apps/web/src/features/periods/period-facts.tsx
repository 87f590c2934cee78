import type { PeriodDetail } from '@mingkao/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card } from '../../components/card.tsx'
import { StateTag } from '../../components/state-tag.tsx'
import { orpc } from '../../lib/api-client.ts'
import { formatMoment } from '../../lib/formats.ts'
import styles from './periods.module.css'

/** 周期的口径: when it is checked, and what still counts. */
export function PeriodFacts({ period }: { period: PeriodDetail }) {
  const { checkAt, dataAsOf, closing } = period
  return (
    <Card title="口径">
      <dl className={styles.facts}>
        <dt>检查时点</dt>
        <dd>{checkAt === null ? '当前时间（实时）' : formatMoment(checkAt)}</dd>
        <dt>数据截止</dt>
        <dd>{dataAsOf === null ? '不设，随到随计' : `${formatMoment(dataAsOf)}，此后到的不计`}</dd>
        <dt>考核方案</dt>
        <dd>
          <UsedScheme period={period.id} />
        </dd>
        <dt>结果</dt>
        <dd>
          {closing === null
            ? '按数据实时计算，数据改了结果会变'
            : `按第${closing.version}版定稿，以后改数据不影响；改动列在“待更正”里`}
        </dd>
      </dl>
    </Card>
  )
}

/** 按哪一版计分, by the day of the check; a warning where values are used past the day they were confirmed until. */
function UsedScheme({ period }: { period: string }) {
  const { data: schemes } = useQuery(orpc.schemes.list.queryOptions())
  if (!schemes) return '正在查找'
  const scheme = schemes.find(({ uses }) => uses.some((use) => use.period === period))
  if (!scheme) return '检查当日没有施行的方案'
  const lapsed = scheme.uses.find((use) => use.period === period)?.lapsed ?? 0
  return (
    <>
      <Link to="/schemes/$id" params={{ id: scheme.id }}>
        v{scheme.version}
      </Link>
      {lapsed > 0 && (
        <>
          {' '}
          <StateTag tone="amber">! {lapsed} 个取值已过确认有效期</StateTag>
        </>
      )}
    </>
  )
}
