import type { PatrolVisitDetail } from '@mingkao/contract'
import { formatMoment } from '../../lib/formats.ts'
import { changeWords, sourceWords } from './patrol-labels.ts'
import styles from './patrol.module.css'
import looks from './visit.module.css'
import { VisitState } from './visit-state.tsx'

export function VisitFacts({ visit }: { visit: PatrolVisitDetail }) {
  const { column, failure, lead, newestOn, newestTitle } = visit
  const address = visit.url ?? column.url
  return (
    <dl className={looks.facts}>
      <dt>结果</dt>
      <dd>
        <VisitState visit={visit} />
        {failure && <p className={looks.sentence}>{failure.sentence}</p>}
        {failure && <p className={styles.quiet}>这次访问不改变栏目的状态，不算超期，也不算更新。</p>}
      </dd>
      {newestOn && (
        <>
          <dt>最新信息</dt>
          <dd>
            {newestOn} {newestTitle}
          </dd>
        </>
      )}
      <dt>与上次相比</dt>
      <dd>{changeWords(visit)}</dd>
      <dt>责任单位</dt>
      <dd>{lead?.name ?? '无责任单位'}</dd>
      <dt>地址</dt>
      <dd className={looks.address}>
        {address ? (
          <a href={address} target="_blank" rel="noreferrer">
            {address}
          </a>
        ) : (
          '没有登记'
        )}
      </dd>
      <dt>访问时间</dt>
      <dd>
        {visit.visitedAt ? formatMoment(visit.visitedAt) : '—'}
        {visit.durationMs !== null && `，用时 ${(visit.durationMs / 1000).toFixed(2)} 秒`}
      </dd>
      <dt>状态码</dt>
      <dd>{visit.status ?? '没有答复'}</dd>
      <dt>读自</dt>
      <dd>{sourceWords(visit.source)}</dd>
      <dt>校验值</dt>
      <dd className={looks.hash}>{visit.contentHash ?? '—'}</dd>
    </dl>
  )
}
