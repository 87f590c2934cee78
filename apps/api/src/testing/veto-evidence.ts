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
