import type { InspectionAnswer, InspectionRoundDetail } from '@mingkao/contract'
import { Card } from '../../../components/card.tsx'
import { ScrollBox } from '../../../components/scroll-box.tsx'
import { answerLabels } from '../checklist-labels.tsx'
import styles from './round.module.css'

const signs: Readonly<Record<InspectionAnswer, string>> = { met: '✓', failed: '✗', 'not-applicable': '—' }
const tones: Readonly<Record<InspectionAnswer, string | undefined>> = {
  met: styles.met,
  failed: styles.failed,
  'not-applicable': undefined,
}

/** 逐项情况: units down, items across; what contradicts the data is framed and marked. */
export function MatrixCard({ round: { items, sheets, contradictions } }: { round: InspectionRoundDetail }) {
  const against = new Set(contradictions.map(({ sheet, item }) => `${sheet} ${item}`))
  return (
    <Card title="逐项情况" note="✓ 符合　✗ 不符合　— 不适用　空白为未填　“!” 为与数据不一致">
      <ScrollBox>
        <table className={styles.matrix}>
          <caption className="visually-hidden">各单位逐项填报情况</caption>
          <thead>
            <tr>
              <th scope="col">单位</th>
              {items.map(({ id, position, text }) => (
                <th key={id} scope="col" title={text}>
                  <abbr title={text}>{position}</abbr>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sheets.map(({ id, unit, answers }) => (
              <tr key={id}>
                <th scope="row">{unit.name}</th>
                {items.map((item, at) => (
                  <Cell key={item.id} answer={answers[at] ?? null} isAgainst={against.has(`${id} ${item.id}`)} />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">不符合的单位</th>
              {items.map(({ id }, at) => (
                <td key={id}>{sheets.filter(({ answers }) => answers[at] === 'failed').length}</td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollBox>
      <ol className={styles.legend}>
        {items.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ol>
    </Card>
  )
}

function Cell({ answer, isAgainst }: { answer: InspectionAnswer | null; isAgainst: boolean }) {
  if (answer === null) {
    return (
      <td>
        <span className="visually-hidden">未填</span>
      </td>
    )
  }
  const words = `${answerLabels[answer]}${isAgainst ? '，与数据不一致' : ''}`
  return (
    <td className={[tones[answer] ?? '', isAgainst ? styles.against : ''].join(' ')} title={words}>
      <span aria-hidden="true">
        {signs[answer]}
        {isAgainst ? ' !' : ''}
      </span>
      <span className="visually-hidden">{words}</span>
    </td>
  )
}
