import type { Standing, VetoFinding, VetoFindingDetail } from '@mingkao/contract'
import { expect } from 'vitest'
import { uploadFile } from './upload-file.ts'
import type { Answer, Visitor } from './visitor.ts'

/** What 登记 asks for beside its attachments, about M001 of CS-T01. */
export const boughtFollowers = {
  unit: 'CS-T01',
  account: 'M001',
  condition: 'bought-followers',
  happenedOn: '2021-10-09',
  url: 'https://mp.example.gov.cn/M001',
  seenAt: '2021-10-10T09:30:00+08:00',
  note: '两天内粉丝由三百人增至两万人，均无头像',
}

/** 登记, with a screenshot that this visitor uploads. */
export async function recordVeto<Body = unknown>(visitor: Visitor, change: object = {}): Promise<Answer<Body>> {
  const { body } = await uploadFile(visitor)
  return visitor.post<Body>('/api/veto-findings', { ...boughtFollowers, attachments: [body.id], ...change })
}

/** The same, which is expected to succeed. */
export async function recordedVeto(finder: Visitor, change: object = {}): Promise<VetoFindingDetail> {
  const { status, body, text } = await recordVeto<VetoFindingDetail>(finder, change)
  expect([status, text]).toEqual([200, text])
  return body
}

/** What a person does with a finding as it was last seen: `decide`, `reopen`, `withdraw`. */
export function actOnVeto(who: Visitor, { id, version }: VetoFinding, verb: string, more: object = {}) {
  const reason = '已核对截图与后台数据'
  return who.post<VetoFindingDetail>(`/api/veto-findings/${id}/${verb}`, { version, reason, ...more })
}

/** 确认 by a second person. */
export const confirmVeto = (who: Visitor, finding: VetoFinding) =>
  actOnVeto(who, finding, 'decide', { decision: 'confirmed' })

/** 政务新媒体 of a unit in the running quarter, as this visitor sees it. */
export async function mediaOf(who: Visitor, unit = 'CS-T01') {
  const { body } = await who.get<Standing>(`/api/units/${unit}/standing?period=2021Q4`)
  const media = body.indicators.find(({ id }) => id === 'new-media')
  return { score: media?.score, findings: media?.findings ?? [], verdict: body.verdict }
}
