import type { CheckRoundDetail } from '@mingkao/contract'
import { PrintSheet } from '../../components/print-sheet.tsx'
import { verdictLabels } from './check-labels.tsx'
import styles from './checks.module.css'

/** 附件3 for the printer. */
export function AnnexSheet({ round }: { round: CheckRoundDetail }) {
  const { rows, name, checkedOn, passed, failed, passRate } = round
  return (
    <PrintSheet
      title="附件3　政务新媒体检查情况"
      note={`${name}，检查日期 ${checkedOn}。检查 ${passed + failed} 个，合格 ${passed} 个，不合格 ${failed} 个，合格率 ${passRate}。`}
    >
      <table className={styles.sheet}>
        <caption className="visually-hidden">政务新媒体检查情况</caption>
        <thead>
          <tr>
            {['序号', '类型', '账号名称', '主管单位', '最近更新', '检查结果', '问题'].map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.id}>
              <td>{index + 1}</td>
              <td>{row.account.platform}</td>
              <td>{row.account.name}</td>
              <td>{row.unit.name}</td>
              <td>{row.lastPostedOn ?? '不详'}</td>
              <td>{verdictLabels[row.verdict]}</td>
              <td>{row.problems}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PrintSheet>
  )
}
