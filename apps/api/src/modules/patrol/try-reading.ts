import type { PatrolFailure, PatrolItem } from '@mingkao/contract'
import type { Clock } from '../../clock.ts'
import type { PatrolConfig } from '../../config.ts'
import type { Database } from '../../db/client.ts'
import { today } from '../../domain-day.ts'
import { requireSelectors, withoutBlanks } from './require-selectors.ts'
import { requireSetting } from './save-setting.ts'
import { type SettingFields, settingsRepository } from './settings.repository.ts'
import { explainFailure } from './visiting/failure-words.ts'
import { openOutfit } from './visiting/open-outfit.ts'
import { visitColumn } from './visiting/visit-column.ts'
import { visitsRepository } from './visits.repository.ts'

type TryDeps = { db: Database; clock: Clock; patrol: PatrolConfig }
type Trial = Omit<SettingFields, 'isEnabled'> & { code: string }

export type Reading = {
  url: string
  status: number | null
  failure: PatrolFailure | null
  isEmpty: boolean
  newestOn: string | null
  source: string | null
  items: PatrolItem[]
  excerpt: string
}

const LONGEST_TRIAL_MS = 40_000
const LONGEST_TEXT = 8000

/**
 * 试读: one visit as a patrol would make it, with other settings, of which nothing is kept.
 * @throws Refusal NOT_FOUND, UNPROCESSABLE for a bad selector
 */
export async function tryReading({ db, clock, patrol }: TryDeps, { code, ...given }: Trial): Promise<Reading> {
  const { listUrl, itemSelector, linkSelector, dateSelector } = withoutBlanks(given)
  requireSelectors({ itemSelector, linkSelector, dateSelector })
  const { column } = await requireSetting(settingsRepository(db.pool), code)
  const visits = visitsRepository(db.pool)
  const outfit = openOutfit(patrol, { hosts: await visits.registeredHosts(), reserveTurn: visits.reserveTurn })
  try {
    const address = listUrl ?? column.url
    const selectors = { item: itemSelector, link: linkSelector, date: dateSelector }
    const sight = await visitColumn(outfit, { address, selectors }, today(clock), AbortSignal.timeout(LONGEST_TRIAL_MS))
    return {
      url: sight.url ?? address ?? '',
      status: sight.status,
      failure: sight.failure && explainFailure(sight.failure.kind, sight.failure.detail),
      isEmpty: sight.outcome === 'empty',
      newestOn: sight.newestOn,
      source: sight.source,
      items: sight.items,
      excerpt: sight.text.slice(0, LONGEST_TEXT),
    }
  } finally {
    await outfit.close()
  }
}
