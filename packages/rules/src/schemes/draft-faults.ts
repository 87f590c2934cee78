import { documents } from '../sources/documents.ts'
import type { Scheme } from './scheme.ts'
import type { SchemePath } from './scheme-form.ts'
import { schemeRows } from './scheme-rows.ts'

interface Fault {
  readonly path: SchemePath
  readonly message: string
}

/** A whole score has so many points. */
const WHOLE = 100

/**
 * What no schema of a single value can say, asked of drafts only: a scheme that has been published stays valid. Floors and caps keep the
 * promise that one more fault never raises a score.
 */
export function draftFaults(scheme: Scheme): Fault[] {
  return [...capFaults(scheme), ...floorFaults(scheme), ...sourceFaults(scheme)]
}

function capFaults(scheme: Scheme): Fault[] {
  return (['passMark', 'bonusAbove', 'bonusCap'] as const)
    .filter((key) => scheme[key].value > WHOLE)
    .map((key) => ({ path: [key, 'value'], message: `不超过满分${WHOLE}分` }))
}

function floorFaults({ indicators }: Scheme): Fault[] {
  const quota = indicators['monthly-quota']
  const freshness = indicators['column-freshness']
  const second = freshness.secondNearLimitPercent
  const faults: Fault[] = []
  if (quota.blankMonth.value < quota.shortMonth.value) {
    const message = `不低于不足月份的扣分（${quota.shortMonth.value}分）`
    faults.push({ path: ['indicators', 'monthly-quota', 'blankMonth', 'value'], message })
  }
  if (freshness.blank.value < freshness.stale.value) {
    const message = `不低于超期未更新的扣分（${freshness.stale.value}分）`
    faults.push({ path: ['indicators', 'column-freshness', 'blank', 'value'], message })
  }
  if (second !== undefined && second.value <= freshness.nearLimitPercent.value) {
    const message = `应高于首次预警（${freshness.nearLimitPercent.value}%）`
    faults.push({ path: ['indicators', 'column-freshness', 'secondNearLimitPercent', 'value'], message })
  }
  return faults
}

/** Nothing may invent a clause: what is quoted stands in the document's article. */
function sourceFaults(scheme: Scheme): Fault[] {
  return schemeRows(scheme).flatMap(({ path: of, source }) => {
    const path = [...of, 'source']
    if (source.kind === 'local') return []
    const document = documents.find(({ id }) => id === source.document)
    if (document === undefined) {
      const message = `依据文件“${source.document}”未录入，请改为本区设定并写明文件和理由`
      return [{ path: [...path, 'document'], message }]
    }
    const articles = document.articles.filter(({ article }) => article === source.article)
    if (articles.length === 0) {
      return [{ path: [...path, 'article'], message: `《${document.title}》没有“${source.article}”这一条，请重新选择` }]
    }
    if (articles.some(({ quote }) => quote.includes(source.quote))) return []
    return [{ path: [...path, 'quote'], message: '与文件原文不一致，请照原文摘录，或改为本区设定' }]
  })
}
