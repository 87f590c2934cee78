const readers = 'office leader'

/** 权限表 of 申诉 and 免考. @param ids of an appeal and a request of CS-T01, and of one of CS-T02 each */
export function appealRights({ appeal, otherAppeal, exemption, otherExemption }: Record<string, string>) {
  const deciding = (what: string) => ({ may: 'office', staff: '否', own: `/appeals/${appeal}/${what}` }) as const
  const approving = (what: string) =>
    ({ may: 'office', staff: '否', own: `/exemption-requests/${exemption}/${what}` }) as const
  return {
    'GET /appeals': { may: readers, staff: '只限本单位', own: '/appeals' },
    'GET /appeals/{id}': {
      may: readers,
      staff: '本单位',
      own: `/appeals/${appeal}`,
      other: `/appeals/${otherAppeal}`,
    },
    'GET /units/{code}/appeal-window': {
      may: readers,
      staff: '本单位',
      own: '/units/CS-T01/appeal-window?period=2021Q3',
      other: '/units/CS-T02/appeal-window?period=2021Q3',
    },
    'POST /appeals': { may: '', staff: '只限本单位', own: '/appeals' },
    'POST /appeals/{id}/withdraw': { may: '', staff: '本单位', own: `/appeals/${appeal}/withdraw` },
    'POST /appeals/{id}/accept': deciding('accept'),
    'POST /appeals/{id}/reject': deciding('reject'),
    'POST /appeals/{id}/reopen': deciding('reopen'),
    'GET /exemption-requests': { may: readers, staff: '只限本单位', own: '/exemption-requests' },
    'GET /exemption-requests/{id}': {
      may: readers,
      staff: '本单位',
      own: `/exemption-requests/${exemption}`,
      other: `/exemption-requests/${otherExemption}`,
    },
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
