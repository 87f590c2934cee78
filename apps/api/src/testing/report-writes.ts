import type { Report } from '@mingkao/contract'
import type { TestApp } from './build-app.ts'
import type { Answer, Visitor } from './visitor.ts'

let count = 0

/** A report of a publication that nobody has reported yet, with a page as its proof. */
export function aReport(changed: Record<string, unknown> = {}) {
  count += 1
  return {
    item: {
      kind: 'publication',
      title: `漏采的第${count}条`,
      url: `http://www.example.gov.cn/missed/${count}.htm`,
      column: null,
      publishedAt: '2021-10-08T09:00:00+08:00',
      publicationKind: 'original',
    },
    note: '采集没有采到',
    proofUrl: null,
    attachments: [],
    ...changed,
  }
}

/** One successful call of every route of 报送 that writes. */
export function reportWrites(app: TestApp, office: Visitor): Record<string, () => Promise<Answer>> {
  const staff = () => app.signedIn('staff', { unit: 'CS-T01' })
  const submitted = async () => (await staff()).post<Report>('/api/reports', aReport())
  const onReport = async (act: string, visitor: Visitor, rest: object = {}) => {
    const { body } = await submitted()
    return visitor.post(`/api/reports/${body.id}/${act}`, { version: body.version, ...rest })
  }
  return {
    'POST /reports': submitted,
    'PATCH /reports/{id}': async () => {
      const { body } = await submitted()
      return (await staff()).patch(`/api/reports/${body.id}`, { ...aReport(), version: body.version })
    },
    'POST /reports/{id}/withdraw': async () => onReport('withdraw', await staff()),
    'POST /reports/{id}/accept': () => onReport('accept', office),
    'POST /reports/{id}/refuse': () => onReport('refuse', office, { reason: '不是本单位发布的' }),
  }
}
