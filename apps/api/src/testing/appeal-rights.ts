import { officeOnly, ownRows, ownRowsAlone } from './rights-lines.ts'

/** 权限表 of 申诉 and 免考. @param ids of an appeal and a request of CS-T01, and of one of CS-T02 each */
export function appealRights({ appeal, otherAppeal, exemption, otherExemption }: Record<string, string>) {
  const deciding = (what: string) => officeOnly(`/appeals/${appeal}/${what}`)
  const approving = (what: string) => officeOnly(`/exemption-requests/${exemption}/${what}`)
  return {
    'GET /appeals': ownRowsAlone('/appeals'),
    'GET /appeals/{id}': ownRows(`/appeals/${appeal}`, `/appeals/${otherAppeal}`),
    'GET /units/{code}/appeal-window': ownRows(
      '/units/CS-T01/appeal-window?period=2021Q3',
      '/units/CS-T02/appeal-window?period=2021Q3',
    ),
    'POST /appeals': { may: '', staff: '只限本单位', own: '/appeals' },
    'POST /appeals/{id}/withdraw': { may: '', staff: '本单位', own: `/appeals/${appeal}/withdraw` },
    'POST /appeals/{id}/accept': deciding('accept'),
    'POST /appeals/{id}/reject': deciding('reject'),
    'POST /appeals/{id}/reopen': deciding('reopen'),
    'GET /exemption-requests': ownRowsAlone('/exemption-requests'),
    'GET /exemption-requests/{id}': ownRows(
      `/exemption-requests/${exemption}`,
      `/exemption-requests/${otherExemption}`,
    ),
    'POST /exemption-requests': { may: 'office', staff: '本单位', own: '/exemption-requests' },
    'POST /exemption-requests/{id}/withdraw': {
      may: 'office',
      staff: '本单位',
      own: `/exemption-requests/${exemption}/withdraw`,
    },
    'POST /exemption-requests/{id}/approve': approving('approve'),
    'POST /exemption-requests/{id}/refuse': approving('refuse'),
    'POST /exemption-requests/{id}/revoke': approving('revoke'),
  } as const
}
