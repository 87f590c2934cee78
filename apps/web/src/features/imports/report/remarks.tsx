import type { Import } from '@mingkao/contract'
import { Card } from '../../../components/card.tsx'
import { remarks, rowsLabel } from './report-view.ts'
import styles from './remarks.module.css'
import smallPrint from './small-print.module.css'

/** 自动规范和提示: what was understood although written otherwise, and what a person should know; each with its rows. */
export function Remarks({ notes }: { notes: Import['notes'] }) {
  const groups = [...Map.groupBy(remarks(notes), ({ kind }) => kind)]
  return (
    <Card title="自动规范" note="已记入批次" dense>
      {groups.length === 0 && <p className={smallPrint.small}>各行都按原样读入，没有需要规范的写法。</p>}
      {groups.map(([kind, entries]) => (
        <section key={kind} className={styles.remark}>
          <h3>
            {headOf(entries)}
            <span className={smallPrint.small}>{entries.reduce((sum, { count }) => sum + count, 0)} 处</span>
          </h3>
          <ul>
            {entries.map(({ label, from, to, count, rows }) => (
              <li key={`${label} ${from} ${to}`} title={rowsLabel(rows, count)}>
                {from === null && to === null ? (
                  <span className={styles.whole}>{label}</span>
                ) : (
                  <>
                    <span className={styles.from}>{visible(from)}</span>
                    <span aria-hidden>→</span>
                    <span className={styles.to}>{to ?? '未采用'}</span>
                  </>
                )}
                <span>{count}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Card>
  )
}

const heads: Readonly<Record<string, string>> = {
  'unit-name': '单位名称',
  'column-name': '栏目名称',
  'date-form': '日期写法',
}

function headOf(entries: Import['notes']): string {
  const [first] = entries
  if (!first) return ''
  return heads[first.kind] ?? (first.from === null && first.to === null ? '提示' : first.label)
}

/** Blanks before and after a word are why it had to be normalised: they are shown. */
function visible(text: string | null): string {
  return (text ?? '空').replaceAll(/^\s+|\s+$/g, (blanks) => '␣'.repeat(blanks.length))
}
