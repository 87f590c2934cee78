import type { Standing } from '@mingkao/contract'
import styles from './self-check.module.css'

/** 年度: which quarters were taken as they were closed. */
export function FrozenQuartersNote({ quarters }: { quarters: Standing['frozenQuarters'] }) {
  if (quarters.length === 0) return null
  const names = quarters.map(({ label, version }) => (version === 1 ? label : `${label}（更正后第${version}版）`))
  return (
    <p className={styles.note}>
      {names.join('、')}的信息发布和主动公开取自定稿，定稿后的改动不计；要改请对该季度作更正。
    </p>
  )
}
