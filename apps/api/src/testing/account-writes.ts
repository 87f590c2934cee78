import type { Account, AccountEvent, AccountPost, RegistrationDetail } from '@mingkao/contract'
import type { Answer, Visitor } from './visitor.ts'

const reason = '按来函更正'

/** One successful call of every route that writes to accounts, posts and registrations, each on rows of its own. */
export function accountWrites(office: Visitor): Record<string, () => Promise<Answer>> {
  let count = 0
  const form = () => {
    count += 1
    return {
      name: `新账号${count}`,
      platform: `平台${count}`,
      unit: 'CS-T01',
      purpose: '发布政务信息',
      openedOn: '2021-10-08',
      responsiblePerson: '陈副主任',
      contact: '林晓',
      phone: '0591-00000000',
      reviewChain: '三审',
    }
  }
  const recorded = async () =>
    (await office.post<Account>('/api/accounts', { state: 'active', fields: form(), reason })).body
  const updated = async () => {
    const { code, version } = await recorded()
    return office.patch<Account>(`/api/accounts/${code}`, { version, fields: form(), reason })
  }
  const posted = async () => {
    count += 1
    return office.post<AccountPost>('/api/accounts/M001/posts', { postedOn: '2021-10-09', title: `第${count}条` })
  }
  const withdrawnPost = async () => {
    const { body } = await posted()
    return office.post<AccountPost>(`/api/account-posts/${body.id}/withdraw`, { version: body.version, reason })
  }
  const filed = (isSubmitted: boolean) =>
    office.post<RegistrationDetail>('/api/registrations', { kind: 'opening', fields: form(), isSubmitted })
  const decided = async (verb: string, more: object) => {
    const { id, version } = (await filed(true)).body
    return office.post(`/api/registrations/${id}/${verb}`, { version, ...more })
  }
  return {
    'POST /accounts': () => office.post('/api/accounts', { state: 'unregistered', fields: form(), reason }),
    'PATCH /accounts/{code}': updated,
    'POST /accounts/steps': async () => {
      const { code, version } = await recorded()
      return office.post('/api/accounts/steps', {
        step: 'suspend',
        accounts: [{ code, version }],
        from: '2021-10-11',
        reason,
      })
    },
    'POST /accounts/{code}/restore': async () => {
      const { code, version } = (await updated()).body
      const { body } = await office.get<{ events: AccountEvent[] }>(`/api/accounts/${code}/history`)
      const event = body.events[0]?.id
      return office.post(`/api/accounts/${code}/restore`, { version, event, reason })
    },
    'POST /accounts/{code}/posts': posted,
    'PATCH /account-posts/{id}': async () => {
      const { id, version, title } = (await posted()).body
      return office.patch(`/api/account-posts/${id}`, { version, postedOn: '2021-10-08', title, reason })
    },
    'POST /account-posts/{id}/withdraw': withdrawnPost,
    'POST /account-posts/{id}/restore': async () => {
      const { id, version } = (await withdrawnPost()).body
      return office.post(`/api/account-posts/${id}/restore`, { version, reason })
    },
    'POST /registrations': () => filed(false),
    'PATCH /registrations/{id}': async () => {
      const { id, version, fields } = (await filed(false)).body
      return office.patch(`/api/registrations/${id}`, { version, fields, isSubmitted: true })
    },
    'POST /registrations/{id}/approve': () => decided('approve', { opinion: '同意' }),
    'POST /registrations/{id}/reject': () => decided('reject', { reason }),
    'POST /registrations/{id}/withdraw': () => decided('withdraw', { reason }),
  }
}
