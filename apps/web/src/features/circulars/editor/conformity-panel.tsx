import type { ConformityLine } from '@mingkao/circular/preview'
import styles from './editor.module.css'

const MARKS = { 合: '✓', 不合: '⊗', 不适用: '—' } as const

/** 版式核对 by GB/T 9704—2012, what is wrong first. */
export function ConformityPanel({ lines, isFaulty }: { lines: readonly ConformityLine[]; isFaulty: boolean }) {
  if (isFaulty) return <p className={styles.note}>文字里有要修改的地方，改好后再核对版式。</p>
  const wrong = lines.filter(({ verdict }) => verdict === '不合')
  const rest = lines.filter(({ verdict }) => verdict !== '不合')
  return (
    <>
      <p className={styles.note}>
        {wrong.length === 0 ? '✓ 符合 GB/T 9704—2012' : `⊗ ${wrong.length} 处不合，请按提示修改`}
      </p>
      <ul className={styles.conformity}>
        {[...wrong, ...rest].map(({ id, clause, requirement, verdict, problem }) => (
          <li key={id} data-verdict={verdict}>
            <span className={styles.verdict}>
              {MARKS[verdict]} {verdict}
            </span>
            <span>
              {requirement}
              <span className={styles.clause}>（{clause}）</span>
              {problem !== null && <strong className={styles.problem}>{problem}</strong>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
