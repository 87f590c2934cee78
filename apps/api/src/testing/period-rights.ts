const office = (own: string) => ({ may: 'office', staff: '否', own }) as const
const seniors = (own: string) => ({ may: 'office leader', staff: '否', own }) as const

/** 权限表 of 考核周期. */
export const periodRights = {
  'GET /periods/{id}': { may: 'office leader', staff: '全区', own: '/periods/2021Q3' },
  'POST /periods': office('/periods'),
  'PATCH /periods/{id}': office('/periods/2021Q3'),
  'POST /periods/{id}/draft': office('/periods/2021Q3/draft'),
  'POST /periods/{id}/appeals-until': office('/periods/2021Q3/appeals-until'),
  'POST /periods/{id}/draft/take-back': office('/periods/2021Q3/draft/take-back'),
  'GET /periods/{id}/gates': office('/periods/2021Q3/gates'),
  'POST /periods/{id}/closings': office('/periods/2021Q3/closings'),
  'GET /periods/{id}/pending-corrections': seniors('/periods/2021Q3/pending-corrections'),
  'GET /periods/{id}/pending-corrections/{kind}': seniors('/periods/2021Q3/pending-corrections/column'),
  'POST /periods/{id}/corrections': office('/periods/2021Q3/corrections'),
  'GET /periods/{id}/closings/{closing}/difference': seniors('/periods/2021Q3/closings/2/difference'),
} as const
