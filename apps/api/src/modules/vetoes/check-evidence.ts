import { dayOfMoment } from '../../domain-day.ts'
import { Refusal } from '../../refusal.ts'
import type { AssessmentSource } from '../assessments/index.ts'
import { conditionsOf, schemeInForce } from './list-conditions.ts'
import type { FindingSubject } from './subjects.repository.ts'
import type { FindingFields } from './vetoes.repository.ts'

/** What a person fills in: the condition, and the evidence for it. */
export type EvidenceInput = {
  condition: string
  happenedOn: string
  url: string | null
  seenAt: string
  note: string
  /** Of the evidence: ids of uploads. */
  attachments: string[]
}

/**
 * 佐证: a condition this platform is checked for and that is not found by itself, an address where there can be one, and
 * times that are past.
 * @throws Refusal UNPROCESSABLE naming the field
 */
export async function checkEvidence(
  source: AssessmentSource,
  subject: FindingSubject,
  { condition, happenedOn, url, seenAt, note }: EvidenceInput,
): Promise<FindingFields> {
  const scheme = await schemeInForce(source)
  const known = conditionsOf(subject.account, scheme).find(({ id }) => id === condition)
  if (!known) {
    const of = subject.account ? `${subject.account.platform}账号` : '单位'
    throw wrong('condition', `${of}没有这项单项否决条件，请从列表中选择。`)
  }
  if (known.isAutomatic) {
    throw wrong('condition', `“${known.label}”由系统按发布记录判断，不需登记；请先核对该账号的发布记录。`)
  }
  const platforms = scheme.indicators['new-media'].usabilityPlatforms.value
  const hasAddress = subject.account === null || !platforms.includes(subject.account.platform)
  if (url === null && hasAddress) throw wrong('url', '请填写能看到该情况的网址；只有客户端、小程序可以不填。')
  if (url !== null && !/^https?:\/\//i.test(url)) throw wrong('url', '网址应以 http:// 或 https:// 开头。')
  const seen = new Date(seenAt)
  if (seen > source.clock.now()) throw wrong('seenAt', '发现时间晚于现在，请核对。')
  if (happenedOn > dayOfMoment(seen)) throw wrong('happenedOn', '发生日期晚于发现时间，请核对。')
  return { condition, happenedOn, url, seenAt: seen, note }
}

function wrong(path: string, message: string): Refusal {
  return new Refusal('UNPROCESSABLE', message, { fields: [{ path, message }] })
}
