import type { Source } from '@mingkao/contract'
import { StateTag } from '../../../components/state-tag.tsx'
import styles from './finding-detail.module.css'

/** 条款 with the official words, or openly 本区设定 with its reason. */
export function SourceWords({ source }: { source: Source }) {
  if (source.kind === 'clause') {
    return (
      <>
        <blockquote className={styles.quote}>{source.quote}</blockquote>
        <p className={styles.origin}>
          {source.document} {source.article}
        </p>
      </>
    )
  }
  return (
    <>
      <p className={styles.origin}>
        <StateTag tone="neutral">本区设定</StateTag> {source.document} {source.article}
      </p>
      <p className={styles.reason}>{source.reason}</p>
    </>
  )
}
