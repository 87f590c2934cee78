import type { IssueOrders } from '@mingkao/contract'
import { dayLabel, problemKey, problemTitle, toPoints } from '@mingkao/rules'
import type { Clock } from '../../clock.ts'
import { type WriteContext, withSqlTransaction } from '../../db/with-transaction.ts'
import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import { type AssessmentSource, type Assessment, openPeriod } from '../assessments/index.ts'
import { tellAbout } from '../notifications/index.ts'
import { wrongField } from '../registers/index.ts'
import { hrefOf } from './change-order.ts'
import { type NewItem, orderWritesRepository } from './order-writes.repository.ts'
import { rectificationsRepository } from './rectifications.repository.ts'
import { checkedOn, problemsOf } from './show-orderable.ts'

type Issuing = { writing: WriteContext; clock: Clock; source: AssessmentSource }

/**
 * 下发整改通知: one order a unit, with the chosen problems as they stand now. All of it or nothing.
 * @throws Refusal UNPROCESSABLE for days that don't fit, a problem that is not found any more or stands in an order already
 */
export async function issueOrders(
  { writing, clock, source }: Issuing,
  { selection, ...given }: IssueOrders,
): Promise<{ orders: number[]; problems: number }> {
  const now = clock.now()
  const { current } = await openPeriod(source, given.period)
  requireDays(given, { earliest: checkedOn(current), today: dayOfMoment(now) })
  const items = itemsOf(current, selection)
  const title = `${current.period.label}整改通知`
  return withSqlTransaction(writing, async (tx) => {
    const writes = orderWritesRepository(tx.client)
    await writes.takeTurn()
    requireUnordered(items, await rectificationsRepository(tx.client).findOrdered(given.period))
    const units = [...new Set(items.map(({ unit }) => unit))]
    const common = { ...given, title, issuedBy: writing.actor.name }
    const ids = await writes.add(units.map((unit) => ({ ...common, unit })))
    const orderOf = (unit: string) => ids.get(unit) ?? 0
    const countOf = (unit: string) => items.filter((item) => item.unit === unit).length
    await writes.addItems(items.map((item) => ({ ...item, order: orderOf(item.unit) })))
    await writes.addEvents(
      units.map((unit) => ({
        row: orderOf(unit),
        at: now,
        actor: writing.actor.name,
        kind: 'issued',
        note: `${countOf(unit)}个问题，请于${dayLabel(given.dueOn)}前报送`,
      })),
    )
    await tx.audit(
      ...units.map((unit) => ({
        action: 'issue-rectification-order',
        entity: 'rectification_order',
        entityId: orderOf(unit),
        unitCode: unit,
        after: { period: given.period, issuedOn: given.issuedOn, dueOn: given.dueOn, problems: countOf(unit) },
      })),
    )
    await tellAbout(
      tx,
      units.map((unit) => ({
        kind: 'rectification',
        subject: String(orderOf(unit)),
        title: `收到“${title}”`,
        detail: `${countOf(unit)}个问题，请于${dayLabel(given.dueOn)}前整改并报送。`,
        href: hrefOf(orderOf(unit)),
        to: { units: [unit] },
      })),
      now,
    )
    return { orders: [...ids.values()].toSorted((a, b) => a - b), problems: items.length }
  })
}

type Days = Pick<IssueOrders, 'issuedOn' | 'dueOn'>

/** A paper order of the days since the check may be entered late, while there is still time to answer it. */
function requireDays({ issuedOn, dueOn }: Days, { earliest, today }: { earliest: string | null; today: string }): void {
  if (issuedOn > today) throw wrongField('issuedOn', '下发日期不能晚于今天，请改正。')
  if (earliest !== null && issuedOn < earliest) {
    throw wrongField('issuedOn', `下发日期早于检查时点，请填${dayLabel(earliest)}或以后的日期。`)
  }
  if (dueOn < issuedOn) throw wrongField('dueOn', '整改期限不能早于下发日期，请改正。')
  if (dueOn < today) throw wrongField('dueOn', '整改期限已经过了，请填今天或以后的日期。')
}

function itemsOf(assessment: Assessment, selection: IssueOrders['selection']): NewItem[] {
  return selection.flatMap(({ unit, findings }) => {
    const problems = new Map(problemsOf(assessment, unit).map((finding) => [finding.id, finding]))
    return [...new Set(findings)].map((id) => {
      const finding = problems.get(id)
      if (!finding) throw new Refusal('UNPROCESSABLE', '所选问题已有变化，请刷新后重新选择。')
      return {
        unit,
        indicator: finding.indicator,
        findingId: id,
        problemKey: problemKey(finding),
        title: problemTitle(finding),
        sentence: finding.sentence,
        points: toPoints(finding.points),
        since: finding.since,
      }
    })
  })
}

function requireUnordered(items: readonly NewItem[], ordered: ReadonlyMap<string, number>): void {
  const known = items.filter(({ unit, findingId }) => ordered.has(`${unit} ${findingId}`))
  if (known.length > 0) {
    throw new Refusal('UNPROCESSABLE', `有${known.length}个问题已经下过整改通知，请刷新后重新选择。`)
  }
}
