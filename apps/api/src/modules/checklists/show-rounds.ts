import type { Contradiction, InspectionRound, InspectionRoundDetail } from '@mingkao/contract'
import type { Pool, PoolClient } from 'pg'
import { today } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { inspectionsRepository, type SheetRow } from './inspections.repository.ts'
import { linesOf, presentSheetLine } from './sheets.presenter.ts'
import { type Asking, sightOf } from './show-sheets.ts'
import type { SystemSight } from './system/see-system.ts'

export async function listRounds({ db, clock }: AssessmentSource): Promise<{ rows: InspectionRound[] }> {
  return { rows: await inspectionsRepository(db.pool, today(clock)).listRounds() }
}

/** @throws Refusal NOT_FOUND */
export async function requireRound(sql: Pool | PoolClient, id: number, day: string): Promise<InspectionRound> {
  const round = await inspectionsRepository(sql, day).findRound(id)
  if (!round) throw new Refusal('NOT_FOUND', '没有这一轮自查。')
  return round
}

/** 一轮自查: who is done, what contradicts the data as they are now, item by item. @throws Refusal NOT_FOUND */
export async function showRound({ source, user }: Asking, id: number): Promise<InspectionRoundDetail> {
  const day = today(source.clock)
  const { pool } = source.db
  const round = await requireRound(pool, id, day)
  const sheets = await inspectionsRepository(pool, day).findSheetsOf(id)
  const sight = await sightOf(source, round.period)
  const read = sheets.map((sheet) => readSheet(sheet, { sight, user }))
  return {
    ...round,
    items: (sheets[0]?.lines ?? []).map((item) => ({
      id: item.id,
      position: item.position,
      section: item.section,
      text: item.text,
      isVeto: item.isVeto,
    })),
    sheets: read.map(({ sheet, contradictions, answers }) => ({
      ...presentSheetLine(sheet),
      contradictions: contradictions.length,
      answers,
    })),
    contradictions: read.flatMap(({ contradictions }) => contradictions),
  }
}

function readSheet(sheet: SheetRow, { sight, user }: { sight: SystemSight; user: Asking['user'] }) {
  const lines = linesOf({ sheet, sight, user })
  const contradictions = lines.flatMap(({ item, given, contradiction }): Contradiction[] => {
    if (contradiction === null || given === null) return []
    const { id, position, text } = item
    const { answer, note } = given
    return [{ sheet: sheet.id, unit: sheet.unit, item: id, position, text, answer, system: contradiction, note }]
  })
  return { sheet, contradictions, answers: lines.map(({ given }) => given?.answer ?? null) }
}
