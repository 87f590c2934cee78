import type { Standing } from '@mingkao/contract'

const HUNDRED = 100

/** 失分合计 in points as they weigh, and how many findings stand behind it. */
export function summariseLosses({ indicators }: Pick<Standing, 'indicators'>): { total: number; sentence: string } {
  const findings = indicators.flatMap((indicator) => indicator.findings)
  const lost = findings.filter(({ weighed }) => weighed < 0)
  const total = lost.reduce((sum, { weighed }) => sum + Math.round(weighed * HUNDRED), 0) / HUNDRED
  const warnings = findings.filter(({ outcome }) => outcome === 'warning').length
  const unknown = findings.filter(({ outcome }) => outcome === 'undetermined').length
  const words = [
    lost.length > 0 ? `${lost.length} 项失分` : '没有失分',
    ...(warnings > 0 ? [`${warnings} 项预警`] : []),
    ...(unknown > 0 ? [`${unknown} 项待核实`] : []),
  ]
  return { total, sentence: words.join('，') }
}
