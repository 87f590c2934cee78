import type { PeriodDetail } from '@mingkao/contract'
import { Card } from '../../components/card.tsx'
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
