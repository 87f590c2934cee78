import type { BulkResult } from '@mingkao/contract'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import { StateTag } from '../../../components/state-tag.tsx'
import styles from '../columns.module.css'

const most = 200

/** What an edit of many rows would change, the rows it can't change first. */
export function ChangePreview({ result }: { result: Pick<BulkResult, 'rows' | 'counts'> }) {
  const { changed, unchanged, conflict, refused } = result.counts
  const told = result.rows.filter(({ outcome }) => outcome !== 'unchanged').toSorted((a, b) => rankOf(a) - rankOf(b))
  return (
    <>
      <p className={styles.lead} role="status">
        将修改 {changed} 个栏目
        {unchanged > 0 && `，${unchanged} 个没有变化`}
        {conflict > 0 && `，${conflict} 个刚被他人修改`}
        {refused > 0 && `，${refused} 个不能修改`}。
      </p>
      {told.length > 0 && (
        <ScrollBox className={styles.scroll}>
          <table className={styles.versions}>
            <caption className="visually-hidden">修改前后对照</caption>
            <thead>
              <tr>
                <th scope="col">栏目</th>
                <th scope="col">修改</th>
              </tr>
            </thead>
            <tbody>
              {told.slice(0, most).map((row) => (
                <tr key={row.code} data-refused={row.outcome === 'changed' ? undefined : ''}>
                  <th scope="row">{row.path ?? row.code}</th>
                  <td>
                    {row.outcome !== 'changed' && (
                      <StateTag tone="red">{row.outcome === 'conflict' ? '刚被他人修改' : '不能修改'}</StateTag>
                    )}{' '}
                    {row.message}
                    {row.changes.map(({ field, label, from, to }) => (
                      <span key={field} className={styles.change}>
                        {label}：<del>{from ?? '空'}</del> → <ins>{to ?? '空'}</ins>
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
      {told.length > most && <p className={styles.quiet}>另有 {told.length - most} 行，保存时一并处理。</p>}
    </>
  )
}

function rankOf({ outcome }: BulkResult['rows'][number]): number {
  return outcome === 'changed' ? 1 : 0
}
