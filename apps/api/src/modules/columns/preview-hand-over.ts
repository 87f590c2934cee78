import type { HandOverPreview } from '@mingkao/contract'
import { lastGraceDay, toPoints, type UnitResult } from '@mingkao/rules'
import {
  type Assessment,
  assessmentsRepository,
  type AssessmentSource,
  assessPeriod,
  openPeriod,
  openRegister,
} from '../assessments/index.ts'
import { countsOf, storePlan } from './bulk-edit.ts'
import { keepersOn } from './column-gaps.ts'
import { presentColumns, unitRef } from './columns.presenter.ts'
import { type HandOver, planHandOver, requireUnit } from './hand-over.ts'
import { openColumns, type OpenedColumns } from './open-columns.ts'
import type { NewKeeper } from './plan-assignments.ts'
import { rehearse } from './rehearse.ts'
import type { Changing } from './update-column.ts'

type Column = HandOverPreview['columns'][number]

/**
 * 移交预览: the hand-over itself, taken back: what it changes in the standing now and in a period, which faults stay with
 * whom, and how long the new lead has.
 * @throws Refusal as handOverColumns does, NOT_FOUND for an unknown period
 */
export async function previewHandOver(
  changing: Changing,
  source: AssessmentSource,
  { period, ...handOver }: HandOver & { period?: string | undefined },
): Promise<HandOverPreview> {
  const before = await assessmentsNow(source, period)
  const now = changing.clock.now()
  return rehearse(changing.write, async (tx) => {
    const unit = await requireUnit(tx.client, handOver)
    const columnsBefore = await openColumns({ sql: tx.client, now }, {})
    const plan = await planHandOver(tx.client, handOver, unit)
    const stored = await storePlan({ ...changing, tx, now, action: 'hand-over-columns', isKept: false }, plan)
    const columnsAfter = await openColumns({ sql: tx.client, now }, {})
    const columns = stored.rows.map((row) => previewColumn(row, { handOver, columnsBefore, columnsAfter, unit }))
    const repository = assessmentsRepository(tx.client)
    const impact: HandOverPreview['impact'] = []
    const previous = new Set([
      unit.code,
      ...columns.flatMap((column) => (column.previous ? [column.previous.code] : [])),
    ])
    for (const assessment of before) {
      impact.push(impactOf(assessment, await assessPeriod(repository, assessment.period.id, now), previous))
    }
    const result: HandOverPreview = {
      unit: { code: unit.code, name: unit.name },
      role: handOver.role,
      from: handOver.from,
      counts: countsOf(stored.rows),
      columns,
      impact,
      sentences: sentencesOf(columns, unit, handOver),
    }
    return { result, isKept: false }
  })
}

/** The running period's standing, and that of the period asked for. */
async function assessmentsNow(source: AssessmentSource, period: string | undefined): Promise<Assessment[]> {
  const running = await openRegister(source, undefined)
  const asked =
    period === undefined || period === running?.period.id ? null : (await openPeriod(source, period)).current
  return [running, asked].filter((assessment) => assessment !== null)
}

type Around = { handOver: HandOver; columnsBefore: OpenedColumns; columnsAfter: OpenedColumns; unit: NewKeeper }

function previewColumn(
  { code, path, outcome, message }: Pick<Column, 'code' | 'path' | 'outcome' | 'message'>,
  { handOver, columnsBefore, columnsAfter, unit }: Around,
): Column {
  const row = columnsBefore.rows.find((it) => it.code === code)
  const held = row && keepersOn(row.keepers, handOver.from)
  const shown = presentColumns({ ...columnsAfter, rows: columnsAfter.rows.filter((it) => it.code === code) })[0]
  const fact = columnsAfter.facts.find((it) => it.code === code)
  const isFaulty = shown?.staleSince !== null && shown?.staleSince !== undefined
  const isTakenOver = outcome === 'changed' && handOver.role === 'lead' && held?.lead?.code !== unit.code
  return {
    code,
    path,
    outcome,
    message,
    previous: handOver.role === 'lead' && held?.lead ? unitRef(held.lead) : null,
    staleSince: shown?.staleSince ?? null,
    faultStaysWith: isFaulty ? shown.answerable : null,
    graceUntil: isTakenOver && fact?.limit ? lastGraceDay(fact.limit, handOver.from, columnsAfter.calendar) : null,
  }
}

function impactOf(
  before: Assessment,
  after: Assessment,
  concerned: ReadonlySet<string>,
): HandOverPreview['impact'][number] {
  const units = after.district.units.flatMap((result) => {
    const old = before.results.get(result.unit.code)
    if (!old) return []
    const [was, is] = [brief(old), brief(result)]
    if (!concerned.has(result.unit.code) && was.score === is.score && was.place === is.place) return []
    const { code, name, group } = result.unit
    return [{ unit: { code, name }, group, before: was, after: is }]
  })
  const { id, label, isLive } = after.period
  return { period: { id, label, isLive }, units }
}

function brief({
  score,
  place,
  of,
  indicators,
}: UnitResult): HandOverPreview['impact'][number]['units'][number]['before'] {
  const freshness = indicators.find(({ id }) => id === 'column-freshness')
  return {
    score: score && toPoints(score),
    place,
    of,
    columnScore: freshness?.weighed ? toPoints(freshness.weighed) : null,
    columnFull: freshness ? toPoints(freshness.weighedFull) : 0,
  }
}

function sentencesOf(columns: readonly Column[], unit: NewKeeper, { from, role }: HandOver): string[] {
  const changed = columns.filter(({ outcome }) => outcome === 'changed')
  if (changed.length === 0) return ['没有栏目需要移交。']
  const sentences = [
    role === 'lead'
      ? `自${from}起，${changed.length}个栏目由${unit.name}负责。`
      : `自${from}起，${unit.name}协办${changed.length}个栏目；责任单位不变。`,
  ]
  const stale = changed.filter(({ staleSince }) => staleSince !== null)
  const holders = Map.groupBy(stale, ({ faultStaysWith }) => faultStaysWith?.name ?? null)
  for (const [name, faults] of holders) {
    sentences.push(
      name === null
        ? `其中${faults.length}个已超期，暂无单位承担。`
        : `其中${faults.length}个已超期的问题由${name}承担。`,
    )
  }
  const graces = changed.flatMap(({ graceUntil }) => (graceUntil === null ? [] : [graceUntil])).toSorted()
  const [first] = graces
  const last = graces.at(-1)
  if (first !== undefined && last !== undefined) {
    const until = first === last ? first : `${first}至${last}（按各栏目期限）`
    sentences.push(`${unit.name}的宽限期到${until}；届时仍未更新的，计为${unit.name}的问题。`)
  }
  return sentences
}
