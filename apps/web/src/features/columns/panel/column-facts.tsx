import type { Column } from '@mingkao/contract'
import { exemptionWords } from '../column-state.tsx'
import styles from './panel.module.css'

/** Who answers for the column, by which limit, and where it is. */
export function ColumnFacts({ column }: { column: Column }) {
  const { lead, leadFrom, leadTo, supporting, category, limitLabel, limitFrom, url, answerable } = column
  const isOther = answerable !== null && answerable.code !== lead?.code
  return (
    <dl className={styles.facts}>
      <dt>责任单位</dt>
      <dd>
        {lead ? lead.name : <span className={styles.missing}>无责任单位</span>}
        {leadFrom !== null && <span className={styles.quiet}> 自 {leadFrom}</span>}
        {leadTo !== null && <span className={styles.quiet}> 至 {leadTo}</span>}
      </dd>
      {isOther && (
        <>
          <dt>超期责任</dt>
          <dd>{answerable.name}（超期发生时的责任单位）</dd>
        </>
      )}
      {column.exemption && (
        <>
          <dt>免考</dt>
          <dd>{exemptionWords(column)}</dd>
        </>
      )}
      <dt>协办单位</dt>
      <dd>{supporting.map(({ name }) => name).join('、') || <span className={styles.quiet}>无</span>}</dd>
      {(column.responsibleLeader ?? column.contact) !== null && (
        <>
          <dt>分管、联系</dt>
          <dd>{[column.responsibleLeader, column.contact].filter((text) => text !== null).join('；')}</dd>
        </>
      )}
      <dt>类别期限</dt>
      <dd>
        {category}
        {limitLabel !== null && `，${limitLabel}`}
        {limitFrom === 'own' && <span className={styles.quiet}>（本栏目另定）</span>}
      </dd>
      <dt>网址</dt>
      <dd>
        {url === null ? (
          <span className={styles.quiet}>未填</span>
        ) : (
          <a href={url} target="_blank" rel="noreferrer">
            {url.replace(/^https?:\/\//, '')}
          </a>
        )}
      </dd>
      {column.exemptReason !== null && (
        <>
          <dt>不检查</dt>
          <dd>{column.exemptReason}</dd>
        </>
      )}
      {column.archivedOn !== null && (
        <>
          <dt>归档</dt>
          <dd>
            {column.archivedOn}，{column.archiveNotice ?? '未写明去向'}
          </dd>
        </>
      )}
      {column.remark !== null && (
        <>
          <dt>备注</dt>
          <dd>{column.remark}</dd>
        </>
      )}
    </dl>
  )
}
