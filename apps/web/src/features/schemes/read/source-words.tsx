import { documentTitle, type Source } from '@mingkao/rules'
import { StateTag } from '../../../components/state-tag.tsx'
import styles from './scheme-table.module.css'

/** 依据: the quoted words with their document and article, or openly 本区设定 with its reason. */
export function SourceWords({ source }: { source: Source }) {
  if (source.kind === 'local') {
    return (
      <>
        <StateTag tone="neutral">本区设定</StateTag>
        <span className={styles.words}>
          {source.reason}
          <span className={styles.origin}>{source.decidedOn} 设定</span>
        </span>
      </>
    )
  }
  return (
    <>
      <StateTag tone="accent">原文</StateTag>
      <span className={styles.words}>
        “{source.quote}”
        <span className={styles.origin}>
          《{documentTitle(source.document)}》{source.article}
        </span>
      </span>
    </>
  )
}
