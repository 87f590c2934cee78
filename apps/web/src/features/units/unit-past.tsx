import type { UnitDetail } from '@mingkao/contract'
import { SectionTitle } from '../../components/register/fact-list.tsx'
import { Button } from 'antd'
import { StateTag } from '../../components/state-tag.tsx'
import { formatMoment } from '../../lib/formats.ts'
import type { UnitTask } from './unit-dialogs.tsx'
import { changeLabels, spanLabel } from './unit-labels.ts'
import styles from './units.module.css'

type Props = { unit: UnitDetail; today: string; onChoose?: (task: UnitTask) => void }

/** Names through time, aliases, exemptions and changes, each with its days; the office ends and undoes from here. */
export function UnitPast({ unit, today, onChoose }: Props) {
  const { name, fullName, formerNames, aliases, exemptions, changes } = unit
  const names = [...formerNames, { name, fullName, validFrom: formerNames.at(-1)?.validTo ?? null, validTo: null }]
  return (
    <>
      <SectionTitle>名称</SectionTitle>
      <ul className={styles.list}>
        {names.toReversed().map((it) => (
          <li key={`${it.name} ${it.validTo}`}>
            <span>
              {it.name}，{it.fullName}
            </span>
            <span className={styles.note}>{spanLabel(it)}</span>
          </li>
        ))}
      </ul>
      <SectionTitle>别名</SectionTitle>
      {aliases.length === 0 && <p className={styles.note}>没有别名。</p>}
      <ul className={styles.list}>
        {aliases.map((alias) => (
          <li key={alias.name}>
            <span>{alias.name}</span>
            <span className={styles.note}>{spanLabel(alias)}</span>
          </li>
        ))}
      </ul>
      <SectionTitle>不参评</SectionTitle>
      {exemptions.length === 0 && <p className={styles.note}>一直参评。</p>}
      <ul className={styles.list}>
        {exemptions.map((exemption) => (
          <li key={exemption.id}>
            <span>{exemption.reason}</span>
            <span className={styles.note}>{spanLabel(exemption)}</span>
            {onChoose && (exemption.validTo === null || exemption.validTo > today) && (
              <Button size="small" onClick={() => onChoose({ kind: 'end-exemption', exemption })}>
                取消不参评
              </Button>
            )}
          </li>
        ))}
      </ul>
      <SectionTitle>变更</SectionTitle>
      {changes.length === 0 && <p className={styles.note}>没有改名、合并或停用。</p>}
      <ul className={styles.list}>
        {changes.map((change) => (
          <li key={change.id}>
            <span>
              自 {change.effectiveOn} 起{changeLabels[change.kind]}
              {change.successor &&
                (change.kind === 'merge' ? `到${change.successor.name}` : `，栏目由${change.successor.name}承接`)}
            </span>
            <span className={styles.note}>
              {change.reason}，{change.madeBy} {formatMoment(change.madeAt)}
            </span>
            {change.undoneAt !== null && <StateTag tone="neutral">已撤销</StateTag>}
            {onChoose && change.undoneAt === null && (
              <Button size="small" onClick={() => onChoose({ kind: 'undo', change })}>
                撤销{changeLabels[change.kind]}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
