import { dayLabel } from '../../kernel/day.ts'
import type { Day } from '../../kernel/day.ts'
import { kept } from '../../kernel/kept.ts'
import type { AccountFact, VetoFact } from '../../kernel/ledger.ts'
import { WITHHELD_CONDITION } from '../../kernel/vetoes.ts'
import type { AccountReading, Gap } from './facts.ts'
import { conditionLabel } from './facts.ts'
import type { NewMediaParameters } from './parameters.ts'

export function named(account: AccountFact): string {
  return `${account.platform}“${account.name}”`
}

export function tooLongSentence(account: AccountFact, gap: Gap, maximum: number): string {
  const since = gap.hasPosted ? `最近更新于${dayLabel(gap.since)}` : `自${dayLabel(gap.since)}开设以来没有更新`
  return `${named(account)}${since}，至检查时点已${gap.days}天，超过${maximum}天`
}

export function vetoSentence(account: AccountFact, veto: VetoFact, parameters: NewMediaParameters): string {
  const note = veto.note === null || veto.note === '' ? '' : `（${veto.note}）`
  return `${named(account)}${conditionLabel(veto.condition, parameters)}${note}，单项否决，该账号不合格`
}

/** For lists and documents that everybody sees. */
export function withheldSentence(account: AccountFact): string {
  return `${named(account)}${WITHHELD_CONDITION}，单项否决，该账号不合格`
}

export function suspectedSentence(account: AccountFact, veto: VetoFact, parameters: NewMediaParameters): string {
  return `${named(account)}疑似${conditionLabel(veto.condition, parameters)}，尚待第二人确认，确认前不计`
}

export function violationSentence(account: AccountFact): string {
  return account.lifecycle === 'reopened' ? `${named(account)}关停后未经批准重新启用` : `${named(account)}未备案`
}

export function unknownSentence(account: AccountFact): string {
  return account.postsKnown
    ? `${named(account)}没有更新记录，开设日期不详，暂不判断`
    : `${named(account)}更新情况尚未检查，不等于合格`
}

/** What follows the name of an account in time: the same few days and gaps are told of account after account. */
const inTimeWords = kept((days: number) =>
  kept((day: Day) => `”最近更新于${dayLabel(day)}，至检查时点${days}天，更新及时`),
)

export function passedSentence({ account, gap }: AccountReading): string {
  if (!account.publishesContent) return `${named(account)}不发布内容，不检查更新间隔`
  if (gap === null) return `${named(account)}未发现问题`
  return gap.hasPosted
    ? `${account.platform}“${account.name}${inTimeWords(gap.days)(gap.since)}`
    : `${named(account)}${dayLabel(gap.since)}新开设，尚在更新期限内`
}
