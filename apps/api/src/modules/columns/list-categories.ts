import type { ColumnLimit } from '@mingkao/contract'
import { limitLabel, schemeSchema } from '@mingkao/rules'
import { dayOfMoment } from '../../domain-day.ts'
import { type AssessmentSource, FOLDER } from '../assessments/index.ts'
import { registerRepository } from './register.repository.ts'

export type Category = { name: string; isFolder: boolean; limit: ColumnLimit | null; limitLabel: string | null }

/** 栏目类别 with the limits of the scheme in force; without one, only 频道 is known. */
export async function listCategories({ db, clock }: AssessmentSource): Promise<Category[]> {
  const content = await registerRepository(db.pool).findScheme(dayOfMoment(clock.now()))
  const limits = content === null ? {} : schemeSchema.parse(content).indicators['column-freshness'].categoryLimits.value
  return [
    { name: FOLDER, isFolder: true, limit: null, limitLabel: null },
    ...Object.entries(limits).map(([name, limit]) => ({ name, isFolder: false, limit, limitLabel: limitLabel(limit) })),
  ]
}
