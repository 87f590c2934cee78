import type { SchemeDetail } from '@mingkao/contract'
import type { Answer, Visitor } from './visitor.ts'

/** One successful call of every route of 考核方案 that writes. */
export function schemeWrites(office: Visitor): Record<string, () => Promise<Answer>> {
  const drafted = () => office.post<SchemeDetail>('/api/schemes', {})
  return {
    'POST /schemes': drafted,
    'POST /schemes/import': async () => {
      const { body } = await drafted()
      return office.post('/api/schemes/import', { text: JSON.stringify(body.scheme) })
    },
    'PATCH /schemes/{id}': async () => {
      const { id, revision, scheme } = (await drafted()).body
      return office.patch(`/api/schemes/${id}`, { revision, scheme: { ...scheme, note: '征求意见稿' } })
    },
    'DELETE /schemes/{id}': async () => {
      const { id, revision } = (await drafted()).body
      return office.delete(`/api/schemes/${id}`, { revision })
    },
    'POST /schemes/{id}/publish': async () => {
      const { id, revision } = (await drafted()).body
      return office.post(`/api/schemes/${id}/publish`, { revision, from: '2022-01-01', reason: '新一年的办法' })
    },
  }
}
